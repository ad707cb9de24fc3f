// Reference of every finding of check and lint.
import { diagnosticCodes, diagnosticExamples, diagnosticRows } from '../../scenario/index.ts';
import type { DiagnosticCode } from '../../scenario/index.ts';
import { paramsOf, t, textKeys } from '../../text/index.ts';
import { sayKey } from '../verbs/load.ts';
import { code as quoted, page } from './markdown.ts';

/** Parameters that messages count by; they need a number. */
const counted = /^(?:found|count|missing|most|bytes|games|expected|limit)$/;

/** The sentences that a code can say, with the names of what it fills in. */
export function sentencesOf(code: DiagnosticCode): readonly string[] {
  const keys = textKeys.filter((key) => (key === `diagnostic.${code}` || key.startsWith(`diagnostic.${code}.`)) && !key.endsWith('.title'));
  return keys.map((key) => t(key, Object.fromEntries(paramsOf(key).map((name) => [name, counted.test(name) ? 2 : `‹${name}›`]))));
}

/** One code in Markdown. */
function entry(code: DiagnosticCode): string {
  const row = diagnosticRows[code];
  const [wrong, right] = diagnosticExamples[code];
  return [
    `### ${code}: ${sayKey(`diagnostic.${code}.title`, {})}`,
    ...sentencesOf(code).map((sentence) => `> ${sentence}`),
    `${sayKey(`diagnostic.severity.${row.severity}`, {})}, ${row.confidence}; if left, ${sayKey(`diagnostic.if-left.${row.consequence}`, {})}.`,
    `Wrong: ${quoted(wrong)}  \nRight: ${quoted(right)}`,
  ].join('\n\n');
}

const stages: readonly (readonly [title: string, pattern: RegExp])[] = [
  ['Files and JSON', /^E0/],
  ['Shape', /^E1/],
  ['Names and conditions', /^E2/],
  ['Numbers', /^E3/],
  ['Events, plans, checks and translations', /^E4/],
  ['Softer findings of check', /^[WT]5/],
  ['Lint', /^[WT]6/],
];

/** Every finding. */
export function codesPage(): string {
  return page(
    'Findings',
    'Every code that `check` and `lint` can print, with what it means and an example. E is an error, W a warning, T a tip. `npm run scenario -- explain E204` prints one of them.',
    stages.flatMap(([title, pattern]) => [`## ${title}`, ...diagnosticCodes.filter((code) => pattern.test(code)).map(entry)]),
  );
}

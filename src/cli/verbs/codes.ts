// A finding's code as its page of the reference: what it says, how grave and how sure it is, what happens if it is left, an example wrong and right.
import { diagnosticExamples, diagnosticRows } from '../../scenario/index.ts';
import type { DiagnosticCode } from '../../scenario/index.ts';
import { paramsOf, t, textKeys } from '../../text/index.ts';
import { sayKey } from './load.ts';

/** The sentences that a code can say, with the names of what it fills in. */
export function sentencesOf(code: DiagnosticCode): readonly string[] {
  const keys = textKeys.filter((key) => (key === `diagnostic.${code}` || key.startsWith(`diagnostic.${code}.`)) && !key.endsWith('.title'));
  return keys.map((key) =>
    t(key, Object.fromEntries(paramsOf(key).map((name) => [name, /^(?:found|count|missing|most|bytes|games|expected)$/.test(name) ? 2 : `‹${name}›`]))),
  );
}

/** Everything there is to say about a code, line by line. */
export function codeLines(code: DiagnosticCode): readonly string[] {
  const row = diagnosticRows[code];
  const [wrong, right] = diagnosticExamples[code];
  return [
    `${sayKey(`diagnostic.severity.${row.severity}`, {})}[${code}] ${sayKey(`diagnostic.${code}.title`, {})}`,
    ...sentencesOf(code).map((sentence) => `  ${sentence}`),
    `  ${t('diagnostic.if-left', { consequence: sayKey(`diagnostic.if-left.${row.consequence}`, {}) })}   ${t('cli.explain.confidence', { confidence: row.confidence })}`,
    `  ${t('cli.explain.wrong')}  ${wrong}`,
    `  ${t('cli.explain.right')}  ${right}`,
  ];
}

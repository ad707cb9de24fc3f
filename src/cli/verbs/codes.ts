// A finding's code as its page of the reference: what it says, how grave and how sure it is, what happens if it is left, an example wrong and right.
import { diagnosticExamples, diagnosticRows } from '../../scenario/index.ts';
import type { DiagnosticCode } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { sentencesOf } from '../reference/codes.ts';
import { sayKey } from './load.ts';

/** The same for other programs. */
export function codeAsJson(code: DiagnosticCode): object {
  const [wrong, right] = diagnosticExamples[code];
  return { code, title: sayKey(`diagnostic.${code}.title`, {}), ...diagnosticRows[code], sentences: sentencesOf(code), wrong, right };
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

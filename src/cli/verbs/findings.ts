// Findings for other programs, and changes of files as a person reads them.
import { diagnosticSentence, differingLines } from '../../scenario/index.ts';
import type { Diagnostic, FixedFile } from '../../scenario/index.ts';
import { say } from '../io.ts';
import { sayKey } from './load.ts';

/** A finding with its sentence, for programs. */
export function findingAsJson(diagnostic: Diagnostic): object {
  return { ...diagnostic, sentence: diagnosticSentence(diagnostic, sayKey) };
}

const level = { error: 'error', warning: 'warning', tip: 'notice' } as const;
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const asProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A finding as a workflow command of GitHub, which shows it beside the line. */
export function forGithub(diagnostic: Diagnostic): string {
  const { file, line, column, code } = diagnostic;
  const place = `file=${asProperty(file)},line=${line},col=${column},title=${asProperty(`${code} ${sayKey(`diagnostic.${code}.title`, {})}`)}`;
  return `::${level[diagnostic.severity]} ${place}::${escaped(diagnosticSentence(diagnostic, sayKey))}`;
}

/** What changes in a file, line by line. */
export function tellChanges({ path, before, after }: FixedFile): void {
  say(path);
  for (const { kind, line, text } of differingLines(before, after))
    say(`${String(line).padStart(5)} ${kind === 'out' ? '-' : kind === 'in' ? '+' : ' '} ${text}`);
}

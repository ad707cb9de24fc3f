// A finding as an author reads it: the sentence, where it is, the line with a caret, what was meant, what the game does.
import type { Diagnostic, DiagnosticParams } from './diagnostic.ts';

/** Turns a key of `text/` into a sentence; scenario/ holds no sentences. */
export type Say = (key: string, params: DiagnosticParams) => string;

const width = 100;

/** Key of the sentence a teacher reads. */
export function sentenceKey(diagnostic: Diagnostic): string {
  const { reason } = diagnostic.params;
  return reason === undefined ? `diagnostic.${diagnostic.code}` : `diagnostic.${diagnostic.code}.${reason}`;
}

/** The sentence of a finding. */
export function diagnosticSentence(diagnostic: Diagnostic, say: Say): string {
  return say(sentenceKey(diagnostic), { ...diagnostic.params, found: diagnostic.params['found'] ?? diagnostic.found ?? '' });
}

/** The way to a finding, in words. */
export function diagnosticWhere(diagnostic: Diagnostic, say: Say): string {
  return diagnostic.where
    .map((step, i) => {
      if (!step.startsWith('#')) return step;
      const before = diagnostic.where[i - 1];
      return say(before === 'when' || before === 'available' ? 'diagnostic.line' : 'diagnostic.item', { number: step.slice(1) });
    })
    .join(' > ');
}

function snippet(diagnostic: Diagnostic, sourceText: string): readonly string[] {
  if (diagnostic.from === diagnostic.to) return [];
  const text = sourceText.startsWith('\uFEFF') ? sourceText.slice(1) : sourceText;
  const start = diagnostic.from - (diagnostic.column - 1);
  const newline = text.indexOf('\n', start);
  const line = text
    .slice(start, newline === -1 ? text.length : newline)
    .replace(/\r$/, '')
    .replaceAll('\t', ' ');
  if (line.trim() === '') return [];
  const indent = line.length - line.trimStart().length;
  const at = diagnostic.column - 1;
  const left = at > width - 20 ? Math.max(indent, at - 40) : Math.min(indent, at);
  const shown = line.slice(left, left + width);
  const carets = Math.max(1, Math.min(diagnostic.to - diagnostic.from, left + width - at, Math.max(line.length - at, 1)));
  const number = String(diagnostic.line).padStart(5);
  const blank = ' '.repeat(5);
  return [
    `${number} |   ${left > indent ? '…' : ''}${shown}${left + width < line.length ? '…' : ''}`,
    `${blank} |   ${' '.repeat(at - left + (left > indent ? 1 : 0))}${'^'.repeat(carets)}`,
  ];
}

function expectation(diagnostic: Diagnostic, say: Say): readonly string[] {
  const { expected, found } = diagnostic;
  if (expected === null) return [];
  return [`   ${say('diagnostic.expected', { found: found ?? '', expected: say(`diagnostic.expected.${expected.code}`, expected.params) })}`];
}

/**
 * A finding in full, over several lines.
 * @param sourceText the file it is about, as it was read.
 * @param say gives the sentences; see `Say`.
 */
export function printDiagnostic(diagnostic: Diagnostic, sourceText: string, say: Say): string {
  const where = diagnosticWhere(diagnostic, say);
  const head = `${say(`diagnostic.severity.${diagnostic.severity}`, {})}[${diagnostic.code}] ${say(`diagnostic.${diagnostic.code}.title`, {})}`;
  const place = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
  const suggestion = diagnostic.suggestion.length === 0 ? '' : `${say('diagnostic.did-you-mean', { names: diagnostic.suggestion.join(', ') })}   `;
  return [
    diagnosticSentence(diagnostic, say),
    [head, place, where].filter((part) => part !== '').join('   '),
    ...snippet(diagnostic, sourceText),
    ...expectation(diagnostic, say),
    `   ${suggestion}${say('diagnostic.if-left', { consequence: say(`diagnostic.if-left.${diagnostic.consequence}`, {}) })}`,
    ...(diagnostic.repeats === 0 ? [] : [`   ${say('diagnostic.more', { count: diagnostic.repeats })}`]),
  ].join('\n');
}

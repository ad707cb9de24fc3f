// Helpers of the tests of broken scenarios: break a text in one place, and tell what the reader finds in short.
import { diagnosticSentence, readScenario } from '../../src/scenario/index.ts';
import type { Diagnostic } from '../../src/scenario/index.ts';
import { hasText, paramsOf, t } from '../../src/text/index.ts';
import type { SmallTexts } from './small-scenario.ts';
import { smallBundle } from './small-scenario.ts';

/** A sentence of the interface's own texts; a key without one, or a value that the sentence lacks, is a bug. */
export function say(key: string, params: { readonly [name: string]: string | number }): string {
  if (!hasText(key)) throw new Error(`no text for ${key}`);
  for (const name of paramsOf(key)) if (!Object.hasOwn(params, name)) throw new Error(`no ${name} for ${key}`);
  return t(key, params);
}

/** Code, place and sentence of a finding. */
export function short(one: Diagnostic): readonly [string, string, string] {
  return [one.code, `${one.file}:${one.line}:${one.column}`, diagnosticSentence(one, say)];
}

type Change = readonly [from: string, to: string];
/** What is broken and how; then what must be found. Places are written out, so that the reader is not its own judge. */
export type Case = readonly [what: string, change: Change, code: string, place: string, sentence: string, ...suggestion: readonly string[]];

export function changed(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`nothing to break: ${from}`);
    return before.replace(from, () => to);
  }, text);
}

/** What the reader finds: code, place and sentence of everything, and the first suggestion's names. Null where it accepts. */
export function found(texts: SmallTexts): unknown {
  const { scenario, diagnostics } = readScenario(smallBundle(texts));
  return scenario === null ? { told: diagnostics.filter((one) => one.code !== 'T502').map(short), near: diagnostics[0]?.suggestion } : null;
}

export function cases(list: readonly Case[]): { readonly one: Case }[] {
  return list.map((one) => ({ one }));
}

export function wanted([, , code, place, sentence, ...near]: Case): unknown {
  return { told: [[code, place, sentence]], near };
}

/** One finding and no suggestion. */
export function only(code: string, place: string, sentence: string): unknown {
  return { told: [[code, place, sentence]], near: [] };
}

/** A copy of a value with one part replaced, or taken out where `part` is undefined. */
export function withValue(value: unknown, path: readonly (string | number)[], part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === step ? withValue(item, rest, part) : item));
  const object = value as { readonly [key: string]: unknown };
  return { ...object, [step]: withValue(object[step], rest, part) };
}

// Keys in, sentences out. Messages are ICU; each is parsed once and kept.
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en/index.ts';

export type Language = 'en';
export type TextKey = keyof typeof english;
export type TextParams = { readonly [name: string]: string | number };

const tables: { readonly [language in Language]: { readonly [key: string]: string } } = { en: english };
const formats = new Map<string, IntlMessageFormat>();
let language: Language = 'en';

/** Sets the language of every later `t`. */
export function setLanguage(next: Language): void {
  if (next === language) return;
  language = next;
  formats.clear();
}

/** Every key there is, for tests and translators. */
export const textKeys: readonly TextKey[] = Object.keys(english) as TextKey[];

/** True when the text exists: for codes that come from data. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(tables[language], key);
}

function formatOf(key: string): IntlMessageFormat {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(tables[language][key] ?? key, language, undefined, { ignoreTag: true });
  formats.set(key, made);
  return made;
}

/** Names of the parameters that a text uses, in the order in which they first stand in it. */
export function paramsOf(key: TextKey): readonly string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) walk(each);
    else if (typeof part === 'object' && part !== null) {
      const node = part as { type?: number; value?: unknown; options?: { [name: string]: { value: unknown } } };
      if (typeof node.value === 'string' && node.type !== 0) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) walk(option.value);
    }
  };
  walk(formatOf(key).getAst());
  return [...names];
}

/** The sentence of a key. A parameter that is missing shows as a dash, so that a message is never lost. */
export function t(key: TextKey, params: TextParams = {}): string {
  const format = formatOf(key);
  try {
    return String(format.format({ ...params }));
  } catch {
    const filled: { [name: string]: string | number } = { ...params };
    for (const name of paramsOf(key)) filled[name] ??= '–';
    return String(format.format(filled));
  }
}

// A scenario as one file that reads and plays by itself, and the file that a translator works in.
import type { ScenarioBundle } from './bundle.ts';
import { printFile } from './format.ts';
import { openScenario } from './open.ts';
import { isPlain } from './origins.ts';
import { hashOfText, sourceTexts, untranslated } from './texts.ts';

/**
 * The whole scenario in one file, base worlds and par included; no other file is needed.
 * @returns its text, or null where the scenario has errors.
 */
export function exportScenario(bundle: ScenarioBundle): string | null {
  const { scenario, checking } = openScenario(bundle);
  const root = checking?.root.value;
  if (scenario === null || !isPlain(root)) return null;
  const { parameters, ...rest } = root;
  return printFile('main', { ...rest, assumptions: parameters });
}

/**
 * The file of one language, with every text there is: translations stay, new texts come in the source language, marked.
 * @param accept true takes every translation that differs from its source as fitting the text of today.
 * @returns its text and what is in it, or null where the scenario has errors.
 */
export function exportTexts(
  bundle: ScenarioBundle,
  language: string,
  accept: boolean,
): { readonly text: string; readonly texts: number; readonly translated: number; readonly gone: number } | null {
  const { scenario, checking, written } = openScenario(bundle);
  if (scenario === null || checking === null || written === null) return null;
  const overlay = Object.hasOwn(written.texts, language) ? written.texts[language] : undefined;
  const known = overlay?.texts ?? {};
  let translated = 0;
  const entries = sourceTexts(checking.root.value).map(({ key, text }) => {
    const entry = Object.hasOwn(known, key) ? known[key] : undefined;
    if (entry === undefined) return [key, { text, of: untranslated }] as const;
    if (entry.of !== untranslated || (accept && entry.text !== text)) translated += 1;
    return [key, accept && entry.text !== text ? { text: entry.text, of: hashOfText(text) } : entry] as const;
  });
  const head = { ...(overlay?.$schema === undefined ? {} : { $schema: overlay.$schema }), complete: overlay?.complete ?? false };
  const gone = Object.keys(known).length - entries.filter(([key]) => Object.hasOwn(known, key)).length;
  return { text: printFile('overlay', { ...head, texts: Object.fromEntries(entries) }), texts: entries.length, translated, gone };
}

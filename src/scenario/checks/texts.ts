// Translations: of texts that exist, with the same placeholders, not older than what they translate, complete where they say so.
import { hashOfText, placeholdersOf, sourceTexts, untranslated } from '../texts.ts';
import type { SourceText } from '../texts.ts';
import type { Checking, Cursor } from './checking.ts';

const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

function checkEntry(checking: Checking, language: string, source: SourceText, entry: Cursor): void {
  const { text } = entry.get('text');
  if (text === null || entry.get('of').text === untranslated) return;
  const wanted = placeholdersOf(source.text).join(' ');
  const found = placeholdersOf(text).join(' ');
  if (found !== wanted) checking.report({ code: 'E422', params: { found: found || '–', wanted: wanted || '–' } }, entry.get('text'));
  const hash = hashOfText(source.text);
  const of = entry.get('of');
  if (of.text !== null && of.text !== hash) checking.report({ code: 'W511', params: { key: source.key, language, hash } }, of);
}

/** Every language's translations. */
export function checkTexts(checking: Checking): void {
  const languages = checking.root.get('texts').entries;
  if (languages.length === 0) return;
  const sources = new Map(sourceTexts(checking.root.value).map((one) => [one.key, one]));
  for (const [language, overlay] of languages) {
    if (!languagePattern.test(language)) checking.reportKey({ code: 'E007', params: { language } }, overlay);
    const entries = overlay.get('texts').entries;
    for (const [key, entry] of entries) {
      const source = sources.get(key);
      if (source === undefined) checking.reportKey({ code: 'E421', params: { key }, suggestion: checking.near(key, sources.keys()) }, entry);
      else checkEntry(checking, language, source, entry);
    }
    if (overlay.get('complete').value !== true) continue;
    const given = new Set(entries.flatMap(([key, entry]) => (entry.get('of').text === untranslated ? [] : [key])));
    const missing = [...sources.keys()].filter((key) => !given.has(key));
    if (missing.length > 0) checking.report({ code: 'W512', params: { missing: missing.length, language, key: missing[0] ?? '' } }, overlay.get('complete'));
  }
}

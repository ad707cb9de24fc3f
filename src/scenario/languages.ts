// Which language of a scenario a reader gets: the first they read that it comes in.
import type { ScenarioBundle } from './bundle.ts';

/** "es-MX" before "es": a region's own words first, then the language. */
function spoken(language: string): readonly string[] {
  const [plain = ''] = language.toLowerCase().split('-');
  return [language.toLowerCase(), plain];
}

/**
 * The overlay to read a scenario with, or null for its own language.
 * @param wanted languages the player reads, the best first, as browsers name them.
 */
export function chooseLanguage(bundle: ScenarioBundle, wanted: readonly string[]): string | null {
  const inline = /"texts"\s*:\s*\{/.test(bundle.main.text)
    ? [...bundle.main.text.matchAll(/"([a-z]{2,3}(?:-[A-Za-z0-9]+)*)"\s*:\s*\{\s*(?="(?:\$schema|complete|texts)")/g)]
    : [];
  const there = [...Object.keys(bundle.texts ?? {}), ...inline.map((match) => match[1] ?? '')];
  const own = /"language"\s*:\s*"([^"]*)"/.exec(bundle.main.text)?.[1]?.toLowerCase() ?? 'en';
  for (const language of wanted.flatMap(spoken)) {
    if (language === own) return null;
    const found = there.find((one) => one.toLowerCase() === language);
    if (found !== undefined) return found;
  }
  return null;
}

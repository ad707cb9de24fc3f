// Whom does it hurt or leave out? Peoples named where governments act, leaders named where offices decide, words that need colour or a screen to be understood.
// English only: other languages need lists of their own.
import type { DiagnosticCode } from '../codes.ts';
import { sourceTexts } from '../texts.ts';
import { Cursor } from '../checks/index.ts';
import type { Linting } from './linting.ts';

interface Habit {
  readonly code: DiagnosticCode;
  readonly pattern: RegExp;
}

const habits: readonly Habit[] = [
  // "the Chinese want", "Americans fear": a people, not a government, firm or laboratory.
  {
    code: 'W681',
    pattern:
      /\b(?:[Tt]he (?:Chinese|Americans?|Taiwanese|Japanese|Dutch|Koreans?|Russians?|Europeans?)(?=[,.;:!?]| (?:want|fear|think|believe|say|are|were|will|would|have|had|steal|copy|cheat|know)\b)|Americans|Koreans|Russians|Europeans|Arabs|Indians)\b/u,
  },
  { code: 'W682', pattern: /\b(?:Xi Jinping|President Xi|Trump|Biden|Putin|Li Qiang|Vance|Lutnick|Raimondo|Modi|Macron)\b/u },
  { code: 'T683', pattern: /\b(?:steals?|stole|cheats?|cheated|regime|puppet|evil|enem(?:y|ies)|propaganda)\b/iu },
  { code: 'T684', pattern: /\bcountr(?:y|ies)\b/iu },
  { code: 'T685', pattern: /\b(?:(?:in|the) (?:red|green|yellow|orange|blue)|on the (?:left|right)|click|hover|press the|see below|see above)\b/iu },
];

/** Every finding about words. Names of things are left alone where they are proper names. */
export function lintCare(lint: Linting): void {
  if (!lint.scenario.meta.language.startsWith('en')) return;
  for (const { text, path } of sourceTexts(lint.root.value)) {
    for (const { code, pattern } of habits) {
      const found = pattern.exec(text);
      if (found !== null)
        lint.checking.reportInside({ code, params: { word: found[0] } }, new Cursor(text, path), { from: found.index, to: found.index + found[0].length });
    }
  }
}

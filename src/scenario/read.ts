// Reading a scenario: the scenario or everything that is wrong with it, and what was looked at.
import type { Scenario } from '../engine/index.ts';
import type { ScenarioBundle, SourceFile } from './bundle.ts';
import type { Checking } from './checks/index.ts';
import { textHash } from './content-hash.ts';
import { collapse } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { openScenario } from './open.ts';
import { ignoresOf, suppress } from './suppress.ts';
import { bytesOf } from './syntax/read.ts';
import { hashOfText, sourceTexts, untranslated } from './texts.ts';

/** How far a translation has come. */
export interface LanguageSummary {
  readonly language: string;
  readonly translated: number;
  readonly stale: number;
  readonly all: number;
}

/** What was looked at, and the identity of what was found. Counts are 0 where a stage could not run. */
export interface ReadSummary {
  readonly files: number;
  readonly bytes: number;
  readonly events: number;
  readonly choices: number;
  readonly conditions: number;
  readonly sources: number;
  readonly numbers: number;
  readonly plans: number;
  readonly checks: number;
  readonly languages: readonly LanguageSummary[];
  readonly contentHash: string;
  readonly textHash: string;
}

export interface ReadResult {
  /** Null where there is any error. */
  readonly scenario: Scenario | null;
  /** Causes first. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: ReadSummary;
}

function countConditions(scenario: Scenario): number {
  const ofEvents = scenario.events.map(
    (event) =>
      event.when.length + event.choices.reduce((sum, choice) => sum + choice.available.length + choice.ai.if.reduce((n, one) => n + one.when.length, 0), 0),
  );
  return [...ofEvents, ...scenario.endings.map((ending) => ending.when.length)].reduce((sum, one) => sum + one, 0);
}

function languagesOf(checking: Checking | null): readonly LanguageSummary[] {
  const overlays = checking?.root.get('texts').entries ?? [];
  if (checking === null || overlays.length === 0) return [];
  const hashes = new Map(sourceTexts(checking.root.value).map((one) => [one.key, hashOfText(one.text)]));
  return overlays.map(([language, overlay]) => {
    const known = overlay.get('texts').entries.filter(([key, entry]) => hashes.has(key) && entry.get('of').text !== untranslated);
    return { language, translated: known.length, stale: known.filter(([key, entry]) => entry.get('of').text !== hashes.get(key)).length, all: hashes.size };
  });
}

function summaryOf(files: readonly SourceFile[], scenario: Scenario | null, checking: Checking | null): ReadSummary {
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + bytesOf(file.text), 0),
    events: scenario?.events.length ?? 0,
    choices: scenario?.events.reduce((sum, event) => sum + event.choices.length, 0) ?? 0,
    conditions: scenario === null ? 0 : countConditions(scenario),
    sources: scenario?.sources.length ?? 0,
    numbers:
      scenario === null
        ? 0
        : Object.keys(scenario.start).length +
          Object.keys(scenario.parameters).length +
          scenario.blocs.reduce((sum, bloc) => sum + Object.keys(bloc.constants).length, 0),
    plans: scenario?.plans.length ?? 0,
    checks: scenario?.checks?.length ?? 0,
    languages: languagesOf(checking),
    contentHash: scenario?.contentHash ?? '',
    textHash: scenario === null ? '' : textHash(scenario),
  };
}

/**
 * Reads a scenario.
 * @param bundle the files' texts; any text at all, from anyone.
 * @param options.language gives its texts in that language where they are translated; the content hash stays the same.
 * @returns the scenario where nothing is an error, every finding in one pass, and what was looked at. Never throws.
 */
export function readScenario(bundle: ScenarioBundle, options: { readonly language?: string } = {}): ReadResult {
  const { files, diagnostics, scenario, checking } = openScenario(bundle, options.language);
  return {
    scenario,
    diagnostics: collapse(
      suppress(diagnostics, ignoresOf(checking)).left,
      files.map((file) => file.path),
    ),
    summary: summaryOf(files, scenario, checking),
  };
}

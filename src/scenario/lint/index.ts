// Is it wise? What can be said of a sound scenario without playing it, each finding with how sure it is; suppressions with a reason.
import type { ScenarioBundle } from '../bundle.ts';
import { bundleFiles } from '../bundle.ts';
import type { DiagnosticCode } from '../codes.ts';
import { collapse } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { openScenario } from '../open.ts';
import { foundByPlaying, ignoresOf, suppress } from '../suppress.ts';
import { lintCare } from './care.ts';
import { lintDataFlow } from './data-flow.ts';
import { lintFairness } from './fairness.ts';
import { Linting } from './linting.ts';
import { lintReachability } from './reachability.ts';
import { lintSources } from './sources.ts';
import { lintTeaching } from './teaching.ts';

/** Families of rules, in the order in which they are looked at; reachability comes first, since others ask it what is dead. */
export const lintFamilies = ['reachability', 'data-flow', 'fairness', 'teaching', 'sources', 'care'] as const;
export type LintFamily = (typeof lintFamilies)[number];

const rules: { readonly [family in LintFamily]: (lint: Linting) => void } = {
  reachability: lintReachability,
  'data-flow': lintDataFlow,
  fairness: lintFairness,
  teaching: lintTeaching,
  sources: lintSources,
  care: lintCare,
};

export interface LintResult {
  /** False where the scenario has errors; `diagnostics` then holds those alone. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a suppression left out. */
  readonly suppressed: number;
}

/**
 * Looks at a scenario's own files; its base worlds have their own authors.
 * @param today ISO date; sources grow stale by it.
 */
export function lintScenario(bundle: ScenarioBundle, today: string): LintResult {
  const { files, diagnostics, checking, scenario } = openScenario(bundle);
  const order = files.map((file) => file.path);
  const own = new Set(bundleFiles({ ...bundle, libraries: {} }).map((file) => file.path));
  if (scenario === null || checking === null)
    return {
      sound: false,
      diagnostics: collapse(
        diagnostics.filter((one) => one.severity === 'error' || one.code === 'T502'),
        order,
      ),
      suppressed: 0,
    };
  const lint = new Linting(checking, scenario, today);
  const found: Diagnostic[] = diagnostics.filter((one) => one.severity !== 'error');
  for (const family of lintFamilies) found.push(...checking.collect(() => rules[family](lint)));
  const mine = found.filter((one) => own.has(one.file));
  const { left, unused } = suppress(mine, ignoresOf(checking));
  const idle = checking.collect(() => {
    for (const ignore of unused)
      if (!foundByPlaying.has(ignore.code)) checking.report({ code: 'W691', params: { code: ignore.code, at: ignore.at ?? '–' } }, ignore.cursor.get('code'));
  });
  return { sound: true, diagnostics: collapse([...left, ...idle], order), suppressed: mine.length - left.length };
}

/** Why an author means a finding, from `lint.ignore`; null where nothing says so. */
export function reasonMeant(bundle: ScenarioBundle, code: DiagnosticCode): string | null {
  const ignore = ignoresOf(openScenario(bundle).checking).find((one) => one.code === code);
  return ignore?.why ?? null;
}

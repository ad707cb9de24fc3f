// What the check verb says at the end: silence is never success, so it names what was checked, with counts and the content hash.
import type { Diagnostic, DiagnosticParams } from './diagnostic.ts';
import type { ReadResult } from './read.ts';

export type CheckLine =
  | { readonly kind: 'finding'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'line'; readonly code: string; readonly params: DiagnosticParams };

export interface CheckReport {
  readonly lines: readonly CheckLine[];
  readonly errors: number;
  readonly warnings: number;
  readonly tips: number;
  /** 0 nothing but tips, 1 errors, or warnings where `strict`; 2 is for the terminal's own failures. */
  readonly exitCode: 0 | 1;
}

/**
 * The report of a reading: every finding, then what was checked. Keys of lines are texts of `text/`.
 * @param strict true makes warnings fail too.
 */
export function checkReport(result: ReadResult, strict = false): CheckReport {
  const of = (severity: Diagnostic['severity']): number =>
    result.diagnostics.filter((one) => one.severity === severity).reduce((sum, one) => sum + 1 + one.repeats, 0);
  const errors = of('error');
  const warnings = of('warning');
  const tips = of('tip');
  const { summary, scenario } = result;
  const line = (code: string, params: DiagnosticParams = {}): CheckLine => ({ kind: 'line', code, params });
  const checked =
    scenario === null
      ? [line('check.files', { files: summary.files, bytes: summary.bytes })]
      : [
          line('check.files', { files: summary.files, bytes: summary.bytes }),
          line('check.counts', { events: summary.events, choices: summary.choices, conditions: summary.conditions, plans: summary.plans }),
          ...(summary.checks === 0 ? [] : [line('check.checks', { checks: summary.checks })]),
          ...summary.languages.map((one) => line('check.language', { ...one })),
          line('check.sources', { numbers: summary.numbers, sources: summary.sources }),
          line('check.hash', { id: scenario.id, version: scenario.version, hash: summary.contentHash, texts: summary.textHash }),
        ];
  return {
    lines: [
      ...result.diagnostics.map((diagnostic): CheckLine => ({ kind: 'finding', diagnostic })),
      ...checked,
      line(errors > 0 ? 'check.refused' : 'check.sound', { errors, warnings, tips }),
    ],
    errors,
    warnings,
    tips,
    exitCode: errors > 0 || (strict && warnings > 0) ? 1 : 0,
  };
}

// Findings that an author has said are meant: left out, and suppressions that nothing answers to are told.
import type { Checking, Cursor } from './checks/index.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface Ignore {
  readonly code: string;
  /** Way to it, joined by dots; null means everywhere. */
  readonly at: string | null;
  readonly why: string | null;
  readonly cursor: Cursor;
}

/** The suppressions of a scenario. */
export function ignoresOf(checking: Checking | null): readonly Ignore[] {
  return (checking?.root.get('lint', 'ignore').items ?? []).map((cursor) => ({
    code: cursor.get('code').text ?? '',
    at: cursor.get('at').text,
    why: cursor.get('why').text,
    cursor,
  }));
}

/** Findings that only playing can make: reading a scenario cannot tell whether their suppressions are used. */
export const foundByPlaying: ReadonlySet<string> = new Set(['W671']);

/** The way to a finding as `lint.ignore` writes it. */
export function addressOf(diagnostic: Diagnostic): string {
  return diagnostic.where.map((step) => step.replace(/^#/, '')).join('.');
}

function answers(diagnostic: Diagnostic, ignore: Ignore): boolean {
  if (diagnostic.severity === 'error' || diagnostic.code !== ignore.code) return false;
  const address = addressOf(diagnostic);
  return ignore.at === null || address === ignore.at || address.startsWith(`${ignore.at}.`);
}

/** What is left of the findings, and the suppressions that nothing answered to. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  ignores: readonly Ignore[],
): { readonly left: readonly Diagnostic[]; readonly unused: readonly Ignore[] } {
  const used = new Set<Ignore>();
  const left = diagnostics.filter((one) => {
    const meant = ignores.filter((ignore) => answers(one, ignore));
    for (const ignore of meant) used.add(ignore);
    return meant.length === 0;
  });
  return { left, unused: ignores.filter((ignore) => !used.has(ignore)) };
}

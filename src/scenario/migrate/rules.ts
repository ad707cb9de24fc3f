// What changed between versions of the file format, as data: each rule brings files from one version to the next.
// A value that no rule can bring over by itself is a manual step, told with its place.

/** Kind of file that a step is about. */
export type FileKind = 'main' | 'events' | 'plans' | 'checks';

/** Where: field names from the top of the file, `*` for every item or field. */
export type Pattern = readonly string[];

export type MigrationStep =
  | { readonly kind: 'rename'; readonly file: FileKind; readonly at: Pattern; readonly to: string }
  /** Replaces one value by another, for example a word that is now called otherwise, and gives the fields beside it that it now needs. */
  | {
      readonly kind: 'replace';
      readonly file: FileKind;
      readonly at: Pattern;
      readonly from: unknown;
      readonly to: unknown;
      readonly beside: { readonly [field: string]: unknown };
    }
  /** Something a person has to decide; `text` is a key of `text/`. */
  | { readonly kind: 'manual'; readonly file: FileKind; readonly at: Pattern; readonly text: string };

export interface MigrationRule {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly MigrationStep[];
}

const event = ['*'];
const choice = ['*', 'choices', '*'];
const effect = [...choice, 'effects', '*'];

/** The draft form, in which fields were written with underscores and an event had a chance a turn. */
const from09: MigrationRule = {
  from: '0.9',
  to: '1.0',
  steps: [
    { kind: 'rename', file: 'main', at: ['end_early'], to: 'endings' },
    { kind: 'rename', file: 'events', at: [...event, 'only_by'], to: 'onlyBy' },
    { kind: 'rename', file: 'events', at: [...event, 'weight_group'], to: 'weightGroup' },
    { kind: 'rename', file: 'events', at: [...choice, 'unavailable_text'], to: 'unavailableText' },
    { kind: 'replace', file: 'events', at: [...effect, 'do'], from: 'control.start', to: 'control', beside: { level: 1 } },
    { kind: 'replace', file: 'events', at: [...effect, 'do'], from: 'control.stop', to: 'control', beside: { level: 0 } },
    { kind: 'manual', file: 'events', at: [...event, 'chance'], text: 'migrate.chance' },
  ],
};

/** In order of age. */
export const migrationRules: readonly MigrationRule[] = [from09];

/** Versions that can be brought over. */
export const oldFormats: readonly string[] = migrationRules.map((rule) => rule.from);

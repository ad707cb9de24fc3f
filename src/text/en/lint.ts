// What the author's verbs say: check, lint, playtest, explain, new, fmt, migrate, docs, export.
const verbs = {
  'cli.timed': '{name} ({seconds} s)',
  'cli.watching': 'Watching {folders, plural, one {# folder} other {# folders}}; Ctrl+C ends it.',
  'cli.check.fixed': '{repairs, plural, =0 {nothing to repair by itself} one {# repair} other {# repairs}}{files, plural, =0 {} one { in # file} other { in # files}}',
} as const;

/** Sentences of the author's verbs and of lint, by key. */
export const lintTexts = { ...verbs } as const;

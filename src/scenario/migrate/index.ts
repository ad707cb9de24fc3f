// Older versions of the file format: rules as data, carried out in memory on loading and on the text for the author.
import { locate } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document.ts';
import type { ScenarioBundle, SourceFile } from '../bundle.ts';
import { isPlain } from '../origins.ts';
import { readDocument } from '../syntax/read.ts';
import { migrateDocument, migrateText } from './apply.ts';
import { planMigration, rulesFrom } from './plan.ts';
import type { ManualStep } from './plan.ts';
import type { FileKind } from './rules.ts';

export { oldFormats } from './rules.ts';

/** Brings the documents of a scenario to the present format, in memory; tells of it, and of what a person has to do. */
export function migrateDocuments(main: Document, others: readonly { readonly kind: FileKind; readonly document: Document }[]): readonly Diagnostic[] {
  const format = isPlain(main.value) ? main.value['format'] : undefined;
  const found: Diagnostic[] = [];
  for (const rule of rulesFrom(format)) {
    found.push(locate({ code: 'T503', params: { from: rule.from, to: rule.to } }, main, main.rangeOf(['format']), main.wordsOf(['format'])));
    for (const { kind, document } of [{ kind: 'main' as const, document: main }, ...others]) {
      const { edits, manual } = planMigration(rule, kind, document.value);
      migrateDocument(document, edits);
      for (const step of manual) {
        const range = document.keyRangeOf(step.path);
        found.push(
          locate({ code: 'E008', params: { reason: step.text.replace('migrate.', ''), field: step.field } }, document, range, document.wordsOf(step.path)),
        );
      }
    }
  }
  return found;
}

/** A file as the migration would leave it, and what it cannot do by itself. */
export interface MigratedFile {
  readonly file: SourceFile;
  readonly text: string;
  readonly manual: readonly (ManualStep & { readonly line: number; readonly where: readonly string[] })[];
}

function migrateFile(file: SourceFile, kind: FileKind, format: unknown): MigratedFile {
  const label = kind === 'main' ? [] : [kind];
  let { text } = file;
  let manual: MigratedFile['manual'] = [];
  for (const rule of rulesFrom(format)) {
    const { document } = readDocument({ path: file.path, text }, label);
    const plan = planMigration(rule, kind, document.value);
    text = migrateText(text, plan.edits);
    const after = readDocument({ path: file.path, text }, label).document;
    manual = [...manual, ...plan.manual.map((step) => ({ ...step, line: after.lineOf(after.rangeOf(step.path).from).line, where: after.wordsOf(step.path) }))];
  }
  return { file, text, manual };
}

/**
 * A scenario's own files in the present format; only what the rules name is changed, all else stays as it was written.
 * @returns the files that change or need a hand, and the version they are in; null where a file is no JSON.
 */
export function migrateBundle(bundle: ScenarioBundle): { readonly from: string; readonly files: readonly MigratedFile[] } | null {
  const parts: readonly (readonly [FileKind, SourceFile | undefined])[] = [
    ['main', bundle.main],
    ...bundle.events.map((file) => ['events', file] as const),
    ['plans', bundle.plans],
    ['checks', bundle.checks],
  ];
  const documents = parts.flatMap(([, file]) => (file === undefined ? [] : [readDocument(file).document]));
  if (documents.some((document) => document.value === undefined)) return null;
  const main = documents[0]?.value;
  const format = isPlain(main) ? main['format'] : undefined;
  const files = parts.flatMap(([kind, file]) => (file === undefined ? [] : [migrateFile(file, kind, format)]));
  return { from: String(format), files: files.filter((one) => one.text !== one.file.text || one.manual.length > 0) };
}

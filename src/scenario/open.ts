// From a bundle of files to everything that is known of it, stage after stage; a stage runs where the one before left something to read.
// Reading and linting both begin here.
import { nearestNames } from '../engine/index.ts';
import type { Scenario } from '../engine/index.ts';
import { Assembly } from './assemble.ts';
import type { Documents } from './assemble.ts';
import { bundleFiles } from './bundle.ts';
import type { ScenarioBundle, SourceFile } from './bundle.ts';
import { advanceBases } from './advance-bases.ts';
import { Checking, runChecks } from './checks/index.ts';
import { contentHash } from './content-hash.ts';
import { locate, locateFile } from './diagnostic.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import type { Document, JsonPath } from './document.ts';
import { engineVersion, inRange } from './engine-range.ts';
import { migrateDocuments } from './migrate/index.ts';
import { Names } from './names.ts';
import { isPlain } from './origins.ts';
import { resolveScenario } from './resolve.ts';
import { checkShape, kindOf } from './shape/check-shape.ts';
import type { Written } from './shape/files.ts';
import { bytesOf, maxBytes, readDocument } from './syntax/read.ts';
import { translate } from './translate.ts';

class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly files: SourceFile[] = [];
  private readonly bundle: ScenarioBundle;

  constructor(bundle: ScenarioBundle) {
    this.bundle = bundle;
  }

  private parse(file: SourceFile, label: readonly string[]): Document {
    this.files.push(file);
    const { document, diagnostics } = readDocument(file, label);
    this.diagnostics.push(...diagnostics);
    return document;
  }

  private wrongKind(document: Document, path: JsonPath, expected: string): void {
    const where = document.wordsOf(path);
    const finding: Finding = {
      code: 'E112',
      params: { field: where.at(-1) ?? document.path, kind: kindOf(document.valueAt(path)) },
      expected: { code: expected, params: {} },
    };
    this.diagnostics.push(locate(finding, document, document.rangeOf(path), where));
  }

  /** A file of the wrong kind as a whole is said once; nothing else in it could be checked. */
  private open(file: SourceFile, kind: 'object' | 'array', label: readonly string[] = []): Document {
    const document = this.parse(file, label);
    if (document.value !== undefined && kindOf(document.value) !== kind) {
      this.wrongKind(document, [], kind);
      document.value = undefined;
    }
    return document;
  }

  /** Opens the base files that the scenario names. */
  private libraries(main: Document): Documents['libraries'] {
    const uses = isPlain(main.value) ? main.value['uses'] : undefined;
    if (uses === undefined) return [];
    if (!Array.isArray(uses)) {
      this.wrongKind(main, ['uses'], 'array');
      return [];
    }
    return uses.flatMap((id: unknown, i) => {
      if (typeof id !== 'string') {
        this.wrongKind(main, ['uses', i], 'text');
        return [];
      }
      const file = Object.hasOwn(this.bundle.libraries, id) ? this.bundle.libraries[id] : undefined;
      if (file !== undefined) return [{ id, document: this.open(file, 'object', [id]) }];
      const path = ['uses', i];
      this.diagnostics.push(
        locate(
          { code: 'E001', params: { id }, suggestion: nearestNames(id, Object.keys(this.bundle.libraries)) },
          main,
          main.rangeOf(path),
          main.wordsOf(path),
        ),
      );
      return [];
    });
  }

  private tooLarge(): boolean {
    const own = bundleFiles({ ...this.bundle, libraries: {} });
    const bytes = own.reduce((sum, file) => sum + (file.text.length > maxBytes ? file.text.length : bytesOf(file.text)), 0);
    if (bytes > maxBytes) this.diagnostics.push(locateFile({ code: 'E002', params: { bytes, most: maxBytes } }, this.bundle.main.path));
    return bytes > maxBytes;
  }

  /** All documents, or null where one of them could not be read: names in it would be missed everywhere else. */
  documents(): Documents | null {
    if (this.tooLarge()) return null;
    const { bundle } = this;
    const one = (file: SourceFile | undefined, kind: 'object' | 'array', name: string): Document | null =>
      file === undefined ? null : this.open(file, kind, [name]);
    const main = this.open(bundle.main, 'object');
    const documents: Documents = {
      main,
      libraries: this.libraries(main),
      events: bundle.events.map((file) => this.open(file, 'array', ['events'])),
      plans: one(bundle.plans, 'array', 'plans'),
      par: one(bundle.par, 'object', 'par'),
      checks: one(bundle.checks, 'array', 'checks'),
      texts: Object.entries(bundle.texts ?? {}).map(([language, file]) => ({ language, document: this.open(file, 'object', ['texts', language]) })),
    };
    const own = [documents.plans, documents.par, documents.checks, ...documents.texts.map((each) => each.document)];
    const all = [main, ...documents.libraries.map((library) => library.document), ...documents.events, ...own];
    const unread = all.find((document) => document !== null && document.value === undefined);
    if (unread === undefined && !this.diagnostics.some((each) => each.code === 'E001' || each.code === 'E112')) return documents;
    this.diagnostics.push(locateFile({ code: 'T502' }, unread?.path ?? main.path));
    return null;
  }
}

/** Everything that is known of a bundle. */
export interface Opened {
  readonly files: readonly SourceFile[];
  /** As they were found; neither sorted nor collapsed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where a file could not be read. */
  readonly checking: Checking | null;
  readonly written: Written | null;
  readonly scenario: Scenario | null;
}

/** Brings an older format to the present one, and refuses a scenario made for other rules. */
function checkVersions(documents: Documents): readonly Diagnostic[] {
  const { main } = documents;
  const others = [
    ...documents.events.map((document) => ({ kind: 'events' as const, document })),
    ...(documents.plans === null ? [] : [{ kind: 'plans' as const, document: documents.plans }]),
    ...(documents.checks === null ? [] : [{ kind: 'checks' as const, document: documents.checks }]),
  ];
  const found = [...migrateDocuments(main, others)];
  const range = isPlain(main.value) ? main.value['engine'] : undefined;
  if (typeof range === 'string' && inRange(engineVersion, range) === false)
    found.push(locate({ code: 'E006', params: { range, version: engineVersion } }, main, main.rangeOf(['engine']), ['engine']));
  return found;
}

/**
 * Opens a scenario.
 * @param language gives the scenario's texts in that language where they are translated.
 */
export function openScenario(bundle: ScenarioBundle, language?: string): Opened {
  const reading = new Reading(bundle);
  const documents = reading.documents();
  if (documents === null) return { files: reading.files, diagnostics: reading.diagnostics, checking: null, written: null, scenario: null };
  reading.diagnostics.push(...checkVersions(documents));
  const { libraries, diagnostics: ofDate } = advanceBases(documents);
  reading.diagnostics.push(...ofDate);
  const assembly = new Assembly({ ...documents, libraries });
  const root = assembly.root.value;
  const tooMany = assembly.diagnostics.some((one) => one.code === 'E004');
  const written = tooMany ? null : checkShape(assembly, { ...documents, libraries });
  const checking = new Checking(assembly, new Names(isPlain(root) ? root : {}));
  if (!tooMany) runChecks(checking);
  reading.diagnostics.push(...assembly.diagnostics);
  if (documents.par === null && isPlain(root) && root['par'] === undefined) reading.diagnostics.push(locateFile({ code: 'T501' }, bundle.main.path));
  const sound = written !== null && !reading.diagnostics.some((one) => one.severity === 'error');
  if (sound && language !== undefined) translate(written, root, language);
  return {
    files: reading.files,
    diagnostics: reading.diagnostics,
    checking,
    written,
    scenario: sound ? resolveScenario(written, contentHash) : null,
  };
}

// From a bundle of files to a scenario, or to everything that is wrong with it. Stage after stage; a stage runs where the one before left something to read.
import { nearestNames } from '../engine/index.ts';
import type { Scenario } from '../engine/index.ts';
import { Assembly } from './assemble.ts';
import type { Documents } from './assemble.ts';
import type { ScenarioBundle } from './bundle.ts';
import { Checking, runChecks } from './checks/index.ts';
import { contentHash, textHash } from './content-hash.ts';
import { collapse, locate, locateFile } from './diagnostic.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import type { Document, JsonPath } from './document.ts';
import { Names } from './names.ts';
import { isPlain } from './origins.ts';
import { resolveScenario } from './resolve.ts';
import { checkShape, kindOf } from './shape/check-shape.ts';
import { bytesOf, maxBytes, readDocument } from './syntax/read.ts';
import type { SourceFile } from './bundle.ts';

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
    const { main, events, plans, par } = this.bundle;
    const bytes = [main, ...events, plans, par].reduce(
      (sum, file) => sum + (file === undefined ? 0 : file.text.length > maxBytes ? file.text.length : bytesOf(file.text)),
      0,
    );
    if (bytes > maxBytes) this.diagnostics.push(locateFile({ code: 'E002', params: { bytes, most: maxBytes } }, main.path));
    return bytes > maxBytes;
  }

  /** All documents, or null where one of them could not be read: names in it would be missed everywhere else. */
  documents(): Documents | null {
    if (this.tooLarge()) return null;
    const main = this.open(this.bundle.main, 'object');
    const documents: Documents = {
      main,
      libraries: this.libraries(main),
      events: this.bundle.events.map((file) => this.open(file, 'array', ['events'])),
      plans: this.bundle.plans === undefined ? null : this.open(this.bundle.plans, 'array', ['plans']),
      par: this.bundle.par === undefined ? null : this.open(this.bundle.par, 'object', ['par']),
    };
    const all = [main, ...documents.libraries.map((library) => library.document), ...documents.events, documents.plans, documents.par];
    const unread = all.find((document) => document !== null && document.value === undefined);
    if (unread === undefined && !this.diagnostics.some((one) => one.code === 'E001' || one.code === 'E112')) return documents;
    this.diagnostics.push(locateFile({ code: 'T502' }, unread?.path ?? main.path));
    return null;
  }
}

function countConditions(scenario: Scenario): number {
  const ofEvents = scenario.events.map(
    (event) =>
      event.when.length + event.choices.reduce((sum, choice) => sum + choice.available.length + choice.ai.if.reduce((n, one) => n + one.when.length, 0), 0),
  );
  return [...ofEvents, ...scenario.endings.map((ending) => ending.when.length)].reduce((sum, one) => sum + one, 0);
}

function summaryOf(files: readonly SourceFile[], scenario: Scenario | null): ReadSummary {
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
    contentHash: scenario?.contentHash ?? '',
    textHash: scenario === null ? '' : textHash(scenario),
  };
}

/**
 * Reads a scenario.
 * @param bundle the files' texts; any text at all, from anyone.
 * @returns the scenario where nothing is an error, every finding in one pass, and what was looked at. Never throws.
 */
export function readScenario(bundle: ScenarioBundle): ReadResult {
  const reading = new Reading(bundle);
  const documents = reading.documents();
  let scenario: Scenario | null = null;
  if (documents !== null) {
    const assembly = new Assembly(documents);
    const root = assembly.root.value;
    const tooMany = assembly.diagnostics.some((one) => one.code === 'E004');
    const written = tooMany ? null : checkShape(assembly, documents);
    if (!tooMany) runChecks(new Checking(assembly, new Names(isPlain(root) ? root : {})));
    reading.diagnostics.push(...assembly.diagnostics);
    if (documents.par === null && isPlain(root) && root['par'] === undefined) reading.diagnostics.push(locateFile({ code: 'T501' }, bundle.main.path));
    if (written !== null && !reading.diagnostics.some((one) => one.severity === 'error')) scenario = resolveScenario(written, contentHash);
  }
  return {
    scenario,
    diagnostics: collapse(
      reading.diagnostics,
      reading.files.map((file) => file.path),
    ),
    summary: summaryOf(reading.files, scenario),
  };
}

// From the documents of a bundle to one value: libraries first, then the scenario on top, then events, plans and par from their own files.
import type { Diagnostic, Finding } from './diagnostic.ts';
import { locate, mostFindings } from './diagnostic.ts';
import type { Document } from './document.ts';
import { nameHere } from './foreign-names.ts';
import { idOf, isPlain, Origins } from './origins.ts';
import type { Place, Placed } from './origins.ts';
import { headShapes, libraryFields, mainFields, maxEvents } from './shape/files.ts';
import { Suggester } from './suggest.ts';

export interface Documents {
  readonly main: Document;
  readonly libraries: readonly { readonly id: string; readonly document: Document }[];
  readonly events: readonly Document[];
  readonly plans: Document | null;
  readonly par: Document | null;
  readonly checks: Document | null;
  readonly texts: readonly { readonly language: string; readonly document: Document }[];
}

/** Lists that may stand in files of their own. */
type ListField = 'events' | 'plans' | 'checks';

/** Fields that are about a file and not about the scenario. */
const ownFields: ReadonlySet<string> = new Set(Object.keys(headShapes.main.shape));
const libraryOwn: ReadonlySet<string> = new Set(Object.keys(headShapes.library.shape));

export class Assembly {
  readonly origins = new Origins();
  readonly diagnostics: Diagnostic[] = [];
  readonly suggester = new Suggester();
  root: Placed;

  constructor(documents: Documents) {
    const first: Placed = { value: {}, place: { document: documents.main, path: [] } };
    const worlds = documents.libraries.map(({ document }) => this.fileWorld(document, libraryFields, libraryOwn));
    const own = this.fileWorld(documents.main, mainFields, ownFields);
    this.origins.added.length = 0;
    const base = worlds.reduce<Placed>((left, right) => this.origins.merge(left, right), first);
    this.origins.added.length = 0;
    this.root = documents.libraries.length === 0 ? own : this.origins.merge(base, own);
    for (const document of [
      documents.main,
      ...documents.libraries.map((library) => library.document),
      ...documents.events,
      ...(documents.plans === null ? [] : [documents.plans]),
    ]) {
      this.repeatedIds(document, document.value, []);
    }
    this.lists('events', documents.events);
    this.lists('plans', documents.plans === null ? [] : [documents.plans]);
    this.lists('checks', documents.checks === null ? [] : [documents.checks]);
    this.overlays(documents.texts);
    if (documents.par !== null) this.set('par', documents.par.value, { document: documents.par, path: [] });
    this.countEvents();
  }

  /** True where so much is wrong that more findings would help nobody. */
  get full(): boolean {
    return this.diagnostics.length >= mostFindings;
  }

  report(finding: Finding, place: Place, key = false): void {
    if (this.full) return;
    const range = key ? place.document.keyRangeOf(place.path) : place.document.rangeOf(place.path);
    this.diagnostics.push(locate(finding, place.document, range, place.document.wordsOf(place.path)));
  }

  /** The fields of a file that go into the scenario, `assumptions` under its name there; unread fields are refused. */
  private fileWorld(document: Document, allowed: readonly string[], own: ReadonlySet<string>): Placed {
    const place: Place = { document, path: [] };
    if (!isPlain(document.value)) return { value: {}, place };
    const out: { [key: string]: unknown } = {};
    const parts = new Map<string | number, Place>();
    for (const [key, value] of Object.entries(document.value)) {
      const at = { document, path: [key] };
      const here = allowed.includes(key) ? null : nameHere(key, allowed);
      if (here !== null) this.report({ code: 'E111', params: { field: key, here, reason: 'elsewhere' }, suggestion: [here] }, at, true);
      else if (!allowed.includes(key)) this.report({ code: 'E111', params: { field: key }, suggestion: this.suggester.near(key, allowed) }, at, true);
      else if (!own.has(key)) {
        const name = key === 'assumptions' ? 'parameters' : key;
        out[name] = value;
        parts.set(name, at);
      }
    }
    return { value: this.origins.make(out, place, parts), place };
  }

  private set(key: string, value: unknown, place: Place): void {
    const root = this.root.value as { [key: string]: unknown };
    const parts = new Map<string | number, Place>(Object.keys(root).map((name) => [name, this.origins.part(root, this.root.place, name)]));
    parts.set(key, place);
    this.root = { value: this.origins.make({ ...root, [key]: value }, this.root.place, parts), place: this.root.place };
  }

  /** Adds the items of list files after those that the scenario file holds itself. */
  private lists(key: ListField, documents: readonly Document[]): void {
    const inline = isPlain(this.root.value) ? this.root.value[key] : undefined;
    const inlinePlace = this.origins.part(this.root.value, this.root.place, key);
    if (documents.length === 0 || (inline !== undefined && !Array.isArray(inline))) return;
    const items: Placed[] = (inline ?? []).map((value: unknown, i: number) => ({ value, place: this.origins.part(inline, inlinePlace, i) }));
    for (const document of documents) {
      if (Array.isArray(document.value)) document.value.forEach((value: unknown, i) => items.push({ value, place: { document, path: [i] } }));
    }
    const list = this.origins.make(
      items.map((item) => item.value),
      inlinePlace,
      new Map(items.map((item, i) => [i, item.place])),
    );
    this.set(key, list, inlinePlace);
    this.repeatedAcross(items);
  }

  /** Adds translations from their own files to those that the scenario file holds itself. */
  private overlays(files: Documents['texts']): void {
    const inline = isPlain(this.root.value) ? this.root.value['texts'] : undefined;
    if (files.length === 0 || (inline !== undefined && !isPlain(inline))) return;
    const place = this.origins.part(this.root.value, this.root.place, 'texts');
    const own = Object.keys(inline ?? {});
    const parts = new Map<string | number, Place>(own.map((language) => [language, this.origins.part(inline, place, language)]));
    for (const { language, document } of files) parts.set(language, { document, path: [] });
    // From entries, since a file may be called after the prototype of everything.
    const out = Object.fromEntries([
      ...own.map((language) => [language, inline?.[language]] as const),
      ...files.map(({ language, document }) => [language, document.value] as const),
    ]);
    this.set('texts', this.origins.make(out, place, parts), place);
  }

  /** The same id in two files; within one file `repeatedIds` finds it. */
  private repeatedAcross(items: readonly Placed[]): void {
    const seen = new Map<string, Document>();
    for (const { value, place } of items) {
      const id = idOf(value);
      if (id === null) continue;
      const known = seen.get(id);
      if (known === undefined) seen.set(id, place.document);
      else if (known !== place.document) this.report({ code: 'E202', params: { id, file: known.path } }, { ...place, path: [...place.path, 'id'] });
    }
  }

  private repeatedIds(document: Document, value: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(value)) {
      const seen = new Set<string>();
      value.forEach((item: unknown, i) => {
        const id = idOf(item);
        if (id !== null && seen.has(id)) this.report({ code: 'E202', params: { id, file: document.path } }, { document, path: [...path, i, 'id'] });
        if (id !== null) seen.add(id);
        this.repeatedIds(document, item, [...path, i]);
      });
    } else if (isPlain(value)) {
      for (const [key, part] of Object.entries(value)) this.repeatedIds(document, part, [...path, key]);
    }
  }

  private countEvents(): void {
    const events = isPlain(this.root.value) ? this.root.value['events'] : undefined;
    if (Array.isArray(events) && events.length > maxEvents) {
      this.report({ code: 'E004', params: { found: events.length, most: maxEvents } }, this.origins.placeOf(this.root, ['events', maxEvents]));
    }
  }
}

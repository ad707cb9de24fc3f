// Puts libraries and overrides together, field by field, and remembers which file every part came from.
import type { Document, JsonPath } from './document.ts';

/** Where a value was written. */
export interface Place {
  readonly document: Document;
  readonly path: JsonPath;
}

interface Made {
  readonly self: Place;
  readonly parts: Map<string | number, Place>;
}

export type Plain = { readonly [key: string]: unknown };

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function idOf(value: unknown): string | null {
  return isPlain(value) && typeof value['id'] === 'string' ? value['id'] : null;
}

/** True for a list whose items all have ids, which is what is overridden item by item. */
function isNamedList(value: unknown): value is readonly Plain[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => idOf(item) !== null);
}

export interface Placed {
  readonly value: unknown;
  readonly place: Place;
}

/** An item or field that an override brought and that nothing before it had. */
export interface Added {
  readonly value: unknown;
  readonly place: Place;
  /** Names it might have meant. */
  readonly names: readonly string[];
}

function within(place: Place, step: string | number): Place {
  return { document: place.document, path: [...place.path, step] };
}

export class Origins {
  private readonly made = new WeakMap<object, Made>();
  readonly added: Added[] = [];

  /** The place of a part of a value that stands at `place`. */
  part(value: unknown, place: Place, step: string | number): Place {
    const made = typeof value === 'object' && value !== null ? this.made.get(value) : undefined;
    if (made === undefined) return within(place, step);
    return made.parts.get(step) ?? within(made.self, step);
  }

  /** The place of what stands at a path of a merged value. */
  placeOf(root: Placed, path: JsonPath): Place {
    let { value, place } = root;
    for (const step of path) {
      place = this.part(value, place, step);
      value = typeof value === 'object' && value !== null ? (value as { readonly [key: string | number]: unknown })[step] : undefined;
    }
    return place;
  }

  /** An object or list made of parts that stand elsewhere. */
  make<T extends object>(value: T, self: Place, parts: Map<string | number, Place>): T {
    this.made.set(value, { self, parts });
    return value;
  }

  private mergeObjects(base: Plain, basePlace: Place, over: Plain, overPlace: Place): Plain {
    const out: { [key: string]: unknown } = {};
    const parts = new Map<string | number, Place>();
    for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
      const from = Object.hasOwn(base, key) ? { value: base[key], place: this.part(base, basePlace, key) } : null;
      const to = Object.hasOwn(over, key) ? { value: over[key], place: this.part(over, overPlace, key) } : null;
      const merged = from === null ? to : to === null ? from : this.merge(from, to);
      if (merged === null) continue;
      if (from === null && isPlain(merged.value) && merged.place.path.length > 1)
        this.added.push({ value: merged.value, place: merged.place, names: Object.keys(base) });
      out[key] = merged.value;
      parts.set(key, merged.place);
    }
    return this.make(out, overPlace, parts);
  }

  private mergeLists(base: readonly Plain[], basePlace: Place, over: readonly Plain[], overPlace: Place): readonly unknown[] {
    const items: Placed[] = base.map((value, i) => ({ value, place: this.part(base, basePlace, i) }));
    over.forEach((value, i) => {
      const one = { value, place: this.part(over, overPlace, i) };
      const at = items.findIndex((item) => idOf(item.value) === idOf(value));
      const known = items[at];
      if (known !== undefined) items[at] = this.merge(known, one);
      else {
        this.added.push({ ...one, names: base.flatMap((item) => idOf(item) ?? []) });
        items.push(one);
      }
    });
    // An override that names every item says their order too.
    const rank = new Map(over.map((value, i) => [idOf(value), i]));
    if (base.every((value) => rank.has(idOf(value)))) items.sort((a, b) => (rank.get(idOf(a.value)) ?? 0) - (rank.get(idOf(b.value)) ?? 0));
    return this.make(
      items.map((item) => item.value),
      overPlace,
      new Map(items.map((item, i) => [i, item.place])),
    );
  }

  /** `over` on top of `base`: objects by field, lists of things with ids by id, everything else replaced. */
  merge(base: Placed, over: Placed): Placed {
    if (isPlain(base.value) && isPlain(over.value)) return { value: this.mergeObjects(base.value, base.place, over.value, over.place), place: over.place };
    if (isNamedList(base.value) && isNamedList(over.value))
      return { value: this.mergeLists(base.value, base.place, over.value, over.place), place: over.place };
    return over;
  }
}

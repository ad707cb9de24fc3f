// Keyed chance: every draw is a hash of seed, stream, id and date bucket. There is no generator state, so one draw never moves another.

/** A draw in [0, 1). `id` must not depend on a slot; `bucket` is a tick or a turn's first tick. */
export type Chance = (stream: string, id: string, bucket: number) => number;

/** 32-bit multiplication mix of Chris Wellons' "lowbias32" search, public domain. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

function absorb(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = mix(h ^ Math.imul(text.charCodeAt(i) + 1, 0x9e3779b1));
  return mix(h ^ text.length);
}

/** Both lanes after seed, stream and id: only the date differs from one draw to the next, so this part is worked out once. */
interface Key {
  readonly high: number;
  readonly low: number;
}

/** Streams remembered at a time; the engine has a dozen, forecasts add some of their own. */
const streamsKept = 64;

/**
 * Chance of one match.
 * @param seed any text; the same seed gives the same draws in every engine.
 * @returns a pure function of its key, with 53 random bits.
 */
export function createChance(seed: string): Chance {
  const high = absorb(0x2545f491, seed);
  const low = absorb(0x6c62272e, seed);
  const known = new Map<string, Map<string, Key>>();
  // Draws come in runs of one stream.
  let last = '';
  let ids = new Map<string, Key>();
  return (stream, id, bucket) => {
    if (stream !== last) {
      let found = known.get(stream);
      if (found === undefined) {
        if (known.size >= streamsKept) known.clear();
        known.set(stream, (found = new Map<string, Key>()));
      }
      last = stream;
      ids = found;
    }
    let key = ids.get(id);
    if (key === undefined) ids.set(id, (key = { high: absorb(absorb(high, stream), id), low: absorb(absorb(low, stream), id) }));
    const h = mix(key.high ^ bucket);
    const l = mix(key.low ^ Math.imul(bucket, 0x85ebca6b) ^ h);
    return ((h >>> 5) * 0x4000000 + (l >>> 6)) / 0x20000000000000;
  };
}

/** Chances under other names, made once: a match asks for its players' every turn. */
const derived = new WeakMap<Chance, Map<string, Chance>>();

/** The same chance under another name, for forecasts and beliefs: its draws tell nothing of the match's. */
export function deriveChance(chance: Chance, name: string): Chance {
  let names = derived.get(chance);
  if (names === undefined) derived.set(chance, (names = new Map<string, Chance>()));
  let made = names.get(name);
  if (made === undefined) {
    // Names are put together once a stream: to look a new text up costs more than the draw.
    const streams = new Map<string, string>();
    made = (stream, id, bucket) => {
      let full = streams.get(stream);
      if (full === undefined) streams.set(stream, (full = `${name}/${stream}`));
      return chance(full, id, bucket);
    };
    if (names.size >= streamsKept) names.clear();
    names.set(name, made);
  }
  return made;
}

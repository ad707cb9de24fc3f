// A fast 64-bit hash of a state, packed in declared order. Not for secrets: content hashes are sha256 and live in `scenario/`.
import { type BlocStockKey, blocStocks, worldStocks } from './registry/stocks.ts';
import type { BlocState, State } from './state.ts';

/** Texts met so far and their numbers: ids, licences, choices. A page that reads many scenarios must not keep them all. */
const textCodes = new Map<string, number>();
const textsKept = 4096;

/** A text as a number: its length and 32 bits that change with any of its letters. */
function textCode(text: string): number {
  let code = textCodes.get(text);
  if (code === undefined) {
    let bits = 0x811c9dc5 | 0;
    for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
    code = text.length * 0x100000000 + (bits >>> 0);
    if (textCodes.size >= textsKept) textCodes.clear();
    textCodes.set(text, code);
  }
  return code;
}

/** The packed state and the same memory as 32-bit words, for mixing. Kept between calls: a hash allocates nothing. */
let words = new Float64Array(4096);
let halves = new Int32Array(words.buffer);
/** Doubles packed so far. */
let size = 0;

function reserve(count: number): void {
  if (words.length >= count) return;
  words = new Float64Array(2 * count);
  halves = new Int32Array(words.buffer);
}

function put(value: number): void {
  words[size++] = value;
}

function putAll(values: readonly number[]): void {
  let at = size;
  for (let i = 0; i < values.length; i++) words[at++] = values[i] as number;
  size = at;
}

function putText(text: string): void {
  words[size++] = textCode(text);
}

const statusCode = { offered: 1, active: 2, refused: 3, broken: 4, ended: 5 } as const;

const stockKeys = blocStocks.map((row) => row.key);

function packStocks({ stocks }: BlocState): void {
  let at = size;
  for (let i = 0; i < stockKeys.length; i++) words[at++] = stocks[stockKeys[i] as BlocStockKey];
  size = at;
}

function packBloc(bloc: BlocState): void {
  packStocks(bloc);
  putAll(bloc.shares);
  putAll(bloc.split);
  putText(bloc.onReady);
  for (const channel of bloc.channels) {
    put(channel.weight);
    putText(channel.part ?? '');
    putAll(channel.transitTraining);
    putAll(channel.transitInference);
  }
  put(bloc.models.length);
  for (const model of bloc.models) {
    put(model.capability);
    put(model.tick);
    put(model.opensAt);
    putText(model.licence);
    putText(model.lab);
  }
  put(bloc.testing.until);
  put(bloc.testing.capability);
}

/** Most doubles that a state can take; a rough count from above is enough. */
function most(state: State): number {
  let count = 64 + state.redesigns.length + 8 * state.controls.length + 4 * state.deals.length + 8 * state.events.length + 2 * state.cards.length;
  count += 4 * state.effects.length + 24 * state.regions.length;
  for (const bloc of state.blocs) {
    count += 64 + 5 * bloc.models.length;
    for (const channel of bloc.channels) count += 2 + 2 * channel.transitTraining.length;
  }
  return count;
}

function packRegions(state: State): void {
  for (const region of state.regions) {
    put(region.users);
    putAll(region.shares);
    putAll(region.lockIn);
    putAll(region.partnership);
    putAll(region.ban);
  }
}

function packControls(state: State): void {
  for (const control of state.controls) {
    put(control.level);
    put(control.from);
    put(control.since);
    put(control.next);
    put(control.effectiveAt);
    put(control.suspendedUntil);
  }
}

function packEvents(state: State): void {
  for (let i = 0; i < state.events.length; i++) {
    const event = state.events[i];
    if (!event || (event.fired === 0 && event.chainTurn < 0)) continue;
    put(i);
    put(event.fired);
    put(event.lastTurn);
    put(event.chainTurn);
    for (const choice of event.chosen) putText(choice ?? '');
  }
}

function pack(state: State): void {
  reserve(most(state));
  size = 0;
  put(state.turn);
  put(state.tick);
  for (const bloc of state.blocs) packBloc(bloc);
  for (const row of worldStocks) put(state.world[row.key]);
  packRegions(state);
  packControls(state);
  putAll(state.redesigns);
  for (const deal of state.deals) {
    putText(deal.id);
    put(statusCode[deal.status]);
    put(deal.until);
  }
  packEvents(state);
  for (const card of state.cards) {
    putText(card.event);
    put(card.slot);
  }
  for (const effect of state.effects) {
    putText(effect.path);
    put(effect.perTick);
    put(effect.until);
    put(effect.back);
  }
  putText(state.ending?.id ?? '');
}

/** Murmur3's step and finaliser, public domain. Both are one-to-one, so that no change of one word is lost. */
function step(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0xcc9e2d51);
  return (mixed << 15) | (mixed >>> 17);
}

function finish(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Mixes doubles into four lanes that do not wait for each other, two for each half of the hash. */
function mixDoubles(count: number): string {
  const row = halves;
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  let c = 0x6c62272e | 0;
  let d = 0x2545f491 | 0;
  // A whole number of pairs; the count is mixed in too, so that the zero at the end hides nothing.
  row[2 * count] = 0;
  row[2 * count + 1] = 0;
  for (let i = 0; i < 2 * count; i += 4) {
    a = step(a, row[i] as number);
    b = step(b, row[i + 1] as number);
    c = step(c, row[i + 2] as number);
    d = step(d, row[i + 3] as number);
  }
  const low = finish(a ^ ((c << 16) | (c >>> 16)) ^ count);
  const high = finish(b ^ ((d << 16) | (d >>> 16)) ^ low);
  const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');
  return hex(low) + hex(high);
}

/** 16 hexadecimal digits that change with any bit of the state. -0 and 0 count as different, so the engine makes neither from the other. */
export function hashState(state: State): string {
  pack(state);
  return mixDoubles(size);
}

/** Bytes of a packed state. */
export function stateBytes(state: State): number {
  pack(state);
  return size * 8;
}

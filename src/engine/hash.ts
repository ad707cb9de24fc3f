// A fast 64-bit hash of a state, packed in declared order. Not for secrets: content hashes are sha256 and live in `scenario/`.
import { type BlocStockKey, blocStocks, worldStocks } from './registry/stocks.ts';
import { slots } from './slots.ts';
import type { BlocState, State } from './state.ts';

/** A growing buffer of doubles with a cursor. Kept between calls: a hash allocates nothing. */
class Packer {
  words = new Float64Array(4096);
  /** The same memory as 32-bit words, for mixing. */
  halves = new Int32Array(this.words.buffer);
  size = 0;

  put(value: number): void {
    if (this.size === this.words.length) this.grow();
    this.words[this.size++] = value;
  }

  putAll(values: readonly number[]): void {
    while (this.size + values.length > this.words.length) this.grow();
    const { words } = this;
    let at = this.size;
    for (let i = 0; i < values.length; i++) words[at++] = values[i] ?? 0;
    this.size = at;
  }

  putText(text: string): void {
    while (this.size + text.length + 1 > this.words.length) this.grow();
    const { words } = this;
    let at = this.size;
    words[at++] = text.length;
    for (let i = 0; i < text.length; i++) words[at++] = text.charCodeAt(i);
    this.size = at;
  }

  private grow(): void {
    const wider = new Float64Array(this.words.length * 2);
    wider.set(this.words);
    this.words = wider;
    this.halves = new Int32Array(wider.buffer);
  }
}

const packer = new Packer();

const statusCode = { offered: 1, active: 2, refused: 3, broken: 4, ended: 5 } as const;

const stockKeys = blocStocks.map((row) => row.key);

function packStocks({ stocks }: BlocState): void {
  for (let i = 0; i < stockKeys.length; i++) packer.put(stocks[stockKeys[i] as BlocStockKey]);
}

function packBloc(state: State, slot: 0 | 1): void {
  const bloc = state.blocs[slot];
  packStocks(bloc);
  packer.putAll(bloc.shares);
  packer.putAll(bloc.split);
  packer.putText(bloc.onReady);
  for (const channel of bloc.channels) {
    packer.put(channel.weight);
    packer.putText(channel.part ?? '');
    packer.putAll(channel.transitTraining);
    packer.putAll(channel.transitInference);
  }
  packer.put(bloc.models.length);
  for (const model of bloc.models) {
    packer.put(model.capability);
    packer.put(model.tick);
    packer.put(model.opensAt);
    packer.putText(model.licence);
    packer.putText(model.lab);
  }
  packer.put(bloc.testing.until);
  packer.put(bloc.testing.capability);
}

function pack(state: State): void {
  packer.size = 0;
  packer.put(state.turn);
  packer.put(state.tick);
  for (const slot of slots) packBloc(state, slot);
  for (const row of worldStocks) packer.put(state.world[row.key]);
  for (const region of state.regions) {
    packer.put(region.users);
    packer.putAll(region.shares);
    packer.putAll(region.lockIn);
    packer.putAll(region.partnership);
    packer.putAll(region.ban);
  }
  for (const control of state.controls) {
    packer.put(control.level);
    packer.put(control.from);
    packer.put(control.since);
    packer.put(control.next);
    packer.put(control.effectiveAt);
    packer.put(control.suspendedUntil);
  }
  packer.putAll(state.redesigns);
  for (const deal of state.deals) {
    packer.putText(deal.id);
    packer.put(statusCode[deal.status]);
    packer.put(deal.until);
  }
  for (let i = 0; i < state.events.length; i++) {
    const event = state.events[i];
    if (!event || (event.fired === 0 && event.chainTurn < 0)) continue;
    packer.put(i);
    packer.put(event.fired);
    packer.put(event.lastTurn);
    packer.put(event.chainTurn);
    for (const choice of event.chosen) packer.putText(choice ?? '');
  }
  for (const card of state.cards) {
    packer.putText(card.event);
    packer.put(card.slot);
  }
  for (const effect of state.effects) {
    packer.putText(effect.path);
    packer.put(effect.perTick);
    packer.put(effect.until);
    packer.put(effect.back);
  }
  packer.putText(state.ending?.id ?? '');
}

/** Mixes 32-bit words into two lanes (murmur3's finaliser constants, public domain). */
function mixWords(count: number): string {
  const { halves } = packer;
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  for (let i = 0; i < count; i++) {
    const word = halves[i] as number;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ word, 0x1b873593);
    // `| 0` keeps the sum a whole number: as a double it would cost three times the whole loop. The bits are the same.
    b = (((b << 13) | (b >>> 19)) + a) | 0;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  a ^= b >>> 16;
  b ^= a >>> 15;
  const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}

/** 16 hexadecimal digits that change with any bit of the state. -0 and 0 count as different, so the engine makes neither from the other. */
export function hashState(state: State): string {
  pack(state);
  return mixWords(packer.size * 2);
}

/** Bytes of a packed state. */
export function stateBytes(state: State): number {
  pack(state);
  return packer.size * 8;
}

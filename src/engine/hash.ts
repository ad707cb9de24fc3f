// A fast 64-bit hash of a state, packed in declared order. Not for secrets: content hashes are sha256 and live in `scenario/`.
import { blocStocks, worldStocks } from './registry/stocks.ts';
import { slots } from './slots.ts';
import type { State } from './state.ts';

let words = new Float64Array(4096);
let view = new Uint32Array(words.buffer);
let size = 0;

function put(value: number): void {
  if (size === words.length) {
    const wider = new Float64Array(words.length * 2);
    wider.set(words);
    words = wider;
    view = new Uint32Array(words.buffer);
  }
  words[size] = value;
  size += 1;
}
function putAll(values: readonly number[]): void {
  for (const value of values) put(value);
}
function putText(text: string): void {
  put(text.length);
  for (let i = 0; i < text.length; i++) put(text.charCodeAt(i));
}

const statusCode = { offered: 1, active: 2, refused: 3, broken: 4, ended: 5 } as const;

function packBloc(state: State, slot: 0 | 1): void {
  const bloc = state.blocs[slot];
  for (const row of blocStocks) put(bloc.stocks[row.key]);
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

function pack(state: State): void {
  size = 0;
  put(state.turn);
  put(state.tick);
  for (const slot of slots) packBloc(state, slot);
  for (const row of worldStocks) put(state.world[row.key]);
  for (const region of state.regions) {
    put(region.users);
    putAll(region.shares);
    putAll(region.lockIn);
    putAll(region.partnership);
    putAll(region.ban);
  }
  for (const control of state.controls) {
    put(control.level);
    put(control.from);
    put(control.since);
    put(control.next);
    put(control.effectiveAt);
    put(control.suspendedUntil);
  }
  putAll(state.redesigns);
  for (const deal of state.deals) {
    putText(deal.id);
    put(statusCode[deal.status]);
    put(deal.until);
  }
  for (const event of state.events) {
    put(event.fired);
    put(event.lastTurn);
    put(event.chainTurn);
    for (const choice of event.chosen) putText(choice ?? '');
  }
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

/** Mixes 32-bit words into two lanes (murmur3's finaliser constants, public domain). */
function mixWords(count: number): string {
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  for (let i = 0; i < count; i++) {
    const word = view[i] ?? 0;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ word, 0x1b873593);
    b = ((b << 13) | (b >>> 19)) + a;
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
  return mixWords(size * 2);
}

/** Bytes of a packed state. */
export function stateBytes(state: State): number {
  pack(state);
  return size * 8;
}

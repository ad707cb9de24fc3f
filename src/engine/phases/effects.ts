// What events and choices do: once, spread over time, or for a while and then taken back.
import { type Address, addressOf } from '../addresses.ts';
import type { CompiledEffect } from '../compiled-effects.ts';
import { add, addAt } from '../ledger.ts';
import { clamp } from '../math.ts';
import type { Cause } from '../report.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { RunningEffect } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { announce, suspend } from './policy.ts';

/** Full path of a stock: `self` and `rival` replaced by the bloc they stand for. */
function fullPath(turn: TurnContext, path: string, self: Slot): string {
  if (path.startsWith('self.')) return turn.c.blocs[self].id + path.slice(4);
  if (path.startsWith('rival.')) return turn.c.blocs[rivalOf(self)].id + path.slice(5);
  return path;
}

interface Cell {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly add: (delta: number, cause: Cause) => void;
}

const regionRange = { users: 1e4, partnership: 20, ban: 4 } as const;

function regionCell({ ledger, state, c }: TurnContext, { region: r, what, slot }: Extract<Address, { kind: 'region' }>): Cell | null {
  const region = state.regions[r];
  const cells = c.cells.regions[r];
  if (!region || !cells) return null;
  const range = { min: 0, max: regionRange[what] };
  if (what === 'users') return { value: region.users, ...range, add: (delta, cause) => add(ledger, cells, region, 'users', delta, cause) };
  return { value: region[what][slot] ?? 0, ...range, add: (delta, cause) => addAt(ledger, cells[what], region[what], slot, delta, cause) };
}

/** The writable stock at an address, or null; `self` is the side that the path's `self` stands for. */
export function cellAt(turn: TurnContext, address: Address, self: Slot): Cell | null {
  const { ledger, state, c } = turn;
  switch (address.kind) {
    case 'region':
      return regionCell(turn, address);
    case 'world': {
      const { key, min, max } = address.row;
      return { value: state.world[key], min, max, add: (delta, cause) => add(ledger, c.cells.world, state.world, key, delta, cause) };
    }
    case 'bloc': {
      const { key, min, max } = address.row;
      const slot = address.whose === 'self' ? self : address.whose === 'rival' ? rivalOf(self) : address.whose;
      const { stocks } = state.blocs[slot];
      return { value: stocks[key], min, max, add: (delta, cause) => add(ledger, c.cells.blocs[slot], stocks, key, delta, cause) };
    }
    case 'nowhere':
      return null;
  }
}

/** Adds as much of `delta` as the stock's range allows, and says how much that was. */
function addWithin(cell: Cell, delta: number, cause: Cause): number {
  const allowed = clamp(delta, Math.min(0, cell.min - cell.value), Math.max(0, cell.max - cell.value));
  cell.add(allowed, cause);
  return allowed;
}

/** Applies one effect for the side that holds the card. */
export function applyEffect(turn: TurnContext, effect: CompiledEffect, self: Slot, event: string, choice: string | null, cause: Cause): void {
  const { c, state } = turn;
  if (effect.do === 'control' || effect.do === 'suspend') {
    const def = effect.control < 0 ? undefined : c.scenario.controls[effect.control];
    if (!def) return;
    if (effect.do === 'control') announce(turn, effect.control, effect.level, effect.months < 0 ? def.effectiveMonths : effect.months, cause);
    else suspend(turn, effect.control, state.tick + Math.round(effect.months * 2), cause);
    return;
  }
  const cell = cellAt(turn, effect.address, self);
  if (!cell) return;
  const delta = effect.do === 'add' ? effect.value : effect.do === 'set' ? effect.value - cell.value : cell.value * (effect.value - 1);
  const running = (perTick: number, until: number, backAt: number, back: number): RunningEffect => ({
    event,
    choice,
    path: fullPath(turn, effect.path, self),
    perTick,
    until,
    backAt,
    back,
  });
  if (effect.over > 0) {
    state.effects = [...state.effects, running(delta / effect.over, state.tick + effect.over, -1, 0)];
    return;
  }
  const done = addWithin(cell, delta, cause);
  if (effect.for > 0) state.effects = [...state.effects, running(0, state.tick + effect.for, state.tick + effect.for, -done)];
}

/** One tick of the effects that run over time. */
export function runEffects(turn: TurnContext): void {
  const { state } = turn;
  if (state.effects.length === 0) return;
  for (const effect of state.effects) {
    const cell = cellAt(turn, addressOf(turn.c, effect.path), 0);
    const cause: Cause = { kind: 'event', id: effect.choice === null ? effect.event : `${effect.event}:${effect.choice}`, bloc: '' };
    if (!cell) continue;
    if (state.tick < effect.until && effect.perTick !== 0) addWithin(cell, effect.perTick, cause);
    if (state.tick === effect.backAt) addWithin(cell, effect.back, cause);
  }
  if (state.effects.some((effect) => effect.until <= state.tick))
    state.effects = state.effects.filter((effect) => effect.until > state.tick || effect.backAt > state.tick);
}

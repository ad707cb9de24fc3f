// What events and choices do: once, spread over time, or for a while and then taken back.
import { add, addAt } from '../ledger.ts';
import { clamp } from '../math.ts';
import type { Cause } from '../report.ts';
import { blocStocks, worldStocks } from '../registry/stocks.ts';
import type { EffectDef, Slot } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { RunningEffect } from '../state.ts';
import type { TurnContext } from '../turn-context.ts';
import { announce, suspend } from './policy.ts';

const blocRow = new Map(blocStocks.map((row) => [row.path as string, row]));
const worldRow = new Map(worldStocks.map((row) => [row.path as string, row]));

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

/** A path taken apart, so that a running effect does not cut strings every half-month. */
interface Address {
  readonly head: string;
  readonly rest: string;
}
const addresses = new Map<string, Address>();
/** Paths come from scenarios; a long-lived page that reads many must not keep them all. */
const addressesKept = 4096;

export function addressOf(path: string): Address {
  let known = addresses.get(path);
  if (known === undefined) {
    const dot = path.indexOf('.');
    if (addresses.size >= addressesKept) addresses.clear();
    addresses.set(path, (known = { head: path.slice(0, dot), rest: path.slice(dot + 1) }));
  }
  return known;
}

function regionCell(turn: TurnContext, rest: string): Cell | null {
  const [id = '', what = '', blocId = ''] = rest.split('.');
  const r = turn.c.regionIndex.get(id) ?? -1;
  const region = turn.state.regions[r];
  const cells = turn.c.cells.regions[r];
  if (!region || !cells) return null;
  if (what === 'users') return { value: region.users, min: 0, max: 1e4, add: (delta, cause) => add(turn.ledger, cells, region, 'users', delta, cause) };
  const slot = turn.c.blocs[0].id === blocId ? 0 : 1;
  if (what === 'ban')
    return { value: region.ban[slot] ?? 0, min: 0, max: 4, add: (delta, cause) => addAt(turn.ledger, cells.ban, region.ban, slot, delta, cause) };
  if (what === 'partnership')
    return {
      value: region.partnership[slot] ?? 0,
      min: 0,
      max: 20,
      add: (delta, cause) => addAt(turn.ledger, cells.partnership, region.partnership, slot, delta, cause),
    };
  return null;
}

function slotOf(turn: TurnContext, head: string, self: Slot): Slot | null {
  if (head === 'self') return self;
  if (head === 'rival') return rivalOf(self);
  return turn.c.blocs[0].id === head ? 0 : turn.c.blocs[1].id === head ? 1 : null;
}

/** The writable stock at a path, or null; `self` is the side that the path's `self` stands for. */
export function cellAt(turn: TurnContext, path: string, self: Slot): Cell | null {
  const { head, rest } = addressOf(path);
  if (head === 'region') return regionCell(turn, rest);
  if (head === 'world') {
    const row = worldRow.get(rest);
    return row
      ? {
          value: turn.state.world[row.key],
          min: row.min,
          max: row.max,
          add: (delta, cause) => add(turn.ledger, turn.c.cells.world, turn.state.world, row.key, delta, cause),
        }
      : null;
  }
  const slot = slotOf(turn, head, self);
  const row = blocRow.get(rest);
  if (slot === null || !row) return null;
  const { stocks } = turn.state.blocs[slot];
  const cells = turn.c.cells.blocs[slot];
  return { value: stocks[row.key], min: row.min, max: row.max, add: (delta, cause) => add(turn.ledger, cells, stocks, row.key, delta, cause) };
}

/** Adds as much of `delta` as the stock's range allows, and says how much that was. */
function addWithin(cell: Cell, delta: number, cause: Cause): number {
  const allowed = clamp(delta, Math.min(0, cell.min - cell.value), Math.max(0, cell.max - cell.value));
  cell.add(allowed, cause);
  return allowed;
}

/** Applies one effect for the side that holds the card. */
export function applyEffect(turn: TurnContext, effect: EffectDef, self: Slot, event: string, choice: string | null): void {
  const cause: Cause = { kind: 'event', id: choice === null ? event : `${event}:${choice}`, bloc: turn.c.blocs[self].id };
  if (effect.do === 'control' || effect.do === 'suspend') {
    const index = turn.c.controlIndex.get(effect.control) ?? -1;
    const def = turn.c.scenario.controls[index];
    if (!def) return;
    if (effect.do === 'control') announce(turn, index, effect.level, effect.months ?? def.effectiveMonths, cause);
    else suspend(turn, index, turn.state.tick + Math.round(effect.months * 2), cause);
    return;
  }
  const cell = cellAt(turn, effect.path, self);
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
  if (effect.over !== undefined && effect.over > 0) {
    turn.state.effects = [...turn.state.effects, running(delta / effect.over, turn.state.tick + effect.over, -1, 0)];
    return;
  }
  const done = addWithin(cell, delta, cause);
  if (effect.for !== undefined && effect.for > 0)
    turn.state.effects = [...turn.state.effects, running(0, turn.state.tick + effect.for, turn.state.tick + effect.for, -done)];
}

/** One tick of the effects that run over time. */
export function runEffects(turn: TurnContext): void {
  const { state } = turn;
  if (state.effects.length === 0) return;
  for (const effect of state.effects) {
    const cell = cellAt(turn, effect.path, 0);
    const cause: Cause = { kind: 'event', id: effect.choice === null ? effect.event : `${effect.event}:${effect.choice}`, bloc: '' };
    if (!cell) continue;
    if (state.tick < effect.until && effect.perTick !== 0) addWithin(cell, effect.perTick, cause);
    if (state.tick === effect.backAt) addWithin(cell, effect.back, cause);
  }
  if (state.effects.some((effect) => effect.until <= state.tick))
    state.effects = state.effects.filter((effect) => effect.until > state.tick || effect.backAt > state.tick);
}

// What events and choices do: once, spread over time, or for a while and then taken back.
import type { Compiled } from '../compiled.ts';
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

/** Where a path leads, worked out once a scenario and path. */
type Address =
  | { readonly kind: 'bloc'; readonly whose: 'self' | 'rival' | Slot; readonly row: (typeof blocStocks)[number] }
  | { readonly kind: 'world'; readonly row: (typeof worldStocks)[number] }
  | { readonly kind: 'region'; readonly region: number; readonly what: 'users' | 'partnership' | 'ban'; readonly slot: Slot }
  | { readonly kind: 'nowhere' };

const nowhere: Address = { kind: 'nowhere' };

function takeApart({ blocs, regionIndex }: Compiled, path: string): Address {
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (head === 'region') {
    const [id = '', what = '', bloc = ''] = rest.split('.');
    const region = regionIndex.get(id) ?? -1;
    if (region < 0 || (what !== 'users' && what !== 'partnership' && what !== 'ban')) return nowhere;
    return { kind: 'region', region, what, slot: blocs[0].id === bloc ? 0 : 1 };
  }
  if (head === 'world') {
    const row = worldRow.get(rest);
    return row ? { kind: 'world', row } : nowhere;
  }
  const row = blocRow.get(rest);
  const whose = head === 'self' || head === 'rival' ? head : blocs[0].id === head ? 0 : blocs[1].id === head ? 1 : null;
  return row && whose !== null ? { kind: 'bloc', whose, row } : nowhere;
}

const addresses = new WeakMap<Compiled, Map<string, Address>>();

function addressOf(c: Compiled, path: string): Address {
  let known = addresses.get(c);
  if (known === undefined) addresses.set(c, (known = new Map<string, Address>()));
  let address = known.get(path);
  if (address === undefined) known.set(path, (address = takeApart(c, path)));
  return address;
}

/** True when everybody can see what an effect does: a rule, or a public number. */
export function isPublic(c: Compiled, effect: EffectDef): boolean {
  if (effect.do === 'control' || effect.do === 'suspend') return true;
  const address = addressOf(c, effect.path);
  return address.kind === 'region' || (address.kind !== 'nowhere' && address.row.seen === 'public');
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

/** The writable stock at a path, or null; `self` is the side that the path's `self` stands for. */
export function cellAt(turn: TurnContext, path: string, self: Slot): Cell | null {
  const { ledger, state, c } = turn;
  const address = addressOf(c, path);
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

// The laws of the model and of the engine, each a check of one game of legal play by chance. `laws.test.ts` tries a few games, `laws.full.test.ts` a thousand.
import { expect } from 'vitest';
import {
  blocDerived,
  blocStocks,
  decompose,
  hashState,
  ledgerEntries,
  observe,
  regionStocks,
  resolveTurn,
  slots,
  stockAt,
  worldDerived,
  worldStocks,
} from '../../src/engine/index.ts';
import type { BlocState, RegionState, State } from '../../src/engine/index.ts';
import { firstDifference } from '../../src/match/index.ts';
import { deepFreeze, reload } from '../support/play.ts';
import type { RandomGame } from '../support/random-play.ts';

export interface Law {
  readonly name: string;
  readonly holds: (game: RandomGame) => void;
}

/** Fails with the turn and the path of the first difference. */
function expectSame(turn: number, a: unknown, b: unknown): void {
  const path = firstDifference(a, b);
  if (path !== null) throw new Error(`turn ${turn}: ${path} differs`);
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
const transit = (bloc: BlocState): number => sum(bloc.channels.map((channel) => sum(channel.transitTraining)));

function chipsAreCounted({ states }: RandomGame): void {
  for (const state of states)
    for (const bloc of state.blocs) {
      const { chipsOrdered, chipsTraining, chipsRetired, chipsSeized } = bloc.stocks;
      const found = chipsTraining + chipsRetired + chipsSeized + transit(bloc);
      expect(Math.abs(found - chipsOrdered) / chipsOrdered, `chips after turn ${state.turn}`).toBeLessThan(1e-9);
    }
}

function sharesSumToOne({ states }: RandomGame): void {
  for (const state of states)
    for (const region of state.regions)
      for (let market = 0; market < 12; market += 4) expect(Math.abs(sum(region.shares.slice(market, market + 4)) - 1)).toBeLessThan(1e-9);
}

/** Every cell of a region by the path that the ledger gives it, with its registry row. */
function regionCells(region: RegionState): [path: string, value: number, row: (typeof regionStocks)[number]][] {
  return regionStocks.flatMap((row) => {
    const cells = region[row.key];
    if (typeof cells === 'number') return [[row.path, cells, row] as [string, number, typeof row]];
    return cells.map((value, i): [string, number, typeof row] => [`${row.path}.${i}`, value, row]);
  });
}

function outOfRange(state: State, { scenario }: RandomGame): string[] {
  const wrong: string[] = [];
  const look = (path: string, value: number, min: number, max: number): void => {
    if (!Number.isFinite(value) || value < min || value > max) wrong.push(`turn ${state.turn} ${path} = ${value}`);
  };
  for (const slot of slots) {
    const { id } = scenario.blocs[slot];
    const bloc = state.blocs[slot];
    for (const row of blocStocks) look(`${id}.${row.path}`, bloc.stocks[row.key], row.min, row.max);
    for (const [i, channel] of bloc.channels.entries())
      for (const amount of [...channel.transitTraining, ...channel.transitInference]) look(`${id}.channels.${i}`, amount, 0, 1e12);
    for (const row of blocDerived) look(`${id}.${row.path}`, decompose(scenario, state, `${id}.${row.path}`)?.value ?? Number.NaN, -1e12, 1e12);
  }
  for (const row of worldStocks) look(`world.${row.path}`, state.world[row.key], row.min, row.max);
  for (const row of worldDerived) look(`world.${row.path}`, decompose(scenario, state, `world.${row.path}`)?.value ?? Number.NaN, -1e12, 1e12);
  // Shares and habits are sums of rounded numbers: a last bit above 1 is no fault.
  state.regions.forEach((region, r) => {
    for (const [path, value, row] of regionCells(region)) look(`region.${r}.${path}`, value, row.min, row.max * (1 + 1e-12));
  });
  return wrong;
}

function numbersStayInRange(game: RandomGame): void {
  const wrong = game.states.flatMap((state) => outOfRange(state, game));
  if (wrong.length > 0) throw new Error(`${wrong.length} numbers: ${wrong.slice(0, 5).join(', ')}`);
}

/** All stocks by the path that the ledger gives them. */
function stockTable(game: RandomGame, state: State): Map<string, number> {
  const table = new Map<string, number>();
  for (const slot of slots) for (const row of blocStocks) table.set(`${game.scenario.blocs[slot].id}.${row.path}`, state.blocs[slot].stocks[row.key]);
  for (const row of worldStocks) table.set(`world.${row.path}`, state.world[row.key]);
  state.regions.forEach((region, r) => {
    for (const [path, value] of regionCells(region)) table.set(`region.${game.scenario.regions[r]?.id}.${path}`, value);
  });
  return table;
}

function ledgerFolds(game: RandomGame): void {
  const folded = stockTable(game, game.first);
  game.reports.forEach((report, turn) => {
    for (const entry of ledgerEntries(report.ledger)) {
      const before = folded.get(entry.cell);
      if (before === undefined) throw new Error(`the ledger names ${entry.cell}, which is no stock`);
      folded.set(entry.cell, before + entry.delta);
    }
    const now = game.states[turn + 1];
    if (now)
      for (const [path, value] of stockTable(game, now))
        if (!Object.is(folded.get(path), value)) throw new Error(`turn ${turn + 1}: ${path} is ${value}, its ledger says ${folded.get(path)}`);
  });
}

function ledgerChangesNothing(game: RandomGame): void {
  game.orders.forEach((orders, turn) => {
    const state = game.states[turn];
    if (!state) return;
    const without = resolveTurn(game.scenario, state, orders, game.chance, { ledger: false });
    expectSame(turn + 1, without.state, game.states[turn + 1]);
    expect(ledgerEntries(without.report.ledger)).toEqual([]);
  });
}

function resumesFromEveryTurn(game: RandomGame): void {
  game.orders.forEach((orders, turn) => {
    const next = game.states[turn + 1];
    if (!next) return;
    const resumed = resolveTurn(game.scenario, reload(game.states[turn]) as State, reload(orders), game.chance).state;
    expectSame(turn + 1, resumed, next);
    expect(hashState(reload(next))).toBe(hashState(next));
  });
}

/** The same plain data with every object's keys the other way round. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turnKeys(inner)]),
  );
}

function keyOrderIsNothing(game: RandomGame): void {
  game.orders.forEach((orders, turn) => {
    const state = turnKeys(game.states[turn]) as State;
    const { state: next } = resolveTurn(game.scenario, state, orders, game.chance);
    expectSame(turn + 1, next, game.states[turn + 1]);
  });
}

function touchesNothing(game: RandomGame): void {
  const scenario = deepFreeze(reload(game.scenario));
  game.orders.forEach((orders, turn) => {
    const state = deepFreeze(reload(game.states[turn]) as State);
    const { state: next } = resolveTurn(scenario, state, deepFreeze(reload(orders)), game.chance);
    expectSame(turn + 1, next, game.states[turn + 1]);
  });
}

/** The number at a path that a breakdown may lead on to: a stock or a derived number. */
function numberAt(game: RandomGame, state: State, path: string): number | null {
  return stockAt(game.scenario, state, path) ?? decompose(game.scenario, state, path)?.value ?? null;
}

function breakdownsAddUp(game: RandomGame): void {
  const { scenario } = game;
  const paths = [...scenario.blocs.flatMap(({ id }) => blocDerived.map((row) => `${id}.${row.path}`)), ...worldDerived.map((row) => `world.${row.path}`)];
  // Of the largest number in the sum: chips that wait are a small difference of two large stocks.
  const close = (what: string, rest: number, numbers: readonly number[]): void =>
    expect(Math.abs(rest) / Math.max(1, ...numbers.map(Math.abs)), what).toBeLessThanOrEqual(1e-12);
  for (const state of game.states)
    for (const path of paths) {
      const found = decompose(scenario, state, path);
      if (found === null || found.parts.length === 0) throw new Error(`no breakdown of ${path}`);
      const parts = found.parts.map((part) => part.value);
      close(path, found.rounding, [found.value, ...parts]);
      close(`${path} less its parts`, found.value - found.rounding - sum(parts), [found.value, ...parts]);
      for (const part of found.parts) {
        const inputs = part.inputs.map((input) => {
          if ('cause' in input) return input.value;
          const number = numberAt(game, state, input.path);
          if (number === null) throw new Error(`${path} hangs on ${input.path}, which is no number`);
          return number * input.scale;
        });
        close(`${path} ${part.code}`, part.value - sum(inputs), inputs);
      }
    }
}

function menusAreHonest(game: RandomGame): void {
  const refused = game.reports.flatMap((report) => report.entries.filter((entry) => entry.code === 'order.refused').map((entry) => entry.params));
  expect(refused).toEqual([]);
}

/** What nobody, or only the rival itself, can know. The own algorithms show through one own number, see below. */
function hideAway(game: RandomGame, state: State, seat: 0 | 1): State {
  const changed = structuredClone(state);
  const rival = seat === 0 ? 1 : 0;
  for (const slot of slots)
    for (const row of blocStocks) if (row.seen === 'hidden' && !(slot === seat && row.key === 'algorithms')) changed.blocs[slot].stocks[row.key] += 0.4;
  const desk = changed.blocs[rival];
  desk.onReady = desk.onReady === 'hold' ? 'sell' : 'hold';
  desk.testing = { until: state.tick + 2, capability: 150 };
  desk.models = [...desk.models, { id: 'secret', lab: 'secret', name: 'Secret', capability: 160, licence: 'held', tick: state.tick, opensAt: -1 }];
  for (const channel of desk.channels) channel.weight = (channel.weight + 1) % 5;
  desk.stocks.labAlignment /= 2;
  desk.stocks.agenda += 1;
  changed.effects = [
    ...changed.effects,
    { event: 'plan', choice: null, path: `${game.scenario.blocs[rival].id}.cash`, perTick: 1, until: 999, backAt: -1, back: 0 },
  ];
  for (const event of changed.events) event.chainTurn = state.turn + 3;
  return changed;
}

function secretsStaySecret(game: RandomGame): void {
  for (const state of game.states)
    for (const seat of slots) {
      const look = (x: State): unknown => observe(game.scenario, x, seat, game.chance);
      expectSame(state.turn, look(hideAway(game, state, seat)), look(state));
    }
}

export const laws: readonly Law[] = [
  { name: 'chips ordered are in transit, installed, worn out or seized', holds: chipsAreCounted },
  { name: 'the shares of every market sum to one', holds: sharesSumToOne },
  { name: 'no number is NaN, infinite or outside its range', holds: numbersStayInRange },
  { name: 'folding the ledger reproduces every stock bit for bit', holds: ledgerFolds },
  { name: 'the ledger changes nothing but itself', holds: ledgerChangesNothing },
  { name: 'a saved and reloaded turn goes on the same', holds: resumesFromEveryTurn },
  { name: 'the order of keys in an object means nothing', holds: keyOrderIsNothing },
  { name: 'a turn never touches what it is given', holds: touchesNothing },
  { name: 'the parts of a number add up to it', holds: breakdownsAddUp },
  { name: 'whatever the menu offers is accepted', holds: menusAreHonest },
  { name: 'an observation does not change with what it must hide', holds: secretsStaySecret },
];

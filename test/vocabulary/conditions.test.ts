// One tiny scenario per function and loose path that a condition may use; every stock and derived number can be read by its path.
import { describe, expect, it } from 'vitest';
import { blocDerived, blocStocks, compiledOf, functionRows, loosePaths, readerOf, startState, worldDerived, worldStocks } from '../../src/engine/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { after, calm, north, played } from '../support/play.ts';
import { choice, condition, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

const visit = event('visit', { to: 'north', choices: [choice('open'), choice('shut', [], { default: true })] });
const tighten: Order = { kind: 'initiative', initiative: 'tighten', target: 'north-threshold' };

/** Turns after which an event with this condition has fired, in the first turns of a game with a card at the start and a rule tightened. */
function firesAfter(text: string): number[] {
  const watched = event('watched', { trigger: { kind: 'condition' }, when: [condition(text)], once: false });
  const orders: Order[] = [{ kind: 'reply', event: 'visit', choice: 'open' }, tighten];
  const game = played(createWorld({ events: [visit, watched] }), after(north(...orders), 4));
  return game.states.slice(0, 4).flatMap((state) => (state.events[1]?.lastTurn === state.turn ? [state.turn] : []));
}

const functions: { readonly [name: string]: readonly (readonly [text: string, turns: readonly number[]])[] } = {
  min: [['min(turn, 3) == 3', [2, 3]]],
  max: [['max(turn, 2, 0 - 5) == 2', [0, 1]]],
  abs: [['abs(turn - 3) == 1', [1, 3]]],
  seen: [
    ["seen('visit')", [1, 2, 3]],
    ["not seen('watched') and turn > 2", [2]],
  ],
  chose: [
    ["chose('visit:open')", [1, 2, 3]],
    ["chose('visit:shut')", []],
  ],
  turnsSince: [
    ["turnsSince('visit') == 2", [2]],
    ["turnsSince('watched') == 999", [0]],
  ],
};

const paths: { readonly [path: string]: readonly (readonly [text: string, turns: readonly number[]])[] } = {
  turn: [['turn == 2', [1]]],
  year: [['year >= 2025 and year < 2025.3', [1, 2]]],
  'control.*.level': [['control.north-threshold.level == 2', [1, 2, 3]]],
  'control.*.active': [
    ['control.north-threshold.active', [0, 1, 2, 3]],
    ['control.north-memory.active', []],
  ],
  'control.*.announced': [['control.north-threshold.announced', []]],
  'control.*.effective': [['control.north-threshold.effective > 0.37', [1, 2, 3]]],
  'region.*.users': [['region.coast.users > 105', [1, 2, 3]]],
};

describe('the vocabulary of conditions', () => {
  it('has a tiny scenario for every function and every loose path', () => {
    expect(Object.keys(functions).toSorted()).toEqual(functionRows.map((row) => row.name as string).toSorted());
    expect(Object.keys(paths).toSorted()).toEqual(loosePaths.map((row) => row.path as string).toSorted());
  });

  it.each([...Object.values(functions), ...Object.values(paths)].flat())('%s holds after turns %j', (text, turns) => {
    expect(firesAfter(text)).toEqual(turns);
  });

  it('reads a rule between announcement and effect as announced', () => {
    const scenario = createWorld({ halfMonths: 1 });
    const game = played(scenario, after(north(tighten), 3));
    const read = readerOf(scenario, 'control.north-threshold.announced');
    expect(game.states.map((state) => read?.({ c: compiledOf(scenario), state, self: 0 }))).toEqual([false, true, true, false]);
  });

  it('reads every stock and derived number by its path, for self and rival too', () => {
    const scenario = createWorld({ start: { 'south.cash': 77 } });
    const frame = { c: compiledOf(scenario), state: startState(scenario, calm), self: 0 as const };
    for (const row of [...blocStocks, ...blocDerived])
      for (const head of ['north', 'south', 'self', 'rival']) expect(readerOf(scenario, `${head}.${row.path}`)?.(frame), row.path).toBeTypeOf('number');
    for (const row of [...worldStocks, ...worldDerived]) expect(readerOf(scenario, `world.${row.path}`)?.(frame)).toBeTypeOf('number');
    expect(readerOf(scenario, 'rival.cash')?.(frame)).toBe(77);
    expect(readerOf(scenario, 'self.cash')?.({ ...frame, self: 1 })).toBe(77);
  });

  it('knows no other names', () => {
    const scenario = createWorld();
    for (const path of ['north.chips.stock', 'east.cash', 'world.peace', 'control.wall.level', 'control.north-threshold.mood', 'region.moon.users', 'season'])
      expect(readerOf(scenario, path), path).toBeNull();
  });
});

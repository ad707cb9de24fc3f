// Play → replay is identical, from every turn, and planted faults are found with turn and path.
import { describe, expect, it } from 'vitest';
import { hashState, resolveTurn } from '../../src/engine/index.ts';
import { firstDifference, parAverages, parseMatch, playMatch, playPar, printMatch, replayMatch, rerunMatch } from '../../src/match/index.ts';
import type { Match } from '../../src/match/index.ts';
import { createAgent } from '../../src/agents/index.ts';
import { createPlainAgent } from '../support/plain-agent.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const seats = scenario.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: 'plain', doctrine: null }));
const play = (seed: string, worldview: string | null = null): Match =>
  playMatch(scenario, { id: 'm', title: 'trial', seed, seats, assumptions: { worldview, set: {} } }, createPlainAgent).match;
const match = play('storm');

describe('a played match', () => {
  it('plays again to the same hashes, through its text as well', () => {
    expect(match.turns).toHaveLength(scenario.meta.turns.count);
    expect(replayMatch(scenario, match)).toEqual({ kind: 'reproduced', turns: match.turns.length });
    const read = parseMatch(printMatch(match));
    expect(read).toEqual(match);
    expect(replayMatch(scenario, read as Match)).toMatchObject({ kind: 'reproduced' });
  });

  it('is another with another seed or worldview, and the same with the same', () => {
    expect(play('storm')).toEqual(match);
    expect(play('calm').hashes.at(-1)).not.toBe(match.hashes.at(-1));
    const worldview = scenario.worldviews.find((each) => Object.keys(each.set).length > 0);
    expect(play('storm', worldview?.id ?? '').hashes.at(-1)).not.toBe(match.hashes.at(-1));
  });

  it('can be taken up from every turn', () => {
    const { table, states } = rerunMatch(scenario, match);
    states.forEach((state, turn) => {
      let resumed = JSON.parse(JSON.stringify(state)) as typeof state;
      for (const orders of match.turns.slice(turn)) resumed = resolveTurn(table.scenario, resumed, orders, table.chance, { ledger: false }).state;
      expect(hashState(resumed)).toBe(match.hashes.at(-1));
    });
  });

  it('has a par for both seats from its own seed', () => {
    const par = playPar(scenario, match, createPlainAgent);
    expect(par.map((row) => row.length)).toEqual([5, 5]);
    expect(playPar(scenario, match, createPlainAgent)).toEqual(par);
    // The yardstick of a finished match is the one that the scenario's statistics were made with.
    for (const seed of ['a', 'b']) expect(playPar(scenario, { seed, assumptions: match.assumptions }, createAgent)).toEqual(parAverages(scenario, seed));
  });
});

describe('a match that does not come out as recorded', () => {
  it('is told by its turn', () => {
    const hashes = match.hashes.map((hash, i) => (i === 3 ? '0000000000000000' : hash));
    expect(replayMatch(scenario, { ...match, hashes })).toEqual({ kind: 'differs', turn: 3, path: 'hash' });
    expect(rerunMatch(scenario, { ...match, hashes }).differsAt).toBe(3);
    const turns = match.turns.map((turn, i) => (i === 1 ? turn.map((): [] => []) : turn));
    expect(replayMatch(scenario, { ...match, turns })).toMatchObject({ kind: 'differs', turn: 2 });
  });

  it('differs from the start under another seed', () => {
    expect(rerunMatch(scenario, { ...match, seed: 'other' }).differsAt).not.toBeNull();
  });
});

describe('the first difference', () => {
  it('is named by its path, down to the bits', () => {
    const cases: readonly (readonly [unknown, unknown, string | null])[] = [
      [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, null],
      [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'a.1.b'],
      [{ a: 0 }, { a: -0 }, 'a'],
      [{ a: Number.NaN }, { a: Number.NaN }, null],
      [{ a: 1 }, { a: 1, b: 2 }, 'b'],
      [{ a: 1, b: undefined }, { a: 1 }, 'b'],
      [[1, 2], [1], '1'],
      [{ a: null }, { a: {} }, 'a'],
    ];
    for (const [a, b, path] of cases) expect(firstDifference(a, b)).toBe(path);
  });
});

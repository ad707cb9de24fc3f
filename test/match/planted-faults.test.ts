// Controls for the replay: rules with one planted fault each, of the kinds that break determinism; the replay must find every one.
import { describe, expect, it } from 'vitest';
import { resolveTurn, startState } from '../../src/engine/index.ts';
import type { Scenario, State } from '../../src/engine/index.ts';
import { playMatch, replayMatch } from '../../src/match/index.ts';
import type { Rules } from '../../src/match/index.ts';
import { createPlainAgent } from '../support/plain-agent.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('tutorial');
const seats = scenario.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: 'plain', doctrine: null }));
const { match } = playMatch(scenario, { id: 'm', title: 'trial', seed: 'storm', seats }, createPlainAgent);

type Resolve = Rules['resolveTurn'];
/** The real rules, with `spoil` let loose on turn 2. */
const planted = (spoil: (state: State, before: State, scenario: Scenario, ledger: boolean) => void): Rules => ({
  startState,
  resolveTurn: ((of, state, orders, chance, options) => {
    const result = resolveTurn(of, state, orders, chance, options);
    if (result.state.turn === 2) spoil(result.state, state, of, options?.ledger ?? true);
    return result;
  }) as Resolve,
});
let calls = 0;
const kept: number[] = [];

const faults: readonly (readonly [string, Rules, RegExp])[] = [
  ['a draw without a key', planted((state) => (state.blocs[0].stocks.cash += ++calls * 1e-6)), /^blocs\.0\.stocks\.cash$/],
  [
    'something kept between turns',
    planted((state) => {
      kept.push(1);
      state.world.tension += kept.length * 1e-9;
    }),
    /^world\.tension$/,
  ],
  [
    'a number that hangs on the ledger',
    planted((state, _b, _s, ledger) => {
      if (ledger) state.blocs[1].stocks.talent += 1e-12;
    }),
    /^blocs\.1\.stocks\.talent$/,
  ],
  [
    'a write to the state before',
    planted((_, before) => {
      before.blocs[0].stocks.allies += 1e-9;
    }),
    /^(exception|before\.blocs\.0\.stocks\.allies)/,
  ],
  [
    'an array shared with the state before',
    planted((state, before) => {
      state.blocs[0].shares = before.blocs[0].shares;
      state.blocs[0].shares[0] = 99;
    }),
    /^(exception|before\.blocs\.0\.shares\.0)/,
  ],
  [
    'a write to the scenario',
    planted((_, _b, of) => {
      (of.parameters as { retirement: number }).retirement *= 1.01;
    }),
    /^exception/,
  ],
  [
    'a number that a save loses',
    planted((state) => {
      state.blocs[0].stocks.cash = Number.NaN;
    }),
    /^blocs\.0\.stocks\.cash$/,
  ],
  [
    'a zero with a sign',
    planted((state) => {
      state.world.incidents = -0;
    }),
    /^world\.incidents$/,
  ],
  [
    'a field that a save loses',
    planted((state) => {
      (state.world as { extra?: undefined }).extra = undefined;
    }),
    /^world\.extra$/,
  ],
  [
    'other rules than those on record',
    planted((state) => {
      state.blocs[0].stocks.trust *= 0.999;
    }),
    /^hash$/,
  ],
];

describe('a planted fault is found, with turn and path', () => {
  it('and without one the match is reproduced', () => {
    expect(match.turns.length).toBeGreaterThan(1);
    expect(replayMatch(scenario, match)).toEqual({ kind: 'reproduced', turns: match.turns.length });
    expect(
      replayMatch(
        scenario,
        match,
        planted(() => undefined),
      ),
    ).toMatchObject({ kind: 'reproduced' });
  });

  for (const [name, rules, path] of faults) {
    it(name, () => {
      const found = replayMatch(scenario, match, rules);
      expect(found).toMatchObject({ kind: 'differs', turn: 2 });
      expect(found.kind === 'differs' ? found.path : '').toMatch(path);
    });
  }
});

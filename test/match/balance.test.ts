// Bare games are recorded games without the record; balance says the same however its games were spread; par.json is what the reader reads.
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import { cardIds, hashState, slots } from '../../src/engine/index.ts';
import {
  houseSeats,
  parAverages,
  planDecider,
  playAgents,
  playBalanceGame,
  playBare,
  playMatch,
  playPar,
  printPar,
  shareInterval,
  summarizeBalance,
} from '../../src/match/index.ts';
import type { Seat } from '../../src/match/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { shippedBundle, shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const seats = (ids: readonly string[]): readonly Seat[] =>
  scenario.blocs.map(({ id }, i) => ({ bloc: id, kind: 'agent', agent: ids[i] ?? 'idle', doctrine: null }));

describe('bare games', () => {
  it('end in the very state of the recorded match: plans, read from the state, against plans, read from observations', () => {
    for (const ids of [
      ['dealmaker', 'patient-deal'],
      ['open-west', 'open-flood'],
      ['fortress', 'self-reliance'],
    ]) {
      const plans = ids.map((id) => scenario.plans.find((plan) => plan.id === id));
      const [first, second] = plans;
      if (!first || !second) throw new Error('no plan');
      const bare = playBare(scenario, [planDecider(scenario, first), planDecider(scenario, second)], 'bare');
      const recorded = playMatch(scenario, { id: '', title: '', seed: 'bare', seats: seats(ids) }, createAgent);
      expect(hashState(bare)).toBe(hashState(recorded.state));
    }
  });

  it('end in the very state of the recorded match: house agents', () => {
    const bare = playAgents(scenario, houseSeats(scenario), 'bare', createAgent).state;
    const recorded = playMatch(scenario, { id: '', title: '', seed: 'bare', seats: houseSeats(scenario) }, createAgent, { ledger: true });
    expect(hashState(bare)).toBe(hashState(recorded.state));
  });

  it('give the reference averages that a match is scored against', () => {
    const match = { seed: 'par', assumptions: { worldview: null, set: {} } };
    expect(parAverages(scenario, 'par')).toEqual(playPar(scenario, match, createAgent));
  });
});

describe('balance', () => {
  const games = Array.from({ length: 8 }, (_, i) => playBalanceGame(scenario, String(i)));
  const report = summarizeBalance(scenario, games);

  it('has a mean and a spread for every seat and card, and shares that sum to one', () => {
    for (const slot of slots) for (const card of cardIds) expect(report.stats[scenario.blocs[slot].id]?.[card].deviation).toBeGreaterThanOrEqual(0);
    expect((report.shares[0]?.share ?? 0) + (report.shares[1]?.share ?? 0)).toBeCloseTo(1, 12);
    expect(report.games).toBe(8);
  });

  it('plays a seed the same, whatever was played before it', () => {
    expect(playBalanceGame(scenario, '3')).toEqual(games[3]);
  });

  it('writes a par.json that the reader takes, and that scores are then measured against', () => {
    const bundle = shippedBundle('two-stacks');
    const read = readScenario({ ...bundle, par: { path: 'par.json', text: printPar(report) } });
    expect(read.diagnostics.filter((x) => x.severity === 'error')).toEqual([]);
    expect(read.scenario?.score.par.games).toBe(8);
    const id = scenario.blocs[0].id;
    expect(read.scenario?.score.par.stats[id]?.['gap']?.mean).toBeCloseTo(report.stats[id]?.gap.mean ?? 0, 5);
  });

  it("knows Wilson's interval", () => {
    const { low, high } = shareInterval(0.5, 100);
    expect(low).toBeCloseTo(0.4038, 3);
    expect(high).toBeCloseTo(0.5962, 3);
    expect(shareInterval(0, 10).low).toBe(0);
  });
});

// What moves the outcome: nothing but the one thing that was changed, luck and skill add up, and the same however the games were spread.
import { describe, expect, it } from 'vitest';
import {
  carryOutFairnessTask,
  classSeeds,
  playBalanceGame,
  summarizeAssumptions,
  summarizeBalance,
  summarizeChoices,
  summarizeSkill,
} from '../../src/match/index.ts';
import type { AssumptionGame, ChoiceGame, FairnessResult, FairnessTask, SkillGame } from '../../src/match/index.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('tutorial');
const seeds = ['1', '2', '3', '4', '5', '6'];
const games = seeds.map((seed) => playBalanceGame(scenario, seed));
const report = summarizeBalance(scenario, games);

const played = (kind: FairnessTask['kind'], those: readonly string[]): FairnessResult => carryOutFairnessTask(scenario, { kind, seeds: those });
const skillGames = (those: readonly string[] = seeds): readonly SkillGame[] => {
  const result = played('skill', those);
  return result.kind === 'skill' ? result.games : [];
};
const choiceGames = (those: readonly string[] = seeds): readonly ChoiceGame[] => {
  const result = played('choices', those);
  return result.kind === 'choices' ? result.games : [];
};
const assumptionGames = (those: readonly string[]): readonly AssumptionGame[] => {
  const result = played('assumptions', those);
  return result.kind === 'assumptions' ? result.games : [];
};

describe('luck and skill', () => {
  const rows = summarizeSkill(scenario, skillGames(), report.stats);
  it('are shares of one whole for each seat, and a player that does nothing is not the best', () => {
    expect(rows.map((row) => row.bloc)).toEqual(['us', 'cn']);
    for (const row of rows) {
      expect(row.luck + row.skill + row.both).toBeCloseTo(1, 9);
      expect(new Set(row.players.map((one) => one.player))).toEqual(new Set(['balanced', 'idle', 'random', scenario.score.par.plans[row.bloc]]));
      expect(['idle', 'random']).not.toContain(row.players[0]?.player);
    }
  });
});

describe('a choice', () => {
  const all = choiceGames();
  const rows = summarizeChoices(scenario, all, report.stats);
  it('is measured against the others of its card on the same seed: their effects cancel', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const [, group] of Map.groupBy(rows, (row) => `${row.event} ${row.bloc}`)) {
      expect(group.length).toBeGreaterThan(1);
      expect(group.reduce((sum, row) => sum + row.effect.mean, 0)).toBeCloseTo(0, 6);
    }
  });
  it('is laid down for its taker alone, and the choice that was taken anyway changes nothing', () => {
    const usual = games[0];
    const same = all.filter((game) => game.seed === '1');
    for (const [, group] of Map.groupBy(same, (game) => `${game.event} ${game.slot}`))
      expect(group.some((game) => JSON.stringify(game.distances) === JSON.stringify(usual?.distances))).toBe(true);
  });
  it('worse than every other, on all seeds, is called so', () => {
    const fake = (choice: string, gap: number): ChoiceGame[] =>
      seeds.map((seed, i) => ({
        event: 'three-points',
        choice,
        slot: 0 as const,
        seed,
        distances: [
          [gap + i * 0.01, 0, 0, 0, 0],
          [0, 0, 0, 0, 0],
        ],
      }));
    const told = summarizeChoices(scenario, [...fake('good', 2), ...fake('bad', -2)], report.stats);
    expect(told.map((row) => [row.choice, row.dominated])).toEqual([
      ['good', false],
      ['bad', true],
    ]);
  });
});

describe('an assumption', () => {
  it('is compared at both ends with the same seeds, the strongest first', () => {
    const rows = summarizeAssumptions(scenario, assumptionGames(['1', '2']), games, report.stats);
    expect(new Set(rows.map((row) => row.assumption))).toEqual(new Set(scenario.sliders));
    expect(rows.every((row) => row.games === 2)).toBe(true);
    const sizes = rows.map((row) => Math.abs(row.outcome.mean));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0.1);
  });
});

describe('seeds', () => {
  it('carry their own par, and those in the middle are named for classes', () => {
    expect(report.seeds.map((one) => one.seed)).toEqual(seeds);
    expect(Object.keys(report.seeds[0]?.par['us'] ?? {})).toEqual(['gap', 'adoption', 'cover', 'economy', 'stability']);
    const { seeds: named, forms } = classSeeds(report);
    expect(named).toHaveLength(3);
    expect(new Set(forms).size).toBe(2);
    for (const seed of [...named, ...forms]) expect(seeds).toContain(seed);
  });
  it('say whether the lead at half time decides', () => {
    expect(report.snowball?.share).toBeGreaterThanOrEqual(0);
    expect(report.snowball?.high).toBeLessThanOrEqual(1);
  });
});

describe('pieces of work', () => {
  it('come out the same one by one and together', () => {
    expect(seeds.flatMap((seed) => choiceGames([seed]))).toEqual(choiceGames());
    expect(seeds.flatMap((seed) => skillGames([seed]))).toEqual(skillGames());
  });
});

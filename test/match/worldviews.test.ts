// Every worldview does to a rule what its name says, inside sourced ranges; the table holds what it promises.
import { describe, expect, test } from 'vitest';
import { compareWorldviews, opennessOf, ruleEffect, rulingSlot, sigmaOf, spreadOf, withSigma, worldsOf } from '../../src/match/worldviews.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const worlds = new Map(worldsOf(scenario).map(({ id, world }) => [id, world]));
const slot = rulingSlot(scenario) ?? 0;

function effect(id: string, rules: 'chips' | 'supply' = 'chips') {
  const world = worlds.get(id);
  if (world === undefined) throw new Error(`no worldview ${id}`);
  return ruleEffect(world, slot, rules, ['1', '2']);
}
const central = effect('central');

describe('worldviews of the flagship', () => {
  test('there are four, the first of them as the scenario stands', () => {
    expect([...worlds.keys()]).toEqual(['central', 'controls-bind', 'controls-backfire', 'leakage-dominates']);
    expect(worlds.get('central')).toBe(scenario);
  });

  test('every number of a worldview lies inside its sourced range', () => {
    for (const { id, set } of scenario.worldviews) {
      for (const [name, value] of Object.entries(set)) {
        const { low = NaN, high = NaN } = scenario.parameterSources[name] ?? {};
        expect(value, `${id}: ${name}`).toBeGreaterThanOrEqual(low);
        expect(value, `${id}: ${name}`).toBeLessThanOrEqual(high);
      }
    }
  });

  test('a chip rule widens the gap of the side that makes it, in the middle of every range', () => {
    expect(central.gap.low).toBeGreaterThan(0.5);
    expect(central.compute.mean).toBeLessThan(-10);
  });

  test('controls bind: the rule widens the gap by more', () => {
    expect(effect('controls-bind').gap.low).toBeGreaterThan(central.gap.high + 0.5);
    expect(effect('controls-bind', 'supply').gap.low).toBeGreaterThan(effect('central', 'supply').gap.high + 0.5);
  });

  test('controls backfire: the rule widens the gap by less, and home production gains more from it', () => {
    const backfire = effect('controls-backfire');
    expect(backfire.gap.high).toBeLessThan(central.gap.low - 0.2);
    expect(backfire.production.low).toBeGreaterThan(0);
    expect(backfire.production.low).toBeGreaterThan(central.production.high + 5);
  });

  test('leakage dominates: the rule moves gap and compute by less', () => {
    const leakage = effect('leakage-dominates');
    expect(Math.abs(leakage.gap.mean)).toBeLessThan(Math.abs(central.gap.mean) - 0.3);
    expect(Math.abs(leakage.compute.mean)).toBeLessThan(Math.abs(central.compute.mean) - 3);
  });
});

describe('σ', () => {
  test('scales the parts of catch-up to a sum and leaves their proportions', () => {
    const scaled = withSigma(scenario, 1);
    expect(sigmaOf(scaled)).toBeCloseTo(1, 12);
    expect(scaled.parameters.catchUpOpen / scaled.parameters.catchUpTalent).toBeCloseTo(
      scenario.parameters.catchUpOpen / scenario.parameters.catchUpTalent,
      12,
    );
    expect(scaled.parameters.greyBase).toBe(scenario.parameters.greyBase);
  });

  test('publishing wins use abroad and costs money, whatever σ is', () => {
    for (const sigma of [0.3, 1]) {
      const [, adoption, , economy] = opennessOf(withSigma(scenario, sigma), slot, ['1', '2']);
      expect(adoption?.mean).toBeGreaterThan(0);
      expect(economy?.mean).toBeLessThan(0);
    }
  });
});

describe('the table', () => {
  test('has a row for every worldview, player, side, σ and end of a range, and no number that is none', () => {
    const table = compareWorldviews(scenario, 1, 7);
    expect(table.outcomes).toHaveLength(4 * 2 * 2);
    expect(table.rules).toHaveLength(2 * 4);
    expect(table.sensitivity).toHaveLength(scenario.sliders.length * 2 * 2);
    for (const id of worlds.keys())
      expect(new Set(table.openness.filter((row) => row.worldview === id).map((row) => row.sigma)).size).toBeGreaterThanOrEqual(3);
    expect(table.outcomes.filter((row) => row.worldview === 'central').every((row) => row.differences.every(({ mean }) => mean === 0))).toBe(true);
    for (const number of JSON.stringify(table).match(/:null/g) ?? []) expect(number).toBe('');
  });

  test('an interval shrinks with the number of seeds and vanishes for one', () => {
    expect(spreadOf([3])).toEqual({ mean: 3, low: 3, high: 3 });
    const few = spreadOf([1, 3]);
    const many = spreadOf([1, 3, 1, 3, 1, 3, 1, 3]);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });
});

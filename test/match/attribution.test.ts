// Why, all the way down: every headline number falls apart into leaves that name an order, an event, a rule or a number in a file.
import { describe, expect, it } from 'vitest';
import { decompose } from '../../src/engine/index.ts';
import { attribute, leavesOf } from '../../src/match/index.ts';
import { placesIn } from '../../src/scenario/index.ts';
import { randomGame } from '../support/random-play.ts';
import { shippedBundle, shippedScenario } from '../support/shipped.ts';
import { checkTrees, headlinePaths, rivalCauses } from './attribution.ts';

const scenario = shippedScenario('two-stacks');
const find = placesIn(shippedBundle('two-stacks'));
const game = randomGame(scenario, 'tree', 6);

describe('a tree of causes', () => {
  it('adds up at every node, and every leaf names something that is written down', () => {
    expect(checkTrees(game, find)).toBeGreaterThan(1000);
  });

  it('gives the number itself', () => {
    for (const path of headlinePaths(scenario)) {
      const tree = attribute(game, path, 6);
      expect(tree?.value).toBe(decompose(scenario, game.last, path)?.value);
      const all = leavesOf(tree ?? { code: '', path: null, value: 0, params: {}, parts: [], rounding: 0, leaf: null }).reduce(
        (sum, leaf) => sum + leaf.value,
        0,
      );
      expect(Math.abs(all - (tree?.value ?? 0)), path).toBeLessThan(1e-9);
    }
  });

  it('leads to the start, with file, line and source', () => {
    const leaf = leavesOf(
      attribute(game, 'us.economy', 0) ?? attribute(game, 'us.cover', 0) ?? { code: '', path: null, value: 0, params: {}, parts: [], rounding: 0, leaf: null },
    );
    expect(leaf.length).toBeGreaterThan(0);
    const start = leavesOf(attribute(game, 'us.chips.training', 6) ?? { code: '', path: null, value: 0, params: {}, parts: [], rounding: 0, leaf: null }).find(
      (each) => each.leaf?.kind === 'start',
    );
    expect(find(start?.leaf?.written ?? [])).toMatchObject({ file: expect.stringMatching(/base-2024-10\.json$/) as string });
    expect(start?.leaf?.sources).toEqual(['epoch-chip-counts']);
  });

  it('shows a seat nothing of what moved the other side', () => {
    for (const seat of [0, 1] as const)
      for (const path of headlinePaths(scenario)) {
        const tree = attribute(game, path, 6, seat);
        if (tree !== null) expect(rivalCauses(scenario, tree, seat), path).toEqual([]);
      }
    expect(attribute(game, 'cn.labs.alignment', 6, 0)).toBeNull();
    expect(attribute(game, 'cn.cover', 6, 0)).toBeNull();
    expect(attribute(game, 'us.luck', 6)).toBeNull();
  });
});

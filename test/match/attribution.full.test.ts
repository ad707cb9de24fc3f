// Trees of causes over a hundred whole matches of legal play by chance, after every turn.
import { expect, it } from 'vitest';
import { placesIn } from '../../src/scenario/index.ts';
import { randomGame } from '../support/random-play.ts';
import { shippedBundle, shippedScenario } from '../support/shipped.ts';
import { checkTrees } from './attribution.ts';

it('adds up and names its causes in a hundred matches', () => {
  const scenario = shippedScenario('two-stacks');
  const find = placesIn(shippedBundle('two-stacks'));
  for (let i = 0; i < 100; i++) expect(checkTrees(randomGame(scenario, `tree ${i}`, scenario.meta.turns.count), find)).toBeGreaterThan(1000);
});

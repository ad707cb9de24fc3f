// The worlds in which laws are tried: the small one with unlike blocs, and the flagship's real one. Events are off: laws are about the rules.
import type { Scenario } from '../../src/engine/index.ts';
import { shippedScenario } from '../support/shipped.ts';
import { createWorld } from '../support/world.ts';

export const lawWorlds: readonly Scenario[] = [
  createWorld({
    turns: 12,
    start: {
      'south.chips.training': 700_000,
      'south.chips.ordered': 700_000,
      'south.capability.closed': 129,
      'south.cash': 60,
      'south.reserve.materials': 4,
      // Keeps chips away, so that the store is drawn on.
      'south.shock.supply': -0.8,
    },
  }),
  { ...shippedScenario('two-stacks'), events: [] },
];

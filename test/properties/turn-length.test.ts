// Turn length cannot change the physics: 24 half-months as 24, 6, 4 or 2 turns are the same bits, with constant orders and nothing that chance decides.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortShares, tracks } from '../../src/engine/index.ts';
import type { Order, Scenario } from '../../src/engine/index.ts';
import { firstDifference } from '../../src/match/index.ts';
import { lawWorlds } from './law-worlds.ts';
import { physics, played24 } from './turn-length.ts';

const shares = fc.constantFrom(...tracks).map((track): Order => ({ kind: 'shares', percent: effortShares(track) }));
const split = fc.constantFrom([30, 45, 25], [60, 20, 20], [20, 60, 20]).map((percent): Order => ({ kind: 'split', percent }));
const release = fc
  .constantFrom('sell', 'publish', 'delay', 'test', 'hold')
  .map((action): Order => ({ kind: 'release', model: 'run', action: action as 'sell', when: 'ready' }));
const tighten = (target: string | undefined): Order => ({ kind: 'initiative', initiative: 'tighten', target: target ?? '' });

function desk(scenario: Scenario, slot: 0 | 1): fc.Arbitrary<Order[]> {
  const bloc = scenario.blocs[slot];
  const chips = fc
    .record({ channel: fc.constantFrom(...bloc.channels.map((channel) => channel.id)), weight: fc.integer({ min: 0, max: 4 }) })
    .map(({ channel, weight }): Order => ({ kind: 'chips', channel, part: null, weight }));
  const control = fc.constantFrom(...scenario.controls.filter((x) => x.by === bloc.id).map((x) => tighten(x.id)));
  return fc.tuple(shares, split, chips, release, control).map((orders) => [...orders]);
}

describe.each(lawWorlds)('24 half-months of $id', (scenario) => {
  it('are the same bits as 24, 12, 6, 4 and 2 turns', () => {
    fc.assert(
      fc.property(desk(scenario, 0), desk(scenario, 1), (first, second) => {
        const [whole, ...others] = ([12, 6, 4, 2, 1] as const).map((length) => physics(played24(scenario, length, [first, second])));
        for (const other of others) expect(firstDifference(other, whole)).toBeNull();
      }),
      { numRuns: 8, seed: 1 },
    );
  });
});

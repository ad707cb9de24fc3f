// Twenty-four half-months, played in turns of one length or another.
import fc from 'fast-check';
import { effortShares, tracks } from '../../src/engine/index.ts';
import type { Order, Orders, Scenario, State, TurnLength } from '../../src/engine/index.ts';
import { firstDifference } from '../../src/match/index.ts';
import { after, calm, played } from '../support/play.ts';

/** Everything but the turn's number and what is kept once a turn. */
export function physics(state: State): unknown {
  return { ...state, turn: 0, history: [], ending: null };
}

export function played24(scenario: Scenario, halfMonths: TurnLength, orders: readonly [Orders, Orders]): State {
  const turns = { ...scenario.meta.turns, halfMonths, count: 99 };
  return played({ ...scenario, meta: { ...scenario.meta, turns } }, after(orders, 24 / halfMonths), calm).last;
}

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

/** Desk orders given in the first turn come to the same bits however long the turns are. */
export function sameInAnyTurns(scenario: Scenario): fc.IPropertyWithHooks<[Order[], Order[]]> {
  return fc.property(desk(scenario, 0), desk(scenario, 1), (first, second) => {
    const [whole, ...others] = ([12, 6, 4, 2, 1] as const).map((length) => physics(played24(scenario, length, [first, second])));
    for (const other of others) {
      const path = firstDifference(other, whole);
      if (path !== null) throw new Error(`${path} differs`);
    }
  });
}

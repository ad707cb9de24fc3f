// How a match ends: with its last turn, by an ending of the scenario, or in a breakdown that both lose.
import { describe, expect, it } from 'vitest';
import { entriesOf, nobody, played } from '../support/play.ts';
import { condition } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

const quiet = Array.from({ length: 9 }, () => nobody);
const ending = (when: string, shared: 'loss' | 'none') => ({ id: 'peace', when: [condition(when)], text: 'Peace.', shared }) as const;

describe('a match', () => {
  it('ends with its last turn and is not played on', () => {
    const game = played(createWorld({ turns: 3 }), quiet);
    expect(game.reports).toHaveLength(3);
    expect(game.last.ending).toEqual({ kind: 'last-turn', id: 'last-turn', sharedLoss: false });
    expect(entriesOf(game, 'ending')).toMatchObject([{ params: { ending: 'last-turn', turn: 3 } }]);
    expect(game.last.cards).toEqual([]);
  });

  it('ends early where an ending of the scenario holds', () => {
    const game = played(createWorld({ endings: [ending('turn > 2', 'none') as never] }), quiet);
    expect(game.last.ending).toEqual({ kind: 'early', id: 'peace', sharedLoss: false });
    expect(game.last.turn).toBe(2);
    expect(played(createWorld({ endings: [ending('turn > 2', 'loss') as never] }), quiet).last.ending?.sharedLoss).toBe(true);
  });

  it('breaks down where shared stability is gone, whatever else holds, and both lose', () => {
    const game = played(createWorld({ start: { 'world.tension': 125, 'world.incidents': 0.5 }, endings: [ending('turn > 0', 'none') as never] }), quiet);
    expect(game.last.ending).toEqual({ kind: 'early', id: 'breakdown', sharedLoss: true });
    expect(game.last.turn).toBe(1);
  });
});

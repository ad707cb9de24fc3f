// Rental abroad: usable at once, no stock, and gone with a rule on remote access.
import { describe, expect, it } from 'vitest';
import { checkOrder, decompose } from '../../../src/engine/index.ts';
import type { Order } from '../../../src/engine/index.ts';
import { after, entriesOf, moved, north, played } from '../../support/play.ts';
import { createWorld } from '../../support/world.ts';
import { weigh } from './weigh.ts';

const cause = 'order:rental@south';
const [more] = weigh('rental', 4, 1);
const [idle] = weigh('rental', 0, 1);
const [none] = weigh('rental', 0, 3);

describe('an order for rental', () => {
  it('moves rented power and usable power within the turn, and orders no chips', () => {
    expect(moved(more, 'south.chips.rented', cause)).toBeGreaterThan(moved(idle, 'south.chips.rented', cause));
    expect(decompose(more.scenario, more.last, 'south.compute.usable')?.value).toBeGreaterThan(
      decompose(idle.scenario, idle.last, 'south.compute.usable')?.value ?? 0,
    );
    expect(moved(more, 'south.chips.ordered', cause)).toBe(0);
    expect(moved(more, 'south.run.flop', 'rule:training')).toBeGreaterThan(moved(idle, 'south.run.flop', 'rule:training'));
  });

  it('fades where nobody pays for it', () => {
    expect(none.last.blocs[1].stocks.rental).toBeLessThan(0.01 * none.first.blocs[1].stocks.rental);
    expect(entriesOf(none, 'rental.ended')[0]).toMatchObject({ bloc: 'south', seen: 'south' });
  });

  it('ends with a remote-access rule, whose ledger line names the rule, and cannot be ordered then', () => {
    const world = createWorld({ turns: 8 });
    const game = played(world, after(north({ kind: 'initiative', initiative: 'tighten', target: 'north-remote' }), 3));
    expect(moved(game, 'south.chips.rented', 'control:north-remote@north')).toBeLessThan(0);
    const order: Order = { kind: 'chips', channel: 'rental', part: null, weight: 2 };
    expect(checkOrder(world, game.last, 1, order)).toMatchObject({ kind: 'illegal', code: 'order.channel-closed' });
    expect(checkOrder(world, game.last, 1, { ...order, weight: 0 })).toEqual({ kind: 'accepted' });
    expect(checkOrder(world, game.last, 0, order)).toEqual({ kind: 'accepted' });
  });
});

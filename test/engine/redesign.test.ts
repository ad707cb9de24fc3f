// A redesign below a threshold: ordered by the rule itself, on sale after its lead, bought from then on.
import { describe, expect, it } from 'vitest';
import { checkOrder, legalOrders } from '../../src/engine/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { compared, entriesOf, lines, north, played, after, nobody } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const scenario = createWorld({ turns: 6 });
const withoutMule = {
  ...scenario,
  chips: scenario.chips.map((chip) => (chip.id === 'mule-south' ? { ...chip, redesign: { control: 'north-threshold', level: 3, leadMonths: 4 } } : chip)),
};
const tighten: Order = { kind: 'initiative', initiative: 'tighten', target: 'north-threshold' };
const [tight] = compared(scenario, north(tighten), 4);
const [without] = compared(withoutMule, north(tighten), 4);
const ask: Order = { kind: 'chips', channel: 'purchase', part: 'mule-south', weight: 4 };
const perTick = (game: Played, cell: string, tick: number): number =>
  lines(game, cell, 'order:purchase').reduce((sum, line) => (line.tick === tick ? sum + line.delta : sum), 0);

describe('a redesign', () => {
  it('does not exist while no rule calls for it', () => {
    expect(tight.first.redesigns).toEqual([-1, -1, -1, -1, -1]);
    expect(checkOrder(scenario, tight.first, 1, ask)).toMatchObject({ kind: 'illegal', code: 'order.part-not-shipping' });
  });

  it('ships its lead after the rule took effect, and the report says so', () => {
    expect(tight.last.redesigns[3]).toBe(2 + 8);
    expect(entriesOf(tight, 'redesign.shipping')).toMatchObject([{ params: { chip: 'mule-south', control: 'north-threshold' } }]);
    expect(tight.reports.findIndex((report) => report.entries.some((entry) => entry.code === 'redesign.shipping'))).toBe(1);
  });

  it('then can be ordered by name and is on the menu', () => {
    const later = tight.states[2] ?? tight.last;
    expect(checkOrder(scenario, later, 1, ask)).toEqual({ kind: 'accepted' });
    const parts = legalOrders(scenario, later, 1).channels.find((channel) => channel.channel === 'purchase')?.parts;
    expect(parts?.find((part) => part.part === 'mule-south')?.refusal).toBeNull();
    expect(parts?.find((part) => part.part === 'ox')?.refusal).toMatchObject({ code: 'order.part-denied' });
  });

  it('raises licensed orders from the tick it ships, not before', () => {
    expect(perTick(tight, 'south.chips.ordered', 9)).toBe(perTick(without, 'south.chips.ordered', 9));
    expect(perTick(tight, 'south.chips.ordered', 10)).toBeGreaterThan(perTick(without, 'south.chips.ordered', 10));
  });

  it("arrives its channel's lead later, by the same cause", () => {
    expect(perTick(tight, 'south.chips.training', 15)).toBe(perTick(without, 'south.chips.training', 15));
    expect(perTick(tight, 'south.chips.training', 16)).toBeGreaterThan(perTick(without, 'south.chips.training', 16));
  });

  it('is no way around for the side that owns the rule', () => {
    const game = played(scenario, after(nobody, 4));
    expect(game.last.redesigns).toEqual([-1, -1, -1, -1, -1]);
    expect(checkOrder(scenario, tight.last, 0, { ...ask, part: 'mule-north' })).toMatchObject({ code: 'order.part-not-shipping' });
  });
});

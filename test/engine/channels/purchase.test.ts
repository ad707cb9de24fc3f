// Licensed imports: paid, shipped after the lead, bound by the rival's licence and the own refusal.
import { describe, expect, it } from 'vitest';
import { resolveTurn } from '../../../src/engine/index.ts';
import { calm, entriesOf, lines, moved, nobody, played } from '../../support/play.ts';
import { createWorld } from '../../support/world.ts';
import { weigh } from './weigh.ts';

const cause = 'order:purchase@south';
const [more, idle] = weigh('purchase', 4, 2);
const [none] = weigh('purchase', 0, 2);

describe('an order for licensed imports', () => {
  it('raises what is ordered at once and what arrives after the lead, in both units', () => {
    expect(moved(more, 'south.chips.ordered', cause)).toBeGreaterThan(moved(idle, 'south.chips.ordered', cause));
    const arrived = (cell: string, from: number, until: number): number =>
      lines(more, cell, cause).reduce((sum, line) => (line.tick >= from && line.tick < until ? sum + line.delta : sum), 0) -
      lines(idle, cell, cause).reduce((sum, line) => (line.tick >= from && line.tick < until ? sum + line.delta : sum), 0);
    for (const cell of ['south.chips.training', 'south.chips.inference']) {
      expect(arrived(cell, 0, 6)).toBe(0);
      expect(arrived(cell, 6, 12)).toBeGreaterThan(0);
    }
    expect(entriesOf(more, 'arrivals').find((entry) => entry.params['channel'] === 'purchase')?.seen).toMatch(/north|south/);
  });

  it('stops where the weight is taken away, and only what is on its way still arrives', () => {
    expect(lines(none, 'south.chips.ordered', cause)).toEqual([]);
    expect(lines(none, 'south.chips.training', cause).every((line) => line.tick < 6)).toBe(true);
  });

  it('brings the better part of what the rule permits', () => {
    // The pony serves more than it trains; the ox is denied.
    expect(moved(idle, 'south.chips.inference', cause)).toBeGreaterThan(moved(idle, 'south.chips.training', cause));
    const open = createWorld();
    const without = { ...open, controls: open.controls.map((control) => (control.kind === 'threshold' ? { ...control, start: 0 } : control)) };
    const free = played(without, [nobody, nobody]);
    expect(moved(free, 'south.chips.ordered', cause)).toBeGreaterThan(moved(idle, 'south.chips.ordered', cause));
  });
});

describe('a shock to supply', () => {
  it('keeps chips away, less so where they are made at home, and the store stands in', () => {
    const [shocked] = weigh('purchase', 3, 1, { start: { 'south.shock.supply': -1 } });
    const [sheltered] = weigh('purchase', 3, 1, { start: { 'south.shock.supply': -1, 'south.onshore': 0.9 } });
    const [usual] = weigh('purchase', 3, 1);
    const ordered = (game: typeof usual): number => moved(game, 'south.chips.ordered', cause);
    expect(ordered(shocked)).toBeLessThan(ordered(sheltered));
    expect(ordered(sheltered)).toBeLessThan(ordered(usual));
    expect(moved(shocked, 'south.reserve.chips', 'rule:reserve-drawn')).toBeLessThan(0);
    expect(moved(shocked, 'south.chips.training', 'rule:reserve-drawn')).toBe(-moved(shocked, 'south.reserve.chips', 'rule:reserve-drawn'));
    expect(moved(shocked, 'south.chips.ordered', 'rule:reserve-drawn')).toBe(moved(shocked, 'south.chips.training', 'rule:reserve-drawn'));
    expect(moved(shocked, 'south.shock.supply', 'rule:fading')).toBeGreaterThan(0);
  });
});

describe('a channel with a limited capacity', () => {
  it('delivers no more than that, and says that packaging binds', () => {
    const world = createWorld();
    const limited = {
      ...world,
      blocs: [
        {
          ...world.blocs[0],
          channels: world.blocs[0].channels
            .map((channel) => (channel.kind === 'purchase' ? { ...channel, controlled: false, capacityH100e: 10_000 } : channel))
            .filter((channel) => channel.kind !== 'fab'),
        },
        world.blocs[1],
      ] as const,
    };
    const game = played(limited, [nobody]);
    expect(moved(game, 'north.chips.ordered', 'order:purchase')).toBeCloseTo(10_000 / 4, 6);
    expect(game.last.blocs[0].binding).toBe('packaging');
  });
});

describe('a lead that is no whole number of half-months', () => {
  it('splits a delivery between two of them', () => {
    const world = createWorld();
    const [north, south] = world.blocs;
    const uneven = {
      ...world,
      blocs: [
        north,
        { ...south, channels: south.channels.map((channel) => (channel.kind === 'purchase' ? { ...channel, leadMonths: 1.75 } : channel)) },
      ] as const,
    };
    const first = played(uneven, []).first;
    const empty = structuredClone(first);
    for (const channel of empty.blocs[1].channels) {
      channel.transitTraining.fill(0);
      channel.transitInference.fill(0);
    }
    const { report } = resolveTurn({ ...uneven, meta: { ...uneven.meta, turns: { ...uneven.meta.turns, halfMonths: 12 } } }, empty, nobody, calm);
    const ordered = lines({ reports: [report] }, 'south.chips.ordered', cause).map((line) => line.delta);
    const arrived = lines({ reports: [report] }, 'south.chips.training', cause);
    expect(arrived[0]?.tick).toBe(3);
    expect(arrived[0]?.delta).toBeCloseTo((ordered[0] ?? 0) / 2, 6);
    expect(arrived[1]?.delta).toBeCloseTo(((ordered[0] ?? 0) + (ordered[1] ?? 0)) / 2, 6);
  });
});

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

describe('a good year for supply', () => {
  it('brings no more than is paid for and licensed', () => {
    const [good] = weigh('purchase', 4, 1, { start: { 'south.shock.supply': 0.8 } });
    const [usual] = weigh('purchase', 4, 1);
    expect(moved(good, 'south.chips.ordered', cause)).toBe(moved(usual, 'south.chips.ordered', cause));
  });
});

describe('a share of the price that a rule takes', () => {
  it('is handed on to the buyer: the same money brings less', () => {
    const world = createWorld();
    const taking = (feeShare: number) => ({
      ...world,
      controls: world.controls.map((control) =>
        control.kind === 'threshold' ? { ...control, levels: control.levels.map((level) => ({ ...level, feeShare })) } : control,
      ),
    });
    const bought = (feeShare: number): number => moved(played(taking(feeShare), [nobody]), 'south.chips.ordered', cause);
    expect(bought(0.25)).toBeCloseTo(0.75 * bought(0), 3);
  });
});

describe('refusal by the own customs', () => {
  const starts: { readonly [kind: string]: number } = { refusal: 2, mandate: 2, materials: 0 };
  const refusing = (start: { readonly [path: string]: number }) => {
    const world = createWorld({ start });
    // Allies also buy, and minerals also cost: neither is what is asked here.
    const parameters = { ...world.parameters, alliesWeight: 0, materialsCostShare: 0 };
    return { ...world, parameters, controls: world.controls.map((control) => ({ ...control, start: starts[control.kind] ?? control.start })) };
  };
  const bought = (start: { readonly [path: string]: number }): number => moved(played(refusing(start), [nobody]), 'south.chips.ordered', cause);

  it('needs no ally and fears no lever of the other side: only the own agencies count', () => {
    expect(bought({ 'south.allies': 0.05 })).toBe(bought({ 'south.allies': 0.95 }));
    expect(bought({ 'south.reserve.materials': 0, 'south.materials.home': 0 })).toBe(bought({ 'south.reserve.materials': 4 }));
    expect(bought({ 'south.enforcement': 0.9 })).toBeLessThan(bought({ 'south.enforcement': 0.1 }));
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

describe('a lead of nothing', () => {
  it('still takes the half-month that an order needs', () => {
    const world = createWorld();
    const [north, south] = world.blocs;
    const quick = { ...world, blocs: [north, { ...south, channels: south.channels.map((channel) => ({ ...channel, leadMonths: 0 })) }] as const };
    const game = played({ ...quick, meta: { ...quick.meta, turns: { ...quick.meta.turns, halfMonths: 4 } } }, [nobody]);
    const ordered = lines(game, 'south.chips.ordered', cause).map((line) => [line.tick, line.delta]);
    const arrived = lines(game, 'south.chips.training', cause).map((line) => [line.tick - 1, line.delta]);
    expect(arrived.slice(1)).toEqual(ordered.slice(0, arrived.length - 1));
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

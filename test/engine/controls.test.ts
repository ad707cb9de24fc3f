// Every kind of control: what it moves on the other side, or at home, and the ledger lines that count it.
import { describe, expect, it } from 'vitest';
import { compiledOf, decompose, readerOf } from '../../src/engine/index.ts';
import type { ControlKind, Scenario } from '../../src/engine/index.ts';
import { catchUp } from '../../src/engine/measures/capability.ts';
import { moved, nobody, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';
import type { WorldChanges } from '../support/world.ts';

/** North's control of a kind at its tightest, or open, from the start and fully enforced. */
function ruled(kind: ControlKind, tight: boolean, changes: WorldChanges = {}, turns = 2): Played {
  const world = createWorld(changes);
  const controls = world.controls.map((control) => (control.id === `north-${kind}` ? { ...control, start: tight ? control.levels.length - 1 : 0 } : control));
  return played(
    { ...world, controls },
    Array.from({ length: turns }, () => nobody),
  );
}
const pair = (kind: ControlKind, changes?: WorldChanges, turns?: number): readonly [Played, Played] => [
  ruled(kind, true, changes, turns),
  ruled(kind, false, changes, turns),
];
const number = (game: Played, path: string): number => decompose(game.scenario, game.last, path)?.value ?? Number.NaN;

const cases: { readonly [kind in ControlKind]: () => void } = {
  threshold: () => {
    const [tight, open] = pair('threshold');
    expect(moved(tight, 'south.chips.ordered', 'order:purchase')).toBeLessThan(0.3 * moved(open, 'south.chips.ordered', 'order:purchase'));
    expect(moved(tight, 'south.chips.ordered', 'order:fab')).toBeGreaterThan(moved(open, 'south.chips.ordered', 'order:fab'));
  },
  memory: () => {
    const [tight, open] = pair('memory', { start: { 'south.memory.home': 1000 } });
    expect(moved(tight, 'south.reserve.memory', 'order:reserve')).toBeLessThan(moved(open, 'south.reserve.memory', 'order:reserve'));
    expect(moved(tight, 'south.reserve.memory', 'order:fab')).toBeLessThan(moved(open, 'south.reserve.memory', 'order:fab'));
    // With an empty store and nothing made at home, memory is what binds the fabs.
    const [starved] = pair(
      'memory',
      { start: { 'south.memory.home': 1000, 'south.reserve.memory': 0, 'south.fab.wafers': 400 }, constants: { budgetUsdBn: 900 } },
      1,
    );
    expect(starved.last.blocs[1].binding).toBe('memory');
  },
  tools: () => {
    const [tight, open] = pair('tools');
    expect(moved(tight, 'south.fab.wafers', 'rule:learning')).toBeLessThan(moved(open, 'south.fab.wafers', 'rule:learning'));
    expect(moved(tight, 'south.fab.yield', 'rule:learning')).toBeLessThan(moved(open, 'south.fab.yield', 'rule:learning'));
  },
  remote: () => {
    const [tight, open] = pair('remote');
    expect(tight.last.blocs[1].stocks.rental).toBeLessThan(open.last.blocs[1].stocks.rental);
    expect(number(tight, 'south.compute.usable')).toBeLessThan(number(open, 'south.compute.usable'));
    // Screened access also slows copying, on equal machines.
    const alike = (game: Played): number => catchUp(compiledOf(game.scenario), { ...game.last, blocs: open.last.blocs }, 1);
    expect(alike(tight)).toBeLessThan(alike(open));
  },
  materials: () => {
    // It cuts the rival's store and loosens the rival's rules; and it costs the issuer money and use abroad.
    const [tight, open] = pair('materials');
    expect(moved(tight, 'south.reserve.materials', 'rule:ageing')).toBeLessThan(moved(open, 'south.reserve.materials', 'rule:ageing'));
    expect(moved(tight, 'south.reserve.materials', 'order:reserve')).toBeLessThan(moved(open, 'south.reserve.materials', 'order:reserve'));
    expect(moved(tight, 'south.materials.home', 'rule:ageing')).toBeGreaterThan(moved(open, 'south.materials.home', 'rule:ageing'));
    expect(number(tight, 'north.adoption')).toBeLessThan(number(open, 'north.adoption'));
    expect(number(tight, 'north.spend')).toBeLessThan(number(open, 'north.spend'));
    const [bare, free] = pair('materials', { start: { 'south.reserve.materials': 0, 'south.materials.home': 0 } }, 1);
    const grip = (game: Played): number =>
      Number(readerOf(game.scenario, 'control.south-threshold.effective')?.({ c: compiledOf(game.scenario), state: game.last, self: 0 }));
    expect(grip(bare)).toBeLessThan(grip(free));
  },
  refusal: () => {
    const [tight, open] = pair('refusal');
    expect(moved(tight, 'north.chips.ordered', 'order:purchase')).toBeLessThan(moved(open, 'north.chips.ordered', 'order:purchase'));
    expect(moved(tight, 'north.chips.ordered', 'order:fab')).toBeGreaterThan(moved(open, 'north.chips.ordered', 'order:fab'));
    expect(moved(tight, 'south.chips.ordered', 'order:purchase')).toBeCloseTo(moved(open, 'south.chips.ordered', 'order:purchase'), -4);
  },
  mandate: () => {
    const [tight, open] = pair('mandate', { constants: { budgetUsdBn: 20 } });
    expect(moved(tight, 'north.chips.ordered', 'order:purchase')).toBeLessThan(moved(open, 'north.chips.ordered', 'order:purchase'));
    expect(moved(tight, 'north.fab.learning', 'rule:learning')).toBeGreaterThan(moved(open, 'north.fab.learning', 'rule:learning'));
  },
  listing: () => {
    const ahead: WorldChanges = { start: { 'north.capability.closed': 150, 'south.capability.closed': 120, 'south.capability.open': 120 } };
    const [tight, open] = pair('listing', ahead);
    expect(moved(tight, 'south.algorithms', 'rule:copying')).toBeLessThan(moved(open, 'south.algorithms', 'rule:copying'));
    expect(catchUp(compiledOf(tight.scenario), tight.last, 1)).toBeLessThan(catchUp(compiledOf(open.scenario), open.last, 1));
  },
};

describe('a control', () => {
  it.each(Object.entries(cases))('on %s moves what it should', (_, run) => {
    expect.hasAssertions();
    run();
  });

  it.each(Object.keys(cases) as ControlKind[])('on %s keeps tension higher while it stands', (kind) => {
    const [tight, open] = pair(kind);
    expect(moved(tight, 'world.tension', 'rule:standing-rules')).toBeGreaterThan(moved(open, 'world.tension', 'rule:standing-rules'));
  });

  it('that a scenario lacks denies nothing', () => {
    const world = createWorld();
    const free: Scenario = { ...world, controls: [], chips: world.chips.filter((chip) => !chip.redesign) };
    const game = played(free, [nobody]);
    expect(moved(game, 'south.chips.ordered', 'order:purchase')).toBeGreaterThan(0);
    expect(moved(game, 'world.tension', 'rule:standing-rules')).toBe(0);
  });
});

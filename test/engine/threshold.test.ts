// A tightened threshold by its dates: announced, bought ahead of, effective, enforced; and an eased one.
import { describe, expect, it } from 'vitest';
import { compiledOf, readerOf } from '../../src/engine/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { compared, entriesOf, lines, moved, north, played } from '../support/play.ts';
import type { Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const scenario = createWorld();
const tighten: Order = { kind: 'initiative', initiative: 'tighten', target: 'north-threshold' };
const [tight, idle] = compared(scenario, north(tighten), 3);
/** South's licensed imports ordered in some ticks. */
const ordered = (game: Played, from: number, until: number): number =>
  lines(game, 'south.chips.ordered', 'order:purchase').reduce((sum, line) => (line.tick >= from && line.tick < until ? sum + line.delta : sum), 0);
const effective = readerOf(scenario, 'control.north-threshold.effective');
const tightness = (game: Played): number[] => game.states.map((state) => Number(effective?.({ c: compiledOf(scenario), state, self: 0 })));

describe('a tightened threshold', () => {
  it('is announced at once: tension jumps by its step and an agenda point is spent', () => {
    expect(moved(tight, 'world.tension', 'initiative:tighten@north')).toBeCloseTo(scenario.parameters.tensionShock * 0.3, 9);
    expect(moved(tight, 'north.agenda', 'initiative:tighten@north')).toBe(-1);
    expect(entriesOf(tight, 'control.announced')).toMatchObject([{ bloc: 'north', params: { control: 'north-threshold', level: 2, tick: 2 } }]);
  });

  it('is bought ahead of while it is announced', () => {
    expect(ordered(tight, 0, 2)).toBeGreaterThan(ordered(idle, 0, 2));
    expect(moved({ reports: tight.reports.slice(0, 1) }, 'south.cash', 'rule:spending')).toBeLessThan(
      moved({ reports: idle.reports.slice(0, 1) }, 'south.cash', 'rule:spending'),
    );
  });

  it('takes effect after its notice, and works fully when it is enforced', () => {
    expect(entriesOf(tight, 'control.effective')).toMatchObject([
      { bloc: 'north', params: { control: 'north-threshold', level: 2 }, causes: [{ kind: 'control', id: 'north-threshold' }] },
    ]);
    expect(tight.last.controls[0]).toMatchObject({ level: 2, from: 1, since: 2 });
    const [start = 0, first = 0, second = 0] = tightness(tight);
    expect(start).toBeLessThan(first);
    expect(first).toBeLessThan(second);
  });

  it('lowers licensed imports from then on', () => {
    expect(ordered(tight, 2, 6)).toBeLessThan(ordered(idle, 2, 6));
  });

  it('sends refused money to the fabs at home, which learn', () => {
    const until = (game: Played): Pick<Played, 'reports'> => ({ reports: game.reports.slice(0, 1) });
    expect(moved(until(tight), 'south.chips.ordered', 'order:fab')).toBeGreaterThan(moved(until(idle), 'south.chips.ordered', 'order:fab'));
    expect(moved(until(tight), 'south.fab.learning', 'rule:learning')).toBeGreaterThan(moved(until(idle), 'south.fab.learning', 'rule:learning'));
  });

  it('strains partners and keeps tension higher while it stands', () => {
    expect(moved(tight, 'north.allies', 'rule:drift')).toBeLessThan(moved(idle, 'north.allies', 'rule:drift'));
    expect(moved(tight, 'world.tension', 'rule:standing-rules')).toBeGreaterThan(moved(idle, 'world.tension', 'rule:standing-rules'));
  });

  it('leaves the announcing side its own imports', () => {
    const own = (game: Played): number => moved(game, 'north.chips.ordered', 'order:purchase');
    expect(Math.abs(own(tight) / own(idle) - 1)).toBeLessThan(0.02);
  });
});

describe('an eased threshold', () => {
  it('lowers tension by less than tightening raises it, and opens imports a month later', () => {
    const [eased] = compared(scenario, north({ kind: 'initiative', initiative: 'ease', target: 'north-threshold' }), 2);
    const relief = moved(eased, 'world.tension', 'initiative:ease@north');
    expect(relief).toBeLessThan(0);
    expect(-relief).toBeLessThan(scenario.parameters.tensionShock * 0.45);
    expect(entriesOf(eased, 'control.effective')).toMatchObject([{ params: { level: 0 } }]);
    expect(ordered(eased, 2, 12)).toBeGreaterThan(ordered(idle, 2, 12));
  });
});

describe('the grip of a rule', () => {
  const gripOf = (start: { readonly [path: string]: number }): number => tightness(played(createWorld({ start }), []))[0] ?? 0;
  it('is weaker where partners do not follow', () => expect(gripOf({ 'north.allies': 0.2 })).toBeLessThan(gripOf({ 'north.allies': 0.9 })));
  it('is weaker where the rival holds the materials and the store is empty', () => {
    expect(gripOf({ 'north.reserve.materials': 0, 'north.materials.home': 0 })).toBeLessThan(gripOf({ 'north.reserve.materials': 4 }));
  });
});

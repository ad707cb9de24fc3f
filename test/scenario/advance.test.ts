// A base world at a later day: advanced by the engine without events, read like any base, and what the shipped later bases were made from.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startState } from '../../src/engine/index.ts';
import { advanceBundle, exportScenario, parseBase, readScenario } from '../../src/scenario/index.ts';
import type { ReadResult, ScenarioBundle } from '../../src/scenario/index.ts';
import { short } from '../support/broken.ts';

const text = (path: string): string => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const file = (id: string): { readonly id: string; readonly file: { readonly path: string; readonly text: string } } => ({
  id,
  file: { path: `base/${id}.json`, text: text(`base/${id}.json`) },
});
const tutorial = JSON.parse(text('tutorial/scenario.json')) as { readonly meta: { readonly turns: object } };

/** The tutorial on another day, with what a test adds or takes away. */
function dated(start: string, fields: object): ScenarioBundle {
  const main = { ...tutorial, meta: { ...tutorial.meta, turns: { ...tutorial.meta.turns, start } }, ...fields };
  const bases = ['base-2024-10', 'base-2024-12', 'base-2025-04', 'base-2022-01'];
  return {
    main: { path: 'tutorial/scenario.json', text: JSON.stringify(main) },
    events: [],
    plans: { path: 'tutorial/plans.json', text: text('tutorial/plans.json') },
    libraries: Object.fromEntries(bases.map((id) => [id, file(id).file])),
  };
}
const of = (result: ReadResult, path: string): number => result.scenario?.start[path]?.value ?? Number.NaN;

describe('a base world advanced to a day', () => {
  const plain = readScenario(dated('2024-10-01', { uses: ['base-2024-10'] }));
  const later = readScenario(dated('2025-04-01', { uses: ['base-2024-10'], date: '2025-04-01' }));

  it('holds what the model makes of it by then, and plays', () => {
    expect(later.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    for (const path of ['us.chips.training', 'cn.chips.training', 'us.power', 'us.algorithms', 'cn.derivatives', 'us.developers'])
      expect(of(later, path), path).toBeGreaterThan(of(plain, path));
    // Books and means begin anew with the game.
    expect(of(later, 'us.chips.ordered')).toBe(of(later, 'us.chips.training'));
    for (const path of ['us.cash', 'us.agenda', 'us.revenue.total', 'world.incidents']) expect(of(later, path), path).toBe(of(plain, path));
    const [us] = later.scenario?.blocs ?? [];
    expect(us?.constants.budgetUsdBn.value).toBeGreaterThan(plain.scenario?.blocs[0].constants.budgetUsdBn.value ?? Infinity);
    expect(later.scenario?.parameters.budgetGrowth).toBeLessThan(plain.scenario?.parameters.budgetGrowth ?? 0);
    expect(later.scenario === null ? 0 : startState(later.scenario, () => 0.5).tick).toBe(0);
  });

  it('gives each number a range in proportion, and the model as its source', () => {
    const number = later.scenario?.start['us.chips.training'];
    const before = plain.scenario?.start['us.chips.training'];
    expect(number?.source).toBe('advanced-by-the-model');
    expect((number?.high ?? 0) / (number?.value ?? 1)).toBeCloseTo((before?.high ?? 0) / (before?.value ?? 1), 4);
  });

  it("lies under the scenario's own numbers", () => {
    const own = readScenario(dated('2025-04-01', { uses: ['base-2024-10'], date: '2025-04-01', start: { 'us.power': { value: 5, source: 'assumption' } } }));
    expect(of(own, 'us.power')).toBe(5);
    expect(of(own, 'us.algorithms')).toBe(of(later, 'us.algorithms'));
  });

  it('is advanced from the nearest earlier base, and not at all where one describes the day', () => {
    const near = readScenario(dated('2025-04-01', { uses: ['base-2024-10', 'base-2024-12'], date: '2025-04-01' }));
    expect(near.scenario?.sources.find((source) => source.id === 'advanced-by-the-model')?.cite).toBe('base-2024-12: 2024-12-01 → 2025-04-01');
    const there = readScenario(dated('2025-04-01', { uses: ['base-2024-10', 'base-2025-04'], date: '2025-04-01' }));
    const named = readScenario(dated('2025-04-01', { uses: ['base-2024-10', 'base-2025-04'] }));
    expect(there.summary.contentHash).toBe(named.summary.contentHash);
  });

  it('is the same every time, and an exported file holds it', () => {
    expect(readScenario(dated('2025-04-01', { uses: ['base-2024-10'], date: '2025-04-01' })).summary.contentHash).toBe(later.summary.contentHash);
    const one = exportScenario(dated('2025-04-01', { uses: ['base-2024-10'], date: '2025-04-01' })) ?? '';
    const again = readScenario({ main: { path: 'one.json', text: one }, events: [], libraries: {} });
    expect(again.diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    expect(again.summary.contentHash).toBe(later.summary.contentHash);
  });
});

describe('a day that cannot be', () => {
  const told = (start: string, fields: object): unknown =>
    readScenario(dated(start, fields))
      .diagnostics.filter((one) => one.code === 'E404' || one.code === 'W502')
      .map((one) => [short(one)[0], short(one)[2]]);

  it.each<readonly [string, string, object, string, string]>([
    ['is no day', '2025-04-01', { uses: ['base-2024-10'], date: '2025-02-30' }, 'E404', 'There is no such day: 2025-02-30'],
    [
      'is not the first turn’s',
      '2025-04-01',
      { uses: ['base-2024-10'], date: '2025-05-01' },
      'E404',
      'The world is advanced to 2025-05-01, but turn 1 begins on 2025-04-01; the two must be the same day',
    ],
    [
      'lies before a base',
      '2024-11-01',
      { uses: ['base-2024-10', 'base-2024-12'], date: '2024-11-01' },
      'E404',
      'A base in “uses” describes 2024-12-01, which is after 2024-11-01; a world can only be advanced',
    ],
    [
      'lies too far',
      '2040-01-01',
      { uses: ['base-2024-10'], date: '2040-01-01' },
      'E404',
      'From 2024-10-01 to 2040-01-01 is more than 240 half-months, farther than the model may be trusted',
    ],
    [
      'is not said, though the base is of another',
      '2025-04-01',
      { uses: ['base-2024-10'] },
      'W502',
      'The base world is that of 2024-10-01, but turn 1 begins on 2025-04-01; write "date": "2025-04-01" to have it advanced to that day',
    ],
  ])('%s', (_what, start, fields, code, sentence) => {
    expect(told(start, fields)).toEqual([[code, sentence]]);
  });
});

describe('the shipped base of December 2024', () => {
  it('is what the model makes of October 2024, but for what its author observed', () => {
    const advanced = parseBase(advanceBundle([file('base-2024-10')], '2024-12-01') ?? '');
    const written = parseBase(text('base/base-2024-12.json'));
    // Observed or decided by the author: cards of that winter, and what reference plans had done in two months.
    const observed = new Set(['world.tension', 'cn.safety', 'cn.fab.yield', 'us.run.flop', 'cn.run.flop', 'us.reserve.chips']);
    const both = Object.keys(written).filter((path) => Object.hasOwn(advanced, path) && !observed.has(path));
    expect(both.length).toBeGreaterThan(45);
    for (const path of both) expect(Math.abs((advanced[path] ?? 0) / (written[path] ?? 1) - 1), path).toBeLessThan(0.1);
  });
});

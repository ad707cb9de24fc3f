// Older formats: brought over in memory when a scenario is loaded, and on the text when its author asks.
import { describe, expect, it } from 'vitest';
import { migrateBundle, readScenario } from '../../src/scenario/index.ts';
import { changed, short } from '../support/broken.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const oldMain = changed(smallMain, ['"format": "1.0"', '"format": "0.9"'], ['"endings"', '"end_early"']);
const oldEvents = changed(
  smallEvents,
  ['"onlyBy"', '"only_by"'],
  ['"unavailableText"', '"unavailable_text"'],
  ['{ "do": "control", "control": "chip-rule", "level": 1 }', '{ "do": "control.start", "control": "chip-rule" }'],
);

describe('a scenario of format 0.9', () => {
  it('loads like the same one of today, with a tip', () => {
    const { scenario, diagnostics } = readScenario(smallBundle({ main: oldMain, events: oldEvents }));
    expect(diagnostics.map((one) => [one.code, one.severity, one.line])).toEqual([['T503', 'tip', 2]]);
    expect(scenario).toEqual(readScenario(smallBundle()).scenario);
  });

  it('has its findings where they stand in the old file', () => {
    const { diagnostics } = readScenario(smallBundle({ main: oldMain, events: changed(oldEvents, ['"only_by": "chain"', '"only_by": "chian"']) }));
    const place = 'small/events/all.json:15:28';
    expect(diagnostics.filter((one) => one.severity === 'error').map(short)).toEqual([['E114', place, '“onlyBy” may not be “chian”']]);
  });

  it('is brought over field by field, and nothing else moves', () => {
    const migrated = migrateBundle(smallBundle({ main: oldMain, events: oldEvents }));
    expect(migrated?.from).toBe('0.9');
    expect(migrated?.files.map((one) => [one.file.path, one.manual])).toEqual([
      ['small/scenario.json', []],
      ['small/events/all.json', []],
    ]);
    const [main, events] = migrated?.files.map((one) => one.text) ?? [];
    expect(main).toBe(smallMain);
    expect(JSON.parse(events ?? '')).toEqual(JSON.parse(smallEvents));
    const lines = (text: string): number => text.split('\n').length;
    expect(lines(events ?? '')).toBe(lines(oldEvents));
    expect(readScenario(smallBundle({ main: main ?? '', events: events ?? '' })).diagnostics).toEqual([]);
  });

  it('tells what a person has to do', () => {
    const events = changed(oldEvents, ['"ratePerYear": 0.5', '"chance": 0.5']);
    const { scenario, diagnostics } = readScenario(smallBundle({ main: oldMain, events }));
    expect(scenario).toBeNull();
    expect(diagnostics.map((one) => [one.code, one.line])).toContainEqual(['E008', 24]);
    expect(migrateBundle(smallBundle({ main: oldMain, events }))?.files[1]?.manual.map((one) => [one.field, one.text, one.line, one.where])).toEqual([
      ['chance', 'migrate.chance', 24, ['events', 'leak', 'chance']],
    ]);
  });

  it('may hold its events in the one file', () => {
    const events = JSON.parse(oldEvents) as unknown[];
    const whole = changed(oldMain, ['"end_early"', `"events": ${JSON.stringify(events)}, "end_early"`]);
    const { scenario } = readScenario(smallBundle({ main: whole, events: '[]' }));
    expect(scenario?.events).toEqual(readScenario(smallBundle()).scenario?.events);
  });

  it('is left alone where both the old and the new field stand', () => {
    const events = changed(oldEvents, ['"only_by": "chain"', '"only_by": "chain", "onlyBy": "chain"']);
    expect(readScenario(smallBundle({ main: oldMain, events })).diagnostics.map((one) => one.code)).toContain('E111');
  });
});

describe('a scenario of today', () => {
  it('is not touched', () => {
    expect(migrateBundle(smallBundle())).toEqual({ from: '1.0', files: [] });
    expect(migrateBundle(smallBundle({ events: '[' }))).toBeNull();
  });
});

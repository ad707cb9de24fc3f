// The record as it is shipped: the promises of the back-test, and that nothing in it sets a result.
import { describe, expect, it } from 'vitest';
import { compiledOf, halfMonthsOf, readerOf, slots } from '../../../src/engine/index.ts';
import { allSeries, backtest, parsePeriod, readingWith, seriesErrors, seriesOf, settingsOf, valueIn } from '../../../src/match/index.ts';
import type { HistoryReading, HistoryRecord } from '../../../src/match/index.ts';
import { shippedScenario } from '../../support/shipped.ts';
import { promised, shippedRecord, shippedTargets } from '../../support/history.ts';

const record = shippedRecord();
const targets = shippedTargets();
const result = backtest(record, targets);
const { summary } = result;

function mean(reading: HistoryReading, series: string): number {
  const def = seriesOf(series);
  const values = reading.points.flatMap((_, at) => (def ? [def.of(reading, at) ?? 0] : []));
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

const withoutReleases: HistoryRecord = {
  ...record,
  script: record.script.map((each) => ({ ...each, orders: each.orders.filter((order) => order.kind !== 'release' || order.when === 'ready') })),
};

/** The same record with every order about a release so many turns later. */
function shifted(turns: number): HistoryRecord {
  const release = (each: HistoryRecord['script'][number]['orders'][number]): boolean => each.kind === 'release';
  return {
    ...record,
    script: record.script.flatMap((each) => [
      { ...each, orders: each.orders.filter((order) => !release(order)) },
      { ...each, turn: each.turn + turns, orders: each.orders.filter(release) },
    ]),
  };
}

/** The value behind a fitted name, as the files have it. */
function shippedValue(name: string): number | undefined {
  const { scenario, links } = record;
  if (name.startsWith('link.')) return links[name.slice(5)]?.value;
  if (name.startsWith('start.')) return scenario.start[name.slice(6)]?.value;
  const bloc = scenario.blocs.find(({ id }) => name.startsWith(`${id}.`));
  if (bloc) return bloc.constants[name.slice(bloc.id.length + 1) as keyof typeof bloc.constants].value;
  return scenario.parameters[name as keyof typeof scenario.parameters];
}

describe('the back-test', () => {
  it('meets its thresholds', () => {
    expect(summary.targets).toBe(15);
    expect(summary.inputs).toBeLessThanOrEqual(4);
    expect(summary.passed).toBeGreaterThanOrEqual(12);
    expect(summary.passedScored / summary.scored).toBeGreaterThanOrEqual(0.8);
  });

  it('beats both baselines wherever they exist', () => {
    expect(summary.compared?.targets ?? 0).toBeGreaterThanOrEqual(6);
    expect(summary.compared?.model ?? 9).toBeLessThan(Math.min(summary.compared?.last ?? 0, summary.compared?.trend ?? 0));
  });

  it('says what was fitted to how much, and shows the early fit beside it', () => {
    expect(summary.fit?.until).toBe('2025-06-30');
    expect(summary.fit?.observations ?? 0).toBeGreaterThan(5 * (summary.fit?.parameters ?? 0));
    expect(summary.early?.until).toBe('2024-06-30');
    expect(result.targets.filter((each) => each.predicted !== null).length).toBeGreaterThanOrEqual(10);
    const { until } = record.earlyFit ?? { until: '' };
    for (const each of result.targets) {
      const ends = parsePeriod(each.period)?.to ?? 0;
      expect(each.predicted !== null, each.id).toBe(each.role !== 'input' && ends > halfMonthsOf(until) + 1);
    }
  });

  it('has every promised series, each with a value in some year', () => {
    const reading = readingWith(record, settingsOf(record.fit));
    for (const id of promised) {
      const series = seriesOf(id);
      expect(series, id).toBeDefined();
      if (series) expect(valueIn(reading, series, '2024'), id).not.toBeNull();
    }
    expect(new Set(allSeries.map((series) => series.id)).size).toBe(allSeries.length);
  });

  it('judges targets nobody has seen, and names what it does not understand', () => {
    const more = backtest(record, [
      { id: 'a', series: 'routerTokenShare.cn', period: '2025-H1', value: 9, unit: '%', tolerance: { kind: 'factor', by: 2 } },
      { id: 'b', series: 'capabilityGap', period: '2023-Q3..2025-Q2', value: 8, unit: 'ECI', tolerance: { kind: 'absolute', by: 3 } },
      { id: 'c', series: 'capabilityGap', period: '2031', value: 8, unit: 'ECI', tolerance: { kind: 'absolute', by: 3 } },
      { id: 'd', series: 'capabilityGab', period: '2024', value: 8, unit: 'ECI', tolerance: { kind: 'absolute', by: 3 } },
      { id: 'e', series: 'capabilityGap', period: 'spring', value: 8, unit: 'ECI', tolerance: { kind: 'absolute', by: 3 } },
    ]);
    expect(more.targets.map((each) => each.model !== null)).toEqual([true, true, false]);
    expect(more.targets[2]).toMatchObject({ pass: false, error: null });
    expect(more.faults.map((each) => [each.where, each.code])).toEqual([
      ['targets[3].series', 'unknown-series'],
      ['targets[4].period', 'unknown-period'],
    ]);
  });

  it('counts errors of the whole record', () => {
    const errors = seriesErrors(record);
    expect(errors.reduce((sum, each) => sum + each.seen, 0)).toBe(summary.fit?.observations);
    expect(errors.some((each) => each.unseen > 0)).toBe(true);
  });
});

describe('the fit', () => {
  it('lies inside every sourced range', () => {
    for (const each of [...(record.fit?.parameters ?? []), ...(record.earlyFit?.parameters ?? [])]) {
      expect(each.value, each.name).toBeGreaterThanOrEqual(each.low);
      expect(each.value, each.name).toBeLessThanOrEqual(each.high);
    }
  });

  it('is what the game runs on: every fitted number stands in the base world, in its range', () => {
    const game = shippedScenario('two-stacks');
    for (const { name, value } of record.fit?.parameters ?? []) {
      if (!name.startsWith('link.')) expect(shippedValue(name), name).toBe(value);
      if (name in game.parameters) expect(game.parameters[name as keyof typeof game.parameters], name).toBe(value);
      for (const { id, constants } of game.blocs) {
        const key = name.slice(id.length + 1) as keyof typeof constants;
        if (name === `${id}.${key}` && key in constants) expect(constants[key].value, name).toBe(value);
      }
    }
    for (const [name, { value, low = NaN, high = NaN }] of Object.entries(game.parameterSources)) {
      expect(value, name).toBeGreaterThanOrEqual(low);
      expect(value, name).toBeLessThanOrEqual(high);
    }
  });

  it('moves no world parameter that the record has and the game has not', () => {
    const game = shippedScenario('two-stacks').parameters as { readonly [name: string]: number };
    for (const [name, value] of Object.entries(record.scenario.parameters)) expect(value, name).toBe(game[name]);
  });
});

describe('the record', () => {
  it('is made of orders that a player could give', () => {
    for (const fit of [record.fit, record.earlyFit]) expect(readingWith(record, settingsOf(fit)).points.flatMap((point) => point.refused)).toEqual([]);
  });

  it('sets no capability, algorithm, run or share by an event', () => {
    const paths = record.scenario.events.flatMap((event) => event.effects.flatMap((effect) => ('path' in effect ? [effect.path] : [])));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect(path).toMatch(/^((us|cn|world)\.(enforcement|allies|tension|reserve\.(dies|memory))|region\.[a-z-]+\.ban\.(us|cn))$/);
  });

  it('gets its capabilities from runs and not from the days of release', () => {
    const settings = settingsOf(record.fit);
    const [as, without] = [readingWith(record, settings), readingWith(withoutReleases, settings)];
    for (const series of ['frontierCapability.us', 'frontierCapability.cn']) expect(Math.abs(mean(as, series) - mean(without, series)), series).toBeLessThan(3);
  });

  it('does not let the days of release set capability: all of them a quarter later leave what a six-month run would reach where it was', () => {
    const inside = (played: HistoryRecord, slot: 0 | 1): number[] => {
      const { scenario, points } = readingWith(played, settingsOf(record.fit));
      const read = readerOf(scenario, `${scenario.blocs[slot].id}.capability.internal`);
      return points.map(({ state }) => Number(read?.({ c: compiledOf(scenario), state, self: slot })));
    };
    for (const slot of slots) {
      const [as, later] = [inside(record, slot), inside(shifted(1), slot)];
      // What the other side copies from is released later too: that is all that may move.
      as.forEach((value, at) => expect(Math.abs(value - (later[at] ?? NaN)), `slot ${slot}, turn ${at + 1}`).toBeLessThan(0.75));
      expect((as.at(-1) ?? 0) - (as[0] ?? 0)).toBeGreaterThan(25);
    }
  });

  it('looks no result up: with its one table of dated numbers emptied, every series but the input is what it was', () => {
    const settings = settingsOf(record.fit);
    const [as, without] = [readingWith(record, settings), readingWith({ ...record, given: {} }, settings)];
    for (const series of allSeries)
      for (const at of as.points.keys()) {
        if (series.input) expect(series.of(without, at), series.id).toBeNull();
        else expect(series.of(without, at), series.id).toBe(series.of(as, at));
      }
  });

  it('has one input, and it is labelled', () => {
    expect(result.targets.filter((each) => each.role === 'input').map((each) => each.series)).toEqual(['capex.usBigFour']);
  });
});

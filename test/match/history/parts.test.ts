// The small parts of the back-test: periods, values over periods, errors, baselines, target files, and the search.
import { describe, expect, it } from 'vitest';
import { baselinesFor, errorOf, fitRecord, parsePeriod, readTargets, seriesOf, valueIn } from '../../../src/match/index.ts';
import type { HistoryRecord, HistoryReading, Observation, SeriesDef } from '../../../src/match/index.ts';
import { shippedRecord } from '../../support/history.ts';

const january2024 = 2024 * 24;

describe('periods', () => {
  it.each([
    ['2024', 0, 24, false],
    ['2024-Q2', 6, 12, false],
    ['2024-H2', 12, 24, false],
    ['2024-08', 14, 16, false],
    ['2024-08-19', 14, 16, false],
    ['2024-Q1..2024-Q3', 0, 18, true],
    ['2024-01..2025-01', 0, 26, true],
  ])('%s', (text, from, to, range) => {
    expect(parsePeriod(text)).toEqual({ from: january2024 + from, to: january2024 + to, range });
  });

  it.each(['', 'spring', '2024-Q5', '2024-13', '2024-Q2..2023', '2024..2025..2026', '24'])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

/** Four turns of a quarter in 2024 with the values 1, 2, 4 and 8. */
const values = [1, 2, 4, 8];
const reading = {
  points: values.map((_, i) => ({ from: january2024 + i * 6, to: january2024 + (i + 1) * 6 })),
} as unknown as HistoryReading;
const series = (kind: SeriesDef['kind'], more: Partial<SeriesDef> = {}): SeriesDef => ({
  id: 'x',
  unit: '',
  kind,
  input: false,
  log: false,
  help: '',
  of: (_, at) => values[at] ?? null,
  ...more,
});

describe('a series over a period', () => {
  it('is read at the end where it is a stock, and averaged over the quarter ends of a range', () => {
    expect(valueIn(reading, series('stock'), '2024')).toBe(8);
    expect(valueIn(reading, series('stock'), '2024-Q2')).toBe(2);
    expect(valueIn(reading, series('stock'), '2024-Q2..2024-Q3')).toBe(3);
    expect(valueIn(reading, series('stock'), '2024-07')).toBeCloseTo(2 + 2 / 3);
  });

  it('is summed, averaged, the largest, or a sum over a sum', () => {
    expect(valueIn(reading, series('flow'), '2024-H1')).toBe(3);
    expect(valueIn(reading, series('flow'), '2024-01')).toBeCloseTo(1 / 3);
    expect(valueIn(reading, series('mean'), '2024')).toBe(3.75);
    expect(valueIn(reading, series('peak'), '2024-Q1..2024-Q3')).toBe(4);
    expect(valueIn(reading, series('ratio', { per: () => 2 }), '2024')).toBe(15 / 8);
  });

  it('has no value outside the record', () => {
    expect(valueIn(reading, series('flow'), '2023')).toBeNull();
    expect(valueIn(reading, series('stock'), '2025-Q1')).toBeNull();
  });
});

describe('errors', () => {
  it('are counted in tolerances, factors by logarithms', () => {
    expect(errorOf({ value: 100, tolerance: { kind: 'relative', by: 0.2 } }, 110)).toBeCloseTo(0.5);
    expect(errorOf({ value: 100, tolerance: { kind: 'absolute', by: 5 } }, 90)).toBeCloseTo(2);
    expect(errorOf({ value: 100, tolerance: { kind: 'factor', by: 2 } }, 50)).toBeCloseTo(1);
    expect(errorOf({ value: 100, tolerance: { kind: 'factor', by: 2 } }, 0)).toBe(Infinity);
  });
});

describe('baselines', () => {
  const observed = (period: string, value: number): Observation => ({ id: period, series: 'x', period, value });
  const period = (text: string) => parsePeriod(text) ?? { from: 0, to: 0, range: false };

  it('carry the last value on and draw the line through the last two, in logarithms', () => {
    const found = baselinesFor(series('stock'), period('2024-Q4'), [observed('2024-Q1', 5), observed('2024-Q2', 10), observed('2024-Q3', 20)]);
    expect(found?.last).toBe(20);
    expect(found?.trend).toBeCloseTo(40);
  });

  it('are straight where values are logarithms already', () => {
    const found = baselinesFor(series('peak', { log: true }), period('2024'), [observed('2022', 24), observed('2023', 25)]);
    expect(found?.trend).toBeCloseTo(26);
  });

  it('know nothing of the period itself, and of sums over other lengths', () => {
    expect(baselinesFor(series('stock'), period('2024-Q2'), [observed('2024-Q1', 5), observed('2024-Q2', 10)])).toBeNull();
    expect(baselinesFor(series('flow'), period('2024'), [observed('2023-Q3', 5), observed('2023-Q4', 10)])).toBeNull();
  });
});

describe('a file of targets', () => {
  const good = { id: 'a', series: 's', period: '2024', value: 1, unit: 'u', tolerance: { kind: 'relative', by: 0.1 } };

  it('is read as a list, or as an object that holds one', () => {
    expect(readTargets([good]).targets).toEqual([good]);
    expect(readTargets({ targets: [good] }).targets).toEqual([good]);
  });

  it.each([
    [7, '', 'not-a-list'],
    [[7], 'targets[0]', 'not-an-object'],
    [[{ ...good, id: 7 }], 'targets[0].id', 'not-a-text'],
    [[good, good], 'targets[1].id', 'twice'],
    [[{ ...good, value: '1' }], 'targets[0].value', 'not-a-number'],
    [[{ ...good, tolerance: 3 }], 'targets[0].tolerance', 'not-an-object'],
    [[{ ...good, tolerance: { kind: 'about', by: 1 } }], 'targets[0].tolerance.kind', 'unknown-tolerance'],
    [[{ ...good, tolerance: { kind: 'factor', by: 1 } }], 'targets[0].tolerance.by', 'not-a-number'],
  ])('%j is refused in its place', (value, where, code) => {
    expect(readTargets(value).faults).toMatchObject([{ where, code }]);
  });
});

describe('a fit', () => {
  const record: HistoryRecord = { ...shippedRecord(), fitted: [{ name: 'chipPriceDecline', sourced: 0.25 }], fit: null, earlyFit: null };
  const options = { until: '2024-06-30', date: '2026-01-01', command: 'test' };

  it('is the same every time, stays inside the range and sees only data of its time', () => {
    const first = fitRecord(record, options);
    expect(fitRecord(record, options)).toEqual(first);
    expect(first.lossAfter).toBeLessThan(first.lossBefore);
    const [knob] = first.parameters;
    expect(knob?.value).toBeGreaterThanOrEqual(knob?.low ?? 1);
    expect(knob?.value).toBeLessThanOrEqual(knob?.high ?? 0);
    const later = record.observations.map((each) => (each.period.startsWith('2025') ? { ...each, value: each.value * 9 } : each));
    expect(fitRecord({ ...record, observations: later }, options)).toEqual(first);
  });

  it('is still what the repository holds; where it is not, fit again', () => {
    const shipped = shippedRecord();
    const { fit } = shipped;
    if (!fit) throw new Error('no fit is committed');
    const again = fitRecord(shipped, { ...options, until: fit.until });
    expect(Math.abs(again.lossAfter - fit.lossAfter)).toBeLessThan(0.15 * fit.lossAfter);
  }, 60_000);

  it('leaves inputs alone', () => {
    expect(seriesOf('capex.usBigFour')?.input).toBe(true);
  });
});

// Targets that nobody has seen: every promised series over every form of period and with every tolerance is judged, and what lies outside the record says so.
import { describe, expect, it } from 'vitest';
import { backtest, errorOf, readTargets, seriesOf } from '../../../src/match/index.ts';
import { promised, shippedRecord } from '../../support/history.ts';

const record = shippedRecord();
const periods = ['2022-Q3', '2023', '2024-H1', '2025-08', '2025-12-15', '2026-Q1', '2023-Q3..2025-Q2', '2024..2025', '2024-03..2024-11'] as const;
const tolerances = [
  { kind: 'relative', by: 0.2 },
  { kind: 'absolute', by: 3 },
  { kind: 'factor', by: 2.5 },
] as const;

/** A file as somebody else would write it, with fields of its own. */
const file = promised.flatMap((series) =>
  periods.flatMap((period) =>
    tolerances.map((tolerance) => ({ id: `${series} ${period} ${tolerance.kind}`, series, period, value: 20, unit: 'x', tolerance, rows: ['r'], note: 'n' })),
  ),
);

describe('a file of made-up targets', () => {
  const read = readTargets(file);
  const result = backtest(record, read.targets);

  it('is understood whole', () => {
    expect(read.faults).toEqual([]);
    expect(result.faults).toEqual([]);
    expect(result.targets).toHaveLength(22 * periods.length * tolerances.length);
  });

  it('gets a number wherever the series has one in the period, judged by its own tolerance', () => {
    for (const each of result.targets) {
      // A run is only seen where one ended, a price only where something was sold.
      if (each.model === null) expect(each.series, each.id).toMatch(/^largestTrainingRun/);
      else {
        expect(Number.isFinite(each.model), each.id).toBe(true);
        const error = errorOf({ value: 20, tolerance: each.tolerance }, each.model);
        expect(each.error, each.id).toBe(error);
        expect(each.pass, each.id).toBe(error <= 1 + 1e-9);
      }
      expect(each.unit).toBe(seriesOf(each.series)?.unit);
      expect(each.role === 'input', each.id).toBe(each.series === 'capex.usBigFour');
      for (const guess of [each.baselines?.last, each.baselines?.trend, each.predicted]) if (guess) expect(Number.isFinite(guess.value), each.id).toBe(true);
    }
  });

  it('is summed up in numbers, each a number', () => {
    const text = JSON.stringify({ targets: result.targets, summary: result.summary });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['targets', 'summary']);
    expect(result.summary.scored + result.summary.inputs).toBe(result.summary.targets);
    expect(result.summary.totalError).toBeGreaterThan(0);
    expect(result.summary.totalError).toBeLessThanOrEqual(5);
  });

  it('adds up over time as sums and ends do', () => {
    const at = (series: string, period: string): number => result.targets.find((each) => each.id === `${series} ${period} relative`)?.model ?? NaN;
    const more = backtest(
      record,
      ['2024-Q1', '2024-Q2', '2024', '2024-H1', '2024-Q1..2024-Q4'].flatMap((period) =>
        ['chipUnitsToChina.h20', 'worldComputeSold.cumulative'].map((series) => ({
          id: `${series} ${period}`,
          series,
          period,
          value: 1,
          unit: '',
          tolerance: tolerances[0],
        })),
      ),
    );
    const of = (id: string): number => more.targets.find((each) => each.id === id)?.model ?? NaN;
    expect(of('chipUnitsToChina.h20 2024-Q1') + of('chipUnitsToChina.h20 2024-Q2')).toBeCloseTo(of('chipUnitsToChina.h20 2024-H1'), 3);
    expect(of('chipUnitsToChina.h20 2024-Q1..2024-Q4')).toBeCloseTo(of('chipUnitsToChina.h20 2024'), 3);
    expect(of('worldComputeSold.cumulative 2024-H1')).toBe(of('worldComputeSold.cumulative 2024-Q2'));
    expect(of('worldComputeSold.cumulative 2024-Q1..2024-Q4')).toBeLessThan(of('worldComputeSold.cumulative 2024'));
    expect(at('worldComputeSold.cumulative', '2024-H1')).toBe(of('worldComputeSold.cumulative 2024-H1'));
  });
});

describe('outside the record', () => {
  it.each(['2021-Q4', '2026-Q2', '2026', '2019..2022'])('%s has no value and does not pass', (period) => {
    const { targets, faults } = backtest(record, [{ id: 'a', series: 'capabilityGap', period, value: 8, unit: 'ECI', tolerance: tolerances[1] }]);
    expect(faults).toEqual([]);
    expect(targets).toMatchObject([{ model: null, error: null, pass: false }]);
  });
});

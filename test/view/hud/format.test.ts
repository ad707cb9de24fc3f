import { describe, expect, it } from 'vitest';
import { addTicks, formatCompact, formatShortMonth, formatSigned, formatTurnSpan, isEstimate } from '../../../src/view/format.ts';

const october = { year: 2024, month: 10, day: 1 };

describe('short numbers', () => {
  it.each([
    [0, '0'],
    [84, '84'],
    [1_234, '1.2k'],
    [84_000, '84k'],
    [999_600, '1.00M'],
    [3_412_000, '3.41M'],
    [-12_300, '−12k'],
  ])('%d is %s', (value, text) => expect(formatCompact(value)).toBe(text));

  it('shows a plus only above zero', () => {
    expect(formatSigned(4.27, 1)).toBe('+4.3');
    expect(formatSigned(-4.27, 1)).toBe('−4.3');
    expect(formatSigned(0.01, 1)).toBe('0.0');
  });
});

describe('dates of turns', () => {
  it('counts half-months across years', () => {
    expect(addTicks(october, 5)).toEqual({ year: 2024, month: 12, day: 16 });
    expect(addTicks(october, 6)).toEqual({ year: 2025, month: 1, day: 1 });
    expect(addTicks({ year: 2025, month: 1, day: 1 }, -6)).toEqual(october);
  });

  it('names the months a turn covers', () => {
    expect(formatTurnSpan(october, 6)).toBe('October–December 2024');
    expect(formatTurnSpan({ year: 2024, month: 12, day: 1 }, 2)).toBe('December 2024');
    expect(formatTurnSpan(october, 1)).toBe('1 October 2024');
    expect(formatTurnSpan({ year: 2024, month: 12, day: 1 }, 4)).toBe('December 2024 – January 2025');
    expect(formatShortMonth(october)).toBe('Oct 2024');
  });
});

it('tells an estimate from an exact number', () => {
  expect(isEstimate({ value: 2, low: 1, high: 3, asOf: 0 })).toBe(true);
  expect(isEstimate({ value: 2, low: 2, high: 2, asOf: 0 })).toBe(false);
});

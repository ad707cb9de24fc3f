// Dates as half-months.
import { describe, expect, it } from 'vitest';
import { dateOf, halfMonthsOf, tickYears, ticksPerYear } from '../../src/engine/index.ts';

describe('the calendar', () => {
  it('counts half-months from date to date and back', () => {
    expect(halfMonthsOf('2025-01-01') - halfMonthsOf('2024-10-01')).toBe(6);
    expect(halfMonthsOf('2025-01-16') - halfMonthsOf('2025-01-15')).toBe(1);
    expect(ticksPerYear * tickYears).toBe(1);
    for (let at = halfMonthsOf('2022-01-01'); at < halfMonthsOf('2030-01-01'); at++) {
      const { year, month, day } = dateOf(at);
      expect(halfMonthsOf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)).toBe(at);
    }
  });
});

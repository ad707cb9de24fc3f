// Numbers, quantities and dates as text: exact cases, and no unit without a writer.
import { describe, expect, it } from 'vitest';
import { blocDerived, blocStocks, parameterRows, worldStocks } from '../../src/engine/index.ts';
import { formatChange, formatDate, formatList, formatNumber, formatPlain, formatQuantity, formatReading } from '../../src/text/index.ts';

describe('numbers', () => {
  it('have commas, a true minus and no negative zero', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect(formatNumber(-1234.56, 1)).toBe('−1,234.6');
    expect(formatNumber(-0.001, 1)).toBe('0.0');
    expect(formatNumber(Number.NaN)).toBe('–');
    expect([1234, 56.71, 4.321, 0.0432, 0].map(formatPlain)).toEqual(['1,234', '56.7', '4.32', '0.043', '0']);
  });

  it('carry their unit', () => {
    expect(formatQuantity(12_345, 'H100e')).toBe('12,000 H100e');
    expect(formatQuantity(1_234_567, 'H100e')).toBe('1.23 million H100e');
    expect(formatQuantity(0.43, 'share')).toBe('43%');
    expect(formatQuantity(1, 'points')).toBe('1.0 point');
    expect(formatQuantity(4.26, 'points')).toBe('4.3 points');
    expect(formatQuantity(123.4, 'USD bn')).toBe('USD 123 bn');
    expect(formatQuantity(1, 'turns')).toBe('1 turn');
    expect(formatChange(1.5, 'points')).toBe('+1.5 points');
    expect(formatChange(-1.5, 'points')).toBe('−1.5 points');
  });

  it('can be written in every unit of the registry', () => {
    for (const { unit } of [...blocStocks, ...worldStocks, ...blocDerived, ...parameterRows]) {
      for (const value of [0, 1, -2.5, 1e9]) expect(formatQuantity(value, unit)).toMatch(/\d|yes|no/);
    }
  });

  it('show an estimate as a range', () => {
    expect(formatReading({ value: 5, low: 5, high: 5, asOf: 1 }, 'GW')).toBe('5.00 GW');
    expect(formatReading({ value: 5, low: 4, high: 6.5, asOf: 1 }, 'GW')).toBe('4.00 GW to 6.50 GW');
  });
});

describe('dates and lists', () => {
  it('are written out', () => {
    expect(formatDate({ year: 2025, month: 4, day: 1 })).toBe('1 April 2025');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

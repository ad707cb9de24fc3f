// Numbers of any path in a width that fits a table: with their unit once, plain where they stand beside it.
import type { Reading, Unit } from '../../engine/index.ts';
import { formatPlain, formatQuantity, t } from '../../text/index.ts';
import { formatCompact, isEstimate } from '../format.ts';

export function sayValue(value: number): string {
  return Math.abs(value) >= 10_000 ? formatCompact(value) : formatPlain(value);
}

export function sayReading(reading: Reading, unit: Unit | null): string {
  const write = (value: number): string => (unit === null ? sayValue(value) : formatQuantity(value, unit));
  return isEstimate(reading) ? t('hud.score.between', { low: sayValue(reading.low), high: write(reading.high) }) : write(reading.value);
}

/** A change in a number's own unit, with its sign. */
export function sayChange(value: number): string {
  return value > 0 ? `+${sayValue(value)}` : sayValue(value);
}

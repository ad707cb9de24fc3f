// The name and the writing of any number of the registry, by its full path.
import type { Reading } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatPlain, hasText, t } from '../../text/index.ts';
import { formatCompact, isEstimate } from '../format.ts';
import { findRegion } from '../names.ts';

/** "us.chips.training" in words: "United States: Installed chips, training". World numbers go without a side. */
export function sayPath(path: string, texts: ScenarioTexts): string {
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  const bloc = texts.blocs.find((b) => b.id === head);
  if (head === 'region') {
    const [id = '', ...tail] = rest.split('.');
    const key = `name.${tail[0] ?? ''}`;
    return t('path.of-region', { region: findRegion(texts, id)?.name ?? id, name: hasText(key) ? t(key) : tail.join(' ') });
  }
  const key = `name.${rest}`;
  const name = hasText(key) ? t(key) : t('path.unknown');
  return bloc ? t('path.of-bloc', { bloc: bloc.name, name }) : name;
}

/** A number of unknown unit in a width that fits a table. */
export function sayValue(value: number): string {
  return Math.abs(value) >= 10_000 ? formatCompact(value) : formatPlain(value);
}

export function sayReading(reading: Reading): string {
  return isEstimate(reading) ? t('hud.score.band', { low: sayValue(reading.low), high: sayValue(reading.high) }) : sayValue(reading.value);
}


// Report entries and causes as sentences, with names in place of ids.
import type { Cause, ReportEntry } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { hasText, t } from '../../text/index.ts';
import { nameAnything } from '../names.ts';
import { nameParams } from './refusal.ts';

export function sayEntry(entry: ReportEntry, texts: ScenarioTexts): string {
  const key = `report.${entry.code}`;
  const bloc = entry.bloc === '' ? t('world.name') : nameAnything(texts, entry.bloc);
  return hasText(key) ? t(key, { bloc, ...nameParams(entry.params, texts) }) : entry.code;
}

export function sayCause(cause: Cause, texts: ScenarioTexts): string {
  const bloc = cause.bloc === '' ? 'none' : nameAnything(texts, cause.bloc);
  const name = nameAnything(texts, cause.id);
  const key = `cause.${cause.kind}.${cause.id}`;
  if (hasText(key)) return t(key, { bloc, name });
  const plain = `cause.${cause.kind}`;
  return hasText(plain) ? t(plain, { bloc, name }) : t('hud.cause', { bloc, name });
}

/** Every cause once, in the order of the entry. */
export function sayCauses(entry: ReportEntry, texts: ScenarioTexts): readonly string[] {
  return [...new Set(entry.causes.map((c) => sayCause(c, texts)))];
}

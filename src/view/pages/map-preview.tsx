// The sentence under the map: what the order given last would change, and when. Said politely to those who hear the page.
import type { Observation, Order, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { hasText, namesOf, t, tPath } from '../../text/index.ts';
import type { MapPreview, PreviewClause } from '../map/preview.ts';

const drawn: readonly Order['kind'][] = ['reply', 'initiative', 'release', 'chips', 'offer', 'answer', 'break'];

/** The order that was put on the desk last among those that the map can show; the one before where only others came. */
export function latestOrder(before: Orders, now: Orders, known: Order | null): Order | null {
  const fresh = now.findLast((order) => drawn.includes(order.kind) && !before.includes(order));
  if (fresh !== undefined) return fresh;
  return known !== null && now.includes(known) ? known : (now.findLast((order) => drawn.includes(order.kind)) ?? null);
}

function nameOfPath(path: string, texts: ScenarioTexts): string {
  const names = namesOf(texts);
  const dot = path.indexOf('.');
  const key = `preview.name.${path.slice(dot + 1)}`;
  return hasText(key) ? t('path.of-bloc', { bloc: names.bloc(path.slice(0, dot)).name, name: t(key) }) : tPath(path, names, true);
}

function sayClause({ code, params, tick }: PreviewClause, texts: ScenarioTexts, seen: Observation): string {
  const names = namesOf(texts);
  const word = (name: string, value: string | number): string | number => {
    if (name === 'level') return names.level(String(params['control'] ?? ''), Number(value));
    if (name === 'bloc') return names.bloc(String(value)).name;
    if (name === 'channel') return names.channel(seen.bloc, String(value));
    return typeof value === 'number' ? value : names.anything(value);
  };
  const filled: { [name: string]: string | number } = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)]));
  if (typeof params['path'] === 'string') filled['name'] = nameOfPath(params['path'], texts);
  if (tick !== null) filled['date'] = names.date(tick);
  return t(`preview.${code}`, filled);
}

/** The whole sentence; "" where the draft says nothing that a map could show. */
export function sayPreview(preview: MapPreview, texts: ScenarioTexts, seen: Observation): string {
  if (preview.clauses.length === 0) return '';
  return t('preview.says', { clauses: preview.clauses.map((each) => sayClause(each, texts, seen)).join('; ') });
}

export interface PreviewLineProps {
  readonly preview: MapPreview;
  readonly texts: ScenarioTexts;
  readonly seen: Observation;
}

export function PreviewLine({ preview, texts, seen }: PreviewLineProps) {
  const text = sayPreview(preview, texts, seen);
  return (
    <p className={`map-preview ${text === '' ? 'is-idle' : ''}`} role="status" aria-live="polite">
      {text === '' ? t('preview.idle') : text}
    </p>
  );
}

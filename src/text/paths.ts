// Numbers by their full path ("us.chips.training", "world.tension", "region.gulf.users") in words.
import type { Cause } from '../engine/index.ts';
import type { Names } from './names.ts';
import { formatNumber, formatQuantity } from './numbers.ts';
import { tCause, tCode } from './report.ts';
import { hasText, t } from './translate.ts';

/** Name of a number. With `owner`, whose it is stands before it: "China: Installed chips, training". */
export function tPath(path: string, names: Names, owner = false): string {
  const [head = '', ...rest] = path.split('.');
  if (head === 'region') {
    const [region = '', ...of] = rest;
    return t('path.of-region', { region: names.region(region), name: tCode(`name.${of.join('.')}`) });
  }
  const key = `name.${rest.join('.')}`;
  const name = hasText(key) ? t(key) : t('path.unknown');
  return owner && head !== 'world' ? t('path.of-bloc', { bloc: names.bloc(head).name, name }) : name;
}

/** One part of a number's explanation in words. */
export function tPart(part: { readonly code: string; readonly params: { readonly [name: string]: string | number } }, names: Names): string {
  const { code, params } = part;
  if (code === 'cause') {
    const cause = { kind: params['kind'], id: params['id'], bloc: params['bloc'] } as Cause;
    const phrase = tCause(cause, names);
    return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
  }
  const figures: { [name: string]: string | number } = { ...params };
  if (typeof params['channel'] === 'string') figures['channel'] = names.channel(String(params['bloc'] ?? ''), params['channel']);
  if (typeof params['region'] === 'string') figures['region'] = names.region(params['region']);
  for (const name of ['revenue', 'spend']) if (typeof params[name] === 'number') figures[name] = formatQuantity(params[name], 'USD bn');
  for (const name of ['low', 'high']) if (typeof params[name] === 'number') figures[name] = formatNumber(params[name], Math.abs(params[name]) < 10 ? 2 : 0);
  return tCode(`part.${code}`, figures);
}

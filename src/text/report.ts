// Report entries, causes, orders and refusals as sentences: their ids become names, their figures get units, then `t` does the rest.
import type { Cause, Order, Refusal, ReportEntry, Unit } from '../engine/index.ts';
import type { Names } from './names.ts';
import { formatList, formatNumber, formatQuantity } from './numbers.ts';
import { hasText, t } from './translate.ts';
import type { TextParams } from './translate.ts';

type Filled = { [name: string]: string | number };

/** A cause as a phrase that can follow "because of". */
export function tCause(cause: Cause, names: Names): string {
  const { name: bloc, adjective, capital } = names.bloc(cause.bloc);
  const params = { bloc, adjective, capital: cause.bloc === '' ? 'none' : capital };
  switch (cause.kind) {
    case 'start':
    case 'rival':
      return t(`cause.${cause.kind}`);
    case 'control':
      return t('cause.control', { name: names.control(cause.id) });
    case 'deal':
      return t(cause.id === 'kept' ? 'cause.deal.kept' : 'cause.deal');
    case 'event': {
      const [event = '', choice] = cause.id.split(':');
      return t(choice === undefined ? 'cause.event' : 'cause.event.choice', { ...params, event: names.event(event) });
    }
    case 'rule': {
      const key = `cause.rule.${cause.id}`;
      return t(hasText(key) ? key : 'cause.rule.other');
    }
    case 'initiative':
      return t('cause.order.initiative', { ...params, name: names.initiative(cause.id) });
    case 'order': {
      const key = `cause.order.${cause.id}`;
      if (hasText(key)) return t(key, params);
      if (names.channel(cause.bloc, cause.id) !== cause.id) return t('cause.order.channel', { ...params, name: names.channel(cause.bloc, cause.id) });
      return t('cause.order.other', params);
    }
  }
}

/** Parameters that every entry may use, by what they name. */
const writers: { readonly [name: string]: (value: string | number, entry: ReportEntry, names: Names) => string } = {
  control: (v, _, names) => names.control(String(v)),
  level: (v, entry, names) => names.level(String(entry.params['control'] ?? ''), Number(v)),
  chip: (v, _, names) => names.chip(String(v)),
  channel: (v, entry, names) => names.channel(entry.bloc, String(v)),
  initiative: (v, _, names) => names.initiative(String(v)),
  region: (v, _, names) => names.region(String(v)),
  event: (v, _, names) => names.event(String(v)),
  choice: (v, entry, names) => names.choice(String(entry.params['event'] ?? ''), String(v)),
  give: (v, _, names) => names.control(String(v)),
  take: (v, _, names) => names.control(String(v)),
  amount: (v) => formatQuantity(Number(v), 'H100e'),
  before: (v) => formatQuantity(Number(v), 'H100e'),
  waiting: (v) => formatQuantity(Number(v), 'H100e'),
  points: (v) => formatNumber(Number(v), 1),
  gain: (v) => (Number(v) < 0.05 ? 'none' : formatQuantity(Number(v), 'points')),
  turns: (v) => formatQuantity(Number(v), 'turns'),
  odds: (v) => formatQuantity(Number(v), 'share'),
  roll: (v) => formatQuantity(Number(v), 'share'),
  share: (v) => formatQuantity(Number(v), 'share'),
  headroom: (v) => formatQuantity(Number(v), 'share'),
};

const moves: { readonly [code: string]: Unit } = {
  'gap.moved': 'points',
  'adoption.moved': 'percent',
  'cover.moved': 'quarters',
  'economy.moved': 'USD',
  'tension.moved': 'points',
};

function fillMove(entry: ReportEntry, unit: Unit): Filled {
  const from = Number(entry.params['from'] ?? 0);
  const to = Number(entry.params['to'] ?? 0);
  const write = (value: number): string =>
    unit === 'USD' ? `USD ${formatNumber(value, 2)}` : entry.code === 'tension.moved' ? formatNumber(value) : formatQuantity(value, unit);
  return {
    before: write(from),
    after: write(to),
    move: write(Math.abs(to - from)),
    distance: write(Math.abs(to)),
    direction: to > from ? 'up' : 'down',
    standing: Math.abs(to) < 0.05 ? 'level' : to > 0 ? 'ahead' : 'behind',
  };
}

function fill(entry: ReportEntry, names: Names): TextParams {
  const { name: bloc, adjective, capital } = names.bloc(entry.bloc);
  const filled: Filled = { ...entry.params, bloc, adjective, capital };
  for (const [name, value] of Object.entries(entry.params)) {
    const write = writers[name];
    if (write !== undefined) filled[name] = write(value, entry, names);
  }
  const { amount, before } = entry.params;
  filled['trend'] = before === undefined ? 'none' : Number(amount) > Number(before) ? 'up' : 'down';
  if (entry.params['tick'] !== undefined) filled['date'] = names.date(Number(entry.params['tick']));
  const own = entry.params['control'];
  const causes = [...new Set(entry.causes.filter((cause) => cause.kind !== 'control' || cause.id !== own).map((cause) => tCause(cause, names)))].slice(0, 2);
  filled['because'] = causes.length === 0 ? '' : t('report.because', { causes: formatList(causes) });
  const unit = moves[entry.code];
  return unit === undefined ? filled : { ...filled, ...fillMove(entry, unit) };
}

function endingText(entry: ReportEntry, names: Names): string {
  const key = `ending.${String(entry.params['ending'] ?? '')}`;
  return hasText(key) ? t(key) : (names.ending() ?? String(entry.params['ending'] ?? ''));
}

function bindingText(id: string | number | undefined): string {
  const key = `binding.${String(id ?? '')}`;
  return hasText(key) ? t(key) : String(id ?? '');
}

/** One entry of a turn's report as a sentence. */
export function tReport(entry: ReportEntry, names: Names): string {
  const params = fill(entry, names);
  switch (entry.code) {
    case 'ending':
      return t('report.ending', { ending: endingText(entry, names) });
    case 'binding.changed':
      return t('report.binding.changed', { from: bindingText(entry.params['from']), to: bindingText(entry.params['to']) });
    case 'order.refused':
      return t('report.order.refused', { reason: tCode(`refusal.${String(entry.params['code'] ?? '')}`, params) });
    default:
      return t(`report.${entry.code}`, params);
  }
}

/** The text of a code that comes from data, or the code itself where there is none. */
export function tCode(key: string, params: TextParams = {}): string {
  return hasText(key) ? t(key, params) : key;
}

/** Why an order is refused, in a sentence. */
export function tRefusal(refusal: Refusal): string {
  return t(`refusal.${refusal.code}`, refusal.params);
}

const percentList = (kind: 'track' | 'use', ids: readonly string[], percent: readonly number[]): string =>
  ids.map((id, i) => `${tCode(`${kind}.${id}`)} ${percent[i] ?? 0}%`).join(', ');

const trackIds = ['training', 'algorithms', 'chips', 'applications', 'safety'] as const;
const useIds = ['train', 'serve', 'experiment'] as const;

/** An order in words. `deals` names the clauses of deals by their id. */
export function tOrder(order: Order, names: Names, deals: readonly { readonly id: string; readonly give: string; readonly take: string }[] = []): string {
  switch (order.kind) {
    case 'effort':
      return t('order.effort', { track: tCode(`track.${order.track}`) });
    case 'shares':
      return t('order.shares', { shares: percentList('track', trackIds, order.percent) });
    case 'split':
      return t('order.split', { split: percentList('use', useIds, order.percent) });
    case 'chips':
      return t('order.chips', { channel: names.channel('', order.channel), part: order.part === null ? 'none' : names.chip(order.part), weight: order.weight });
    case 'release':
      return t('order.release', { model: order.model, action: tCode(`action.${order.action}`), when: order.when });
    case 'initiative':
      return t('order.initiative', { initiative: names.initiative(order.initiative), target: order.target === null ? 'none' : names.anything(order.target) });
    case 'offer':
      return t('order.offer', { give: names.control(order.give), take: names.control(order.take), turns: order.turns });
    case 'answer':
    case 'break': {
      const deal = deals.find((each) => each.id === order.deal);
      const clauses = { give: names.control(deal?.give ?? order.deal), take: names.control(deal?.take ?? order.deal) };
      return order.kind === 'break' ? t('order.break', clauses) : t('order.answer', { ...clauses, accept: order.accept ? 'yes' : 'no' });
    }
    case 'reply':
      return t('order.reply', { event: names.event(order.event), choice: names.choice(order.event, order.choice) });
  }
}

/** Why an automated player acted, in a sentence. */
export function tReason(reason: { readonly code: string; readonly params: TextParams }, names: Names): string {
  const { event, choice } = reason.params;
  const filled: Filled = { ...reason.params };
  if (event !== undefined) filled['event'] = names.event(String(event));
  if (event !== undefined && choice !== undefined) filled['choice'] = names.choice(String(event), String(choice));
  return hasText(reason.code) ? t(reason.code, filled) : t('reason.other');
}

/** A message of the session. A code among its parameters is put into words first. */
export function tNotice(notice: { readonly code: string; readonly params: TextParams }): string {
  const { code, params } = notice;
  const inner = String(params['code'] ?? '');
  const reason = code === 'order-refused' ? tCode(`refusal.${inner}`, params) : code === 'import-refused' ? tCode(inner, params) : undefined;
  return tCode(`notice.${code}`, reason === undefined ? params : { ...params, reason });
}

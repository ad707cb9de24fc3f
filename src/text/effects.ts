// What a choice or an event does, in words: "United States: Money in hand falls by USD 5 bn, spread over 4 half-months".
import type { ChoiceDef, EffectDef, EventDef, Unit } from '../engine/index.ts';
import type { Names } from './names.ts';
import { formatNumber, formatPlain, formatQuantity } from './numbers.ts';
import { tPath } from './paths.ts';
import { t } from './translate.ts';

/** Unit of a writable path after its bloc or region; null where it is not known. */
export type UnitOf = (path: string) => Unit | null;

export interface EffectSetting {
  readonly names: Names;
  readonly unitOf: UnitOf;
  /** Bloc that holds the card, or null where it may be either. */
  readonly holder: string | null;
  /** The other bloc, or null. */
  readonly rival: string | null;
}

function pathText(path: string, { names, holder, rival }: EffectSetting): string {
  const [head = '', ...rest] = path.split('.');
  const whose = head === 'self' ? holder : head === 'rival' ? rival : head;
  if (whose !== null) return tPath([whose, ...rest].join('.'), names, true);
  return t('effect.of-holder', { whose: head, name: tPath(path, names) });
}

function amount(value: number, unit: Unit | null): string {
  if (unit === null) return formatPlain(value);
  return unit === 'share' || unit === 'index' ? formatNumber(value, Math.abs(value) < 0.1 ? 3 : 2) : formatQuantity(value, unit);
}

/** One effect in words, without a full stop. */
export function tEffect(effect: EffectDef, setting: EffectSetting): string {
  const { names } = setting;
  if (effect.do === 'control')
    return t('effect.control', { control: names.control(effect.control), level: names.level(effect.control, effect.level), months: effect.months ?? -1 });
  if (effect.do === 'suspend') return t('effect.suspend', { control: names.control(effect.control), months: effect.months });
  const path = pathText(effect.path, setting);
  const unit = setting.unitOf(effect.path);
  const length = effect.over !== undefined ? t('effect.over', { count: effect.over }) : effect.for !== undefined ? t('effect.for', { count: effect.for }) : '';
  if (effect.do === 'multiply') return t('effect.multiply', { path, factor: formatNumber(effect.value, 2), length });
  if (effect.do === 'set') return t('effect.set', { path, value: amount(effect.value, unit) });
  return t('effect.add', { path, direction: effect.value < 0 ? 'down' : 'up', value: amount(Math.abs(effect.value), unit), length });
}

/** A choice in plain words, a line each: what it costs, when it is open, what it does, what follows, what the house agent makes of it. */
export function tChoice(event: EventDef, choice: ChoiceDef, setting: EffectSetting): readonly string[] {
  const total = event.choices.filter((one) => one.for === null || choice.for === null || one.for === choice.for).reduce((sum, one) => sum + one.ai.weight, 0);
  return [
    t('choice.head', { text: choice.text, gist: choice.gist }),
    t('choice.for', { holder: setting.holder === null ? 'none' : setting.names.bloc(setting.holder).name, event: event.title }),
    ...choice.cost.map(({ path, value }) => t('choice.cost', { path: pathText(path, setting), value: amount(value, setting.unitOf(path)) })),
    ...choice.available.map((line) => t('choice.open', { line: line.text })),
    ...choice.effects.map((effect) => t('choice.effect', { effect: tEffect(effect, setting) })),
    ...(choice.effects.length === 0 ? [t('choice.no-effect')] : []),
    ...(choice.then === undefined ? [] : [t('choice.then', { event: setting.names.event(choice.then.event), count: choice.then.afterTurns })]),
    t('choice.agent', { share: Math.round((100 * choice.ai.weight) / Math.max(total, 1e-9)), isDefault: choice.default ? 'yes' : 'no' }),
    ...choice.ai.if.map((rule) => t('choice.agent-if', { times: formatNumber(rule.times, 2), lines: rule.when.map((line) => line.text).join(' and ') })),
  ];
}

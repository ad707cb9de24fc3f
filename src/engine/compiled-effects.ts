// Effects of events and choices in one shape: their definitions differ in what they leave out, which makes reading them slow.
import { type Address, addressOf } from './addresses.ts';
import type { Compiled } from './compiled.ts';
import type { EffectDef } from './scenario.ts';

export interface CompiledEffect {
  readonly do: EffectDef['do'];
  readonly path: string;
  readonly address: Address;
  readonly value: number;
  /** Ticks over which it is spread, and after which it is taken back; 0 where it is neither. */
  readonly over: number;
  readonly for: number;
  /** Index of the control that it moves, or -1; the level it announces; months, or -1 for the control's own notice. */
  readonly control: number;
  readonly level: number;
  readonly months: number;
  /** True when everybody can see what it does: a rule, or a public number. */
  readonly open: boolean;
}

const nowhere: Address = { kind: 'nowhere' };

export function compileEffect(c: Compiled, effect: EffectDef): CompiledEffect {
  if (effect.do === 'control' || effect.do === 'suspend')
    return {
      do: effect.do,
      path: '',
      address: nowhere,
      value: 0,
      over: 0,
      for: 0,
      control: c.controlIndex.get(effect.control) ?? -1,
      level: effect.do === 'control' ? effect.level : 0,
      months: effect.months ?? -1,
      open: true,
    };
  const address = addressOf(c, effect.path);
  return {
    do: effect.do,
    path: effect.path,
    address,
    value: effect.value,
    over: effect.over ?? 0,
    for: effect.for ?? 0,
    control: -1,
    level: 0,
    months: -1,
    open: address.kind === 'region' || (address.kind !== 'nowhere' && address.row.seen === 'public'),
  };
}

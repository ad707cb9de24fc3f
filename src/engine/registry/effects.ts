// Every kind of effect an event or a choice may have.
import type { EffectDef } from '../scenario.ts';

export interface EffectRow {
  readonly do: EffectDef['do'];
  readonly help: string;
}

export const effectRows = [
  { do: 'add', help: 'Adds `value` to a writable stock: at once, spread `over` half-months, or taken back after `for` half-months.' },
  { do: 'multiply', help: 'Multiplies a writable stock by `value`, at once or with `over` or `for` as above.' },
  { do: 'set', help: 'Sets a writable stock to `value` at once.' },
  { do: 'control', help: 'Announces `level` of a control; `months` replaces its usual notice.' },
  { do: 'suspend', help: 'Holds a control at its lowest level for `months`.' },
] as const satisfies readonly EffectRow[];

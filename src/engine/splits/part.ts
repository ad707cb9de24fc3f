// The addends of a derived number, and what each hangs on: other numbers times a factor, or a cause of its own.
import type { Compiled } from '../compiled.ts';
import type { Slot } from '../scenario.ts';
import type { State } from '../state.ts';

/** What a part hangs on where no other number stands behind it: a rule of the model, a parameter or constant, an order, or the definition itself. */
export interface PartCause {
  readonly kind: 'rule' | 'parameter' | 'order' | 'definition';
  /** Id of the rule, the channel or the order; name of the parameter, "us.budgetUsdBn" for a constant of a bloc. */
  readonly id: string;
  readonly bloc: string;
}

/** `scale` times the number at `path`, or an amount that a cause explains. */
export type Input = { readonly path: string; readonly scale: number } | { readonly cause: PartCause; readonly value: number };

/** One addend of a derived number. */
export interface Part {
  readonly code: string;
  readonly value: number;
  /** Where a reader goes on; null where the part is its own reason. */
  readonly path: string | null;
  /** Add up to `value`. */
  readonly inputs: readonly Input[];
  readonly params: { readonly [name: string]: string | number };
}

export type Split = (c: Compiled, state: State, slot: Slot) => Part[];

type Params = Part['params'];

/** A part that is a number times a factor. */
export function scaled(code: string, path: string, scale: number, amount: number, params: Params = {}): Part {
  return { code, value: amount * scale, path, inputs: [{ path, scale }], params };
}

/** A part that a cause explains. */
export function caused(code: string, value: number, cause: PartCause, params: Params = {}): Part {
  return { code, value, path: null, inputs: [{ cause, value }], params };
}

/** A part made of several inputs; `path` leads on to the number that says most about it. */
export function mixed(code: string, value: number, path: string | null, inputs: readonly Input[], params: Params = {}): Part {
  return { code, value, path, inputs, params };
}

export const definition = (id: string): PartCause => ({ kind: 'definition', id, bloc: '' });
export const parameter = (id: string, bloc = ''): PartCause => ({ kind: 'parameter', id, bloc });
export const channelOrder = (id: string, bloc: string): PartCause => ({ kind: 'order', id, bloc });

// Why a number is what it is: a stock folds its ledger; a derived number falls apart into its parts, with a rounding line of at most 1e-12.
import { compiledOf } from './compiled.ts';
import { readerOf } from './conditions.ts';
import type { BlocDerivedPath, WorldDerivedPath } from './registry/derived.ts';
import type { Scenario } from './scenario.ts';
import { slots } from './slots.ts';
import { standingSplits, worldSplits } from './splits/standing.ts';
import { supplySplits } from './splits/supply.ts';
import type { Part, Split } from './splits/part.ts';
import type { State } from './state.ts';

export type { Input, Part, PartCause } from './splits/part.ts';

export interface Breakdown {
  readonly path: string;
  readonly value: number;
  /** Sum of parts and rounding is the value. Empty for a stock: its causes are in the ledger. */
  readonly parts: readonly Part[];
  readonly rounding: number;
}

/** Every derived number of a bloc has its split: a row without one does not typecheck. */
const splits: { readonly [path in BlocDerivedPath]: Split } = { ...standingSplits, ...supplySplits };
const ofWorld: { readonly [path in WorldDerivedPath]: (typeof worldSplits)[path] } = worldSplits;

function partsOf(scenario: Scenario, state: State, head: string, rest: string): readonly Part[] | null {
  const c = compiledOf(scenario);
  if (head === 'world') return Object.hasOwn(ofWorld, rest) ? ofWorld[rest as keyof typeof ofWorld](c, state) : null;
  const slot = slots.find((each) => scenario.blocs[each].id === head);
  return slot !== undefined && Object.hasOwn(splits, rest) ? splits[rest as keyof typeof splits](c, state, slot) : null;
}

/** The parts of a number, or null where there is no such path. A stock is its own only part. */
export function decompose(scenario: Scenario, state: State, path: string): Breakdown | null {
  const read = readerOf(scenario, path);
  if (!read) return null;
  const raw = read({ c: compiledOf(scenario), state, self: 0 });
  const value = typeof raw === 'number' ? raw : Number(raw);
  const dot = path.indexOf('.');
  const parts = partsOf(scenario, state, path.slice(0, dot), path.slice(dot + 1));
  if (!parts) return { path, value, parts: [], rounding: 0 };
  return { path, value, parts, rounding: value - parts.reduce((total, x) => total + x.value, 0) };
}

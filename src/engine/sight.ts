// Which numbers a seat knows themselves, and not an estimate of: by the registry alone, whatever the number is.
import { blocDerived, worldDerived } from './registry/derived.ts';
import { blocStocks, regionStocks, worldStocks } from './registry/stocks.ts';
import type { Scenario, Slot } from './scenario.ts';

const ofBloc = new Map<string, string>([...blocStocks, ...blocDerived].map((row) => [row.path, row.seen]));
const ofWorld = new Set<string>([...worldStocks, ...worldDerived].map((row) => row.path));
const ofRegion = new Set<string>(regionStocks.map((row) => row.path));

/** True where the seat sees the true value of a path: its own that are not hidden, and what is public. */
export function seesExactly(scenario: Scenario, slot: Slot, path: string): boolean {
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (head === 'world') return ofWorld.has(rest);
  if (head === 'region') return ofRegion.has(rest.split('.')[1] ?? '');
  const seen = ofBloc.get(rest);
  if (seen === undefined || seen === 'hidden') return false;
  return scenario.blocs[slot].id === head || (seen === 'public' && scenario.blocs.some(({ id }) => id === head));
}

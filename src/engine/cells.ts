// Numbers for the ledger's cells: every stock of a scenario has one, so that a note is four numbers and no text.
import { type BlocStocks, worldStocks, type WorldStocks } from './registry/stocks.ts';
import type { Scenario, Slot } from './scenario.ts';
import { stocksFrom } from './start.ts';

/** Cells of a region's stocks; of a row, its first: the others follow it. */
export interface RegionCells {
  readonly users: number;
  readonly shares: number;
  readonly lockIn: number;
  readonly partnership: number;
  readonly ban: number;
}

/** Cell of each of a bloc's stocks by its key. `slot` stands first so that these whole numbers do not share the shape of the stocks, which are doubles. */
export interface BlocCells extends Readonly<BlocStocks> {
  readonly slot: Slot;
}

export interface Cells {
  readonly blocs: readonly [BlocCells, BlocCells];
  readonly world: Readonly<WorldStocks>;
  readonly regions: readonly RegionCells[];
  /** Full path of each cell: "us.chips.training", "region.gulf-mena.shares.3". */
  readonly paths: readonly string[];
}

export function cellsOf(scenario: Pick<Scenario, 'blocs' | 'regions'>): Cells {
  const paths: string[] = [];
  const one = (path: string): number => paths.push(path) - 1;
  const row = (path: string, length: number): number => Array.from({ length }, (_, i) => one(`${path}.${i}`))[0] ?? 0;
  const [first, second] = scenario.blocs;
  const blocCells = (slot: Slot, id: string): BlocCells => ({ slot, ...stocksFrom((path) => one(`${id}.${path}`)) });
  return {
    blocs: [blocCells(0, first.id), blocCells(1, second.id)],
    world: { tension: one(`world.${worldStocks[0].path}`), incidents: one(`world.${worldStocks[1].path}`) },
    regions: scenario.regions.map(({ id, shares }) => ({
      users: one(`region.${id}.users`),
      shares: row(`region.${id}.shares`, shares.length),
      lockIn: row(`region.${id}.lock-in`, 2),
      partnership: row(`region.${id}.partnership`, 2),
      ban: row(`region.${id}.ban`, 2),
    })),
    paths,
  };
}

// Numbers for the ledger's cells: every stock of a scenario has one, so that a note is four numbers and no text.
import { blocStocks, type BlocStocks, worldStocks, type WorldStocks } from './registry/stocks.ts';
import type { Scenario } from './scenario.ts';
import { stocksFrom } from './start.ts';

/** Cells of a region's stocks; of a row, its first: the others follow it. */
export interface RegionCells {
  readonly users: number;
  readonly shares: number;
  readonly lockIn: number;
  readonly partnership: number;
  readonly ban: number;
}

export interface Cells {
  /** Cell of each stock by its key, per slot. */
  readonly blocs: readonly [Readonly<BlocStocks>, Readonly<BlocStocks>];
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
  return {
    blocs: [stocksFrom((path) => one(`${first.id}.${path}`)), stocksFrom((path) => one(`${second.id}.${path}`))],
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

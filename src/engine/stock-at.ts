// The stocks of a state by the paths that the ledger gives them.
import { blocStocks, regionStocks, worldStocks } from './registry/stocks.ts';
import type { Scenario } from './scenario.ts';
import { slots } from './slots.ts';
import type { State } from './state.ts';

const blocKeys = new Map(blocStocks.map((row) => [row.path as string, row.key]));
const worldKeys = new Map(worldStocks.map((row) => [row.path as string, row.key]));
const regionKeys = new Map(regionStocks.map((row) => [row.path as string, row.key]));

function inRegion(scenario: Scenario, state: State, rest: string): number | null {
  const [id = '', what = '', index] = rest.split('.');
  const region = state.regions[scenario.regions.findIndex((each) => each.id === id)];
  const key = regionKeys.get(what);
  if (region === undefined || key === undefined) return null;
  const cells = region[key];
  if (typeof cells === 'number') return index === undefined ? cells : null;
  return index === undefined ? null : (cells[Number(index)] ?? null);
}

/** Value of the stock at a ledger path such as "us.chips.training" or "region.gulf-mena.shares.3"; null where that is no stock. */
export function stockAt(scenario: Scenario, state: State, path: string): number | null {
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (head === 'region') return inRegion(scenario, state, rest);
  if (head === 'world') {
    const key = worldKeys.get(rest);
    return key === undefined ? null : state.world[key];
  }
  const slot = slots.find((each) => scenario.blocs[each].id === head);
  const key = blocKeys.get(rest);
  return slot === undefined || key === undefined ? null : state.blocs[slot].stocks[key];
}

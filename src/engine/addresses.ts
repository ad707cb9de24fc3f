// Where the paths of effects lead, worked out once a scenario and path.
import type { Compiled } from './compiled.ts';
import { blocStocks, worldStocks } from './registry/stocks.ts';
import type { Slot } from './scenario.ts';

const blocRow = new Map(blocStocks.map((row) => [row.path as string, row]));
const worldRow = new Map(worldStocks.map((row) => [row.path as string, row]));

/** A stock that an effect may change; `whose` is a side that the card decides, or a slot. */
export type Address =
  | { readonly kind: 'bloc'; readonly whose: 'self' | 'rival' | Slot; readonly row: (typeof blocStocks)[number] }
  | { readonly kind: 'world'; readonly row: (typeof worldStocks)[number] }
  | { readonly kind: 'region'; readonly region: number; readonly what: 'users' | 'partnership' | 'ban'; readonly slot: Slot }
  | { readonly kind: 'nowhere' };

const nowhere: Address = { kind: 'nowhere' };

function takeApart({ blocs, regionIndex }: Compiled, path: string): Address {
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (head === 'region') {
    const [id = '', what = '', bloc = ''] = rest.split('.');
    const region = regionIndex.get(id) ?? -1;
    if (region < 0 || (what !== 'users' && what !== 'partnership' && what !== 'ban')) return nowhere;
    return { kind: 'region', region, what, slot: blocs[0].id === bloc ? 0 : 1 };
  }
  if (head === 'world') {
    const row = worldRow.get(rest);
    return row ? { kind: 'world', row } : nowhere;
  }
  const row = blocRow.get(rest);
  const whose = head === 'self' || head === 'rival' ? head : blocs[0].id === head ? 0 : blocs[1].id === head ? 1 : null;
  return row && whose !== null ? { kind: 'bloc', whose, row } : nowhere;
}

const addresses = new WeakMap<Compiled, Map<string, Address>>();

/** Where a path leads; `nowhere` for what no effect may change. */
export function addressOf(c: Compiled, path: string): Address {
  let known = addresses.get(c);
  if (known === undefined) addresses.set(c, (known = new Map<string, Address>()));
  let address = known.get(path);
  if (address === undefined) known.set(path, (address = takeApart(c, path)));
  return address;
}

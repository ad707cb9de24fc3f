// A deal of two clauses: offered, refused, accepted, kept, broken. Numbers, directions, ledger lines.
import { describe, expect, it } from 'vitest';
import { checkOrder, compiledOf, legalOrders, readerOf } from '../../src/engine/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { entriesOf, lines, moved, nobody, north, played, south } from '../support/play.ts';
import type { Pair, Played } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

const scenario = createWorld({ turns: 10, start: { 'south.materials.home': 0.9 } });
const offer: Order = { kind: 'offer', give: 'north-threshold', take: 'south-materials', turns: 2 };
const answer = (accept: boolean): Order => ({ kind: 'answer', deal: 'north.0', accept });
const breaks: Order = { kind: 'break', deal: 'north.0' };
const cause = 'deal:north.0';
const [kept, broken, refused, lapsed] = (
  [[south(answer(true))], [south(answer(true)), north(breaks)], [south(answer(false))], [nobody]] satisfies Pair[][]
).map((rest) => played(scenario, [north(offer), ...rest, nobody, nobody, nobody].slice(0, 5))) as [Played, Played, Played, Played];
const level = (game: Played, control: string): unknown[] =>
  game.states.map((state) => readerOf(scenario, `control.${control}.level`)?.({ c: compiledOf(scenario), state, self: 0 }));
const imports = (game: Played, turn: number): number => moved({ reports: game.reports.slice(turn, turn + 1) }, 'south.chips.ordered', 'order:purchase');

describe('an offer', () => {
  it('costs a point of agenda and can be answered by the other side alone, in the next turn', () => {
    expect(moved(kept, 'north.agenda', 'order:offer@north')).toBe(-1);
    const offered = kept.states[1] ?? kept.last;
    expect(legalOrders(scenario, offered, 1).answers).toHaveLength(2);
    expect(legalOrders(scenario, offered, 0).answers).toEqual([]);
    expect(checkOrder(scenario, offered, 0, answer(true))).toMatchObject({ code: 'order.deal-not-open' });
    expect(checkOrder(scenario, offered, 0, offer)).toMatchObject({ code: 'order.deal-already' });
  });

  it('that is refused, or left lying for a turn, is dead', () => {
    expect(refused.last.deals).toMatchObject([{ status: 'refused' }]);
    expect(lapsed.last.deals).toMatchObject([{ status: 'refused' }]);
    expect(entriesOf(refused, 'deal.refused')).toMatchObject([{ bloc: 'south' }]);
    expect(lines(refused, 'world.tension', cause)).toEqual([]);
  });
});

describe('a deal that is kept', () => {
  it('holds both rules one step down until its date', () => {
    expect(entriesOf(kept, 'deal.active')).toMatchObject([{ params: { give: 'north-threshold', take: 'south-materials', tick: 18 } }]);
    expect(entriesOf(kept, 'control.suspended').map((entry) => [entry.bloc, entry.params['tick']])).toEqual([
      ['north', 18],
      ['south', 18],
    ]);
    expect(level(kept, 'north-threshold')).toEqual([1, 1, 0, 1, 1, 1]);
    expect(level(kept, 'south-materials')).toEqual([1, 1, 0, 1, 1, 1]);
  });

  it('lowers tension when it begins and opens imports while it runs', () => {
    expect(moved(kept, 'world.tension', cause)).toBeLessThan(0);
    expect(imports(kept, 1)).toBeGreaterThan(imports(lapsed, 1));
    expect(imports(kept, 2)).toBeGreaterThan(imports(lapsed, 2));
  });

  it('ends on its date and both words are worth more', () => {
    expect(entriesOf(kept, 'deal.ended')).toHaveLength(1);
    expect(entriesOf(kept, 'control.resumed')).toHaveLength(2);
    expect(moved(kept, 'north.trust', 'deal:kept@north')).toBeGreaterThan(0);
    expect(moved(kept, 'south.trust', 'deal:kept@south')).toBeGreaterThan(0);
    expect(kept.last.deals).toMatchObject([{ status: 'ended' }]);
  });
});

describe('a broken deal', () => {
  it('costs the breaker half its word, and nobody else', () => {
    const before = broken.states[2]?.blocs[0].stocks.trust ?? 0;
    expect(moved(broken, 'north.trust', `${cause}@north`)).toBeCloseTo(-before / 2, 12);
    expect(lines(broken, 'south.trust', cause)).toEqual([]);
    expect(lines(broken, 'north.trust', 'deal:kept')).toEqual([]);
  });

  it('raises tension, brings both rules back at once and closes imports again', () => {
    const last = { reports: broken.reports.slice(2, 3) };
    expect(moved(last, 'world.tension', `${cause}@north`)).toBeGreaterThan(0);
    expect(level(broken, 'north-threshold')).toEqual([1, 1, 0, 1, 1, 1]);
    expect(broken.last.controls[0]?.suspendedUntil).toBe(0);
    expect(imports(broken, 2)).toBeLessThan(imports(kept, 2));
    expect(entriesOf(broken, 'deal.broken')).toMatchObject([{ bloc: 'north' }]);
  });

  it('cannot be broken twice or answered again', () => {
    expect(checkOrder(scenario, broken.last, 0, breaks)).toMatchObject({ code: 'order.deal-not-open' });
    expect(legalOrders(scenario, broken.last, 1).breaks).toEqual([]);
  });

  it('leaves in place what another deal still holds', () => {
    const counter: Order = { kind: 'offer', give: 'south-tools', take: 'north-threshold', turns: 6 };
    const accept: Order = { kind: 'answer', deal: 'south.0', accept: true };
    const game = played(scenario, [[[offer], [counter]], [[accept], [answer(true)]], north(breaks)]);
    expect(game.last.deals.map((deal) => deal.status)).toEqual(['broken', 'active']);
    expect(game.last.controls[0]?.suspendedUntil).toBe(6 + 36);
    expect(game.last.controls[12]?.suspendedUntil).toBe(0);
    expect(game.last.controls[10]?.suspendedUntil).toBe(6 + 36);
  });
});

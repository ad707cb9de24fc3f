// Legal play by chance: every turn of both seats is drawn from the menu, so that laws are tried in states nobody planned.
import { createChance, deriveChance, observe, publicScenario, resolveTurn, slots, startState } from '../../src/engine/index.ts';
import type { Chance, Orders, Scenario, Slot, State } from '../../src/engine/index.ts';
import { createAgent } from '../../src/agents/index.ts';
import type { Pair, Played } from './play.ts';

/** What the random player of a seat orders now. */
export function randomOrders(scenario: Scenario, state: State, slot: Slot, chance: Chance): Orders {
  const bloc = scenario.blocs[slot].id;
  const known = publicScenario(scenario);
  const own = deriveChance(chance, `player/${bloc}`);
  const seen = observe(scenario, state, slot, chance);
  const dealt = publicScenario(scenario, new Set(seen.cards.map((card) => card.event))).events;
  return createAgent(known, { bloc, id: 'random', doctrine: null }, own).decide(seen, seen.menu, own, dealt).orders;
}

export interface RandomGame extends Played {
  readonly orders: readonly Pair[];
}

/** Plays `turns` turns of legal orders by chance. `luck` is what the world draws from; the players always draw from the seed. */
export function randomGame(scenario: Scenario, seed: string, turns: number, luck: Chance = createChance(seed), ledger = true): RandomGame {
  const players = createChance(seed);
  const first = startState(scenario, luck);
  const states = [first];
  const reports: Played['reports'][number][] = [];
  const orders: Pair[] = [];
  let last = first;
  while (orders.length < turns && last.ending === null) {
    const now = slots.map((slot) => randomOrders(scenario, last, slot, players));
    const pair: Pair = [now[0] ?? [], now[1] ?? []];
    const { state, report } = resolveTurn(scenario, last, pair, luck, { ledger });
    last = state;
    orders.push(pair);
    states.push(state);
    reports.push(report);
  }
  return { scenario, chance: luck, states, reports, first, last, orders };
}

// The rival: no bonuses, only what its seat can see, the same decisions on the same seed, a doctrine that shows, reasons with a text.
import { describe, expect, it } from 'vitest';
import { createAgent, doctrinesOf } from '../../src/agents/index.ts';
import type { Agent } from '../../src/agents/index.ts';
import { blocStocks, createChance, observe, resolveTurn, rivalOf, slots, startState } from '../../src/engine/index.ts';
import type { Scenario, Slot, State } from '../../src/engine/index.ts';
import { decideTurn, houseSeats, layTable, playMatch, seatAgents } from '../../src/match/index.ts';
import type { PlayedTurn } from '../../src/match/index.ts';
import { hasText } from '../../src/text/index.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const assumptions = { worldview: null, set: {} };

function tableFor(seed: string): { readonly table: ReturnType<typeof layTable>; readonly agents: readonly (Agent | null)[] } {
  const table = layTable(scenario, { assumptions, seed });
  return { table, agents: seatAgents(table, { seats: houseSeats(scenario) }, createAgent) };
}

function play(seed: string): { readonly turns: readonly PlayedTurn[]; readonly hashes: readonly string[] } {
  const turns: PlayedTurn[] = [];
  const { match } = playMatch(scenario, { id: seed, title: '', seed, seats: houseSeats(scenario) }, createAgent, { onTurn: (turn) => turns.push(turn) });
  return { turns, hashes: match.hashes };
}

/** A state a few turns into a match of the house's players. */
function midway(seed: string, turns: number): State {
  const { table, agents } = tableFor(seed);
  let state = startState(table.scenario, table.chance);
  for (let i = 0; i < turns; i++) {
    const orders = slots.map((slot) => {
      const agent = agents[slot];
      return agent ? decideTurn(table, state, slot, agent).orders : [];
    });
    state = resolveTurn(table.scenario, state, orders, table.chance, { ledger: false }).state;
  }
  return state;
}

/** Everything that a seat cannot see, changed. */
function disguised(state: State, seat: Slot): State {
  const copy = structuredClone(state);
  const rival = copy.blocs[rivalOf(seat)];
  for (const row of blocStocks) {
    if (row.seen === 'hidden') for (const bloc of copy.blocs) bloc.stocks[row.key] += 0.7;
    if (row.seen === 'own') rival.stocks[row.key] = rival.stocks[row.key] * 1.3 + 0.1;
  }
  rival.shares = [40, 30, 10, 10, 10];
  rival.onReady = rival.onReady === 'hold' ? 'sell' : 'hold';
  for (const channel of rival.channels) channel.weight = 4 - channel.weight;
  return copy;
}

/** An observation without what the engine works out from stocks: numbers, the menu, how well rules work, which layer runs out first. */
function plainly(seen: object): string {
  return JSON.stringify(seen, (key, value: unknown) =>
    key === 'menu' || key === 'numbers' || key === 'bindingLayer' || key === 'effective' ? undefined : value,
  );
}

describe('the rival', () => {
  it('decides the same on the same seed, and differently on others', () => {
    expect(play('a').hashes).toEqual(play('a').hashes);
    expect(JSON.stringify(play('a').turns.map((x) => x.decisions))).toBe(JSON.stringify(play('a').turns.map((x) => x.decisions)));
    expect(play('a').hashes.at(-1)).not.toBe(play('b').hashes.at(-1));
  });

  it('remembers nothing: taken up on turn 6 it goes on as if it had played from the start', () => {
    const { turns } = play('resume');
    const later = turns[6];
    if (!later) throw new Error('no turn 7');
    const { table, agents } = tableFor('resume');
    for (const slot of slots) {
      const agent = agents[slot];
      if (!agent) throw new Error('no agent');
      expect(decideTurn(table, later.before, slot, agent)).toEqual(later.decisions[slot]);
    }
  });

  it('knows only its observation: what its seat cannot see changes nothing it does', () => {
    for (const seed of ['hidden-1', 'hidden-2', 'hidden-3']) {
      const state = midway(seed, 4);
      const { table, agents } = tableFor(seed);
      for (const slot of slots) {
        const agent = agents[slot];
        if (!agent) throw new Error('no agent');
        const other = disguised(state, slot);
        const seen = observe(table.scenario, state, slot, table.chance);
        const blurred = observe(table.scenario, other, slot, table.chance);
        expect(plainly(blurred) === plainly(seen)).toBe(true);
        // Estimates that follow from hidden numbers may move; the player is asked with the same ones.
        const decide = (by: State): object =>
          agent.decide(
            { ...observe(table.scenario, by, slot, table.chance), numbers: seen.numbers, controls: seen.controls },
            seen.menu,
            createChance('x'),
            [],
          );
        expect(decide(other)).toEqual(decide(state));
      }
    }
  });

  it('gets a scenario without events to come, and only the cards on its own desk', () => {
    const { table } = tableFor('cards');
    expect(table.known.events).toEqual([]);
    const state = midway('cards', 1);
    const given: string[][] = [];
    const spy: Agent = {
      name: 'spy',
      doctrine: '',
      decide: (_seen, _menu, _chance, cards) => (given.push(cards.map((card) => card.id)), { orders: [], reasons: [] }),
    };
    for (const slot of slots) decideTurn(table, state, slot, spy);
    slots.forEach((slot) =>
      expect(given[slot]).toEqual(scenario.events.map((x) => x.id).filter((id) => state.cards.some((card) => card.slot === slot && card.event === id))),
    );
  });

  it('gives every decision at least one reason that has a text', () => {
    const reasons = play('why').turns.flatMap((turn) => turn.decisions.flatMap((decision) => decision.reasons));
    expect(reasons.length).toBeGreaterThan(50);
    expect([...new Set(reasons.map((reason) => reason.code))].filter((code) => !hasText(code))).toEqual([]);
  });
});

describe('doctrines', () => {
  it('are drawn by the seed among those marked, at least two a seat', () => {
    const drawn = Array.from({ length: 40 }, (_, i) => tableFor(String(i)).agents.map((agent) => agent?.doctrine ?? ''));
    for (const slot of slots) {
      const open = doctrinesOf(scenario, scenario.blocs[slot].id).map((plan) => plan.id);
      const found = new Set(drawn.map((each) => each[slot] ?? ''));
      expect(open.length).toBeGreaterThanOrEqual(2);
      expect([...found].sort()).toEqual([...open].sort());
    }
  });

  it('show in what is done: same seed, another doctrine, other money, other partners or rules', () => {
    for (const slot of slots) {
      const { id } = scenario.blocs[slot];
      const habits = doctrinesOf(scenario, id).map((plan) => habitOf(scenario, slot, plan.id));
      for (const [i, one] of habits.entries())
        for (const other of habits.slice(i + 1)) expect(distance(one, other), `${id}: ${one.id} and ${other.id}`).toBeGreaterThan(0.3);
    }
  });
});

interface Habit {
  readonly id: string;
  readonly shares: readonly number[];
  readonly kinds: ReadonlyMap<string, number>;
  /** Part of the chip money that each channel gets. */
  readonly channels: readonly number[];
}

/** What a doctrine spends money, chip money and agenda on, over a few matches. */
function habitOf(scenario: Scenario, slot: Slot, doctrine: string): Habit {
  const shares = [0, 0, 0, 0, 0];
  const channels = scenario.blocs[slot].channels.map(() => 0);
  const kinds = new Map<string, number>();
  let taken = 0;
  let count = 0;
  for (const seed of ['h1', 'h2', 'h3', 'h4']) {
    const seats = houseSeats(scenario).map((seat) => (seat.bloc === scenario.blocs[slot].id ? { ...seat, doctrine } : seat));
    playMatch(scenario, { id: seed, title: '', seed, seats }, createAgent, {
      onTurn: (turn) => {
        count += 1;
        turn.after.blocs[slot].shares.forEach((share, i) => (shares[i] = (shares[i] ?? 0) + share / 100));
        const weights = turn.after.blocs[slot].channels.map((channel) => channel.weight);
        const all = Math.max(
          1,
          weights.reduce((sum, x) => sum + x, 0),
        );
        weights.forEach((weight, i) => (channels[i] = (channels[i] ?? 0) + weight / all));
        for (const order of turn.orders[slot] ?? []) {
          if (order.kind !== 'initiative') continue;
          taken += 1;
          kinds.set(order.initiative, (kinds.get(order.initiative) ?? 0) + 1);
        }
      },
    });
  }
  return {
    id: doctrine,
    shares: shares.map((x) => x / count),
    kinds: new Map([...kinds].map(([kind, x]) => [kind, x / taken])),
    channels: channels.map((x) => x / count),
  };
}

function distance(a: Habit, b: Habit): number {
  const money = a.shares.reduce((sum, x, i) => sum + Math.abs(x - (b.shares[i] ?? 0)), 0) / 2;
  const all = new Set([...a.kinds.keys(), ...b.kinds.keys()]);
  const agenda = [...all].reduce((sum, kind) => sum + Math.abs((a.kinds.get(kind) ?? 0) - (b.kinds.get(kind) ?? 0)), 0) / 2;
  const bought = a.channels.reduce((sum, x, i) => sum + Math.abs(x - (b.channels[i] ?? 0)), 0) / 2;
  return money + agenda + bought;
}

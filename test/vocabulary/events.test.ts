// One tiny scenario per field of an event and of a choice, written as an author writes it and played: what the field does, and what is different without it. A field without one fails.
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import { checkOrder, createChance, legalOrders } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { observeGame } from '../../src/match/index.ts';
import { jsonSchema, readScenario } from '../../src/scenario/index.ts';
import { calm, moved, nobody, north, played } from '../support/play.ts';
import type { Pair, Played } from '../support/play.ts';
import { shippedBundle } from '../support/shipped.ts';

type Fields = { readonly [field: string]: unknown };
const yes = (fields: Fields = {}): Fields => ({ id: 'yes', text: 'Yes', gist: 'Yes', ...fields });
const no: Fields = { id: 'no', text: 'No', gist: 'No', default: true };
const card = (fields: Fields, choice: Fields = {}): Fields => ({
  id: 'card',
  title: 'A card',
  body: 'Something happens.',
  dateline: 'Somewhere',
  claim: 'hypothetical',
  to: 'us',
  sources: ['assumption'],
  choices: [yes(choice), no],
  ...fields,
});

/** The tutorial's world with nothing but these events; the tests' first bloc is its United States. */
function scenarioOf(...events: readonly Fields[]): Scenario {
  const bundle = shippedBundle('tutorial');
  const { scenario, diagnostics } = readScenario({ ...bundle, checks: undefined, events: [{ path: 'events.json', text: JSON.stringify(events) }] });
  if (scenario === null) throw new Error(diagnostics.map((one) => `${one.code} ${one.where.join(' > ')}`).join('; '));
  return scenario;
}
const reply = (choice: string): Pair => north({ kind: 'reply', event: 'card', choice });
/** A game of two turns in which the first card is answered with "yes". */
const answered = (choice: Fields, fields: Fields = { turn: 1 }): Played => played(scenarioOf(card(fields, choice)), [reply('yes'), nobody]);
/** Turns, 1 for the first, at whose start the first event fired. */
function firedIn(scenario: Scenario, chance = calm): readonly number[] {
  const game = played(scenario, [nobody, nobody], chance);
  return game.states.flatMap((state, i) => ((state.events[0]?.fired ?? 0) > (game.states[i - 1]?.events[0]?.fired ?? 0) ? [state.turn + 1] : []));
}
/** Shown to people and used by nothing else: changing it changes no bit of the game. */
function shownOnly(fields: Fields, other: Fields): void {
  const [one, two] = [fields, other].map((each) => played(scenarioOf(card({ turn: 1, ...each })), [reply('yes'), nobody]));
  expect(two?.last).toEqual(one?.last);
}
const cash: Fields = { effects: [{ do: 'add', path: 'self.cash', value: 7 }] };

const eventFields: { readonly [field: string]: () => void } = {
  id: () => expect(scenarioOf(card({ turn: 1 })).events[0]?.id).toBe('card'),
  title: () => shownOnly({ title: 'One' }, { title: 'Two' }),
  body: () => shownOnly({ body: 'One.' }, { body: 'Two.' }),
  dateline: () => shownOnly({ dateline: 'Here' }, { dateline: 'There' }),
  claim: () => shownOnly({ claim: 'official' }, { claim: 'alleged' }),
  reasons: () => shownOnly({}, { reasons: { us: 'Security.', cn: 'Trade.' } }),
  place: () => shownOnly({}, { place: 'us-home' }),
  sources: () => shownOnly({ sources: ['assumption'] }, { sources: ['derived'] }),
  objectives: () => shownOnly({}, { objectives: [] }),
  to: () => {
    const desks = (to: string): readonly number[] => played(scenarioOf(card({ to, turn: 1 })), []).first.cards.map((one) => one.slot);
    expect([desks('us'), desks('cn'), desks('both')]).toEqual([[0], [1], [0, 1]]);
  },
  turn: () => expect(firedIn(scenarioOf(card({ turn: 2 })))).toEqual([2]),
  date: () => expect(firedIn(scenarioOf(card({ date: '2025-02-20' })))).toEqual([2]),
  onlyBy: () => expect(firedIn(scenarioOf(card({ onlyBy: 'chain' })))).toEqual([]),
  when: () => expect(firedIn(scenarioOf(card({ when: ['turn >= 2', 'us.cash > 0'] })))).toEqual([2]),
  ratePerYear: () => {
    const chance = scenarioOf(card({ ratePerYear: 2 }));
    const share = Array.from({ length: 200 }, (_, i) => firedIn(chance, createChance(String(i)))).filter((turns) => turns[0] === 1).length / 200;
    // 1 - exp(-2 / 4)
    expect(share).toBeGreaterThan(0.29);
    expect(share).toBeLessThan(0.5);
    expect(firedIn(chance)).toEqual([]);
  },
  from: () => expect(firedIn(scenarioOf(card({ when: [], from: '2025-01-01' })))).toEqual([2]),
  until: () => expect(firedIn(scenarioOf(card({ when: ['turn >= 2'], until: '2024-12-31' })))).toEqual([]),
  once: () => expect([firedIn(scenarioOf(card({ when: [] }))), firedIn(scenarioOf(card({ when: [], once: false })))]).toEqual([[1], [1, 2, 3]]),
  cooldown: () => expect(firedIn(scenarioOf(card({ when: [], once: false, cooldown: 1 })))).toEqual([1, 3]),
  weightGroup: () => {
    const two = (weightGroup: Fields): number =>
      played(scenarioOf(card({ when: [], ...weightGroup }), card({ id: 'other', when: [], ...weightGroup })), [], 'seed').first.events.filter(
        (one) => one.fired > 0,
      ).length;
    expect([two({}), two({ weightGroup: 'g' })]).toEqual([2, 1]);
  },
  anchor: () => expect(scenarioOf(card({ to: 'both', turn: 1, anchor: true })).events[0]?.anchor).toBe(true),
  effects: () =>
    expect(moved(played(scenarioOf(card({ turn: 2, effects: [{ do: 'add', path: 'self.cash', value: 3 }] })), [nobody, nobody]), 'us.cash', 'event:card')).toBe(
      3,
    ),
  choices: () => expect(played(scenarioOf(card({ turn: 1, choices: [] })), []).first).toMatchObject({ cards: [], events: [{ fired: 1 }] }),
};

const choiceFields: { readonly [field: string]: () => void } = {
  id: () => expect(answered(cash).last.events[0]?.chosen).toEqual(['yes', null]),
  text: () => expect(answered({ text: 'One' }).last).toEqual(answered({ text: 'Two' }).last),
  gist: () => expect(answered({ gist: 'One' }).last).toEqual(answered({ gist: 'Two' }).last),
  default: () => {
    const silent = played(scenarioOf(card({ turn: 1 })), [nobody, nobody]);
    expect(silent.last.events[0]?.chosen).toEqual(['no', null]);
  },
  for: () => {
    const both = scenarioOf(card({ to: 'both', turn: 1, choices: [yes({ for: 'us' }), no] }));
    const game = played(both, []);
    const open = ([0, 1] as const).map((slot) => legalOrders(both, game.first, slot).cards[0]?.choices.map((one) => one.order.choice));
    expect(open).toEqual([['yes', 'no'], ['no']]);
    expect(checkOrder(both, game.first, 1, { kind: 'reply', event: 'card', choice: 'yes' })).toMatchObject({ code: 'order.choice-unknown' });
  },
  cost: () => expect(moved(answered({ cost: { 'self.cash': 5 } }), 'us.cash', 'event:card:yes@us')).toBe(-5),
  effects: () => expect(moved(answered(cash), 'us.cash', 'event:card:yes@us')).toBe(7),
  available: () => {
    const shut = scenarioOf(card({ turn: 1 }, { available: ['turn > 5'] }));
    const game = played(shut, [reply('yes'), nobody]);
    expect(checkOrder(shut, game.first, 0, { kind: 'reply', event: 'card', choice: 'yes' })).toMatchObject({ code: 'order.choice-closed' });
    expect(game.last.events[0]?.chosen).toEqual(['no', null]);
  },
  unavailableText: () =>
    expect(scenarioOf(card({ turn: 1 }, { available: ['turn > 5'], unavailableText: 'Later.' })).events[0]?.choices[0]?.unavailableText).toBe('Later.'),
  then: () => {
    const chain = [card({ turn: 1 }, { then: { event: 'next', after: 1 } }), card({ id: 'next', onlyBy: 'chain' })];
    const fired = (choice: string): number => played(scenarioOf(...chain), [reply(choice), nobody]).last.events[1]?.fired ?? -1;
    expect([fired('yes'), fired('no')]).toEqual([1, 0]);
  },
  ai: () => {
    const taken = (weight: number, times: number): number => {
      const scenario = scenarioOf(card({ turn: 1 }, { ai: { weight, if: [{ when: ['us.cash > 0'], times }] } }));
      return Array.from({ length: 30 }, (_, i) => observeGame(scenario, ['balanced', 'balanced'], String(i), createAgent, [], 2).cards[0]?.choice).filter(
        (one) => one === 'yes',
      ).length;
    };
    expect(taken(9, 10)).toBeGreaterThan(25);
    expect(taken(9, 0)).toBe(0);
  },
};

function fieldsOf(...path: readonly string[]): readonly string[] {
  const schema = path.reduce<unknown>((part, step) => (part as { readonly [key: string]: unknown })[step], jsonSchema());
  return Object.keys(schema as object).toSorted();
}

describe('the vocabulary of events', () => {
  it('has a tiny scenario for every field that may be written', () => {
    expect(Object.keys(eventFields).toSorted()).toEqual(fieldsOf('$defs', 'events', 'items', 'properties'));
  });
  it.each(Object.entries(eventFields))('%s does what it says', (_, run) => {
    expect.hasAssertions();
    run();
  });
});

describe('the vocabulary of choices', () => {
  it('has a tiny scenario for every field that may be written', () => {
    expect(Object.keys(choiceFields).toSorted()).toEqual(fieldsOf('$defs', 'events', 'items', 'properties', 'choices', 'items', 'properties'));
  });
  it.each(Object.entries(choiceFields))('%s does what it says', (_, run) => {
    expect.hasAssertions();
    run();
  });
});

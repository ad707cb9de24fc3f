// Playtests: what is watched is the game that is played, checks come out as they are worked out by hand, and a dummy event moves nobody else's luck.
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import { hashState, parseExpression } from '../../src/engine/index.ts';
import type { CheckDef, Expression, Scenario } from '../../src/engine/index.ts';
import {
  judgeCheck,
  observeGame,
  playCheck,
  playMatch,
  playtestGame,
  playtestPairs,
  seedsOfCheck,
  summarizeCoverage,
  whyEvent,
} from '../../src/match/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { shippedBundles, shippedScenario } from '../support/shipped.ts';
import { smallBundle } from '../support/small-scenario.ts';

const tutorial = shippedScenario('tutorial');
const flagship = shippedScenario('two-stacks');
const balanced = ['balanced', 'balanced'] as const;

function line(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return { text, root: parsed.root, type: 'flag' };
}
const many = (first: number, last: number, ...expectations: readonly string[]): CheckDef => ({
  it: 'x',
  seats: {},
  expect: expectations.map(line),
  play: { kind: 'many', first, last },
});
const judged = (scenario: Scenario, check: CheckDef): readonly boolean[] =>
  judgeCheck(
    scenario,
    check,
    seedsOfCheck(check).map((seed) => playCheck(scenario, check, seed)),
  ).lines.map((one) => one.holds);

describe('a watched game', () => {
  const game = observeGame(flagship, balanced, '7', createAgent);
  it('is the game that is played for real, bit for bit', () => {
    const seats = flagship.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: 'balanced', doctrine: null }));
    const played = playMatch(flagship, { id: 'x', title: 'x', seed: '7', seats }, createAgent);
    expect(game.hash).toBe(hashState(played.state));
    expect(game.states).toHaveLength(played.match.turns.length + 1);
  });
  it('has a choice for every card that was dealt, and a firing for every card', () => {
    expect(game.cards.length).toBeGreaterThan(10);
    expect(game.cards.filter((card) => card.choice === null)).toEqual([]);
    for (const card of game.cards) expect(game.fired[card.event]).toContain(card.turn);
  });
  it('takes what a script lays down', () => {
    const [card] = game.cards;
    const event = flagship.events.find((one) => one.id === card?.event);
    const open = event?.choices.filter((choice) => choice.for === null || choice.for === flagship.blocs[card?.slot ?? 0].id) ?? [];
    for (const choice of open.filter((one) => one.available.length === 0 && one.cost.length === 0)) {
      const laid = observeGame(flagship, balanced, '7', createAgent, [{ event: event?.id ?? '', choice: choice.id }], 1);
      expect(laid.cards.find((one) => one.event === event?.id && one.slot === card?.slot)?.choice).toBe(choice.id);
    }
    expect(observeGame(flagship, balanced, '7', createAgent, [], 3).states.at(-1)?.turn).toBe(3);
  });
});

describe('coverage', () => {
  const games = ['1', '2', '3'].flatMap((seed) =>
    playtestPairs(tutorial, ['balanced', 'random', 'plans'], Number(seed)).map((players) => playtestGame(tutorial, { players, seed })),
  );
  const found = summarizeCoverage(tutorial, games);
  it('counts events, choices, idle turns and minutes', () => {
    expect(found.games).toBe(9);
    expect(found.neverFired).toEqual([]);
    for (const event of found.events) expect(event).toMatchObject({ seen: 1 });
    const taken = found.events.flatMap((event) => event.choices.map((choice) => choice.taken)).reduce((sum, x) => sum + x, 0);
    expect(taken).toBe(games.reduce((sum, game) => sum + Object.values(game.taken).reduce((a, b) => a + b, 0), 0));
    expect(found.turns).toBe(3);
    expect(found.dead).toBeLessThanOrEqual(Math.min(...found.idle));
    expect(found.minutes.mean).toBeGreaterThan(3);
    expect(found.minutes.most).toBeGreaterThanOrEqual(found.minutes.mean);
    expect(found.endings.reduce((sum, one) => sum + one.games, 0)).toBe(9);
  });
  it('names what nobody has seen', () => {
    const [first] = tutorial.events;
    if (first === undefined) throw new Error('no event');
    const never: Scenario = { ...tutorial, events: [...tutorial.events, { ...first, id: 'never', when: [line('turn > 90')] }] };
    const one = summarizeCoverage(never, [playtestGame(never, { players: balanced, seed: '1' })]);
    expect(one.neverFired).toEqual(['never']);
    expect(one.neverTaken.filter((choice) => choice.startsWith('never:'))).toHaveLength(first.choices.length);
  });
  it('pairs every plan of one seat with every plan of the other in turn', () => {
    const pairs = new Set(Array.from({ length: 200 }, (_, seed) => playtestPairs(tutorial, ['plans'], seed).join()));
    const plans = (bloc: string): number => tutorial.plans.filter((plan) => plan.seat === bloc).length;
    expect(pairs.size).toBe(plans('us') * plans('cn'));
  });
  it('is small for a game without a past', () => {
    expect(summarizeCoverage(tutorial, [])).toMatchObject({ games: 0, worst: null, dead: 0, turns: 0 });
  });
});

describe("an author's check", () => {
  it('holds and fails as its aggregates say', () => {
    expect(judged(tutorial, many(1, 4, 'share(turns == 3) == 1', 'share(turns == 2) > 0', 'least(turns) == most(turns)', 'mean(turns) == 3'))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(judged(tutorial, many(1, 4, 'share(us.wins) + share(cn.wins) + share(draw) == 1 - share(sharedLoss)'))).toEqual([true]);
    expect(
      judged(tutorial, many(1, 3, 'share(ever(turn == 2)) == 1', 'share(always(turn == 2)) == 0', "share(seen('two-clauses')) == 1", 'mean(decisions) > 2')),
    ).toEqual([true, true, true, true]);
    expect(
      judged(tutorial, many(1, 2, 'mean(us.outcome) between 0 and 100', 'most(min(us.outcome, cn.outcome)) <= least(max(us.outcome, cn.outcome)) + 100')),
    ).toEqual([true, true]);
  });
  it('tells the figures it came from', () => {
    const check = many(1, 4, 'mean(turns) > 5 or share(turns == 3) > 0.5');
    const games = seedsOfCheck(check).map((seed) => playCheck(tutorial, check, seed));
    expect(judgeCheck(tutorial, check, games).lines).toEqual([{ text: check.expect[0]?.text, holds: true, values: [3, 1] }]);
    expect(judgeCheck(tutorial, check, []).lines[0]?.holds).toBe(false);
  });
  it('lays cards and choices down in a script', () => {
    const script = (choice: string, ...expectations: readonly string[]): CheckDef => ({
      it: 'x',
      seats: { us: 'idle', cn: 'random' },
      expect: expectations.map(line),
      play: { kind: 'script', seed: '7', force: [{ event: 'counter-reopens', turn: 2 }], choose: [{ event: 'counter-reopens', choice }], turns: 3 },
    });
    expect(
      judged(
        flagship,
        script('stay-closed', "seen('counter-reopens')", "chose('counter-reopens:stay-closed')", 'turns == 3', "turnsSince('counter-reopens') == 2"),
      ),
    ).toEqual([true, true, true, true]);
    expect(
      judged(flagship, { ...script('stay-closed', "seen('counter-reopens')"), play: { kind: 'script', seed: '7', force: [], choose: [], turns: 3 } }),
    ).toEqual([false]);
  });
});

describe('why an event fires', () => {
  it('agrees with the game: whatever is due fires, unless the desk is full or its group is spent', () => {
    for (const seed of ['3', '7'])
      for (const event of flagship.events) {
        const turns = whyEvent(flagship, event.id, balanced, seed) ?? [];
        expect(turns.map((turn) => turn.turn)).toEqual(turns.map((_, i) => i + 1));
        for (const turn of turns) if (turn.fired) expect(turn.due, `${event.id} in turn ${turn.turn}`).toBe(true);
        if (event.choices.length === 0 && event.weightGroup === undefined)
          for (const turn of turns) expect(turn.fired, `${event.id} in turn ${turn.turn}`).toBe(turn.due);
      }
    expect(whyEvent(flagship, 'nothing', balanced, '7')).toBeNull();
  });
});

describe('a dummy event', () => {
  const small = readScenario(smallBundle()).scenario;
  if (small === null) throw new Error('refused');
  const shipped = shippedBundles().map(([id]) => [id, shippedScenario(id)] as const);
  const dummy = (whole: Scenario): Scenario => {
    const [first] = whole.events;
    if (first === undefined) throw new Error('no event');
    const { weightGroup: _group, anchor: _anchor, ...plain } = first;
    const trigger = { kind: 'chance' as const, ratePerYear: 3 };
    return { ...whole, events: [{ ...plain, id: 'dummy', effects: [], choices: [], trigger, once: false, when: [] }, ...whole.events] };
  };

  it.each([['small', small] as const, ...shipped])('moves no other roll in %s', (_id, whole) => {
    const more = dummy(whole);
    let fired = 0;
    for (const seed of ['1', '2', '3']) {
      const [usual, added] = [whole, more].map((scenario) => observeGame(scenario, balanced, seed, createAgent));
      const { dummy: own = [], ...others } = added?.fired ?? {};
      fired += own.length;
      expect(others).toEqual(usual?.fired);
      expect(added?.cards).toEqual(usual?.cards);
      // Nothing else moves either: the same stocks, to the last bit.
      expect(added?.states.at(-1)?.blocs).toEqual(usual?.states.at(-1)?.blocs);
    }
    expect(fired).toBeGreaterThan(0);
  });
});

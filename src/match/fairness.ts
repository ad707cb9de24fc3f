// What moves the outcome? Luck against skill, each choice of each card, each assumption a class may change: always on paired seeds, so that only one thing differs.
import { cardAverages, compareOutcomes, slots } from '../engine/index.ts';
import type { Scenario, Slot, State } from '../engine/index.ts';
import { createAgent } from '../agents/index.ts';
import { outcomeOf, playBalanceGame } from './balance.ts';
import type { BalanceGame, BalanceReport } from './balance.ts';
import { parAverages, referencePlan } from './bare.ts';
import { assume } from './play.ts';
import { observeGame } from './playtest/observed-game.ts';
import { spreadOf } from './worldviews.ts';
import type { Spread } from './worldviews.ts';

/** Distances from the reference plans, per slot and card, as in `BalanceGame`. */
type Distances = BalanceGame['distances'];

/** One seat played by several players on one seed, the other by the house agent. */
export interface SkillGame {
  readonly slot: Slot;
  readonly player: string;
  readonly seed: string;
  readonly distances: Distances;
}

/** One seed with one choice laid down, and nothing else changed. */
export interface ChoiceGame {
  readonly event: string;
  readonly choice: string;
  readonly slot: Slot;
  readonly seed: string;
  readonly distances: Distances;
}

/** The house agents under one changed assumption. */
export interface AssumptionGame {
  readonly assumption: string;
  readonly end: 'low' | 'high';
  readonly game: BalanceGame;
}

export type FairnessTask =
  | { readonly kind: 'skill'; readonly seeds: readonly string[] }
  | { readonly kind: 'choices'; readonly seeds: readonly string[] }
  | { readonly kind: 'assumptions'; readonly seeds: readonly string[] };

export type FairnessResult =
  | { readonly kind: 'skill'; readonly games: readonly SkillGame[] }
  | { readonly kind: 'choices'; readonly games: readonly ChoiceGame[] }
  | { readonly kind: 'assumptions'; readonly games: readonly AssumptionGame[] };

const house = 'balanced';
/** Fewer games than this say nothing of a choice. */
const enough = 5;

function distancesOf(scenario: Scenario, state: State, seed: string): Distances {
  const par = parAverages(scenario, seed);
  return slots.map((slot) => cardAverages(state, slot).map((x, i) => x - (par[slot]?.[i] ?? 0)));
}

/** Players from good to careless, so that there is skill to see. */
function playersFor(scenario: Scenario, slot: Slot): readonly string[] {
  const plan = referencePlan(scenario, slot);
  return [house, ...(plan === undefined ? [] : [plan.id]), 'random', 'idle'];
}

function seated(slot: Slot, player: string): readonly [string, string] {
  return slot === 0 ? [player, house] : [house, player];
}

function playSkill(scenario: Scenario, seed: string): readonly SkillGame[] {
  return slots.flatMap((slot) =>
    playersFor(scenario, slot).map((player) => {
      const last = observeGame(scenario, seated(slot, player), seed, createAgent).states.at(-1);
      return { slot, player, seed, distances: last === undefined ? [] : distancesOf(scenario, last, seed) };
    }),
  );
}

/** The house agents' game again for each choice of each card that was dealt in it. */
function playChoices(scenario: Scenario, seed: string): readonly ChoiceGame[] {
  const usual = observeGame(scenario, [house, house], seed, createAgent);
  const dealt = new Map(usual.cards.map(({ event, slot }) => [`${event} ${slot}`, { event, slot }]));
  return [...dealt.values()].flatMap(({ event, slot }) => {
    const choices = scenario.events.find((one) => one.id === event)?.choices ?? [];
    const own = choices.filter((choice) => choice.for === null || choice.for === scenario.blocs[slot].id);
    return own.map((choice) => {
      const game = observeGame(scenario, [house, house], seed, createAgent, [{ event, choice: choice.id, slot }]);
      const last = game.states.at(-1);
      return { event, choice: choice.id, slot, seed, distances: last === undefined ? [] : distancesOf(scenario, last, seed) };
    });
  });
}

/** Assumptions that a class may change, at both ends of their range. */
export function assumptionEnds(scenario: Scenario): readonly { readonly assumption: string; readonly end: 'low' | 'high'; readonly value: number }[] {
  return scenario.sliders.flatMap((assumption) => {
    const source = scenario.parameterSources[assumption];
    return (['low', 'high'] as const).flatMap((end) => (source?.[end] === undefined ? [] : [{ assumption, end, value: source[end] }]));
  });
}

const worlds = new WeakMap<Scenario, Map<string, Scenario>>();

function worldWith(scenario: Scenario, assumption: string, value: number): Scenario {
  const key = `${assumption} ${value}`;
  const known = worlds.get(scenario) ?? new Map<string, Scenario>();
  worlds.set(scenario, known);
  const world = known.get(key) ?? assume(scenario, { worldview: null, set: { [assumption]: value } });
  known.set(key, world);
  return world;
}

/** Plays the games of one piece of work. */
export function carryOutFairnessTask(scenario: Scenario, { kind, seeds }: FairnessTask): FairnessResult {
  switch (kind) {
    case 'skill':
      return { kind, games: seeds.flatMap((seed) => playSkill(scenario, seed)) };
    case 'choices':
      return { kind, games: seeds.flatMap((seed) => playChoices(scenario, seed)) };
    case 'assumptions':
      return {
        kind,
        games: seeds.flatMap((seed) =>
          assumptionEnds(scenario).map(({ assumption, end, value }) => ({
            assumption,
            end,
            game: playBalanceGame(worldWith(scenario, assumption, value), seed),
          })),
        ),
      };
  }
}

/** How far outcomes of a seat hang on the seed and how far on the player; the rest is how the two meet. Shares of the variance, together 1. */
export interface SkillRow {
  readonly bloc: string;
  readonly luck: number;
  readonly skill: number;
  readonly both: number;
  /** Mean outcome of each player, best first. */
  readonly players: readonly { readonly player: string; readonly outcome: number }[];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
}

const square = (x: number): number => x * x;

/** Two-way split of the variance over seeds and players. */
function skillRow(scenario: Scenario, slot: Slot, games: readonly SkillGame[], stats: BalanceReport['stats']): SkillRow {
  const bloc = scenario.blocs[slot].id;
  const seeds = [...new Set(games.map((game) => game.seed))];
  const players = [...new Set(games.map((game) => game.player))];
  const outcome = new Map(games.map((game) => [`${game.seed} ${game.player}`, outcomeOf(scenario, game.distances[slot] ?? [], stats[bloc])]));
  const at = (seed: string, player: string): number => outcome.get(`${seed} ${player}`) ?? 50;
  const grand = average([...outcome.values()]);
  const bySeed = seeds.map((seed) => average(players.map((player) => at(seed, player))));
  const byPlayer = players.map((player) => average(seeds.map((seed) => at(seed, player))));
  const luck = average(bySeed.map((x) => square(x - grand)));
  const skill = average(byPlayer.map((x) => square(x - grand)));
  const all = average(seeds.flatMap((seed) => players.map((player) => square(at(seed, player) - grand))));
  const whole = all > 0 ? all : 1;
  return {
    bloc,
    luck: luck / whole,
    skill: skill / whole,
    both: Math.max(0, (all - luck - skill) / whole),
    players: players.map((player, i) => ({ player, outcome: byPlayer[i] ?? 0 })).toSorted((a, b) => b.outcome - a.outcome || (a.player < b.player ? -1 : 1)),
  };
}

/** Luck against skill, per seat. */
export function summarizeSkill(scenario: Scenario, games: readonly SkillGame[], stats: BalanceReport['stats']): readonly SkillRow[] {
  return games.length === 0
    ? []
    : slots.map((slot) =>
        skillRow(
          scenario,
          slot,
          games.filter((game) => game.slot === slot),
          stats,
        ),
      );
}

/** What one choice does to its taker's outcome, against the mean of the card's choices on the same seed. */
export interface ChoiceRow {
  readonly event: string;
  readonly choice: string;
  readonly bloc: string;
  readonly games: number;
  readonly effect: Spread;
  /** The whole interval lies under every other choice's: nobody has a reason to take it but the reader's own. */
  readonly dominated: boolean;
}

/** Per card and seat, each choice on the seeds on which the card was dealt. */
export function summarizeChoices(scenario: Scenario, games: readonly ChoiceGame[], stats: BalanceReport['stats']): readonly ChoiceRow[] {
  const groups = Map.groupBy(games, (game) => `${game.event} ${game.slot}`);
  return [...groups.values()].flatMap((group) => {
    const slot = group[0]?.slot ?? 0;
    const bloc = scenario.blocs[slot].id;
    const bySeed = Map.groupBy(group, (game) => game.seed);
    const effects = new Map<string, number[]>();
    for (const same of bySeed.values()) {
      const outcomes = same.map((game) => outcomeOf(scenario, game.distances[slot] ?? [], stats[bloc]));
      const mean = average(outcomes);
      same.forEach((game, i) => effects.set(game.choice, [...(effects.get(game.choice) ?? []), (outcomes[i] ?? 0) - mean]));
    }
    const rows = [...effects].map(([choice, values]) => ({ event: group[0]?.event ?? '', choice, bloc, games: values.length, effect: spreadOf(values) }));
    return rows.map((row) => ({
      ...row,
      dominated:
        rows.length > 1 && rows.every(({ games: count }) => count >= enough) && rows.every((other) => other === row || row.effect.high < other.effect.low),
    }));
  });
}

/** How far an assumption moves the first bloc's share of games, on the same seeds. */
export interface AssumptionRow {
  readonly assumption: string;
  readonly end: 'low' | 'high';
  readonly value: number;
  readonly games: number;
  /** Change of its outcome, points, seed by seed. */
  readonly outcome: Spread;
  /** Change of the share of games it does better in. */
  readonly share: number;
}

/** Assumptions from the one that moves most. `usual` are the games without a change; those of the same seeds are compared. */
export function summarizeAssumptions(
  scenario: Scenario,
  games: readonly AssumptionGame[],
  usual: readonly BalanceGame[],
  stats: BalanceReport['stats'],
): readonly AssumptionRow[] {
  const before = new Map(usual.map((game) => [game.seed, game]));
  const outcomes = (game: BalanceGame): readonly number[] =>
    slots.map((slot) => outcomeOf(scenario, game.distances[slot] ?? [], stats[scenario.blocs[slot].id]));
  const wins = (game: BalanceGame): number => {
    const [first = 50, second = 50] = outcomes(game);
    const better = compareOutcomes(first, second);
    return better === 'draw' ? 0.5 : better === 'first' ? 1 : 0;
  };
  const rows = assumptionEnds(scenario).map(({ assumption, end, value }): AssumptionRow => {
    const own = games.filter((one) => one.assumption === assumption && one.end === end && before.has(one.game.seed));
    const pairs = own.flatMap(({ game }) => {
      const old = before.get(game.seed);
      return old === undefined ? [] : [[game, old] as const];
    });
    return {
      assumption,
      end,
      value,
      games: pairs.length,
      outcome: spreadOf(pairs.map(([now, old]) => (outcomes(now)[0] ?? 0) - (outcomes(old)[0] ?? 0))),
      share: average(pairs.map(([now, old]) => wins(now) - wins(old))),
    };
  });
  return rows.toSorted((a, b) => Math.abs(b.outcome.mean) - Math.abs(a.outcome.mean));
}

/** Seeds to give to classes: those on which the house agents come out nearest to the middle, and the two of them most alike for two forms of a test. */
export function classSeeds(report: BalanceReport): { readonly seeds: readonly string[]; readonly forms: readonly string[] } {
  const off = ({ outcomes }: BalanceReport['seeds'][number]): number => Object.values(outcomes).reduce((sum, x) => sum + Math.abs(x - 50), 0);
  const near = report.seeds.toSorted((a, b) => off(a) - off(b) || Number(a.seed) - Number(b.seed)).slice(0, 12);
  const apart = (a: (typeof near)[number], b: (typeof near)[number]): number =>
    Object.keys(a.outcomes).reduce((sum, bloc) => sum + Math.abs((a.outcomes[bloc] ?? 0) - (b.outcomes[bloc] ?? 0)), 0);
  const pairs = near.flatMap((a, i) => near.slice(i + 1).map((b) => ({ a, b, apart: apart(a, b) })));
  const [closest] = pairs.toSorted((x, y) => x.apart - y.apart);
  return { seeds: near.slice(0, 3).map((one) => one.seed), forms: closest === undefined ? [] : [closest.a.seed, closest.b.seed] };
}

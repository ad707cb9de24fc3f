// What if another reading of the disputed links is right? The same plans, players and seeds under every worldview; publishing against selling
// over the range of catch-up; the strictest rules against none; and every disputed number at both ends of its range.
import { cardAverages, cardIds, compiledOf, readerOf, slots } from '../engine/index.ts';
import type { ControlKind, ParameterName, PlanDef, Scenario, Slot, State } from '../engine/index.ts';
import { createAgent } from '../agents/index.ts';
import { houseSeats } from './balance.ts';
import { planDecider, playAgents, playBare, referencePlan } from './bare.ts';
import type { Decider } from './bare.ts';
import { assume } from './play.ts';

/** A mean with its 95 % interval over seeds. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Average headline numbers of a seat, in the order of `cardIds`; differences are to the scenario as it is, seed by seed. */
export interface WorldviewRow {
  readonly worldview: string;
  readonly players: 'plans' | 'agents';
  readonly bloc: string;
  readonly cards: readonly Spread[];
  readonly differences: readonly Spread[];
}

/** What publishing every model does to a seat's own headline numbers, against selling every model. */
export interface OpennessRow {
  readonly worldview: string;
  readonly bloc: string;
  /** Sum of the catch-up parts a year; `own` where it is the worldview's own. */
  readonly sigma: number;
  readonly own: boolean;
  readonly cards: readonly Spread[];
}

/** What the strictest rules of `bloc` do to the other side, against none, with events off: the chip threshold alone, or all its rules over supply. */
export interface RuleRow {
  readonly worldview: string;
  readonly bloc: string;
  readonly rules: RuleSet;
  /** Frontier gap of the side that makes the rules, points, averaged from turn 3 on. */
  readonly gap: Spread;
  /** The other side's usable training power at the end, percent. */
  readonly compute: Spread;
  /** The other side's home production of good dies at the end, percent. */
  readonly production: Spread;
}

export type RuleSet = 'chips' | 'supply';

/** Change of each headline number from the scenario's value of a disputed parameter to an end of its range, reference plans. */
export interface SensitivityRow {
  readonly parameter: string;
  readonly end: 'low' | 'high';
  readonly from: number;
  readonly to: number;
  readonly bloc: string;
  readonly cards: readonly Spread[];
}

export interface WorldviewTable {
  readonly games: number;
  readonly firstSeed: number;
  readonly outcomes: readonly WorldviewRow[];
  readonly openness: readonly OpennessRow[];
  readonly rules: readonly RuleRow[];
  readonly sensitivity: readonly SensitivityRow[];
}

/** The parts of catch-up whose sum is σ, and the ends of what that sum may be a year. */
export const catchUpParts = [
  'catchUpBase',
  'catchUpOpen',
  'catchUpPublication',
  'catchUpDistillation',
  'catchUpTalent',
] as const satisfies readonly ParameterName[];
export const sigmaRange = [0.3, 0.7, 1.0] as const;

/** Mean and 95 % interval; all three the same where there is one value. */
export function spreadOf(values: readonly number[]): Spread {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, x) => sum + x, 0) / count;
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  const half = values.length > 1 ? (1.96 * Math.sqrt(squares / (count - 1))) / Math.sqrt(count) : 0;
  return { mean, low: mean - half, high: mean + half };
}

type Cards = readonly number[];

/** A column of spreads per card, from the cards of each seed. */
function spreadCards(seeds: readonly Cards[]): readonly Spread[] {
  return cardIds.map((_, card) => spreadOf(seeds.map((cards) => cards[card] ?? 0)));
}

function apart(after: readonly Cards[], before: readonly Cards[]): readonly Cards[] {
  return after.map((cards, seed) => cards.map((x, card) => x - (before[seed]?.[card] ?? 0)));
}

const idle: Decider = () => [];

function follow(scenario: Scenario, plan: PlanDef | undefined): Decider {
  return plan === undefined ? idle : planDecider(scenario, plan);
}

/** Both reference plans, with one seat's release action replaced where asked. */
function playReference(scenario: Scenario, seed: string, released?: { readonly slot: Slot; readonly action: 'publish' | 'sell' }): State {
  const [first, second] = slots.map((slot) => {
    const plan = referencePlan(scenario, slot);
    if (plan === undefined || released?.slot !== slot) return follow(scenario, plan);
    return follow(scenario, { ...plan, phases: plan.phases.map((phase) => ({ ...phase, release: released.action })) });
  });
  return playBare(scenario, [first ?? idle, second ?? idle], seed);
}

function averagesOf(state: State): readonly Cards[] {
  return slots.map((slot) => cardAverages(state, slot));
}

const ofSlot = (games: readonly (readonly Cards[])[], slot: Slot): readonly Cards[] => games.map((game) => game[slot] ?? []);

/** Sum of the catch-up parts of a scenario as its parameters stand. */
export function sigmaOf(scenario: Scenario): number {
  return catchUpParts.reduce((sum, name) => sum + scenario.parameters[name], 0);
}

/** The same scenario with its catch-up parts scaled to a sum. */
export function withSigma(scenario: Scenario, sigma: number): Scenario {
  const scale = sigma / Math.max(1e-9, sigmaOf(scenario));
  return assume(scenario, { worldview: null, set: Object.fromEntries(catchUpParts.map((name) => [name, scenario.parameters[name] * scale])) });
}

/** Every worldview of a scenario, applied; the scenario as it is first. */
export function worldsOf(scenario: Scenario): readonly { readonly id: string; readonly world: Scenario }[] {
  const own = scenario.worldviews.filter(({ set }) => Object.keys(set).length > 0);
  const plain = scenario.worldviews.find(({ set }) => Object.keys(set).length === 0)?.id ?? 'as-is';
  return [{ id: plain, world: scenario }, ...own.map(({ id }) => ({ id, world: assume(scenario, { worldview: id, set: {} }) }))];
}

type Worlds = ReturnType<typeof worldsOf>;

function outcomes(worlds: Worlds, seeds: readonly string[]): readonly WorldviewRow[] {
  const players = {
    plans: (world: Scenario, seed: string) => averagesOf(playReference(world, seed)),
    agents: (world: Scenario, seed: string) => averagesOf(playAgents(world, houseSeats(world), seed, createAgent).state),
  };
  return (['plans', 'agents'] as const).flatMap((kind) => {
    const played = worlds.map(({ world }) => seeds.map((seed) => players[kind](world, seed)));
    return worlds.flatMap(({ id, world }, i) =>
      slots.map((slot): WorldviewRow => {
        const own = ofSlot(played[i] ?? [], slot);
        return {
          worldview: id,
          players: kind,
          bloc: world.blocs[slot].id,
          cards: spreadCards(own),
          differences: spreadCards(apart(own, ofSlot(played[0] ?? [], slot))),
        };
      }),
    );
  });
}

/** Publishing every model against selling every model, for one seat, on the same seeds. */
export function opennessOf(world: Scenario, slot: Slot, seeds: readonly string[]): readonly Spread[] {
  const play = (action: 'publish' | 'sell'): readonly Cards[] => seeds.map((seed) => cardAverages(playReference(world, seed, { slot, action }), slot));
  return spreadCards(apart(play('publish'), play('sell')));
}

function openness(worlds: Worlds, seeds: readonly string[]): readonly OpennessRow[] {
  return worlds.flatMap(({ id, world }) => {
    const own = sigmaOf(world);
    const scaled = [own, ...sigmaRange.filter((sigma) => Math.abs(sigma - own) > 1e-6)].sort((a, b) => a - b);
    return scaled.flatMap((sigma) => {
      const at = sigma === own ? world : withSigma(world, sigma);
      return slots.map((slot): OpennessRow => ({ worldview: id, bloc: world.blocs[slot].id, sigma, own: sigma === own, cards: opennessOf(at, slot, seeds) }));
    });
  });
}

const kindsOf: { readonly [rules in RuleSet]: readonly ControlKind[] } = { chips: ['threshold'], supply: ['threshold', 'memory', 'tools', 'remote'] };

/** The scenario without events, with the rules of `slot` over chips (or chips, memory, tools and rental) at their highest or lowest level from the first day. */
function withRules(scenario: Scenario, slot: Slot, rules: RuleSet, strict: boolean): Scenario {
  const by = scenario.blocs[slot].id;
  const controls = scenario.controls.map((control) =>
    control.by === by && kindsOf[rules].includes(control.kind) ? { ...control, start: strict ? control.levels.length - 1 : 0 } : control,
  );
  return { ...scenario, controls, events: [] };
}

/** The side that draws a threshold over chips, or null. */
export function rulingSlot(scenario: Scenario): Slot | null {
  return slots.find((slot) => scenario.controls.some((control) => control.kind === 'threshold' && control.by === scenario.blocs[slot].id)) ?? null;
}

/** What the strictest rules do in a world, against none, seed by seed. */
export function ruleEffect(world: Scenario, slot: Slot, rules: RuleSet, seeds: readonly string[]): Omit<RuleRow, 'worldview'> {
  const rival: Slot = slot === 0 ? 1 : 0;
  const ends = [true, false].map((strict) => {
    const ruled = withRules(world, slot, rules, strict);
    const usable = readerOf(ruled, `${ruled.blocs[rival].id}.compute.usable`);
    return seeds.map((seed) => {
      const state = playReference(ruled, seed);
      const { wafers, yield: good } = state.blocs[rival].stocks;
      return { gap: cardAverages(state, slot)[0] ?? 0, compute: Number(usable?.({ c: compiledOf(ruled), state, self: rival }) ?? 0), dies: wafers * good };
    });
  });
  const [strict = [], none = []] = ends;
  const percent = (of: 'compute' | 'dies'): Spread => spreadOf(strict.map((x, i) => 100 * (x[of] / Math.max(1e-9, none[i]?.[of] ?? 0) - 1)));
  return {
    bloc: world.blocs[slot].id,
    rules,
    gap: spreadOf(strict.map((x, i) => x.gap - (none[i]?.gap ?? 0))),
    compute: percent('compute'),
    production: percent('dies'),
  };
}

function sensitivity(scenario: Scenario, seeds: readonly string[]): readonly SensitivityRow[] {
  const played = seeds.map((seed) => averagesOf(playReference(scenario, seed)));
  return scenario.sliders.flatMap((parameter) => {
    const source = scenario.parameterSources[parameter];
    if (source === undefined) return [];
    return (['low', 'high'] as const).flatMap((end) => {
      const to = source[end] ?? source.value;
      const world = assume(scenario, { worldview: null, set: { [parameter]: to } });
      const moved = seeds.map((seed) => averagesOf(playReference(world, seed)));
      return slots.map(
        (slot): SensitivityRow => ({
          parameter,
          end,
          from: source.value,
          to,
          bloc: scenario.blocs[slot].id,
          cards: spreadCards(apart(ofSlot(moved, slot), ofSlot(played, slot))),
        }),
      );
    });
  });
}

const ruleSets: readonly RuleSet[] = ['chips', 'supply'];

/** With events off, seeds differ in incidents and the names of labs alone: a handful says it all. */
const ruleSeeds = 5;

/**
 * The whole table, on seeds `firstSeed` to `firstSeed + games - 1`, the same in every row.
 * @param onPart is told what is about to be worked out.
 */
export function compareWorldviews(scenario: Scenario, games: number, firstSeed: number, onPart?: (part: number, parts: number) => void): WorldviewTable {
  const seeds = Array.from({ length: games }, (_, i) => String(firstSeed + i));
  const worlds = worldsOf(scenario);
  const slot = rulingSlot(scenario);
  onPart?.(0, 4);
  const outcomeRows = outcomes(worlds, seeds);
  onPart?.(1, 4);
  const opennessRows = openness(worlds, seeds);
  onPart?.(2, 4);
  const few = seeds.slice(0, ruleSeeds);
  const rules = slot === null ? [] : ruleSets.flatMap((set) => worlds.map(({ id, world }) => ({ worldview: id, ...ruleEffect(world, slot, set, few) })));
  onPart?.(3, 4);
  const sensitivityRows = sensitivity(scenario, seeds);
  onPart?.(4, 4);
  return { games, firstSeed, outcomes: outcomeRows, openness: opennessRows, rules, sensitivity: sensitivityRows };
}

// Every order type pushed to one end and to the other, for the rest of the game, against the same rival on the same seeds.
import { cardIds, deviationFloor, tracks } from '../engine/index.ts';
import type { CardId, Order, Orders, PlanDef, PlanPhase, ReleaseAction, Scenario, Slot, Track } from '../engine/index.ts';
import type { Sight } from '../agents/index.ts';
import { planDecider, playPlans, referencePlan } from './bare.ts';
import type { Decider } from './bare.ts';
import { alphabetOf } from './genome.ts';

type Answer = (sight: Sight) => Orders;

/** One lever with what it is moved from and to. */
export interface Lever {
  readonly kind: 'effort' | 'split' | 'chips' | 'release' | 'initiative' | 'deal' | 'reply';
  readonly name: string;
  readonly low: PlanDef;
  readonly high: PlanDef;
  readonly answerHigh?: Answer;
}

function everywhere(plan: PlanDef, change: Partial<PlanPhase>): PlanDef {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, ...change })) };
}

/** Shares with one track at `share` percent, the others in proportion, in steps of 5. */
export function sharesWith(track: Track, share: number): number[] {
  const others = tracks.filter((x) => x !== track);
  const rest = 100 - share;
  const each = Math.floor(rest / others.length / 5) * 5;
  let left = rest - each * others.length;
  return tracks.map((x) => {
    if (x === track) return share;
    const extra = left > 0 ? 5 : 0;
    left -= extra;
    return each + extra;
  });
}

const splits: readonly (readonly [name: string, low: readonly number[], high: readonly number[]])[] = [
  ['train', [10, 60, 30], [60, 25, 15]],
  ['serve', [45, 15, 40], [15, 70, 15]],
  ['experiment', [40, 55, 5], [20, 30, 50]],
];

/** The first open choice of every card that is not its default. */
function otherChoices(scenario: Scenario): Answer {
  return (sight) =>
    sight.menu.cards.flatMap((card) => {
      const choices = scenario.events.find((event) => event.id === card.event)?.choices ?? [];
      const other = card.choices.find((option) => option.refusal === null && !choices.find((x) => x.id === option.order.choice)?.default);
      return other ? [other.order] : [];
    });
}

/** All levers of a seat, on top of its reference plan. */
export function leversOf(scenario: Scenario, slot: Slot): readonly Lever[] {
  const base = referencePlan(scenario, slot);
  if (!base) return [];
  const lever = (kind: Lever['kind'], name: string, low: Partial<PlanPhase>, high: Partial<PlanPhase>): Lever => ({
    kind,
    name,
    low: everywhere(base, low),
    high: everywhere(base, high),
  });
  const shares = (track: Track, share: number): Partial<PlanPhase> => ({ effort: null, shares: sharesWith(track, share) });
  const licence = (release: ReleaseAction): Partial<PlanPhase> => ({ release });
  const weight = (channel: string, to: number): Partial<PlanPhase> => ({ channels: { ...base.phases[0]?.channels, [channel]: to } });
  return [
    ...tracks.map((track) => lever('effort', track, shares(track, track === 'chips' ? 10 : 5), shares(track, 60))),
    ...splits.map(([name, low, high]) => lever('split', name, { split: low }, { split: high })),
    ...alphabetOf(scenario, slot).channels.map((id) => lever('chips', id, weight(id, 0), weight(id, 4))),
    lever('release', 'publish', licence('sell'), licence('publish')),
    lever('release', 'delay', licence('sell'), licence('delay')),
    lever('release', 'test', licence('sell'), licence('test')),
    lever('release', 'hold', licence('sell'), licence('hold')),
    lever('release', 'now', { cadenceMonths: 6 }, { cadenceMonths: 3 }),
    ...alphabetOf(scenario, slot).initiatives.map((wish) =>
      lever('initiative', wish.target === null ? wish.initiative : `${wish.initiative} ${wish.target}`, { initiatives: [] }, { initiatives: [wish] }),
    ),
    lever('deal', 'seek', { deals: 'refuse' }, { deals: 'seek' }),
    { kind: 'reply', name: 'cards', low: base, high: base, answerHigh: otherChoices(scenario) },
  ];
}

export interface LeverSetup {
  readonly slot: Slot;
  /** Rival plans to try the levers against; the one against which a lever does most counts. */
  readonly rivals: readonly string[];
  /** Indexes into `leversOf`. */
  readonly levers: readonly number[];
  readonly seeds: readonly string[];
}

export interface LeverEffect {
  readonly kind: Lever['kind'];
  readonly name: string;
  /** False where the order could never be given: it is not offered, so it need not do anything. */
  readonly offered: boolean;
  /** Card it moves most, by how much on average, in deviations of event luck, on which turn and against whom. */
  readonly card: CardId;
  readonly move: number;
  readonly deviations: number;
  readonly turn: number;
  readonly rival: string;
}

/** Headline numbers per seed, turn and card. */
type Paths = readonly (readonly (readonly number[])[])[];
type Strongest = Omit<LeverEffect, 'kind' | 'name' | 'offered' | 'rival'>;

function pathsOf(scenario: Scenario, slot: Slot, seeds: readonly string[], own: Decider, rival: Decider): Paths {
  return seeds.map((seed) => playPlans(scenario, slot, own, rival, seed).history.map((turn) => turn[slot] ?? []));
}

/** The place where a lever moves a headline number most, measured in what luck does to it there. The first two turns do not count. */
function strongest(low: Paths, high: Paths): Strongest {
  let best: Strongest = { card: 'gap', move: 0, deviations: 0, turn: 0 };
  const turns = Math.min(...low.map((x) => x.length), ...high.map((x) => x.length));
  const n = low.length;
  cardIds.forEach((card, i) => {
    for (let turn = 2; turn < turns; turn++) {
      const at = (paths: Paths, k: number): number => paths[k]?.[turn]?.[i] ?? 0;
      let move = 0;
      let mean = 0;
      for (let k = 0; k < n; k++) {
        move += (at(high, k) - at(low, k)) / n;
        mean += at(low, k) / n;
      }
      let squares = 0;
      for (let k = 0; k < n; k++) squares += (at(low, k) - mean) * (at(low, k) - mean);
      const luck = Math.max(Math.sqrt(squares / Math.max(1, n - 1)), 0.5 * deviationFloor[card]);
      const deviations = Math.abs(move) / luck;
      if (deviations > best.deviations) best = { card, move, deviations, turn: turn + 1 };
    }
  });
  return best;
}

/** The same decider, and whether it has ever given an order of the lever's kind. */
function watched(decider: Decider, lever: Lever): { readonly decider: Decider; readonly given: () => boolean } {
  let given = false;
  const isIts = (order: Order): boolean => {
    if (lever.kind === 'initiative') return order.kind === 'initiative';
    if (lever.kind === 'deal') return order.kind === 'offer';
    return lever.kind === 'reply' ? order.kind === 'reply' : true;
  };
  return {
    decider: (state, slot) => {
      const orders = decider(state, slot);
      given ||= orders.some(isIts);
      return orders;
    },
    given: () => given,
  };
}

/** What levers do: low end against high end. */
export function measureLevers(scenario: Scenario, setup: LeverSetup): readonly LeverEffect[] {
  const { slot, seeds } = setup;
  const all = leversOf(scenario, slot);
  const lows = new Map<string, Paths>();
  const effects = new Map<number, LeverEffect>();
  for (const id of setup.rivals) {
    const plan = scenario.plans.find((each) => each.id === id);
    if (!plan) continue;
    const rival = planDecider(scenario, plan);
    for (const index of setup.levers) {
      const lever = all[index];
      if (!lever) continue;
      const key = `${id} ${JSON.stringify(lever.low.phases)}`;
      const low = lows.get(key) ?? pathsOf(scenario, slot, seeds, planDecider(scenario, lever.low), rival);
      lows.set(key, low);
      const { decider, given } = watched(planDecider(scenario, lever.high, lever.answerHigh), lever);
      const found = strongest(low, pathsOf(scenario, slot, seeds, decider, rival));
      const known = effects.get(index);
      const offered = given() || (known?.offered ?? false);
      if (!known || found.deviations > known.deviations) effects.set(index, { kind: lever.kind, name: lever.name, offered, ...found, rival: id });
      else effects.set(index, { ...known, offered });
    }
  }
  return setup.levers.flatMap((index) => effects.get(index) ?? []);
}

// The best plan against a fixed rival: random start, then hill climb, every plan judged on the same seeds.
import { createChance, effortShares, scoreMatch } from '../engine/index.ts';
import type { PlanDef, Scenario, Slot } from '../engine/index.ts';
import { parAverages, planDecider, playPlans } from './bare.ts';
import { alphabetOf, changePlan, randomPlan } from './genome.ts';
import type { Draw } from './genome.ts';

/** Outcome of a plan against a rival plan on one seed: 0 to 100; nothing where shared stability broke down. */
export function planOutcome(scenario: Scenario, slot: Slot, own: PlanDef, rival: PlanDef, seed: string): number {
  const state = playPlans(scenario, slot, planDecider(scenario, own), planDecider(scenario, rival), seed);
  const { outcome, sharedLoss } = scoreMatch(scenario, state, slot, parAverages(scenario, seed)[slot] ?? []);
  return sharedLoss ? 0 : outcome;
}

/** Average outcome over seeds. */
export function meanOutcome(scenario: Scenario, slot: Slot, own: PlanDef, rival: PlanDef, seeds: readonly string[]): number {
  return seeds.reduce((sum, seed) => sum + planOutcome(scenario, slot, own, rival, seed), 0) / seeds.length;
}

export interface SearchSetup {
  readonly slot: Slot;
  /** Id of the rival's plan. */
  readonly rival: string;
  readonly phases: 1 | 2;
  /** Number of the start: another number, another way through the space. */
  readonly start: number;
  readonly evaluations: number;
  readonly seeds: readonly string[];
}

export interface SearchResult extends SearchSetup {
  readonly plan: PlanDef;
  readonly outcome: number;
  /** Best outcome when half of the evaluations were done: how far doubling the effort moved it. */
  readonly halfway: number;
  /** Best outcome met for each opening: main effort, first chip channel and licence. */
  readonly openings: readonly (readonly [opening: string, outcome: number])[];
}

function drawFrom(seed: string): Draw {
  const chance = createChance(seed);
  let count = 0;
  return () => chance('search', '', count++);
}

/** How a plan begins: the track it puts most on beyond the usual, the channel it moves most, the licence. */
export function openingOf(scenario: Scenario, slot: Slot, plan: PlanDef): string {
  const phase = plan.phases[0];
  if (!phase) return '';
  const usual = scenario.blocs[slot].shares;
  const shares = phase.shares ?? (phase.effort ? effortShares(phase.effort) : usual);
  let most = 0;
  shares.forEach((share, i) => {
    if (share - (usual[i] ?? 0) > (shares[most] ?? 0) - (usual[most] ?? 0)) most = i;
  });
  let moved = '';
  let farthest = 0;
  for (const channel of scenario.blocs[slot].channels) {
    const distance = Math.abs((phase.channels[channel.id] ?? channel.weight) - channel.weight);
    if (distance <= farthest) continue;
    farthest = distance;
    moved = channel.id;
  }
  const licence = phase.release === 'publish' ? 'open' : phase.release === 'delay' ? 'delayed' : phase.release === 'hold' ? 'held' : 'sold';
  return `${most}/${moved}/${licence}`;
}

/** Random plans tried before the climb begins. */
const starters = 10;
/** Part of a search for two phases that goes into finding one good phase first. */
const firstPart = 0.4;

/** The seat's written plans with no more phases than asked for: where the first start begins. Other starts begin anywhere. */
function writtenPlans(scenario: Scenario, slot: Slot, phases: 1 | 2): readonly PlanDef[] {
  const { id } = scenario.blocs[slot];
  return scenario.plans
    .filter((plan) => plan.seat === id)
    .map((plan) => ({ ...plan, phases: phases === 1 ? plan.phases.slice(0, 1) : plan.phases.filter((_, i, all) => i === 0 || i === all.length - 1) }));
}

/** A plan of one phase as a plan of two that does the same: from here on the second may part from the first. */
function unfolded(scenario: Scenario, plan: PlanDef): PlanDef {
  const [first] = plan.phases;
  if (!first || plan.phases.length > 1) return plan;
  return { ...plan, phases: [first, { ...first, fromTurn: Math.max(2, Math.ceil(scenario.meta.turns.count / 2)) }] };
}

/** Climbs from one start: the first start from the best written plan, the others from the best of a few random ones. */
export function searchPlan(scenario: Scenario, setup: SearchSetup): SearchResult | null {
  const { slot, seeds, evaluations } = setup;
  const rival = scenario.plans.find((plan) => plan.id === setup.rival);
  if (!rival) return null;
  const draw = drawFrom(`search/${scenario.blocs[slot].id}/${setup.rival}/${setup.phases}/${setup.start}`);
  const alphabet = alphabetOf(scenario, slot);
  const openings = new Map<string, number>();
  const judge = (plan: PlanDef): number => {
    const outcome = meanOutcome(scenario, slot, plan, rival, seeds);
    const opening = openingOf(scenario, slot, plan);
    openings.set(opening, Math.max(outcome, openings.get(opening) ?? 0));
    return outcome;
  };
  const random = (): PlanDef => randomPlan(scenario, slot, 1, draw);
  const begin = setup.start === 0 ? writtenPlans(scenario, slot, setup.phases) : Array.from({ length: starters }, random);
  let best = begin[0] ?? random();
  let outcome = -1;
  let halfway = 0;
  const split = Math.floor(evaluations * firstPart);
  for (let i = 0; i < evaluations; i++) {
    if (setup.phases === 2 && i >= split) best = unfolded(scenario, best);
    const next = begin[i] ?? changePlan(best, alphabet, effortShares, draw);
    const reached = judge(next);
    if (reached >= outcome) {
      best = next;
      outcome = reached;
    }
    if (i + 1 === Math.floor(evaluations / 2)) halfway = outcome;
  }
  return { ...setup, plan: best, outcome, halfway, openings: [...openings].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

// Is it a game? Searches for the best plan against every frozen rival and measures what model.md asks of a game, with thresholds.
import { slots } from '../engine/index.ts';
import type { PlanDef, Scenario, Slot } from '../engine/index.ts';
import type { Answer, SeatFindings } from './findings.ts';
import { judgeGame } from './game-figures.ts';
import type { GameFigure } from './game-figures.ts';
import { referencePlan } from './bare.ts';
import { leversOf, measureLevers, sharesWith } from './levers.ts';
import type { LeverEffect, LeverSetup } from './levers.ts';
import { planOutcome, searchPlan } from './search.ts';
import type { SearchResult, SearchSetup } from './search.ts';
import { sigmaRange, withSigma } from './worldviews.ts';
import { tracks } from '../engine/index.ts';

export interface GameCheckSize {
  readonly starts: number;
  readonly evaluations: number;
  /** Seeds that a search judges plans on, seeds that the answers are compared on, and seeds for the levers. */
  readonly searchSeeds: number;
  readonly judgeSeeds: number;
  readonly leverSeeds: number;
  /** Rival plans that levers are tried against. */
  readonly leverRivals: number;
}

export const gameCheckSizes = {
  quick: { starts: 2, evaluations: 200, searchSeeds: 2, judgeSeeds: 12, leverSeeds: 12, leverRivals: 2 },
  full: { starts: 2, evaluations: 2400, searchSeeds: 3, judgeSeeds: 48, leverSeeds: 32, leverRivals: 6 },
} as const satisfies { readonly [name: string]: GameCheckSize };

/** A plan to be judged against a rival on many seeds. */
export interface JudgeSetup {
  readonly slot: Slot;
  readonly plans: readonly PlanDef[];
  readonly rival: string;
  readonly seeds: readonly string[];
  /** Sum of the catch-up parts to play under; the scenario's own where it is left out. */
  readonly sigma?: number;
}

export type GameTask =
  | { readonly kind: 'search'; readonly setup: SearchSetup }
  | { readonly kind: 'judge'; readonly setup: JudgeSetup }
  | { readonly kind: 'levers'; readonly setup: LeverSetup };
export type GameTaskResult =
  | { readonly kind: 'search'; readonly result: SearchResult | null }
  /** Outcome of each plan, averaged over the seeds. */
  | { readonly kind: 'judge'; readonly outcomes: readonly number[] }
  | { readonly kind: 'levers'; readonly effects: readonly LeverEffect[] };

export function carryOutGameTask(scenario: Scenario, task: GameTask): GameTaskResult {
  switch (task.kind) {
    case 'search':
      return { kind: 'search', result: searchPlan(scenario, task.setup) };
    case 'judge': {
      const { slot, plans, seeds, sigma } = task.setup;
      const world = sigma === undefined ? scenario : withSigma(scenario, sigma);
      const rival = scenario.plans.find((plan) => plan.id === task.setup.rival);
      const mean = (plan: PlanDef): number => (rival ? seeds.reduce((sum, seed) => sum + planOutcome(world, slot, plan, rival, seed), 0) / seeds.length : 0);
      return { kind: 'judge', outcomes: plans.map(mean) };
    }
    case 'levers':
      return { kind: 'levers', effects: measureLevers(scenario, task.setup) };
  }
}

/** Ends of what all catch-up together may be a year. */
const sigmaEnds = [sigmaRange[0], sigmaRange[2]] as const;

/** The frozen plans that a seat's rivals play: the other seat's, its reference plan left out, five at most. */
export function frozenRivals(scenario: Scenario, slot: Slot): readonly PlanDef[] {
  const other: Slot = slot === 0 ? 1 : 0;
  const reference = referencePlan(scenario, other);
  const named = scenario.plans.filter((plan) => plan.seat === scenario.blocs[other].id && plan !== reference);
  return (named.length > 0 ? named : reference ? [reference] : []).slice(0, 5);
}

export interface GameCheck {
  readonly size: GameCheckSize;
  readonly seats: readonly SeatFindings[];
  readonly figures: readonly GameFigure[];
}

export type RunTasks = (what: string, tasks: readonly GameTask[]) => Promise<readonly (GameTaskResult | null)[]>;

const seeds = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);

function searchTasks(scenario: Scenario, size: GameCheckSize): GameTask[] {
  return slots.flatMap((slot) =>
    frozenRivals(scenario, slot).flatMap((rival) =>
      ([2, 1] as const).flatMap((phases) =>
        Array.from(
          { length: size.starts },
          (_, start): GameTask => ({
            kind: 'search',
            setup: { slot, rival: rival.id, phases, start, evaluations: size.evaluations, seeds: seeds('search', size.searchSeeds) },
          }),
        ),
      ),
    ),
  );
}

function answersOf(scenario: Scenario, slot: Slot, found: readonly SearchResult[]): Answer[] {
  return frozenRivals(scenario, slot).flatMap((rival) => {
    const own = found.filter((x) => x.slot === slot && x.rival === rival.id).sort((a, b) => b.outcome - a.outcome || a.start - b.start);
    const best = own.find((x) => x.phases === 2);
    const constant = own.find((x) => x.phases === 1);
    return best && constant ? [{ rival: rival.id, best, constant, all: own.filter((x) => x.phases === 2) }] : [];
  });
}

function licensed(plan: PlanDef, release: 'publish' | 'sell'): PlanDef {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, release })) };
}

/** Plans that put nearly everything on one thing, the rest as in the reference plan. */
function allInPlans(reference: PlanDef): readonly PlanDef[] {
  const all = (id: string, change: Partial<PlanDef['phases'][number]>): PlanDef => ({
    ...reference,
    id,
    phases: reference.phases.map((phase) => ({ ...phase, ...change })),
  });
  return [
    ...tracks.map((track) => all(track, { effort: null, shares: sharesWith(track, 80) })),
    all('train', { split: [90, 5, 5] }),
    all('serve', { split: [5, 90, 5] }),
    all('experiment', { split: [5, 5, 90] }),
  ];
}

/** Plans of a seat that are judged against each of its rivals, in a fixed order. */
function judgedPlans(scenario: Scenario, slot: Slot, answers: readonly Answer[]): readonly PlanDef[] {
  const reference = referencePlan(scenario, slot);
  if (!reference) return [];
  return [
    reference,
    ...allInPlans(reference),
    ...answers.map((x) => x.best.plan),
    ...answers.map((x) => x.constant.plan),
    ...answers.map((x) => licensed(x.best.plan, 'publish')),
    ...answers.map((x) => licensed(x.best.plan, 'sell')),
  ];
}

/** Both licences of every best answer, at both ends of what σ may be. */
function opennessTasks(slot: Slot, answers: readonly Answer[], size: GameCheckSize): GameTask[] {
  return sigmaEnds.flatMap((sigma) =>
    answers.map(({ rival, best }): GameTask => {
      const plans = [licensed(best.plan, 'publish'), licensed(best.plan, 'sell')];
      return { kind: 'judge', setup: { slot, rival, plans, seeds: seeds('judge', size.judgeSeeds), sigma } };
    }),
  );
}

function findingsOf(
  scenario: Scenario,
  slot: Slot,
  answers: readonly Answer[],
  judged: readonly (readonly number[])[],
  overSigma: readonly (readonly number[])[],
  levers: readonly LeverEffect[],
): SeatFindings {
  const reference = referencePlan(scenario, slot);
  const names = reference ? allInPlans(reference).map((plan) => plan.id) : [];
  const n = answers.length;
  const at = (plan: number, rival: number): number => judged[rival]?.[plan] ?? 0;
  const row = (plan: number): number[] => answers.map((_, rival) => at(plan, rival));
  const first = 1 + names.length;
  const diagonal = (from: number): number[] => answers.map((_, i) => at(from + i, i));
  return {
    slot,
    answers,
    reference: row(0),
    allIn: names.map((name, i) => ({ name, outcomes: row(1 + i) })),
    outcomes: answers.map((_, i) => row(first + i)),
    constant: diagonal(first + n),
    opened: diagonal(first + 2 * n),
    closed: diagonal(first + 3 * n),
    overSigma: sigmaEnds.map((sigma, end) => ({
      sigma,
      gains: answers.map((_, i) => (overSigma[end * n + i]?.[0] ?? 0) - (overSigma[end * n + i]?.[1] ?? 0)),
    })),
    levers,
  };
}

const leversPerTask = 6;

function leverTasks(scenario: Scenario, slot: Slot, size: GameCheckSize): GameTask[] {
  const reference = referencePlan(scenario, slot === 0 ? 1 : 0);
  const rivals = [...(reference ? [reference] : []), ...frozenRivals(scenario, slot)].slice(0, size.leverRivals).map((plan) => plan.id);
  const indexes = leversOf(scenario, slot).map((_, i) => i);
  return Array.from({ length: Math.ceil(indexes.length / leversPerTask) }, (_, i): GameTask => {
    const levers = indexes.slice(i * leversPerTask, (i + 1) * leversPerTask);
    return { kind: 'levers', setup: { slot, rivals, levers, seeds: seeds('lever', size.leverSeeds) } };
  });
}

/**
 * Measures everything.
 * @param run carries out tasks, on as many cores as there are; results in the order of the tasks, null for what was not finished.
 * @returns null where it was stopped before the end.
 */
export async function checkGame(scenario: Scenario, size: GameCheckSize, run: RunTasks): Promise<GameCheck | null> {
  const searched = await run('search', searchTasks(scenario, size));
  const found = searched.flatMap((x) => (x?.kind === 'search' && x.result ? [x.result] : []));
  if (found.length < searched.length) return null;
  const answers = slots.map((slot) => answersOf(scenario, slot, found));
  const judging = slots.flatMap((slot) =>
    (answers[slot] ?? []).map(
      ({ rival }): GameTask => ({
        kind: 'judge',
        setup: { slot, rival, plans: judgedPlans(scenario, slot, answers[slot] ?? []), seeds: seeds('judge', size.judgeSeeds) },
      }),
    ),
  );
  const judged = await run('judge', judging);
  const openWork = slots.map((slot) => opennessTasks(slot, answers[slot] ?? [], size));
  const opened = await run('openness', openWork.flat());
  const leverWork = slots.map((slot) => leverTasks(scenario, slot, size));
  const levers = await run('levers', leverWork.flat());
  if ([...judged, ...opened, ...levers].includes(null)) return null;
  const seats = slots.map((slot) => {
    const rows = judged.flatMap((x, i) => (x?.kind === 'judge' && judging[i]?.kind === 'judge' && judging[i].setup.slot === slot ? [x.outcomes] : []));
    const before = slot === 0 ? 0 : (leverWork[0]?.length ?? 0);
    const own = levers.slice(before, before + (leverWork[slot]?.length ?? 0)).flatMap((x) => (x?.kind === 'levers' ? x.effects : []));
    const from = slot === 0 ? 0 : (openWork[0]?.length ?? 0);
    const overSigma = opened.slice(from, from + (openWork[slot]?.length ?? 0)).flatMap((x) => (x?.kind === 'judge' ? [x.outcomes] : []));
    return findingsOf(scenario, slot, answers[slot] ?? [], rows, overSigma, own);
  });
  return { size, seats, figures: judgeGame(scenario, seats) };
}

// Plans as a search sees them: one or two phases, every lever in its declared steps. Random ones, and small changes of one.
import { computeUses, releaseActions, tracks } from '../engine/index.ts';
import type { PlanDef, PlanPhase, ReleaseAction, Scenario, Slot, Track } from '../engine/index.ts';

/** A source of chance in [0, 1) that a search draws from in order. */
export type Draw = () => number;

interface Wish {
  readonly initiative: string;
  readonly target: string | null;
}

/** What a seat's plans are made of. */
export interface Alphabet {
  readonly channels: readonly string[];
  readonly initiatives: readonly Wish[];
  readonly turns: number;
}

const cadences = [3, 4, 6] as const;
const listLength = 4;
const stances = ['refuse', 'accept', 'seek'] as const;
const spendingLeast = 5;
const splitLeast = 5;

export function alphabetOf(scenario: Scenario, slot: Slot): Alphabet {
  const bloc = scenario.blocs[slot];
  const own = scenario.controls.filter((control) => control.by === bloc.id);
  const initiatives = scenario.initiatives.flatMap((initiative): Wish[] => {
    const wish = (target: string | null): Wish => ({ initiative: initiative.id, target });
    if (initiative.kind === 'tighten' || initiative.kind === 'ease') return own.map((control) => wish(control.id));
    if (initiative.kind === 'partner') return scenario.regions.flatMap((region) => (region.home === null ? [wish(region.id)] : []));
    return [wish(null)];
  });
  return { channels: bloc.channels.map((channel) => channel.id), initiatives, turns: scenario.meta.turns.count };
}

function pick<T>(items: readonly T[], draw: Draw, otherwise: T): T {
  return items[Math.min(items.length - 1, Math.floor(draw() * items.length))] ?? otherwise;
}

function randomShares(count: number, least: number, draw: Draw): number[] {
  const cuts = Array.from({ length: count - 1 }, draw).sort((a, b) => a - b);
  const steps = (100 - least * count) / 5;
  const bounds = [0, ...cuts.map((x) => Math.round(x * steps)), steps];
  return Array.from({ length: count }, (_, i) => least + 5 * ((bounds[i + 1] ?? 0) - (bounds[i] ?? 0)));
}

function randomPhase(alphabet: Alphabet, fromTurn: number, draw: Draw): PlanPhase {
  const byEffort = draw() < 0.4;
  return {
    fromTurn,
    effort: byEffort ? pick<Track>(tracks, draw, 'training') : null,
    shares: byEffort ? null : randomShares(tracks.length, spendingLeast, draw),
    split: randomShares(computeUses.length, splitLeast, draw),
    channels: Object.fromEntries(alphabet.channels.map((id) => [id, Math.floor(draw() * 5)])),
    release: pick<ReleaseAction>(releaseActions, draw, 'sell'),
    cadenceMonths: pick(cadences, draw, 6),
    initiatives: Array.from({ length: listLength }, () => pick(alphabet.initiatives, draw, { initiative: '', target: null })),
    deals: pick(stances, draw, 'accept'),
  };
}

function planOf(scenario: Scenario, slot: Slot, phases: readonly PlanPhase[]): PlanDef {
  return { id: 'searched', name: 'Searched', text: '', seat: scenario.blocs[slot].id, doctrine: false, goals: {}, phases };
}

/** A plan of `phaseCount` phases, every lever drawn. */
export function randomPlan(scenario: Scenario, slot: Slot, phaseCount: 1 | 2, draw: Draw): PlanDef {
  const alphabet = alphabetOf(scenario, slot);
  const phases = [randomPhase(alphabet, 1, draw)];
  if (phaseCount === 2) phases.push(randomPhase(alphabet, 3 + Math.floor(draw() * Math.max(1, alphabet.turns - 4)), draw));
  return planOf(scenario, slot, phases);
}

/** Moves 5 or 10 points between two shares; the same shares where there is nothing to move. */
function moveShares(shares: readonly number[], least: number, draw: Draw): number[] {
  const moved = shares.slice();
  const from = Math.min(moved.length - 1, Math.floor(draw() * moved.length));
  const to = Math.min(moved.length - 1, Math.floor(draw() * moved.length));
  const step = Math.min(draw() < 0.5 ? 5 : 15, (moved[from] ?? 0) - least);
  if (from === to || step <= 0) return moved;
  moved[from] = (moved[from] ?? 0) - step;
  moved[to] = (moved[to] ?? 0) + step;
  return moved;
}

function changeInitiatives(phase: PlanPhase, alphabet: Alphabet, draw: Draw): PlanPhase['initiatives'] {
  const list = phase.initiatives.slice();
  const at = Math.min(list.length - 1, Math.floor(draw() * list.length));
  if (draw() < 0.25) list.reverse();
  else list[Math.max(0, at)] = pick(alphabet.initiatives, draw, { initiative: '', target: null });
  return list;
}

function sharesOf(phase: PlanPhase, effort: (track: Track) => readonly number[]): readonly number[] {
  return phase.shares ?? (phase.effort ? effort(phase.effort) : [20, 20, 30, 20, 10]);
}

/** One lever of a phase changed. `effort` gives the shares that stand for a main effort. */
function changePhase(phase: PlanPhase, alphabet: Alphabet, effort: (track: Track) => readonly number[], draw: Draw): PlanPhase {
  const what = draw();
  if (what < 0.28) return { ...phase, effort: null, shares: moveShares(sharesOf(phase, effort), spendingLeast, draw) };
  if (what < 0.34) return { ...phase, effort: pick<Track>(tracks, draw, 'training'), shares: null };
  if (what < 0.5) return { ...phase, split: moveShares(phase.split ?? [30, 45, 25], splitLeast, draw) };
  if (what < 0.66) return { ...phase, channels: { ...phase.channels, [pick(alphabet.channels, draw, '')]: Math.floor(draw() * 5) } };
  if (what < 0.74) return { ...phase, release: pick<ReleaseAction>(releaseActions, draw, phase.release) };
  if (what < 0.78) return { ...phase, cadenceMonths: pick(cadences, draw, 6) };
  if (what < 0.96) return { ...phase, initiatives: changeInitiatives(phase, alphabet, draw) };
  return { ...phase, deals: pick(stances, draw, phase.deals) };
}

/** A neighbour of a plan: one to three levers changed, now and then the turn on which its second phase begins. */
export function changePlan(plan: PlanDef, alphabet: Alphabet, effort: (track: Track) => readonly number[], draw: Draw): PlanDef {
  const phases = plan.phases.slice();
  const changes = 1 + Math.floor(draw() * 3);
  for (let i = 0; i < changes; i++) {
    const at = Math.min(phases.length - 1, Math.floor(draw() * phases.length));
    const phase = phases[at];
    if (!phase) continue;
    if (at > 0 && draw() < 0.1) phases[at] = { ...phase, fromTurn: 3 + Math.floor(draw() * Math.max(1, alphabet.turns - 4)) };
    else phases[at] = changePhase(phase, alphabet, effort, draw);
  }
  return { ...plan, phases };
}

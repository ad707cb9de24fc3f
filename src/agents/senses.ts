// What an automated player makes of its observation: how each goal stands, what the rival has just done, what is running out.
import { cardIds, rivalOf } from '../engine/index.ts';
import type { CardId, ControlView, Observation, PublicScenario, RegionView, Slot } from '../engine/index.ts';
import type { Goals } from './cards.ts';

export interface Senses {
  readonly scenario: PublicScenario;
  readonly seen: Observation;
  readonly slot: Slot;
  readonly rival: Slot;
  /** The turn to be played, and turns left after it. */
  readonly turn: number;
  readonly left: number;
  readonly own: (path: string) => number;
  readonly theirs: (path: string) => number;
  readonly tension: number;
  /** How badly each goal needs help: 0 fine, 1 clearly, 2 urgently; times the weight of the goal. */
  readonly needs: { readonly [card in CardId]: number };
  /** The rival's controls that have been announced and do not bind yet. */
  readonly notices: readonly ControlView[];
  /** The rival's controls that came into force in the last two turns. */
  readonly freshRules: readonly ControlView[];
  /** True where the rival published weights about as good as the own best within the last three turns. */
  readonly openAtParity: boolean;
  /** Region outside both homes where the rival's partnership is farthest ahead, or null. */
  readonly contested: RegionView | null;
}

/** What counts as a clear change of a headline number over two turns. */
const scales: { readonly [card in CardId]: number } = { gap: 2, adoption: 3, cover: 1, economy: 0.015, stability: 8 };

/** How much a headline number got worse over the last two turns, in scales. */
function worsening(seen: Observation, card: CardId): number {
  const at = cardIds.indexOf(card);
  const now = seen.history.at(-1)?.[seen.slot]?.[at];
  const before = (seen.history.at(-3) ?? seen.history[0])?.[seen.slot]?.[at];
  return now === undefined || before === undefined ? 0 : (before - now) / scales[card];
}

function alarm(card: CardId, level: number): number {
  switch (card) {
    case 'cover':
      return Math.max(0, (2 - level) / 2);
    case 'stability':
      return Math.max(0, (55 - level) / 15);
    case 'gap':
      return Math.max(0, Math.min(1, (1 - level) / 10));
    case 'adoption':
    case 'economy':
      return 0.25;
  }
}

function needsOf(seen: Observation, goals: Goals): Senses['needs'] {
  const need = (card: CardId): number => {
    const level = seen.numbers[card === 'stability' ? 'world.stability' : `${seen.bloc}.${card}`]?.value ?? 0;
    const raw = alarm(card, level) + Math.max(-0.5, worsening(seen, card)) * 0.6 + 0.25;
    return Math.min(2.5, Math.max(0, raw)) * (goals[card] ?? 1);
  };
  return { gap: need('gap'), adoption: need('adoption'), cover: need('cover'), economy: need('economy'), stability: need('stability') };
}

function publishedAtParity(seen: Observation, turnTicks: number): boolean {
  const own = seen.numbers[`${seen.bloc}.capability`]?.value ?? 0;
  const models = seen.models[rivalOf(seen.slot)] ?? [];
  return models.some(
    (model) => model.licence === 'open-weights' && model.tick >= seen.tick - 3 * turnTicks && model.tick >= 0 && model.capability >= own - 1.5,
  );
}

function contestedRegion(scenario: PublicScenario, seen: Observation): RegionView | null {
  let most = 0.4;
  let found: RegionView | null = null;
  seen.regions.forEach((region, i) => {
    if (scenario.regions[i]?.home !== null) return;
    const ahead = (region.partnership[rivalOf(seen.slot)] ?? 0) - (region.partnership[seen.slot] ?? 0);
    if (ahead <= most) return;
    most = ahead;
    found = region;
  });
  return found;
}

export function sense(scenario: PublicScenario, seen: Observation, goals: Goals): Senses {
  const rival = rivalOf(seen.slot);
  const other = scenario.blocs[rival].id;
  const ticks = scenario.meta.turns.halfMonths;
  const theirRules = seen.controls.filter((control) => control.by === other);
  return {
    scenario,
    seen,
    slot: seen.slot,
    rival,
    turn: seen.turn + 1,
    left: seen.turns - seen.turn - 1,
    own: (path) => seen.numbers[`${seen.bloc}.${path}`]?.value ?? 0,
    theirs: (path) => seen.numbers[`${other}.${path}`]?.value ?? 0,
    tension: seen.numbers['world.tension']?.value ?? 0,
    needs: needsOf(seen, goals),
    notices: theirRules.filter((control) => control.next > control.level),
    freshRules: theirRules.filter((control) => control.level > control.from && control.since >= seen.tick - 2 * ticks),
    openAtParity: publishedAtParity(seen, ticks),
    contested: contestedRegion(scenario, seen),
  };
}

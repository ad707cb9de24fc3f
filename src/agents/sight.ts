// The few things a plan looks at. An Observation has them all; a batch of plan against plan can make them without drawing a whole picture.
import type { ControlView, Observation, OrderMenu, PublicScenario, Scenario } from '../engine/index.ts';

export interface Sight {
  /** The turn to be played, 1 for the first. */
  readonly turn: number;
  readonly menu: OrderMenu;
  /** Age of the own run, months. */
  readonly runMonths: number;
  /** Best held model, 0 when there is none. */
  readonly held: number;
  /** Controls of both blocs, in the order of the scenario: level in force or not. */
  readonly controls: readonly Pick<ControlView, 'effective'>[];
  /** Deals in force. */
  readonly dealsActive: number;
}

export function sightOf(seen: Observation, menu: OrderMenu): Sight {
  const own = (path: string): number => seen.numbers[`${seen.bloc}.${path}`]?.value ?? 0;
  return {
    turn: seen.turn + 1,
    menu,
    runMonths: own('run.months'),
    held: own('capability.held'),
    controls: seen.controls,
    dealsActive: seen.deals.filter((deal) => deal.status === 'active').length,
  };
}

/** Months and agenda points of one turn of the scenario. */
export function turnMonths(scenario: Scenario | PublicScenario): number {
  return scenario.meta.turns.halfMonths / 2;
}
export function turnAgenda(scenario: Scenario | PublicScenario): number {
  return (scenario.parameters.agendaPerYear * scenario.meta.turns.halfMonths) / 24;
}

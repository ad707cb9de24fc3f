// What a library shows of a scenario before anybody plays it: known at build time, so that a page need not read every file to list it.
import type { BlocId, Scenario } from '../engine/index.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  readonly minutes: { readonly brief: number; readonly play: number; readonly debrief: number };
  readonly turns: number;
  readonly start: string;
  /** The two seats, described in identical patterns by the scenario. */
  readonly blocs: readonly { readonly id: BlocId; readonly name: string; readonly office: string; readonly brief: string }[];
  readonly worldviews: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  /** Rivals of the scenario's own that can sit on either side: the player's name per bloc. */
  readonly rivals: readonly { readonly name: string; readonly text: string; readonly players: { readonly [bloc: BlocId]: string } }[];
  readonly tutorial: boolean;
}

/** Rivals by their name; one that knows only one side is left out, since the page asks before the seat is taken. */
function rivalsOf({ rivals = [], blocs }: Scenario): CatalogueEntry['rivals'] {
  const names = [...new Set(rivals.map((rival) => rival.name))];
  return names.flatMap((name) => {
    const own = rivals.filter((rival) => rival.name === name);
    if (!blocs.every((bloc) => own.some((rival) => rival.seat === bloc.id))) return [];
    return [{ name, text: own[0]?.text ?? '', players: Object.fromEntries(own.map((rival) => [rival.seat, rival.player])) }];
  });
}

export function describeScenario(scenario: Scenario): CatalogueEntry {
  const { meta } = scenario;
  return {
    id: scenario.id,
    title: meta.title,
    summary: meta.summary,
    level: meta.level,
    minutes: meta.minutes,
    turns: meta.turns.count,
    start: meta.turns.start,
    blocs: scenario.blocs.map(({ id, name, office, brief }) => ({ id, name, office, brief })),
    worldviews: scenario.worldviews.map(({ id, name, text }) => ({ id, name, text })),
    rivals: rivalsOf(scenario),
    tutorial: meta.level === 'tutorial' || scenario.id === 'tutorial',
  };
}

// What things are called in a scenario, by id. An id without a name stands for itself, so that nothing is ever blank.
import type { BlocDef, BlocId, ChipDef, ControlDef, InitiativeDef, RegionDef, ScenarioMeta } from '../engine/index.ts';
import { addHalfMonths, formatDate } from './numbers.ts';

/** The part of a scenario that names are taken from. */
export interface NameSource {
  readonly meta: Pick<ScenarioMeta, 'turns'>;
  readonly blocs: readonly BlocDef[];
  readonly regions: readonly RegionDef[];
  readonly chips: readonly ChipDef[];
  readonly controls: readonly ControlDef[];
  readonly initiatives: readonly InitiativeDef[];
  readonly thirdParties: readonly { readonly id: string; readonly name: string }[];
  readonly cards: { readonly [event: string]: { readonly title: string; readonly choices: readonly { readonly id: string; readonly text: string }[] } };
  /** Text of the scenario's own ending that was reached, or null. */
  readonly ending: string | null;
}

export interface Names {
  /** "United States", "American", "Washington"; for "" the world. */
  bloc(id: BlocId | ''): { readonly name: string; readonly adjective: string; readonly capital: string };
  channel(bloc: BlocId | '', id: string): string;
  chip(id: string): string;
  control(id: string): string;
  level(control: string, level: number): string;
  initiative(id: string): string;
  region(id: string): string;
  event(id: string): string;
  choice(event: string, id: string): string;
  layer(bloc: BlocId, id: string): string;
  /** Text of a scenario's own ending, or null when it has none of that id. */
  ending(): string | null;
  /** Date of a tick, a half-month since the start. */
  date(tick: number): string;
  /** What an id names, whatever kind of thing it is. */
  anything(id: string): string;
}

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string): string | undefined => list.find((each) => each.id === id)?.name;

/** Names from a scenario's texts. */
export function namesOf(source: NameSource): Names {
  const channels = (bloc: BlocId | '') => source.blocs.filter((each) => bloc === '' || each.id === bloc).flatMap((each) => each.channels);
  const event = (id: string): string => (Object.hasOwn(source.cards, id) ? (source.cards[id]?.title ?? id) : id);
  const layers = (bloc: BlocId) => source.blocs.filter((each) => each.id === bloc).flatMap((each) => each.layers);
  return {
    bloc: (id) => source.blocs.find((each) => each.id === id) ?? { name: 'the world', adjective: 'global', capital: 'the world' },
    channel: (bloc, id) => nameOf(channels(bloc), id) ?? id,
    chip: (id) => nameOf(source.chips, id) ?? id,
    control: (id) => nameOf(source.controls, id) ?? id,
    level: (control, level) => source.controls.find((each) => each.id === control)?.levels[level]?.name ?? String(level),
    initiative: (id) => nameOf(source.initiatives, id) ?? id,
    region: (id) => nameOf(source.regions, id) ?? id,
    event,
    choice: (of, id) => (Object.hasOwn(source.cards, of) ? source.cards[of]?.choices.find((each) => each.id === id)?.text : undefined) ?? id,
    layer: (bloc, id) => nameOf(layers(bloc), id) ?? id,
    ending: () => source.ending,
    date: (tick) => formatDate(addHalfMonths(source.meta.turns.start, tick)),
    anything: (id) =>
      nameOf(
        [
          ...source.blocs,
          ...source.regions,
          ...source.controls,
          ...source.initiatives,
          ...source.chips,
          ...source.thirdParties,
          ...channels(''),
          ...source.blocs.flatMap((b) => [...b.layers, ...b.labs]),
        ],
        id,
      ) ?? event(id),
  };
}

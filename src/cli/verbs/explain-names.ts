// What things of a scenario are called, and whose numbers `self` and `rival` are, for sentences about its choices.
import type { Scenario } from '../../engine/index.ts';
import { rowOfPath } from '../../scenario/index.ts';
import { namesOf } from '../../text/index.ts';
import type { EffectSetting, Names } from '../../text/index.ts';

export function namesFrom(scenario: Scenario, ending: string | null = null): Names {
  return namesOf({ ...scenario, cards: Object.fromEntries(scenario.events.map((event) => [event.id, event])), ending });
}

/** @param to the side that holds the card, "both" or "world". */
export function settingOf(scenario: Scenario, names: Names, to: string): EffectSetting {
  const holder = scenario.blocs.find((bloc) => bloc.id === to)?.id ?? null;
  const rival = holder === null ? null : (scenario.blocs.find((bloc) => bloc.id !== holder)?.id ?? null);
  return { names, holder, rival, unitOf: (path) => rowOfPath(scenario, path)?.unit ?? null };
}

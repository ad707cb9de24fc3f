// What everybody may know of a scenario: the world, its rules and the cards that have been dealt; not the events to come.
import type { ChoiceDef, PublicScenario, Scenario } from './scenario.ts';

const none: ReadonlySet<string> = new Set();
const cache = new WeakMap<Scenario, PublicScenario>();

/** What a choice leads to is as secret as the event it leads to. */
function withoutChain(choice: ChoiceDef, dealt: ReadonlySet<string>): ChoiceDef {
  if (choice.then === undefined || dealt.has(choice.then.event)) return choice;
  const { then: _hidden, ...known } = choice;
  return known;
}

function withoutFuture(scenario: Scenario, dealt: ReadonlySet<string>): PublicScenario {
  const events = scenario.events
    .filter((event) => dealt.has(event.id))
    .map((event) => ({ ...event, choices: event.choices.map((choice) => withoutChain(choice, dealt)) }));
  return { ...scenario, knowledge: 'public', events, checks: [] };
}

/**
 * A scenario as a seat may see it.
 * @param dealt ids of events that have fired and so are public; none at the start.
 * @returns the same object for the same scenario when nothing was dealt, so that what is compiled from it is compiled once.
 */
export function publicScenario(scenario: Scenario, dealt: ReadonlySet<string> = none): PublicScenario {
  if (dealt.size > 0) return withoutFuture(scenario, dealt);
  const known = cache.get(scenario);
  if (known !== undefined) return known;
  const made = withoutFuture(scenario, none);
  cache.set(scenario, made);
  return made;
}

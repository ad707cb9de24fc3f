// What a seat may read of a scenario at a moment: the world, and the cards that have come up; never what is still to come.
import { blocStocks, rivalOf } from '../../engine/index.ts';
import type { EffectDef, EventDef, Scenario, Slot, State } from '../../engine/index.ts';
import type { CardTexts, ChoiceMove, ChoiceTexts, ScenarioTexts } from '../session.ts';

/** One effect as its reader may know it: what it is about and which way it goes. Null for what this seat cannot see. */
function moveOf(effect: EffectDef, own: string, rival: string): ChoiceMove | null {
  if (effect.do === 'control') return { kind: 'rule', control: effect.control, level: effect.level, months: effect.months ?? null };
  if (effect.do === 'suspend') return { kind: 'suspend', control: effect.control, months: effect.months };
  const path = effect.path.replace(/^self\./, `${own}.`).replace(/^rival\./, `${rival}.`);
  const dot = path.indexOf('.');
  const head = path.slice(0, dot);
  const seen = head === own || head === rival ? blocStocks.find((row) => row.path === path.slice(dot + 1))?.seen : 'public';
  if (effect.do === 'set' || seen === undefined || seen === 'hidden' || (seen === 'own' && head !== own)) return null;
  return { kind: 'number', path, up: effect.do === 'add' ? effect.value > 0 : effect.value > 1, over: effect.over ?? 0 };
}

function choicesOf(event: EventDef, own: string, rival: string): readonly ChoiceTexts[] {
  const texts = event.choices.map((choice) => ({
    id: choice.id,
    for: choice.for,
    text: choice.text,
    gist: choice.gist,
    default: choice.default,
    cost: choice.cost,
    unavailableText: choice.unavailableText ?? null,
    moves: choice.for === null || choice.for === own ? choice.effects.flatMap((effect) => moveOf(effect, own, rival) ?? []) : [],
  }));
  const isOwn = (choice: ChoiceTexts): boolean => choice.for === null || choice.for === own;
  return [...texts.filter(isOwn), ...texts.filter((choice) => !isOwn(choice))];
}

function cardOf(event: EventDef, own: string, rival: string): CardTexts {
  return {
    id: event.id,
    title: event.title,
    body: event.body,
    dateline: event.dateline,
    claim: event.claim,
    reasons: event.reasons ?? {},
    place: event.place ?? null,
    sources: event.sources,
    objectives: event.objectives,
    choices: choicesOf(event, own, rival),
  };
}

/** Texts for `slot` in `state`. */
export function textsFor(scenario: Scenario, state: State, slot: Slot): ScenarioTexts {
  const own = scenario.blocs[slot].id;
  const rival = scenario.blocs[rivalOf(slot)].id;
  const fired = scenario.events.filter((_, i) => (state.events[i]?.fired ?? 0) > 0);
  const over = state.ending !== null;
  return {
    id: scenario.id,
    version: scenario.version,
    contentHash: scenario.contentHash,
    meta: scenario.meta,
    sources: scenario.sources,
    objectives: scenario.objectives,
    blocs: scenario.blocs,
    regions: scenario.regions,
    thirdParties: scenario.thirdParties,
    chips: scenario.chips,
    controls: scenario.controls,
    initiatives: scenario.initiatives,
    worldviews: scenario.worldviews.map(({ id, name, text }) => ({ id, name, text })),
    weights: scenario.score.weights,
    cards: Object.fromEntries(fired.map((event) => [event.id, cardOf(event, own, rival)])),
    ending: scenario.endings.find((ending) => ending.id === state.ending?.id)?.text ?? null,
    debrief: over ? scenario.debrief : [],
    aftermath: over ? scenario.aftermath : [],
  };
}

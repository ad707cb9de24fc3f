// Answers to cards: the choices' own weights, read on a belief, times what each choice does for the seat's goals; then one keyed draw.
import { compiledOf, compileTests, imagine } from '../engine/index.ts';
import type { BlocId, Chance, ChoiceDef, EffectDef, EventDef, Frame, Observation, OrderMenu, Orders, PublicScenario } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';

/** Weights over the five score cards that add up to five, so that 1 is even-handed. */
export type Goals = { readonly [card: string]: number };

/** Which score card a path speaks to, and whether more of it is good for its owner. First match wins. */
const meanings: readonly (readonly [pattern: RegExp, card: string, sign: 1 | -1])[] = [
  [/tension|incidents/, 'stability', -1],
  [/safety/, 'stability', 1],
  [/capability|algorithms|talent|run\.|shock\.research|chips\.|power/, 'gap', 1],
  [/developers|attention|shock\.brand|partnership|derivatives|product/, 'adoption', 1],
  [/reserve|memory|fab\.|onshore|materials|shock\.supply/, 'cover', 1],
  [/cash|shock\.budget|revenue/, 'economy', 1],
];

/** What an effect does for a seat's goals: about -1 to 1 times the goal's weight. */
function effectWorth(effect: EffectDef, bloc: BlocId, goals: Goals): number {
  if (effect.do === 'control' || effect.do === 'suspend') return 0;
  const found = meanings.find(([pattern]) => pattern.test(effect.path));
  if (!found) return 0;
  const [, card, sign] = found;
  const rises = effect.do === 'multiply' ? effect.value - 1 : effect.value;
  if (rises === 0) return 0;
  const ours = effect.path.startsWith('world.') || effect.path.startsWith('self.') || effect.path.startsWith(`${bloc}.`);
  return (goals[card] ?? 1) * sign * (rises > 0 ? 1 : -1) * (ours ? 1 : -0.5);
}

function choiceWorth(choice: ChoiceDef, bloc: BlocId, goals: Goals): number {
  let sum = 0;
  for (const effect of choice.effects) sum += effectWorth(effect, bloc, goals);
  return sum;
}

/** The weight that the card's author gave the choice, with its conditions asked of a belief. */
function authoredWeight(scenario: PublicScenario, choice: ChoiceDef, frame: () => Frame): number {
  return choice.ai.if.reduce((weight, rule) => (compileTests(scenario, rule.when)(frame()) ? weight * rule.times : weight), choice.ai.weight);
}

/** Agenda points of a choice. */
export function choiceCost(choice: ChoiceDef): number {
  return choice.cost.find((x) => x.path.endsWith('.agenda'))?.value ?? 0;
}

export interface CardReplies {
  readonly orders: Orders;
  readonly spent: number;
  readonly reasons: readonly AgentReason[];
}

/** Replies to every card on the desk that can be answered within `purse` agenda points. */
export function cardReplies(
  scenario: PublicScenario,
  cards: readonly EventDef[],
  seen: Observation,
  menu: OrderMenu,
  goals: Goals,
  purse: number,
  chance: Chance,
): CardReplies {
  const orders: Orders[number][] = [];
  const reasons: AgentReason[] = [];
  let spent = 0;
  let known: Frame | null = null;
  const belief = (): Frame => (known ??= { c: compiledOf(scenario), state: imagine(scenario, seen, chance), self: seen.slot });
  for (const card of menu.cards) {
    const event = cards.find((x) => x.id === card.event);
    const open = card.choices.flatMap((option) => {
      const choice = event?.choices.find((x) => x.id === option.order.choice);
      if (!choice || option.refusal !== null || choiceCost(choice) > purse - spent + 1e-9) return [];
      const fit = choiceWorth(choice, seen.bloc, goals);
      const weight = authoredWeight(scenario, choice, belief) * Math.min(4, Math.max(0.25, 1 + 0.35 * fit));
      return [{ option, choice, weight }];
    });
    const total = open.reduce((sum, x) => sum + x.weight, 0);
    let at = chance('card', card.event, seen.tick) * total;
    const taken = open.find((x) => (at -= x.weight) < 0) ?? open.at(-1);
    if (!taken) continue;
    spent += choiceCost(taken.choice);
    orders.push(taken.option.order);
    reasons.push({ code: 'reason.card', params: { event: card.event, choice: taken.choice.id } });
  }
  return { orders, spent, reasons };
}

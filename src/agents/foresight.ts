// Thinking ahead: what a few quarters would bring under one desk or another, played out on a belief drawn from the observation.
import { cardIds, effortShares, imagine, resolveTurn, tracks } from '../engine/index.ts';
import type { Belief, CardId, Chance, Orders, ReleaseAction } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';
import type { Goals } from './cards.ts';
import { type DeskWish, deskOrders } from './desk.ts';
import type { Senses } from './senses.ts';

/** Turns played out; the last counts double, because what is building up then is not over. */
const horizon = 4;
/** A change must promise this much more than the doctrine's desk, in clear moves of a headline number summed over the horizon. */
const leastGain = 0.15;
/** A clear move of a headline number. */
const scales: { readonly [card in CardId]: number } = { gap: 0.8, adoption: 4, cover: 0.8, economy: 0.008, stability: 4 };
/** Quarters of cover beyond which more is worth nothing. */
const coverEnough = 2.5;

interface Outlook {
  readonly senses: Senses;
  readonly goals: Goals;
  readonly belief: Belief;
  readonly chance: Chance;
}

/** How good the coming turns look if the desk is set this way and stays so, both seats ordering nothing else. */
function worthOf(outlook: Outlook, wish: DeskWish): number {
  const { senses, belief, chance, goals } = outlook;
  const own: Orders = deskOrders(wish, senses.seen.menu);
  let state: Belief = belief;
  let worth = 0;
  const turns = Math.min(horizon, senses.left + 1);
  for (let i = 0; i < turns && state.ending === null; i++) {
    const orders = [senses.slot === 0 && i === 0 ? own : [], senses.slot === 1 && i === 0 ? own : []];
    state = resolveTurn(senses.scenario, state, orders, chance, { ledger: false }).state;
    const cards = state.history.at(-1)?.[senses.slot] ?? [];
    const weight = i === turns - 1 ? 2 : 1;
    cardIds.forEach((card, at) => {
      const level = card === 'cover' ? Math.min(coverEnough, cards[at] ?? 0) : (cards[at] ?? 0);
      worth += (weight * (goals[card] ?? 1) * level) / scales[card];
    });
  }
  return worth;
}

/** Halfway between two spendings, in steps of 5. */
function between(a: readonly number[], b: readonly number[]): number[] {
  const shares = a.map((x, i) => 5 * Math.round((x + (b[i] ?? x)) / 10));
  const top = shares.indexOf(Math.max(...shares));
  shares[top] = (shares[top] ?? 0) + 100 - shares.reduce((sum, x) => sum + x, 0);
  return shares;
}

function withShares(wish: DeskWish, usual: readonly number[]): readonly DeskWish[] {
  const base = wish.shares ?? usual;
  return [usual, ...tracks.map((track) => between(base, effortShares(track))), between(base, usual)].map((shares) => ({ ...wish, shares }));
}

function withSplit(wish: DeskWish): readonly DeskWish[] {
  const [train = 30, serve = 45, experiment = 25] = wish.split ?? [];
  const splits = [
    [train - 10, serve + 10, experiment],
    [train + 10, serve - 10, experiment],
    [train, serve - 10, experiment + 10],
    [train, serve + 10, experiment - 10],
  ];
  return splits.filter((split) => split.every((x) => x >= 5)).map((split) => ({ ...wish, split }));
}

function withChannels(wish: DeskWish, senses: Senses): readonly DeskWish[] {
  return senses.seen.menu.channels.flatMap((channel) =>
    [channel.weight + 2, channel.weight - 2]
      .filter((weight) => weight >= 0 && weight <= 4 && channel.refusal === null)
      .map((weight) => ({ ...wish, channels: { [channel.channel]: weight } })),
  );
}

function withLicence(wish: DeskWish, doctrine: ReleaseAction): readonly DeskWish[] {
  const actions: readonly ReleaseAction[] = ['sell', 'delay', 'publish'];
  return actions.filter((release) => release !== doctrine).map((release) => ({ ...wish, release }));
}

/** The doctrine's desk, changed one lever after the other wherever a belief says that something else is clearly better. */
export function lookAhead(senses: Senses, wish: DeskWish, goals: Goals, chance: Chance, reasons: AgentReason[]): DeskWish {
  const { scenario, seen, slot } = senses;
  const outlook: Outlook = { senses, goals, belief: imagine(scenario, seen, chance), chance };
  const usual = scenario.blocs[slot].shares;
  let best = wish;
  let most = worthOf(outlook, wish);
  const steps = [(x: DeskWish) => withShares(x, usual), withSplit, (x: DeskWish) => withChannels(x, senses), (x: DeskWish) => withLicence(x, wish.release)];
  for (const alternatives of steps) {
    const from = best;
    const floor = most + leastGain;
    for (const next of alternatives(from)) {
      const worth = worthOf(outlook, next);
      if (worth <= Math.max(floor, most)) continue;
      most = worth;
      best = next;
    }
  }
  if (best !== wish) reasons.push({ code: 'reason.foresight', params: { turns: Math.min(horizon, senses.left + 1) } });
  return best;
}

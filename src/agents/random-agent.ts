// A player that takes anything legal by chance: finds states nobody plans for.
import { tracks } from '../engine/index.ts';
import type { Chance, Order, OrderMenu, Orders } from '../engine/index.ts';
import type { Agent } from './agent.ts';

type Roll = (id: string) => number;

function pick<T>(items: readonly T[], roll: number): T | undefined {
  return items[Math.min(items.length - 1, Math.floor(roll * items.length))];
}

/** `count` shares in steps of 5, each at least `least`, that sum to 100. */
function randomShares(count: number, least: number, roll: Roll): number[] {
  const shares = new Array<number>(count).fill(least);
  for (let step = 0; step < (100 - count * least) / 5; step++) {
    const at = Math.min(count - 1, Math.floor(roll(`step.${step}`) * count));
    shares[at] = (shares[at] ?? 0) + 5;
  }
  return shares;
}

function deskByChance(menu: OrderMenu, roll: Roll): Order[] {
  const orders: Order[] = [];
  const effort = roll('effort');
  if (effort < 0.4) orders.push({ kind: 'effort', track: pick(tracks, roll('track')) ?? 'training' });
  else if (effort < 0.6) orders.push({ kind: 'shares', percent: randomShares(5, 5, (id) => roll(`shares.${id}`)) });
  if (roll('split') < 0.4) orders.push({ kind: 'split', percent: randomShares(3, 5, (id) => roll(`split.${id}`)) });
  const channel = pick(
    menu.channels.filter((x) => x.refusal === null),
    roll('channel'),
  );
  if (channel && roll('chips') < 0.6) {
    const part = pick([null, ...channel.parts.flatMap((x) => (x.refusal === null ? [x.part] : []))], roll('part')) ?? null;
    orders.push({ kind: 'chips', channel: channel.channel, part, weight: Math.floor(roll('weight') * 5) });
  }
  const release = pick(
    menu.releases.filter((x) => x.refusal === null),
    roll('release'),
  );
  if (release && roll('releases') < 0.4) orders.push(release.order);
  return orders;
}

function paidByChance(menu: OrderMenu, roll: Roll, costOf: (order: Order) => number): Order[] {
  const orders: Order[] = [];
  let left = menu.agenda;
  const take = (order: Order | undefined, cost: number): void => {
    if (order === undefined || cost > left + 1e-9) return;
    left -= cost;
    orders.push(order);
  };
  for (const card of menu.cards) {
    const choice = pick(
      card.choices.filter((x) => x.refusal === null),
      roll(`card.${card.event}`),
    );
    if (choice) take(choice.order, costOf(choice.order));
  }
  const answer = pick(
    menu.answers.filter((x) => x.refusal === null),
    roll('answer'),
  );
  if (answer) take(answer.order, 0);
  const broken = pick(
    menu.breaks.filter((x) => x.refusal === null),
    roll('break'),
  );
  if (broken && roll('breaks') < 0.1) take(broken.order, 0);
  const offer = pick(
    menu.offers.filter((x) => x.refusal === null),
    roll('offer'),
  );
  if (offer && roll('offers') < 0.15) take(offer.order, 1);
  const targets = new Set<string>();
  for (let i = 0; i < 6; i++) {
    const option = pick(
      menu.initiatives.filter((x) => x.refusal === null),
      roll(`initiative.${i}`),
    );
    const key = option ? (option.order.target ?? option.order.initiative) : '';
    if (!option || targets.has(key)) continue;
    targets.add(key);
    take(option.order, option.cost);
  }
  return orders;
}

export function createRandomAgent(): Agent {
  return {
    name: 'random',
    doctrine: '',
    decide(seen, menu, chance: Chance, cards) {
      const roll: Roll = (id) => chance('random', id, seen.tick);
      const costOf = (order: Order): number => {
        if (order.kind !== 'reply') return 0;
        const choice = cards.find((x) => x.id === order.event)?.choices.find((x) => x.id === order.choice);
        return choice?.cost.find((x) => x.path.endsWith('.agenda'))?.value ?? 0;
      };
      const orders: Orders = [...deskByChance(menu, roll), ...paidByChance(menu, roll, costOf)];
      return { orders, reasons: [{ code: 'reason.random', params: {} }] };
    },
  };
}

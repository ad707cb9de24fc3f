// Everything a seat may order now, with prices and reasons: menus, automated players and codes are all made from this.
import { type Compiled, compiledOf } from '../compiled.ts';
import { levelInForce } from '../measures/controls.ts';
import type { CardMenu, ChannelMenu, InitiativeOption, Option, Order, OrderMenu, Refusal } from '../orders.ts';
import { releaseActions } from '../orders.ts';
import type { InitiativeDef, Scenario, Slot } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { State } from '../state.ts';
import { checkOrder } from './check-order.ts';

const offeredMost = 6;

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

function refusalOf(scenario: Scenario, state: State, slot: Slot, order: Order): Refusal | null {
  const verdict = checkOrder(scenario, state, slot, order);
  return verdict.kind === 'accepted' ? null : verdict;
}

function targetsOf(c: Compiled, slot: Slot, initiative: InitiativeDef): readonly (string | null)[] {
  if (initiative.kind === 'tighten' || initiative.kind === 'ease') return c.blocs[slot].controls.flatMap((i) => c.scenario.controls[i]?.id ?? []);
  if (initiative.kind === 'partner') return c.scenario.regions.flatMap((r) => (r.home === null ? [r.id] : []));
  return [null];
}

/** How much an initiative matters now; only its rank is used. Declared order breaks ties. */
function relevance(c: Compiled, state: State, slot: Slot, initiative: InitiativeDef, target: string | null): number {
  const own = state.blocs[slot].stocks;
  const rival = state.blocs[rivalOf(slot)].stocks;
  switch (initiative.kind) {
    case 'tighten':
      return 3 - (c.controlIndex.get(target ?? '') ?? 9) * 0.1 + (state.world.tension < 50 ? 0.5 : 0);
    case 'ease':
      return state.world.tension > 60 ? 2.2 : 0.8;
    case 'partner': {
      const region = state.regions[c.regionIndex.get(target ?? '') ?? -1];
      return 1.5 + Math.min(1.2, (region?.users ?? 0) / 400) + ((region?.partnership[rivalOf(slot)] ?? 0) > (region?.partnership[slot] ?? 0) ? 0.4 : 0);
    }
    case 'talks':
      return 1 + state.world.tension / 30;
    case 'enforce':
      return 2.6 - 3 * own.enforcement;
    case 'allies':
      return 2.4 - 2 * own.allies;
    case 'talent':
      return 2.4 - own.talent;
    case 'standards':
      return 2.2 - 3 * own.safety;
    case 'lobby':
      return 2 - 2.5 * own.labAlignment + (own.capabilityHeld > 0 ? 1 : 0);
    case 'reserve':
      return 2 - 0.4 * own.materialsReserve + (rival.allies > 0.5 ? 0.2 : 0);
  }
}

function initiativeMenu(scenario: Scenario, state: State, slot: Slot): InitiativeOption[] {
  const c = compiledOf(scenario);
  const rows = scenario.initiatives.flatMap((initiative) =>
    targetsOf(c, slot, initiative).map((target) => {
      const order: OrderOf<'initiative'> = { kind: 'initiative', initiative: initiative.id, target };
      return {
        order,
        cost: initiative.cost,
        refusal: refusalOf(scenario, state, slot, order),
        rank: relevance(c, state, slot, initiative, target),
        kind: initiative.kind,
      };
    }),
  );
  const open = rows.filter((row) => row.refusal === null || row.refusal.code === 'order.no-agenda');
  const ranked = open.map((row, i) => ({ row, i })).sort((a, b) => b.row.rank - a.row.rank || a.i - b.i);
  const offered = new Set<string>();
  const chosen = new Set(
    ranked
      .filter(({ row }) => {
        const many = row.kind === 'tighten' || row.kind === 'partner';
        const key = many ? `${row.kind}/${offered.has(`${row.kind}/1`) ? 2 : 1}` : row.kind;
        if (offered.has(key) || offered.size >= offeredMost) return false;
        offered.add(key);
        return true;
      })
      .map(({ row }) => row),
  );
  return rows.map((row) => ({ order: row.order, cost: row.cost, refusal: row.refusal, offered: chosen.has(row) }));
}

function channelMenu(scenario: Scenario, state: State, slot: Slot): ChannelMenu[] {
  return scenario.blocs[slot].channels.map((channel, i) => {
    const cells = state.blocs[slot].channels[i];
    const order = (part: string | null): Order => ({ kind: 'chips', channel: channel.id, part, weight: 1 });
    return {
      channel: channel.id,
      weight: cells?.weight ?? 0,
      part: cells?.part ?? null,
      refusal: refusalOf(scenario, state, slot, order(null)),
      parts: channel.parts.map((part) => ({ part, refusal: refusalOf(scenario, state, slot, order(part)) })),
    };
  });
}

function releaseMenu(scenario: Scenario, state: State, slot: Slot): Option<OrderOf<'release'>>[] {
  const { stocks } = state.blocs[slot];
  const option = (order: OrderOf<'release'>): Option<OrderOf<'release'>> => ({ order, refusal: refusalOf(scenario, state, slot, order) });
  const rows: Option<OrderOf<'release'>>[] = [];
  for (const action of releaseActions) {
    rows.push(option({ kind: 'release', model: 'run', action, when: 'ready' }));
    rows.push(option({ kind: 'release', model: 'run', action, when: 'now' }));
    if (stocks.capabilityHeld > 0 && action !== 'hold') rows.push(option({ kind: 'release', model: 'held', action, when: 'now' }));
  }
  return rows;
}

function offerMenu(scenario: Scenario, state: State, slot: Slot): Option<OrderOf<'offer'>>[] {
  const c = compiledOf(scenario);
  const active = (index: number): boolean => {
    const control = state.controls[index];
    return control !== undefined && levelInForce(control, state.tick) > 0;
  };
  return c.blocs[slot].controls.filter(active).flatMap((give) =>
    c.blocs[rivalOf(slot)].controls.filter(active).flatMap((take) =>
      [2, 4, 6].map((turns) => {
        const order: OrderOf<'offer'> = { kind: 'offer', give: scenario.controls[give]?.id ?? '', take: scenario.controls[take]?.id ?? '', turns };
        return { order, refusal: refusalOf(scenario, state, slot, order) };
      }),
    ),
  );
}

function cardMenu(scenario: Scenario, state: State, slot: Slot): CardMenu[] {
  const bloc = scenario.blocs[slot].id;
  return state.cards
    .filter((card) => card.slot === slot)
    .map((card) => ({
      event: card.event,
      choices: (scenario.events.find((e) => e.id === card.event)?.choices ?? [])
        .filter((choice) => choice.for === null || choice.for === bloc)
        .map((choice) => {
          const order: OrderOf<'reply'> = { kind: 'reply', event: card.event, choice: choice.id };
          return { order, refusal: refusalOf(scenario, state, slot, order) };
        }),
    }));
}

/** The menu of a seat. Options that are not open now carry their refusal. */
export function legalOrders(scenario: Scenario, state: State, slot: Slot): OrderMenu {
  const bloc = state.blocs[slot];
  const answer = (deal: string, accept: boolean): OrderOf<'answer'> => ({ kind: 'answer', deal, accept });
  const open = state.deals.filter((deal) => deal.status === 'offered' && deal.from !== slot);
  return {
    bloc: scenario.blocs[slot].id,
    agenda: bloc.stocks.agenda,
    shares: bloc.shares,
    split: bloc.split,
    channels: channelMenu(scenario, state, slot),
    onReady: bloc.onReady,
    releases: releaseMenu(scenario, state, slot),
    initiatives: initiativeMenu(scenario, state, slot),
    offers: offerMenu(scenario, state, slot),
    answers: open.flatMap((deal) =>
      [true, false].map((accept) => ({ order: answer(deal.id, accept), refusal: refusalOf(scenario, state, slot, answer(deal.id, accept)) })),
    ),
    breaks: state.deals.flatMap((deal) => (deal.status === 'active' ? [{ order: { kind: 'break' as const, deal: deal.id }, refusal: null }] : [])),
    cards: cardMenu(scenario, state, slot),
  };
}

// The routes of the map: what each bloc's channels bring, what the other side's rules touch, and the AI models released last turn.
import type { BlocDef, ChannelDef, ControlKind, Observation, Slot } from '../../engine/index.ts';
import { formatQuantity } from '../../text/index.ts';
import type { Standing } from './controls-from.ts';
import { standingOf } from './controls-from.ts';
import type { MapScenario, Translate } from './source.ts';
import type { ArcKind, MapArc, MapStatus } from './model.ts';
import { hubOf, positionOf, routeOf } from './places.ts';

const slots = [0, 1] as const satisfies readonly Slot[];

interface Source {
  readonly seen: Observation;
  readonly scenario: MapScenario;
  readonly t: Translate;
}

interface Draft {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ArcKind;
  readonly slot: Slot;
  readonly quantity: number | null;
  readonly text: string;
  readonly status: MapStatus;
  readonly desk: boolean;
}

function finish({ scenario, t }: Source, draft: Draft): MapArc {
  const statusText = t(`map.status.${draft.status}`);
  const note = t('map.arc.note', {
    what: t(`map.kind.${draft.kind}`),
    from: placeName(draft.from, scenario, t),
    to: placeName(draft.to, scenario, t),
    bloc: scenario.blocs[draft.slot].name,
    amount: draft.text,
    status: statusText,
  });
  return { ...draft, statusText, note };
}

/** Name of a place, or of a region where the route ends in a market. */
export function placeName(id: string, scenario: MapScenario, t: Translate): string {
  const region = scenario.regions.find((r) => r.id === id);
  return region ? region.name : t(`map.place.${id}` as Parameters<Translate>[0]);
}

function homeOf(scenario: MapScenario, bloc: BlocDef): string | null {
  return scenario.regions.find((r) => r.home === bloc.id)?.id ?? null;
}

/** Training H100e that a channel brings this turn; null for the other seat's channels, which nobody reports. */
function dueThisTurn(seen: Observation, slot: Slot, channel: ChannelDef): number | null {
  if (slot !== seen.slot) return null;
  return seen.arrivals.reduce((sum, a) => (a.channel === channel.id && a.inTurns === 0 ? sum + a.training : sum), 0);
}

/** Kind of route and the rule of the other side that stands over it. */
const channelRoutes: { readonly [kind: string]: { readonly kind: ArcKind; readonly rule: ControlKind | null } } = {
  purchase: { kind: 'chips', rule: 'threshold' },
  grey: { kind: 'grey', rule: null },
  rental: { kind: 'rental', rule: 'remote' },
  fab: { kind: 'chips', rule: null },
  onshore: { kind: 'chips', rule: null },
};

function channelArc(source: Source, slot: Slot, home: string, channel: ChannelDef): MapArc | null {
  const { seen, scenario, t } = source;
  const plan = channelRoutes[channel.kind];
  const route = routeOf(home, channel.kind);
  if (!plan || !route) return null;
  const own = slot === seen.slot;
  if (!own && (channel.kind === 'grey' || channel.kind === 'rental')) return null;
  const rented = seen.numbers[`${scenario.blocs[slot].id}.chips.rented`];
  const quantity = channel.kind === 'rental' ? (rented?.value ?? null) : dueThisTurn(seen, slot, channel);
  if (quantity !== null && quantity <= 0 && !channel.controlled && channel.kind !== 'purchase') return null;
  const ruled = plan.rule !== null && (channel.controlled || channel.kind === 'rental');
  const standing = ruled && plan.rule ? standingOf(seen, scenario, plan.rule, scenario.blocs[1 - slot]?.id ?? null, t) : null;
  const amount = quantity === null ? t('map.arc.unknown') : formatQuantity(quantity, 'H100e');
  return finish(source, {
    id: `${scenario.blocs[slot].id}.${channel.id}`,
    from: route[0],
    to: route[1],
    kind: plan.kind,
    slot,
    quantity,
    text: quantity === null || channel.kind === 'rental' ? amount : t('map.arc.amount', { amount }),
    status: standing?.status ?? 'flowing',
    desk: standing !== null && standing.status !== 'flowing',
  });
}

/** Memory, tools and materials: no quantity travels in the simulation, but the rule that may stop them does. */
function ruleArc(source: Source, slot: Slot, home: string, kind: 'memory' | 'tools' | 'materials'): MapArc | null {
  const { seen, scenario, t } = source;
  const route = routeOf(home, kind);
  const standing: Standing | null = standingOf(seen, scenario, kind, scenario.blocs[1 - slot]?.id ?? null, t);
  if (!route || !standing) return null;
  const { status, text } = standing;
  return finish(source, {
    id: `${scenario.blocs[slot].id}.${kind}`,
    from: route[0],
    to: route[1],
    kind,
    slot,
    quantity: null,
    text,
    status,
    desk: status !== 'flowing',
  });
}

function modelArcs(source: Source, slot: Slot, home: string): MapArc[] {
  const { seen, scenario, t } = source;
  const since = seen.tick - scenario.meta.turns.halfMonths;
  const fresh = (seen.models[slot] ?? []).filter((m) => m.licence !== 'held' && m.tick >= since && m.tick > 0);
  const best = fresh.toSorted((a, b) => b.capability - a.capability)[0];
  const hub = hubOf(home);
  if (!best || hub === null) return [];
  const bloc = scenario.blocs[slot];
  return seen.regions.flatMap((region) => {
    const def = scenario.regions.find((r) => r.id === region.id);
    if (!def || def.home !== null || positionOf(region.id) === null) return [];
    const quantity = region.users * (region.use[slot] ?? 0);
    const users = formatQuantity(quantity, 'millions of people');
    const words = { model: best.name, region: def.name, users, bloc: bloc.adjective };
    const arc = finish(source, {
      id: `${bloc.id}.model.${region.id}`,
      from: hub,
      to: region.id,
      kind: 'models',
      slot,
      quantity,
      text: t('map.arc.users', words),
      status: 'flowing',
      desk: false,
    });
    return [{ ...arc, note: t('map.arc.model-note', words) }];
  });
}

/** Every route a seat may know of, in a fixed order: by slot, then channels, rules, models. */
export function arcsFrom(seen: Observation, scenario: MapScenario, t: Translate): MapArc[] {
  const source: Source = { seen, scenario, t };
  return slots.flatMap((slot) => {
    const bloc = scenario.blocs[slot];
    const home = homeOf(scenario, bloc);
    if (home === null) return [];
    const channels = bloc.channels.map((channel) => channelArc(source, slot, home, channel));
    const rules = (['memory', 'tools', 'materials'] as const).map((kind) => ruleArc(source, slot, home, kind));
    return [...channels, ...rules, ...modelArcs(source, slot, home)].filter((arc) => arc !== null);
  });
}

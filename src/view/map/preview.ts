// What a drafted turn would do to the map, before it is played: the observation as it would stand, what of the map that touches,
// and why in codes. Pure; made from what the seat sees and what its orders say, never from what the rules will roll.
import type { ControlView, ModelRecord, Observation, Order, Orders } from '../../engine/index.ts';
import type { ChoiceMove, ScenarioTexts } from '../../store/index.ts';
import { arcTouches } from './touches.ts';
import { mapModelFrom } from './model-from.ts';
import type { MapModel, MapStep } from './model.ts';
import type { Translate } from './source.ts';

export const previewCodes = [
  'rule',
  'rule-now',
  'suspend',
  'resume',
  'offer',
  'region',
  'up',
  'down',
  'chips',
  'stop',
  'publish',
  'sell',
  'later',
  'keep',
  'initiative',
  'refuse',
  'quiet',
] as const;
export type PreviewCode = (typeof previewCodes)[number];

/** One thing that would change. `tick` says when, where that is a date. Ids and paths are put into words by the page. */
export interface PreviewClause {
  readonly code: PreviewCode;
  readonly params: { readonly [name: string]: string | number };
  readonly tick: number | null;
}

export interface MapPreview {
  /** The observation as it would stand for the map; the same object where nothing of it would change. */
  readonly seen: Observation;
  readonly arcs: readonly string[];
  readonly plates: readonly string[];
  readonly regions: readonly string[];
  /** What the order would do, most telling first. */
  readonly clauses: readonly PreviewClause[];
}

interface Change {
  readonly seen: Observation;
  readonly regions: readonly string[];
  /** Paths of numbers that would move. */
  readonly paths: readonly string[];
  readonly channels: readonly string[];
  readonly clauses: readonly PreviewClause[];
}

const most = 3;

function clause(code: PreviewCode, params: PreviewClause['params'] = {}, tick: number | null = null): PreviewClause {
  return { code, params, tick };
}

function withControl(seen: Observation, id: string, change: (view: ControlView) => Partial<ControlView>): Observation {
  return { ...seen, controls: seen.controls.map((view) => (view.id === id ? { ...view, ...change(view) } : view)) };
}

/** A rule announced now. Where its notice ends within the turn it is shown as it will bind, at its written strength. */
function announce(seen: Observation, texts: ScenarioTexts, control: string, level: number, months: number | null): Observation {
  const def = texts.controls.find((each) => each.id === control);
  if (!def) return seen;
  const effectiveAt = seen.tick + Math.round((months ?? def.effectiveMonths) * 2);
  if (effectiveAt >= seen.tick + texts.meta.turns.halfMonths) return withControl(seen, control, () => ({ next: level, effectiveAt }));
  return withControl(seen, control, () => ({ level, next: -1, effectiveAt, effective: def.levels[level]?.tightness ?? 0 }));
}

function ruleClause(seen: Observation, texts: ScenarioTexts, control: string, level: number, months: number | null): PreviewClause {
  const notice = months ?? texts.controls.find((each) => each.id === control)?.effectiveMonths ?? 0;
  const tick = seen.tick + Math.round(notice * 2);
  // A date within the turn says less than "within this turn", and would stand before that of the card.
  return tick < seen.tick + texts.meta.turns.halfMonths ? clause('rule-now', { control, level }) : clause('rule', { control, level }, tick);
}

function suspended(seen: Observation, control: string, ticks: number): Observation {
  return withControl(seen, control, () => ({ suspendedUntil: seen.tick + ticks, effective: 0, next: -1 }));
}

function start(seen: Observation): Change {
  return { seen, regions: [], paths: [], channels: [], clauses: [] };
}

function afterMove(change: Change, texts: ScenarioTexts, move: ChoiceMove): Change {
  const { seen, clauses } = change;
  if (move.kind === 'rule') {
    return {
      ...change,
      seen: announce(seen, texts, move.control, move.level, move.months),
      clauses: [...clauses, ruleClause(seen, texts, move.control, move.level, move.months)],
    };
  }
  if (move.kind === 'suspend') {
    const ticks = Math.round(move.months * 2);
    return { ...change, seen: suspended(seen, move.control, ticks), clauses: [...clauses, clause('suspend', { control: move.control }, seen.tick + ticks)] };
  }
  const [head = '', region = '', kind = '', bloc = ''] = move.path.split('.');
  if (head === 'region') {
    const said = kind === 'partnership' && move.up ? clause('region', { region, bloc }) : clause(move.up ? 'up' : 'down', { path: move.path });
    return { ...change, regions: [...change.regions, region], clauses: [...clauses, said] };
  }
  return { ...change, paths: [...change.paths, move.path], clauses: [...clauses, clause(move.up ? 'up' : 'down', { path: move.path })] };
}

/** Rules and regions before numbers, numbers that the map shows nothing of last; never the same thing twice. */
function telling(clauses: readonly PreviewClause[]): readonly PreviewClause[] {
  const rank = ({ code }: PreviewClause): number => (code === 'rule' || code === 'rule-now' || code === 'suspend' ? 0 : code === 'region' ? 1 : 2);
  const once = clauses.filter((each, i) => clauses.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === i);
  return once.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

function afterReply(change: Change, texts: ScenarioTexts, order: Extract<Order, { kind: 'reply' }>): Change {
  const choice = texts.cards[order.event]?.choices.find((each) => each.id === order.choice);
  const moved = (choice?.moves ?? []).reduce((now, move) => afterMove(now, texts, move), change);
  const clauses = telling(moved.clauses.slice(change.clauses.length));
  return { ...moved, clauses: clauses.length === 0 ? [clause('quiet')] : clauses };
}

function afterInitiative(change: Change, texts: ScenarioTexts, order: Extract<Order, { kind: 'initiative' }>): Change {
  const { seen } = change;
  const kind = texts.initiatives.find((each) => each.id === order.initiative)?.kind;
  const view = seen.controls.find((each) => each.id === order.target);
  if ((kind === 'tighten' || kind === 'ease') && view) {
    const level = view.level + (kind === 'tighten' ? 1 : -1);
    return { ...change, seen: announce(seen, texts, view.id, level, null), clauses: [ruleClause(seen, texts, view.id, level, null)] };
  }
  if (kind === 'partner' && order.target !== null) {
    return { ...change, regions: [...change.regions, order.target], clauses: [clause('region', { region: order.target, bloc: seen.bloc })] };
  }
  const paths = kind === 'enforce' ? [`${seen.bloc}.enforcement`] : kind === 'allies' ? [`${seen.bloc}.allies`] : [];
  return { ...change, paths: [...change.paths, ...paths], clauses: [clause('initiative', { initiative: order.initiative })] };
}

/** A model that would be out, drawn to every market as after its release. */
function released(seen: Observation, licence: ModelRecord['licence']): Observation {
  const capability = seen.numbers[`${seen.bloc}.capability.internal`]?.value ?? 0;
  const model: ModelRecord = { id: 'preview', lab: '', name: '', capability, licence, tick: Math.max(1, seen.tick), opensAt: -1 };
  return { ...seen, models: seen.models.map((list, slot) => (slot === seen.slot ? [...list, model] : list)) };
}

const runMonths = 6;

function afterRelease(change: Change, texts: ScenarioTexts, order: Extract<Order, { kind: 'release' }>): Change {
  const { seen } = change;
  const left = order.model === 'held' || order.when === 'now' ? 0 : Math.max(0, runMonths - (seen.numbers[`${seen.bloc}.run.months`]?.value ?? 0));
  const tick = seen.tick + Math.round(left * 2);
  const out = order.action === 'publish' || order.action === 'sell' || order.action === 'delay';
  const code = order.action === 'publish' ? 'publish' : order.action === 'sell' ? 'sell' : order.action === 'delay' ? 'later' : 'keep';
  const soon = tick < seen.tick + texts.meta.turns.halfMonths;
  return { ...change, seen: out && soon ? released(seen, order.action === 'publish' ? 'open-weights' : 'api') : seen, clauses: [clause(code, {}, tick)] };
}

function afterChips(change: Change, texts: ScenarioTexts, order: Extract<Order, { kind: 'chips' }>): Change {
  const { seen } = change;
  const def = texts.blocs[seen.slot].channels.find((each) => each.id === order.channel);
  const tick = seen.tick + Math.round((def?.leadMonths ?? 0) * 2);
  const params = { channel: order.channel, weight: order.weight };
  return {
    ...change,
    channels: [...change.channels, `${seen.bloc}.${order.channel}`],
    clauses: [order.weight === 0 ? clause('stop', params, tick) : clause('chips', params, tick)],
  };
}

function afterDeal(change: Change, texts: ScenarioTexts, order: Extract<Order, { kind: 'offer' | 'answer' | 'break' }>): Change {
  const { seen } = change;
  if (order.kind === 'offer') return { ...change, clauses: [clause('offer', { give: order.give, take: order.take, turns: order.turns })] };
  const deal = seen.deals.find((each) => each.id === order.deal);
  if (!deal) return { ...change, clauses: [clause('quiet')] };
  if (order.kind === 'answer' && !order.accept) return { ...change, clauses: [clause('refuse', { give: deal.give, take: deal.take })] };
  if (order.kind === 'break') {
    const back = (now: Observation, id: string): Observation => {
      const def = texts.controls.find((each) => each.id === id);
      return withControl(now, id, (view) => ({ suspendedUntil: 0, effective: def?.levels[view.level]?.tightness ?? view.effective }));
    };
    return { ...change, seen: [deal.give, deal.take].reduce(back, seen), clauses: [clause('resume', { give: deal.give, take: deal.take })] };
  }
  const ticks = deal.turns * texts.meta.turns.halfMonths;
  const now = [deal.give, deal.take].reduce((each, id) => suspended(each, id, ticks), seen);
  return { ...change, seen: now, clauses: [deal.give, deal.take].map((control) => clause('suspend', { control }, seen.tick + ticks)) };
}

function afterOrder(change: Change, texts: ScenarioTexts, order: Order): Change {
  switch (order.kind) {
    case 'reply':
      return afterReply(change, texts, order);
    case 'initiative':
      return afterInitiative(change, texts, order);
    case 'release':
      return afterRelease(change, texts, order);
    case 'chips':
      return afterChips(change, texts, order);
    case 'offer':
    case 'answer':
    case 'break':
      return afterDeal(change, texts, order);
    case 'effort':
    case 'shares':
    case 'split':
      return change;
  }
}

/** Ids under which `after` has something that `before` has not, or has otherwise. */
function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): string[] {
  return after.filter((each) => !before.some((old) => old.id === each.id && same(old, each))).map((each) => each.id);
}

function finish(texts: ScenarioTexts, seen: Observation, change: Change): MapPreview {
  const codes: Translate = (key, params) => `${key} ${JSON.stringify(params ?? {})}`;
  const before = mapModelFrom(seen, texts, codes);
  const after = change.seen === seen ? before : mapModelFrom(change.seen, texts, codes);
  const touched = change.paths.flatMap((path) => arcTouches(path, after, texts));
  const drawn = (ids: readonly string[], list: readonly { readonly id: string }[]): string[] =>
    [...new Set(ids)].filter((id) => list.some((each) => each.id === id));
  return {
    seen: change.seen,
    arcs: drawn([...changed(before.arcs, after.arcs, (a, b) => a.status === b.status && a.text === b.text), ...change.channels, ...touched], after.arcs),
    plates: changed(before.plates, after.plates, (a, b) => a.status === b.status && a.value === b.value),
    regions: drawn(change.regions, after.regions),
    clauses: change.clauses,
  };
}

/** What one order would change on the map, and why. */
export function previewOf(texts: ScenarioTexts, order: Order, seen: Observation): MapPreview {
  return finish(texts, seen, afterOrder(start(seen), texts, order));
}

/** What the whole draft would change; the clauses are those of `latest`, the order given last. */
export function previewDraft(texts: ScenarioTexts, draft: Orders, seen: Observation, latest: Order | null): MapPreview {
  const change = draft.reduce((now, order) => afterOrder(now, texts, order), start(seen));
  return finish(texts, seen, { ...change, clauses: latest === null ? [] : afterOrder(start(seen), texts, latest).clauses });
}

const mostMoving = 4;

/** The preview as a short playback: what would move sets out, what would be refused stops at the desk, what would change swells. */
export function previewSteps(preview: MapPreview, model: MapModel): MapStep[] {
  const arcs = preview.arcs.slice(0, mostMoving).map((target, i): MapStep => {
    const status = model.arcs.find((arc) => arc.id === target)?.status;
    return { kind: status === 'blocked' || status === 'waiting' ? 'stop' : 'shipment', target, start: 0.05 + i * 0.15, length: 1.4 };
  });
  const plates = preview.plates.map((target, i): MapStep => ({ kind: 'change', target, start: 0.5 + i * 0.2, length: 0.9 }));
  const regions = preview.regions.slice(0, 3).map((target, i): MapStep => ({ kind: 'shade', target, start: 0.1 + i * 0.4, length: 0.7 }));
  return [...arcs, ...plates, ...regions];
}

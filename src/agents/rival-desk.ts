// A rival's standing settings: the doctrine's, bent towards what needs help. Shares, compute split, channels.
import { effortShares, tracks } from '../engine/index.ts';
import type { ChannelDef, ControlKind, PlanPhase, Track } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';
import type { Senses } from './senses.ts';

/** Chance of the seat's own, for small differences between matches: 0 to 1. */
export type Whim = (name: string) => number;

const step = 5;
const shareLeast = 5;
/** Under this much difference in need the doctrine's spending stands. */
const shiftFrom = 0.5;

function trackNeeds(senses: Senses, whim: Whim): { readonly [track in Track]: number } {
  const { needs } = senses;
  const waiting = senses.own('compute.waiting') / Math.max(1, senses.own('compute.usable'));
  const noise = (track: Track): number => 0.5 * whim(`track.${track}`);
  return {
    training: 0.9 * needs.gap + (senses.left <= 3 ? 0.2 : 0) + noise('training'),
    algorithms: needs.gap * (senses.left > 4 ? 1 : 0.6) + noise('algorithms'),
    chips: 0.8 * needs.cover + 0.3 * needs.gap - waiting * 2 + noise('chips'),
    applications: 0.6 * needs.adoption + 0.6 * needs.economy + noise('applications'),
    safety: 0.5 * needs.stability + noise('safety'),
  };
}

/** Halfway between what a doctrine wants and the usual, in whole steps: a single effort carried through to the end starves the rest. */
function temper(wished: readonly number[], usual: readonly number[]): number[] {
  const shares = wished.map((share, i) => step * Math.round((share + (usual[i] ?? share)) / 2 / step));
  const main = wished.indexOf(Math.max(...wished));
  shares[main] = (shares[main] ?? 0) + 100 - shares.reduce((sum, x) => sum + x, 0);
  return shares;
}

/** Spending of the doctrine with one or two steps moved from where it is needed least to where it is needed most. */
export function bentShares(senses: Senses, phase: PlanPhase, whim: Whim, reasons: AgentReason[]): readonly number[] {
  const wished = phase.effort ? effortShares(phase.effort) : (phase.shares ?? senses.seen.menu.shares);
  const shares = temper(wished, senses.scenario.blocs[senses.slot].shares);
  const needs = trackNeeds(senses, whim);
  const ranked = tracks.map((track, i) => ({ track, i, need: needs[track] })).sort((a, b) => b.need - a.need || a.i - b.i);
  const top = ranked[0];
  const bottom = ranked.findLast((x) => (shares[x.i] ?? 0) > shareLeast);
  if (!top || !bottom || top === bottom || top.need - bottom.need < shiftFrom) return shares;
  const moved = Math.min(top.need - bottom.need > 2 ? 2 * step : step, (shares[bottom.i] ?? 0) - shareLeast);
  shares[top.i] = (shares[top.i] ?? 0) + moved;
  shares[bottom.i] = (shares[bottom.i] ?? 0) - moved;
  if (top.track !== phase.effort && moved > 0) reasons.push({ code: 'reason.shift', params: { track: top.track, from: bottom.track } });
  return shares;
}

/** Compute of the doctrine, with serving fitted to demand: users turned away cost use and revenue, idle machines cost progress. */
export function bentSplit(senses: Senses, phase: PlanPhase, reasons: AgentReason[]): readonly number[] {
  const split = (phase.split ?? senses.seen.menu.split).slice();
  const [train = 0, serve = 0, experiment = 0] = split;
  const headroom = senses.own('headroom');
  if (headroom < 0.95) {
    const wanted = Math.min(20, step * Math.ceil((1 - headroom) * 8));
    const fromTrain = Math.min(train - 10, step * Math.ceil(wanted / 2 / step));
    const fromExperiment = Math.min(experiment - 10, wanted - Math.max(0, fromTrain));
    const moved = Math.max(0, fromTrain) + Math.max(0, fromExperiment);
    if (moved > 0) reasons.push({ code: 'reason.serve', params: { headroom: Math.round(100 * headroom) } });
    return [train - Math.max(0, fromTrain), serve + moved, experiment - Math.max(0, fromExperiment)];
  }
  if (headroom > 1.5 && serve >= 30)
    return senses.left > 3 ? [train + step, serve - 2 * step, experiment + step] : [train + 2 * step, serve - 2 * step, experiment];
  return split;
}

/** What the rival's announced rule would cut, as kinds of channels to fill before it binds. */
const rushFor: { readonly [kind in ControlKind]?: readonly ChannelDef['kind'][] } = {
  threshold: ['purchase'],
  memory: ['reserve'],
  tools: ['fab'],
  remote: ['rental'],
  materials: ['reserve'],
};

function clampWeight(weight: number): number {
  return Math.max(0, Math.min(4, weight));
}

/** Channels of the doctrine, with the store filled while cover is short, doors used while they close, and power where chips wait. */
export function bentChannels(senses: Senses, phase: PlanPhase, reasons: AgentReason[]): { readonly [channel: string]: number } {
  const { scenario, slot, seen } = senses;
  const defs = scenario.blocs[slot].channels;
  const weights: { [channel: string]: number } = {};
  for (const menu of seen.menu.channels) weights[menu.channel] = phase.channels[menu.channel] ?? menu.weight;
  const raise = (fits: (def: ChannelDef) => boolean, by: number): boolean => {
    const found = defs.filter(fits);
    for (const def of found) weights[def.id] = clampWeight((weights[def.id] ?? 0) + by);
    return found.length > 0;
  };
  for (const notice of senses.notices) {
    const def = scenario.controls.find((control) => control.id === notice.id);
    const kinds = def ? (rushFor[def.kind] ?? []) : [];
    if (def && raise((channel) => kinds.includes(channel.kind) && (def.kind !== 'threshold' || channel.controlled), 2))
      reasons.push({ code: 'reason.rush', params: { control: def.name } });
  }
  const layer = scenario.blocs[slot].layers.find((each) => each.id === seen.bindingLayer[slot]);
  const cover = senses.own('cover');
  if (cover < 1.5 || senses.needs.cover > 1.6) {
    raise((channel) => channel.kind === 'reserve', cover < 1 ? 2 : 1);
    if (layer?.uses === 'chips') raise((channel) => channel.kind === 'onshore', 1);
    else raise((channel) => channel.kind === 'fab', 1);
    reasons.push({ code: 'reason.cover', params: { layer: layer?.name ?? '', quarters: Math.round(cover * 10) / 10 } });
  } else if (cover > 6) raise((channel) => channel.kind === 'reserve', -1);
  const waiting = senses.own('compute.waiting') / Math.max(1, senses.own('compute.usable'));
  if (waiting > 0.12 && raise((channel) => channel.kind === 'power', waiting > 0.25 ? 2 : 1))
    reasons.push({ code: 'reason.power', params: { share: Math.round(100 * waiting) } });
  const denied = seen.controls.find(
    (control) => control.by !== seen.bloc && control.effective > 0.7 && scenario.controls.find((x) => x.id === control.id)?.kind === 'threshold',
  );
  if (denied) {
    raise((channel) => channel.controlled, -1);
    raise((channel) => channel.kind === 'fab', 1);
  }
  return weights;
}

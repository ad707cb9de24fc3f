// Capability: what a run reaches, how fast algorithms improve, and how fast a follower copies. Scale: Epoch Capabilities Index points.
import type { Compiled } from '../compiled.ts';
import { clamp, exp, log10, power } from '../math.ts';
import { referenceShares } from '../profile.ts';
import type { Slot } from '../scenario.ts';
import { rivalOf } from '../slots.ts';
import type { State } from '../state.ts';
import { splitShare, useAt, usableTraining } from './compute.ts';
import { effectiveTightness } from './controls.ts';
import { plannedSpend, spend, trackAt, trackShare } from './money.ts';
import { experimentStart } from './reference.ts';
import { trendsAt } from './trends.ts';

/** Best released model of a bloc. */
export function capability(state: State, slot: Slot): number {
  const { capabilityClosed, capabilityOpen } = state.blocs[slot].stocks;
  return Math.max(capabilityClosed, capabilityOpen);
}

/** Best published weights of either bloc. */
export function openFrontier(state: State): number {
  return Math.max(state.blocs[0].stocks.capabilityOpen, state.blocs[1].stocks.capabilityOpen);
}

/** How far labs that follow the office pool their compute in one run, against the start: 1 then. */
function pooling(c: Compiled, state: State, slot: Slot): number {
  return power(state.blocs[slot].stocks.labAlignment / c.blocs[slot].labsAtStart, c.scenario.parameters.poolingExponent);
}

/** Training compute that goes into the largest run, 1e25 FLOP a year. */
export function runRate(c: Compiled, state: State, slot: Slot): number {
  const p = c.scenario.parameters;
  const effort = c.factors.effort[trackShare(state, slot, trackAt.training)] as number;
  return (
    (p.runShare * (splitShare(state.blocs[slot], useAt.train) / 0.3) * effort * pooling(c, state, slot) * usableTraining(c, state, slot) * p.flopPerH100e) /
    1000
  );
}

/** Index points of a run of `flop` (1e25) at a bloc's algorithms. */
export function reach(c: Compiled, state: State, slot: Slot, flop: number): number {
  const p = c.scenario.parameters;
  if (flop <= 0) return 0;
  return p.capabilityBase + p.capabilityPerTenfold * (log10(flop) + state.blocs[slot].stocks.algorithms);
}

/** What a six-month run at the present pace would reach. */
export function internalCapability(c: Compiled, state: State, slot: Slot, rate = runRate(c, state, slot)): number {
  return reach(c, state, slot, Math.max(1e-6, rate * 0.5));
}

/** Own algorithmic progress, powers of ten a year: people and experiment compute must grow together. */
export function researchRate(c: Compiled, state: State, slot: Slot, spending = spend(c, state, slot)): number {
  const p = c.scenario.parameters;
  const { stocks } = state.blocs[slot];
  const constants = c.blocs[slot].constants;
  const people = Math.max(0.01, (trackShare(state, slot, trackAt.algorithms) / referenceShares.algorithms) * (spending / plannedSpend(c, slot, state.tick)));
  const experiments = splitShare(state.blocs[slot], useAt.experiment) * usableTraining(c, state, slot);
  const needed = experimentStart(c, slot) * (trendsAt(c, state.tick).experiments[slot] ?? 1);
  const machines = Math.max(0.01, experiments / needed);
  const w = p.algorithmSpendWeight;
  const joint = power(w / people + (1 - w) / machines, -0.4);
  const lead = stocks.capabilityHeld > 0 ? clamp((stocks.capabilityHeld - capability(state, slot)) * p.heldResearch, 0, 0.3) : 0;
  return constants.algorithmRate * joint * power(stocks.talent, 0.5) * exp(stocks.researchShock) * (1 + lead);
}

/** Share of the leader's released frontier that is published, 0 to 1. */
export function openLead(state: State, leader: Slot): number {
  const { capabilityClosed, capabilityOpen } = state.blocs[leader].stocks;
  return clamp(1 - (capabilityClosed - capabilityOpen) / 10, 0, 1);
}

/** Catch-up a year of `slot` on its rival. Controls bite through copying: a follower without machines copies slowly. */
export function catchUp(c: Compiled, state: State, slot: Slot): number {
  const p = c.scenario.parameters;
  const leader = rivalOf(slot);
  const distillation =
    1 - clamp(0.9 * effectiveTightness(c, state, c.blocs[leader].control.listing) + 0.4 * effectiveTightness(c, state, c.blocs[leader].control.remote), 0, 1);
  const channels =
    p.catchUpBase +
    p.catchUpOpen * openLead(state, leader) +
    p.catchUpPublication * c.blocs[leader].constants.publication +
    p.catchUpDistillation * distillation +
    p.catchUpTalent;
  const machines = usableTraining(c, state, slot) / Math.max(1, p.catchUpComputeShare * usableTraining(c, state, leader));
  return channels * Math.min(1.25, power(machines, 0.5));
}

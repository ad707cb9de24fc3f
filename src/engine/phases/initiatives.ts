// Initiatives: what the agenda buys. Rules are announced, partners won, talks held, agencies and labs brought into line.
import { addAt, add, changed } from '../ledger.ts';
import { bindingLayer } from '../measures/cover.ts';
import type { Cause } from '../report.ts';
import type { InitiativeDef, Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import { initiativeCause, report, type TurnContext } from '../turn-context.ts';
import { announce } from './policy.ts';

export function takeInitiative(turn: TurnContext, slot: Slot, initiative: InitiativeDef, target: string | null): void {
  const { c, state, ledger } = turn;
  const bloc = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const cause = initiativeCause(turn, slot, initiative.id);
  const index = c.controlIndex.get(target ?? '') ?? -1;
  const { stocks } = bloc;
  switch (initiative.kind) {
    case 'tighten':
      return announce(turn, index, (state.controls[index]?.level ?? 0) + 1, c.scenario.controls[index]?.effectiveMonths ?? 0, cause);
    case 'ease':
      return announce(turn, index, (state.controls[index]?.level ?? 0) - 1, 1, cause);
    case 'partner': {
      const r = c.regionIndex.get(target ?? '') ?? -1;
      const region = state.regions[r];
      const at = c.cells.regions[r];
      if (region && at) addAt(ledger, at.partnership, region.partnership, slot, 1, cause);
      return;
    }
    case 'talks':
      bloc.talking = true;
      return;
    case 'enforce':
      stocks.enforcement = changed(ledger, cells.enforcement, stocks.enforcement, 0.4 * (1 - stocks.enforcement), cause);
      return;
    case 'allies':
      stocks.allies = changed(ledger, cells.allies, stocks.allies, 0.25 * (1 - stocks.allies), cause);
      return;
    case 'talent':
      stocks.talent = changed(ledger, cells.talent, stocks.talent, 0.08, cause);
      return;
    case 'standards':
      stocks.safety = changed(ledger, cells.safety, stocks.safety, 0.16 * (1 - stocks.safety), cause);
      return;
    case 'lobby':
      stocks.labAlignment = changed(ledger, cells.labAlignment, stocks.labAlignment, 0.3 * (1 - stocks.labAlignment), cause);
      return;
    case 'reserve':
      return fillThinnest(turn, slot, cause);
  }
}

/** Buys half a quarter of whatever layer would run out first, from money in hand. */
function fillThinnest(turn: TurnContext, slot: Slot, cause: Cause): void {
  const { c, state, ledger } = turn;
  const { stocks } = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const thinnest = bindingLayer(c, state, slot);
  const uses = c.scenario.blocs[slot].layers.find((layer) => layer.id === thinnest.id)?.uses ?? 'materials';
  const stock = ({ chips: 'chipReserve', stacks: 'memoryStacks', dies: 'dieBank', materials: 'materialsReserve' } as const)[uses];
  const amount = 0.5 * thinnest.quarterlyUse;
  add(ledger, cells, stocks, stock, amount, cause);
  add(ledger, cells, stocks, 'cash', -0.125 * 0.1 * turn.flows[slot].spend, cause);
}

/** Initiatives that both capitals can watch; rules report themselves when they are announced. */
const openInitiatives = new Set<InitiativeDef['kind']>(['partner', 'talks', 'allies']);

export function reportInitiative(turn: TurnContext, slot: Slot, initiative: InitiativeDef, target: string | null): void {
  if (initiative.kind === 'tighten' || initiative.kind === 'ease') return;
  const bloc = turn.c.blocs[slot].id;
  report(
    turn,
    'initiative.done',
    bloc,
    { initiative: initiative.id, target: target ?? '' },
    { weight: 0.6, seen: openInitiatives.has(initiative.kind) ? 'all' : bloc, causes: [initiativeCause(turn, slot, initiative.id)] },
  );
}

/** Talks take a share of the heat out, so calm is never talked below zero; both sides talking in one turn take out more than twice as much. */
export function talk(turn: TurnContext): void {
  const { state, p, ledger } = turn;
  const talking = slots.filter((slot) => state.blocs[slot].talking);
  const before = state.world.tension;
  const name = turn.c.scenario.initiatives.find((each) => each.kind === 'talks')?.id ?? '';
  for (const slot of talking) {
    const share = (p.talksRelief / 50) * (talking.length === 2 ? 2 : 1);
    add(ledger, turn.c.cells.world, state.world, 'tension', -share * before, initiativeCause(turn, slot, name));
    state.blocs[slot].talking = false;
  }
}

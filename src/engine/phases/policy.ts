// Controls by their dates: announced, effective, enforced; suspensions and deals that run out; redesigns that rules call for.
import { slots } from '../compiled.ts';
import { add } from '../ledger.ts';
import { clamp } from '../math.ts';
import { writtenTightness } from '../measures/controls.ts';
import { worldStocks } from '../registry/stocks.ts';
import type { Cause } from '../report.ts';
import type { Slot } from '../scenario.ts';
import { report, type TurnContext } from '../turn-context.ts';

const tensionMost = worldStocks.find((row) => row.key === 'tension')?.max ?? Infinity;

/** Notes a jolt to tension; `settleJolts` applies it. */
export function jolt(turn: TurnContext, delta: number, cause: Cause): void {
  turn.jolts = [...turn.jolts, { delta, cause }];
}

/** Applies the step's jolts, the largest first: whose order came first is no fact about the world, so it must not show in the last bit. */
export function settleJolts(turn: TurnContext): void {
  const { state, ledger } = turn;
  const order = turn.jolts.toSorted((a, b) => b.delta - a.delta);
  turn.jolts = [];
  for (const { delta, cause } of order)
    add(ledger, turn.c.cells.world, state.world, 'tension', clamp(delta, -state.world.tension, Math.max(0, tensionMost - state.world.tension)), cause);
}

/** Announces a level: tension moves at once, the rule itself after its notice. */
export function announce(turn: TurnContext, index: number, level: number, months: number, cause: Cause): void {
  const { c, state, p } = turn;
  const control = state.controls[index];
  const def = c.scenario.controls[index];
  if (!control || !def) return;
  const from = def.levels[control.level]?.tightness ?? 0;
  const to = def.levels[level]?.tightness ?? 0;
  const scale = to > from ? 1 : 0.3;
  jolt(turn, p.tensionShock * (to - from) * scale, cause);
  control.next = level;
  control.effectiveAt = state.tick + Math.max(0, Math.round(months * 2));
  report(turn, 'control.announced', def.by, { control: def.id, level, tick: control.effectiveAt }, { weight: 4, causes: [cause] });
}

/** Holds a control one step down until a tick. */
export function suspend(turn: TurnContext, index: number, until: number, cause: Cause): void {
  const { c, state, p } = turn;
  const control = state.controls[index];
  const def = c.scenario.controls[index];
  if (!control || !def || control.suspendedUntil >= until) return;
  const before = writtenTightness(c, state, index);
  control.suspendedUntil = until;
  const after = writtenTightness(c, state, index);
  jolt(turn, p.tensionShock * 0.6 * (after - before), cause);
  report(turn, 'control.suspended', def.by, { control: def.id, tick: until }, { weight: 4, causes: [cause] });
}

function takeEffect(turn: TurnContext, index: number): void {
  const { c, state } = turn;
  const control = state.controls[index];
  const def = c.scenario.controls[index];
  if (!control || !def || control.next < 0 || state.tick < control.effectiveAt) return;
  control.from = control.level;
  control.level = control.next;
  control.since = state.tick;
  control.next = -1;
  report(turn, 'control.effective', def.by, { control: def.id, level: control.level }, { weight: 5, causes: [{ kind: 'control', id: def.id, bloc: def.by }] });
  for (const chip of c.chipList) {
    const redesign = chip.def.redesign;
    if (!redesign || redesign.control !== def.id || control.level < redesign.level || (state.redesigns[chip.index] ?? -1) >= 0) continue;
    state.redesigns[chip.index] = state.tick + redesign.leadMonths * 2;
  }
}

function announceRedesigns(turn: TurnContext): void {
  for (const chip of turn.c.chipList) {
    if (turn.state.redesigns[chip.index] !== turn.state.tick) continue;
    report(turn, 'redesign.shipping', '', { chip: chip.def.id, control: chip.def.redesign?.control ?? '' }, { weight: 4 });
  }
}

/** Deals that have run their time end, and both sides' word is worth a little more. */
function endDeals(turn: TurnContext): void {
  const { state } = turn;
  if (!state.deals.some((deal) => deal.status === 'active' && deal.until <= state.tick)) return;
  state.deals = state.deals.map((deal) => {
    if (deal.status !== 'active' || deal.until > state.tick) return deal;
    for (const slot of slots) honour(turn, slot);
    report(turn, 'deal.ended', '', { give: deal.give, take: deal.take }, { weight: 3 });
    return { ...deal, status: 'ended' };
  });
}

function honour(turn: TurnContext, slot: Slot): void {
  const { stocks } = turn.state.blocs[slot];
  add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'trust', 0.08 * (1 - stocks.trust), { kind: 'deal', id: 'kept', bloc: turn.c.blocs[slot].id });
}

export function applyPolicy(turn: TurnContext): void {
  for (let index = 0; index < turn.state.controls.length; index++) {
    takeEffect(turn, index);
    const control = turn.state.controls[index];
    if (control && control.suspendedUntil > 0 && control.suspendedUntil === turn.state.tick) {
      const def = turn.c.scenario.controls[index];
      if (def) report(turn, 'control.resumed', def.by, { control: def.id, level: control.level }, { weight: 3 });
    }
  }
  announceRedesigns(turn);
  endDeals(turn);
}

// Adoption, developers, revenue: use follows preference, habit follows use, money follows both.
import { tickYears } from '../calendar.ts';
import { slots } from '../compiled.ts';
import { addAt, changed, moveRow } from '../ledger.ts';
import { preferredShares, sharedAppeal, type SharedAppeal } from '../measures/market.ts';
import { trackAt, trackShare } from '../measures/money.ts';
import { useIn } from '../measures/use.ts';
import { markets, type Slot } from '../scenario.ts';
import type { RegionState } from '../state.ts';
import { rule, type TurnContext } from '../turn-context.ts';

const preference = rule('preference');
const habit = rule('habit');
const growth = rule('adoption');
const fading = rule('fading');
const building = rule('building');
const sales = rule('sales');
const applications = rule('applications');
const safetyWork = rule('safety-work');

function moveRegion(turn: TurnContext, r: number, shared: readonly SharedAppeal[]): void {
  const { c, state, ledger } = turn;
  const { rates } = c;
  const region = state.regions[r];
  const cells = c.cells.regions[r];
  const def = c.regions[r];
  if (!region || !cells || !def) return;
  moveRow(ledger, cells.shares, region.shares, preferredShares(c, state, r, shared), rates.shares, preference);
  for (const slot of slots) {
    addAt(ledger, cells.lockIn, region.lockIn, slot, (useIn(turn.use, r, slot) - (region.lockIn[slot] as number)) * rates.habit, habit);
    addAt(ledger, cells.partnership, region.partnership, slot, -(region.partnership[slot] as number) * rates.partnershipFaded, fading);
    addAt(ledger, cells.ban, region.ban, slot, -(region.ban[slot] as number) * rates.banFaded, fading);
  }
  const ceiling = def.usersMost;
  const next = ceiling / (1 + (ceiling / Math.max(region.users, 1e-6) - 1) * rates.users);
  region.users = changed(ledger, cells.users, region.users, next - region.users, growth);
}

function moveRegions(turn: TurnContext): void {
  const { c, state, flows } = turn;
  const shared = [sharedAppeal(c, state, 0, flows[0].served), sharedAppeal(c, state, 1, flows[1].served)];
  for (let r = 0; r < state.regions.length; r++) moveRegion(turn, r, shared);
}

const developerAt = markets.indexOf('developer') * 4;

/** What a bloc's developers are drawn to: its share of the world's developer market, weighed by users; open models draw more. */
function developerPull({ state, p }: TurnContext, slot: Slot): { readonly open: number; readonly inflow: number } {
  const { regions } = state;
  let users = 0;
  let closed = 0;
  let open = 0;
  for (let r = 0; r < regions.length; r++) {
    const region = regions[r] as RegionState;
    users += region.users;
    closed += region.users * (region.shares[developerAt + slot * 2] as number);
    open += region.users * (region.shares[developerAt + slot * 2 + 1] as number);
  }
  return { open: open / users, inflow: closed / users + (open / users) * (1 + p.openDeveloperBonus) };
}

function moveBloc(turn: TurnContext, slot: Slot): void {
  const { c, state, p, ledger } = turn;
  const { stocks } = state.blocs[slot];
  const cells = c.cells.blocs[slot];
  const { open, inflow } = developerPull(turn, slot);
  const kept = c.rates.developersKept;
  const drawn = p.developerDecay > 0 ? (inflow * (1 - kept)) / p.developerDecay : inflow * tickYears;
  stocks.developers = changed(ledger, cells.developers, stocks.developers, stocks.developers * (kept - 1) + drawn, building);
  stocks.derivatives = changed(ledger, cells.derivatives, stocks.derivatives, p.derivativesPerYear * open * tickYears, building);
  stocks.attention = changed(ledger, cells.attention, stocks.attention, -stocks.attention * c.rates.attentionFaded, fading);
  const product = c.factors.product[trackShare(state, slot, trackAt.applications)] as number;
  stocks.product = changed(ledger, cells.product, stocks.product, (product - stocks.product) * c.rates.yearly, applications);
  const covered = c.factors.safety[trackShare(state, slot, trackAt.safety)] as number;
  stocks.safety = changed(ledger, cells.safety, stocks.safety, (covered - stocks.safety) * c.rates.yearly, safetyWork);
  stocks.revenueTotal = changed(ledger, cells.revenueTotal, stocks.revenueTotal, turn.flows[slot].revenue * tickYears, sales);
}

export function adopt(turn: TurnContext): void {
  moveRegions(turn);
  for (const slot of slots) moveBloc(turn, slot);
}

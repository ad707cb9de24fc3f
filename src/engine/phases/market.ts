// Adoption, developers, revenue: use follows preference, habit follows use, money follows both.
import { tickYears } from '../calendar.ts';
import { slots } from '../compiled.ts';
import { addAt, changed, moveRow } from '../ledger.ts';
import { preferredShares, sharedAppeal, type SharedAppeal } from '../measures/market.ts';
import { trackAt, trackShare } from '../measures/money.ts';
import { useIn } from '../measures/use.ts';
import { markets } from '../scenario.ts';
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

/** Share of the world's developer market, closed and open, weighed by users. */
function developerShares(turn: TurnContext): { closed: number[]; open: number[] } {
  const closed = [0, 0];
  const open = [0, 0];
  const at = markets.indexOf('developer') * 4;
  let users = 0;
  for (const region of turn.state.regions) users += region.users;
  for (const region of turn.state.regions) {
    const weight = region.users / users;
    for (const slot of slots) {
      closed[slot] = (closed[slot] ?? 0) + weight * (region.shares[at + slot * 2] ?? 0);
      open[slot] = (open[slot] ?? 0) + weight * (region.shares[at + slot * 2 + 1] ?? 0);
    }
  }
  return { closed, open };
}

function moveBlocs(turn: TurnContext): void {
  const { c, state, p, ledger } = turn;
  const shares = developerShares(turn);
  for (const slot of slots) {
    const { stocks } = state.blocs[slot];
    const cells = c.cells.blocs[slot];
    const inflow = (shares.closed[slot] ?? 0) + (shares.open[slot] ?? 0) * (1 + p.openDeveloperBonus);
    const kept = c.rates.developersKept;
    stocks.developers = changed(
      ledger,
      cells.developers,
      stocks.developers,
      stocks.developers * (kept - 1) + (p.developerDecay > 0 ? (inflow * (1 - kept)) / p.developerDecay : inflow * tickYears),
      building,
    );
    stocks.derivatives = changed(ledger, cells.derivatives, stocks.derivatives, p.derivativesPerYear * (shares.open[slot] ?? 0) * tickYears, building);
    stocks.attention = changed(ledger, cells.attention, stocks.attention, -stocks.attention * c.rates.attentionFaded, fading);
    const product = c.factors.product[trackShare(state, slot, trackAt.applications)] as number;
    stocks.product = changed(ledger, cells.product, stocks.product, (product - stocks.product) * c.rates.yearly, applications);
    const covered = c.factors.safety[trackShare(state, slot, trackAt.safety)] as number;
    stocks.safety = changed(ledger, cells.safety, stocks.safety, (covered - stocks.safety) * c.rates.yearly, safetyWork);
    stocks.revenueTotal = changed(ledger, cells.revenueTotal, stocks.revenueTotal, turn.flows[slot].revenue * tickYears, sales);
  }
}

export function adopt(turn: TurnContext): void {
  moveRegions(turn);
  moveBlocs(turn);
}

// Adoption, developers, revenue: use follows preference, habit follows use, money follows both.
import { tickYears } from '../calendar.ts';
import { slots } from '../compiled.ts';
import { addAt, addRow, changed } from '../ledger.ts';
import { clamp, power } from '../math.ts';
import { preferredShares } from '../measures/market.ts';
import { trackShare } from '../measures/money.ts';
import { useIn } from '../measures/use.ts';
import { markets } from '../scenario.ts';
import { rule, type TurnContext } from '../turn-context.ts';
import { referenceShares } from '../profile.ts';

const preference = rule('preference');
const habit = rule('habit');
const growth = rule('adoption');
const fading = rule('fading');
const building = rule('building');
const sales = rule('sales');
const applications = rule('applications');
const safetyWork = rule('safety-work');

function moveRegions(turn: TurnContext): void {
  const { c, state, ledger } = turn;
  const wanted = preferredShares(c, state, [turn.flows[0].served, turn.flows[1].served]);
  const { rates } = c;
  for (let r = 0; r < state.regions.length; r++) {
    const region = state.regions[r];
    const owners = c.regionOwners[r];
    const def = c.scenario.regions[r];
    const target = wanted[r];
    if (!region || !owners || !def || !target) continue;
    for (let i = 0; i < target.length; i++) target[i] = ((target[i] ?? 0) - (region.shares[i] ?? 0)) * rates.shares;
    addRow(ledger, owners.shares, region.shares, target, preference);
    const towardFirst = (useIn(turn.use, r, 0) - (region.lockIn[0] ?? 0)) * rates.habit;
    const towardSecond = (useIn(turn.use, r, 1) - (region.lockIn[1] ?? 0)) * rates.habit;
    addRow(ledger, owners.lockIn, region.lockIn, [towardFirst, towardSecond], habit);
    for (const slot of slots) {
      addAt(ledger, owners.partnership, region.partnership, slot, -(region.partnership[slot] ?? 0) * rates.partnershipFaded, fading);
      addAt(ledger, owners.ban, region.ban, slot, -(region.ban[slot] ?? 0) * rates.banFaded, fading);
    }
    const ceiling = def.populationMillions * def.usingShareMax;
    const next = ceiling / (1 + (ceiling / Math.max(region.users, 1e-6) - 1) * rates.users);
    region.users = changed(ledger, owners.self, 'users', region.users, next - region.users, growth);
  }
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
    const id = c.blocs[slot].id;
    const inflow = (shares.closed[slot] ?? 0) + (shares.open[slot] ?? 0) * (1 + p.openDeveloperBonus);
    const kept = c.rates.developersKept;
    stocks.developers = changed(
      ledger,
      id,
      'developers',
      stocks.developers,
      stocks.developers * (kept - 1) + (p.developerDecay > 0 ? (inflow * (1 - kept)) / p.developerDecay : inflow * tickYears),
      building,
    );
    stocks.derivatives = changed(ledger, id, 'derivatives', stocks.derivatives, p.derivativesPerYear * (shares.open[slot] ?? 0) * tickYears, building);
    stocks.attention = changed(ledger, id, 'attention', stocks.attention, -stocks.attention * c.rates.attentionFaded, fading);
    const product = power(trackShare(state, slot, 'applications') / referenceShares.applications, 0.5);
    stocks.product = changed(ledger, id, 'product', stocks.product, (product - stocks.product) * c.rates.yearly, applications);
    const covered = clamp(0.35 * power(trackShare(state, slot, 'safety') / referenceShares.safety, 0.7), 0, 0.95);
    stocks.safety = changed(ledger, id, 'safety', stocks.safety, (covered - stocks.safety) * c.rates.yearly, safetyWork);
    stocks.revenueTotal = changed(ledger, id, 'revenueTotal', stocks.revenueTotal, turn.flows[slot].revenue * tickYears, sales);
  }
}

export function adopt(turn: TurnContext): void {
  moveRegions(turn);
  moveBlocs(turn);
}

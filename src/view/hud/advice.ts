// What the five advisers of a seat say this turn. Each has one aim and one rule of thumb over what the seat sees; none sees more.
// Pure: codes and params, the same for both sides.
import { addTicks } from '../format.ts';
import type { AdviserRole, CalendarDate, ControlView, Observation, RegionView } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';

export const adviceCodes = {
  labs: ['serve', 'behind', 'ahead', 'level'],
  chips: ['cover', 'power', 'binding', 'falling', 'steady'],
  trade: ['offer', 'notice', 'ours', 'deal', 'income', 'calm'],
  alliances: ['losing', 'pressed', 'narrow', 'none'],
  safety: ['tension', 'incidents', 'cover', 'calm'],
} as const satisfies { readonly [role in AdviserRole]: readonly string[] };

/** `advice.labs.ahead` and its sisters. */
export type AdviceCode = { [role in AdviserRole]: `advice.${role}.${(typeof adviceCodes)[role][number]}` }[AdviserRole];

/** A figure or an id; `date` params are dates. The page puts ids into words. */
export interface Advice {
  readonly code: AdviceCode;
  readonly params: { readonly [name: string]: string | number };
  readonly date: CalendarDate | null;
}

export interface Adviser {
  readonly id: string;
  readonly role: AdviserRole;
  readonly title: string;
  readonly advice: Advice;
}

interface Desk {
  readonly seen: Observation;
  readonly texts: Pick<ScenarioTexts, 'blocs' | 'regions'>;
  readonly own: (path: string) => number | null;
}

function say(code: AdviceCode, params: Advice['params'] = {}, date: CalendarDate | null = null): Advice {
  return { code, params, date };
}

const whole = (value: number): number => Math.round(value);
const tenths = (value: number): number => Math.round(value * 10) / 10;

function labs({ own }: Desk): Advice {
  const headroom = own('headroom') ?? 1;
  const gap = own('gap') ?? 0;
  if (headroom < 0.9) return say('advice.labs.serve', { percent: whole(headroom * 100) });
  if (gap <= -1) return say('advice.labs.behind', { points: tenths(-gap) });
  if (gap >= 3) return say('advice.labs.ahead', { points: tenths(gap) });
  return say('advice.labs.level', { points: tenths(Math.abs(gap)) });
}

function arrivingIn({ seen }: Desk, inTurns: number): number {
  return seen.arrivals.reduce((sum, each) => (each.inTurns === inTurns ? sum + each.training : sum), 0);
}

function chips(desk: Desk): Advice {
  const { seen, own } = desk;
  const cover = own('cover') ?? 0;
  const layer = seen.bindingLayer[seen.slot] ?? '';
  const usable = own('compute.usable') ?? 0;
  const waiting = own('compute.waiting') ?? 0;
  if (cover < 1 && layer !== '') return say('advice.chips.cover', { layer, quarters: tenths(cover) });
  if (waiting > 0.05 * (usable + waiting)) return say('advice.chips.power', { percent: whole((100 * waiting) / (usable + waiting)) });
  if (seen.binding !== '' && seen.binding !== 'money') return say('advice.chips.binding', { binding: seen.binding });
  const [now, later] = [arrivingIn(desk, 0), arrivingIn(desk, 1)];
  if (now > 0 && later < 0.6 * now) return say('advice.chips.falling', { now, later });
  return say('advice.chips.steady', { quarters: tenths(cover) });
}

function coming(seen: Observation, ours: boolean): ControlView | undefined {
  return seen.controls.filter((each) => (each.by === seen.bloc) === ours && each.next > each.level).toSorted((a, b) => a.effectiveAt - b.effectiveAt)[0];
}

function trade({ seen, own }: Desk): Advice {
  const at = (tick: number): CalendarDate => addTicks(seen.date, Math.max(0, tick - seen.tick));
  const offered = seen.deals.find((deal) => deal.status === 'offered' && deal.from !== seen.slot);
  if (offered) return say('advice.trade.offer', { give: offered.give, take: offered.take });
  const theirs = coming(seen, false);
  if (theirs) return say('advice.trade.notice', { control: theirs.id }, at(theirs.effectiveAt));
  const active = seen.deals.find((deal) => deal.status === 'active');
  if (active) return say('advice.trade.deal', { control: active.from === seen.slot ? active.give : active.take }, at(active.until));
  const ours = coming(seen, true);
  if (ours) return say('advice.trade.ours', { control: ours.id }, at(ours.effectiveAt));
  const earned = own('economy') ?? 0;
  if (seen.turn > 0 && earned < 0.4) return say('advice.trade.income', { earned: Math.round(earned * 100) / 100 });
  return say('advice.trade.calm');
}

function alliances({ seen, texts }: Desk): Advice {
  const rival = seen.slot === 0 ? 1 : 0;
  const abroad = seen.regions.filter((region) => {
    const def = texts.regions.find((each) => each.id === region.id);
    return def?.home === null && (def.alignment[seen.slot] ?? 0) < 1;
  });
  const lead = (region: RegionView): number => (region.use[seen.slot] ?? 0) - (region.use[rival] ?? 0);
  const courting = (region: RegionView): number => (region.partnership[rival] ?? 0) - (region.partnership[seen.slot] ?? 0);
  const first = (list: readonly RegionView[], worth: (region: RegionView) => number): RegionView | undefined => list.toSorted((a, b) => worth(b) - worth(a))[0];
  const pressed = first(
    abroad.filter((region) => courting(region) > 0.4),
    courting,
  );
  if (pressed) return say('advice.alliances.pressed', { region: pressed.id, rival: texts.blocs[rival].id });
  const losing = first(
    abroad.filter((region) => lead(region) < 0),
    (region) => -lead(region) * region.users,
  );
  if (losing) return say('advice.alliances.losing', { region: losing.id, percent: whole(100 * (losing.use[rival] ?? 0)) });
  const narrow = first(abroad, (region) => -lead(region));
  if (narrow) return say('advice.alliances.narrow', { region: narrow.id, percent: whole(100 * (narrow.use[seen.slot] ?? 0)) });
  return say('advice.alliances.none');
}

function safety({ seen, own }: Desk): Advice {
  const tension = seen.numbers['world.tension']?.value ?? 0;
  const incidents = seen.numbers['world.incidents']?.value ?? 0;
  const percent = whole(100 * (own('safety') ?? 0));
  if (tension >= 50) return say('advice.safety.tension', { tension: whole(tension) });
  if (incidents >= 0.3) return say('advice.safety.incidents', { incidents: tenths(incidents) });
  if (percent < 60) return say('advice.safety.cover', { percent });
  return say('advice.safety.calm', { percent, tension: whole(tension) });
}

const rules: { readonly [role in AdviserRole]: (desk: Desk) => Advice } = { labs, chips, trade, alliances, safety };

/** One sentence of each adviser of the seat, in the scenario's order. */
export function adviceOf(texts: Desk['texts'], seen: Observation): readonly Adviser[] {
  const desk: Desk = { seen, texts, own: (path) => seen.numbers[`${seen.bloc}.${path}`]?.value ?? null };
  return texts.blocs[seen.slot].advisers.map(({ id, role, title }) => ({ id, role, title, advice: rules[role](desk) }));
}

// The figures of "it is a game", from what the searches found: each with its threshold, and whether it is met.
import { computeUses, effortShares, tracks } from '../engine/index.ts';
import type { PlanDef, PlanPhase, Scenario } from '../engine/index.ts';
import type { SeatFindings } from './findings.ts';

export interface GameFigure {
  /** Stable code with a text: see text/. */
  readonly code: string;
  /** Bloc it is about. */
  readonly bloc: string;
  readonly value: number;
  readonly threshold: number;
  /** Whether the value must be at least or at most the threshold. */
  readonly side: 'least' | 'most';
  readonly met: boolean;
  /** What stands behind it, in the scenario's own ids. */
  readonly detail: string;
}

const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((sum, x) => sum + x, 0) / values.length : 0);
const fixed = (x: number): string => (Math.round(x * 10) / 10).toFixed(1);

function figure(code: string, bloc: string, value: number, side: GameFigure['side'], threshold: number, detail: string): GameFigure {
  return { code, bloc, value, threshold, side, met: side === 'least' ? value >= threshold : value <= threshold, detail };
}

/** Points gained by the best answers over the reference plan, against the same rivals. */
export function gainOf(seat: SeatFindings): number {
  return mean(seat.answers.map((_, i) => (seat.outcomes[i]?.[i] ?? 0) - (seat.reference[i] ?? 0)));
}

function regret(seat: SeatFindings, bloc: string): GameFigure {
  const losses = seat.answers.flatMap((_, j) =>
    seat.answers.flatMap((_unused, i) => (i === j ? [] : [(seat.outcomes[j]?.[j] ?? 0) - (seat.outcomes[i]?.[j] ?? 0)])),
  );
  const gain = gainOf(seat);
  const lost = mean(losses);
  return figure('regret', bloc, gain > 0 ? (100 * lost) / gain : 0, 'least', 20, `${fixed(lost)} of ${fixed(gain)} points`);
}

/** How far doubling the effort of the search moved the gain. */
function effort(seat: SeatFindings, bloc: string): GameFigure {
  return figure('effort', bloc, mean(seat.answers.map((x) => x.best.outcome - Math.max(...x.all.map((y) => y.halfway)))), 'most', 1, '');
}

/** Levers of a phase that lie at an end of their domain, as "name at end". */
function boundsOf(phase: PlanPhase): ReadonlySet<string> {
  const bounds = new Set<string>();
  const shares = phase.shares ?? (phase.effort ? effortShares(phase.effort) : []);
  shares.forEach((share, i) => {
    if (share <= 0) bounds.add(`${tracks[i] ?? ''} 0`);
    if (share >= 90) bounds.add(`${tracks[i] ?? ''} 100`);
  });
  (phase.split ?? []).forEach((share, i) => {
    if (share <= 5) bounds.add(`${computeUses[i] ?? ''} 5`);
    if (share >= 85) bounds.add(`${computeUses[i] ?? ''} 90`);
  });
  for (const [channel, weight] of Object.entries(phase.channels)) if (weight === 0 || weight === 4) bounds.add(`${channel} ${weight}`);
  bounds.add(`release ${phase.release}`);
  bounds.add(`cadence ${phase.cadenceMonths}`);
  const kinds = new Set(phase.initiatives.map((x) => x.initiative));
  if (kinds.size === 1) bounds.add(`only ${[...kinds][0] ?? ''}`);
  return bounds;
}

/** Bounds that a plan keeps to in every phase. */
function keptBounds(plan: PlanDef): readonly string[] {
  const [first, ...others] = plan.phases.map(boundsOf);
  return [...(first ?? [])].filter((bound) => others.every((x) => x.has(bound)));
}

/** Licence and cadence have no two ends: they are judged with the licences and with timing. */
const judgedElsewhere = /^(?:release|cadence) /;

function bounds(seat: SeatFindings, bloc: string): GameFigure {
  const plans = seat.answers.flatMap((x) => x.all.map((y) => y.plan));
  const counts = new Map<string, number>();
  for (const plan of plans) for (const bound of keptBounds(plan)) if (!judgedElsewhere.test(bound)) counts.set(bound, (counts.get(bound) ?? 0) + 1);
  const most = [...counts]
    .map(([bound, count]) => ({ bound, share: (100 * count) / Math.max(1, plans.length) }))
    .sort((a, b) => b.share - a.share || (a.bound < b.bound ? -1 : 1));
  const shown = most.slice(0, 4).map((x) => `${x.bound} in ${Math.round(x.share)} %`);
  return figure('bounds', bloc, most[0]?.share ?? 0, 'most', 80, shown.join(', '));
}

/** Openings within a tenth of the best outcome, against the rival that leaves the fewest. */
function openings(seat: SeatFindings, bloc: string): GameFigure {
  const counts = seat.answers.map((answer) => {
    const reached = new Map<string, number>();
    for (const each of answer.all) for (const [opening, outcome] of each.openings) reached.set(opening, Math.max(outcome, reached.get(opening) ?? 0));
    const near = [...reached].filter(([, outcome]) => outcome >= 0.9 * answer.best.outcome);
    return { rival: answer.rival, count: near.length };
  });
  const fewest = counts.reduce((least, x) => (x.count < least.count ? x : least), counts[0] ?? { rival: '', count: 0 });
  return figure('openings', bloc, fewest.count, 'least', 4, counts.map((x) => `${x.rival} ${x.count}`).join(', '));
}

/** The all-in plan that comes off best, against the reference plan. */
function allIn(seat: SeatFindings, bloc: string): GameFigure {
  const rows = seat.allIn.map(({ name, outcomes }) => ({ name, above: mean(outcomes) - mean(seat.reference) })).sort((a, b) => b.above - a.above);
  return figure('all-in', bloc, rows[0]?.above ?? 0, 'most', 0, rows.map((x) => `${x.name} ${fixed(x.above)}`).join(', '));
}

type LicenceClass = 'open' | 'closed' | 'mixed';

/** What comes off best against a rival: always open, always closed, or neither. */
function licenceOf(seat: SeatFindings, i: number): LicenceClass {
  const plan = seat.answers[i]?.best.plan;
  const own = seat.outcomes[i]?.[i] ?? 0;
  const opened = seat.opened[i] ?? 0;
  const closed = seat.closed[i] ?? 0;
  if (opened > own && opened >= closed) return 'open';
  if (closed > own) return 'closed';
  const releases = plan?.phases.map((phase) => phase.release) ?? [];
  if (releases.every((x) => x === 'publish')) return 'open';
  return releases.every((x) => x === 'sell' || x === 'test') ? 'closed' : 'mixed';
}

/** What opening gains over closing against a rival, at the scenario's σ and at the ends of its range. */
function opennessOver(seat: SeatFindings, i: number): string {
  const own = (seat.opened[i] ?? 0) - (seat.closed[i] ?? 0);
  return [`open over closed ${fixed(own)}`, ...seat.overSigma.map(({ sigma, gains }) => `at σ ${sigma} ${fixed(gains[i] ?? 0)}`)].join(', ');
}

/** Rivals against which the same licence throughout is best: fewer than all of them. */
function licences(seat: SeatFindings, bloc: string): GameFigure {
  const classes = seat.answers.map((answer, i) => ({ rival: answer.rival, best: licenceOf(seat, i) }));
  const open = classes.filter((x) => x.best === 'open').length;
  const closed = classes.filter((x) => x.best === 'closed').length;
  return figure(
    'licences',
    bloc,
    Math.max(open, closed),
    'most',
    Math.max(0, classes.length - 1),
    classes.map((x, i) => `${x.rival} ${x.best} (${opennessOver(seat, i)})`).join(', '),
  );
}

function levers(seat: SeatFindings, bloc: string): GameFigure {
  const rows = seat.levers.filter((x) => x.offered).sort((a, b) => a.deviations - b.deviations);
  const weak = rows.filter((x) => x.deviations <= 1);
  const shown = (weak.length > 0 ? weak : rows.slice(0, 3)).map((x) => `${x.name} ${fixed(x.deviations)} (${x.card}, turn ${x.turn})`);
  return figure('levers', bloc, weak.length, 'most', 0, shown.join(', '));
}

function timing(seat: SeatFindings, bloc: string): GameFigure {
  const gains = seat.answers.map((_, i) => (seat.outcomes[i]?.[i] ?? 0) - (seat.constant[i] ?? 0));
  return figure('timing', bloc, mean(gains), 'least', 3, seat.answers.map((x, i) => `${x.rival} ${fixed(gains[i] ?? 0)}`).join(', '));
}

/** All figures, seat by seat. */
export function judgeGame(scenario: Scenario, seats: readonly SeatFindings[]): readonly GameFigure[] {
  return seats.flatMap((seat) => {
    const bloc = scenario.blocs[seat.slot].id;
    return [regret, bounds, openings, allIn, licences, levers, timing, effort].map((judge) => judge(seat, bloc));
  });
}

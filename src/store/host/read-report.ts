// A turn's report as one seat reads it: only what it may see, nothing twice, and arrivals set against the turn before.
import type { BlocId, Cause, Report, ReportEntry, Scenario } from '../../engine/index.ts';

/** Facts of both sides at once: the engine tells them once a side, a reader needs them once. */
const shared: readonly string[] = ['tension.moved', 'event.fired'];
/** One side's gain is the other's loss: a seat reads its own half. */
const mirrored: readonly string[] = ['gap.moved', 'adoption.moved'];
const releases: readonly string[] = ['model.released', 'model.published', 'model.leaked'];

function sameness(entry: ReportEntry): string {
  return JSON.stringify([entry.code, shared.includes(entry.code) ? '' : entry.bloc, entry.params]);
}

/** A rule that was announced and bound within the turn is told once, as bound, with the reason it was announced for. */
function mergeAnnounced(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const key = (entry: ReportEntry): string => `${String(entry.params['control'])}/${String(entry.params['level'])}`;
  const bound = new Set(entries.filter((entry) => entry.code === 'control.effective').map(key));
  const announced = new Map(entries.filter((entry) => entry.code === 'control.announced' && bound.has(key(entry))).map((entry) => [key(entry), entry]));
  return entries.flatMap((entry) => {
    const first = announced.get(key(entry));
    if (entry === first) return [];
    return entry.code === 'control.effective' && first !== undefined ? [{ ...entry, causes: first.causes }] : [entry];
  });
}

/** Rules that took effect in these reports and can close or open a channel of `own`. */
function rulesThatBind(scenario: Scenario, own: BlocId, reports: readonly Report[]): readonly Cause[] {
  return reports
    .flatMap((report) => report.entries)
    .flatMap((entry): Cause[] => {
      if (entry.code !== 'control.effective') return [];
      const control = scenario.controls.find((each) => each.id === entry.params['control']);
      const touches =
        control !== undefined &&
        (control.by === own ? control.kind === 'refusal' : control.kind === 'threshold' || control.kind === 'remote' || control.kind === 'listing');
      return touches ? [{ kind: 'control', id: control.id, bloc: control.by }] : [];
    });
}

function amountOf(report: Report | undefined, channel: unknown, bloc: BlocId): number | null {
  const entry = report?.entries.find((each) => each.code === 'arrivals' && each.bloc === bloc && each.params['channel'] === channel);
  return entry === undefined ? null : Number(entry.params['amount']);
}

/** Arrivals with what came a turn earlier; a large change names the rule that bound meanwhile, and counts for more. */
function compareArrivals(scenario: Scenario, entry: ReportEntry, reports: readonly Report[]): ReportEntry {
  const now = Number(entry.params['amount']);
  const before = amountOf(reports.at(-2), entry.params['channel'], entry.bloc);
  if (before === null || before <= 0) return entry;
  const change = (now - before) / before;
  if (Math.abs(change) < 0.15) return entry;
  const channel = scenario.blocs.find((bloc) => bloc.id === entry.bloc)?.channels.find((each) => each.id === entry.params['channel']);
  const exposed = channel?.controlled === true || channel?.kind === 'rental';
  const causes = change < 0 && exposed ? rulesThatBind(scenario, entry.bloc, reports.slice(-2)) : [];
  return { ...entry, params: { ...entry.params, before }, weight: entry.weight + Math.min(1.5, Math.abs(change)) + (causes.length > 0 ? 1 : 0), causes };
}

/** Shares move through what was released; a shock that fades is no cause anybody could have acted on. */
function nameRelease(scenario: Scenario, entry: ReportEntry, entries: readonly ReportEntry[]): ReportEntry {
  const up = Number(entry.params['to']) > Number(entry.params['from']);
  const winner = up ? entry.bloc : scenario.blocs.find((bloc) => bloc.id !== entry.bloc)?.id;
  const told = entry.causes.filter((cause) => cause.kind !== 'rule');
  const released = winner !== undefined && entries.some((each) => releases.includes(each.code) && each.bloc === winner);
  return { ...entry, causes: released ? [{ kind: 'order', id: 'release', bloc: winner }, ...told] : told };
}

/**
 * What a seat reads about the last of `reports`, heaviest first.
 * @param reports of every resolved turn up to and including the one that is read.
 */
export function readReport(scenario: Scenario, own: BlocId, reports: readonly Report[]): readonly ReportEntry[] {
  const entries = mergeAnnounced(reports.at(-1)?.entries ?? []).filter(
    (entry) => (entry.seen === 'all' || entry.seen === own) && (entry.bloc === own || !mirrored.includes(entry.code)),
  );
  const seen = new Set<string>();
  const once = entries.filter((entry) => {
    const key = sameness(entry);
    return seen.has(key) ? false : seen.add(key).has(key);
  });
  const compared = once.map((entry) => {
    if (entry.code === 'arrivals') return compareArrivals(scenario, entry, reports);
    return entry.code === 'adoption.moved' ? nameRelease(scenario, entry, once) : entry;
  });
  return compared
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => b.entry.weight - a.entry.weight || a.i - b.i)
    .map(({ entry }) => entry);
}

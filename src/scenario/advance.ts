// A base world taken to a later day by the engine itself, without events, cards or initiatives: what stands there then, as a base file of its own.
import { blocStocks, exp, halfMonthsOf, resolveTurn, slots, startState, worldStocks } from '../engine/index.ts';
import type { Chance, Scenario, SourcedNumber, State } from '../engine/index.ts';
import { isPlain } from './origins.ts';

/** Id of the source that every advanced number names. */
export const advancedSource = 'advanced-by-the-model';

/** Books and means of a game, which begin anew with it; everything else is carried to the day. */
const begunAnew: ReadonlySet<string> = new Set([
  'chips.ordered',
  'chips.retired',
  'chips.seized',
  'revenue.total',
  'spend.total',
  'cash',
  'agenda',
  'shock.budget',
  'shock.research',
  'shock.supply',
  'shock.brand',
  'incidents',
]);

/** No draw ever comes out: nothing leaks, no incident strikes. */
const nothingHappens: Chance = () => 1 - Number.EPSILON;

/** Six digits: more would claim a precision that no base has. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** A number at the new day, with the range of the old one in proportion. */
function carried(value: number, old: SourcedNumber | undefined, [min, max]: readonly [number, number]): object {
  const within = (x: number): number => rounded(Math.min(max, Math.max(min, x)));
  const by = old === undefined || old.value === 0 ? null : value / old.value;
  const range = (x: number | undefined): number | null => (x === undefined || by === null || by <= 0 ? null : within(x * by));
  const [low, high] = [range(old?.low), range(old?.high)];
  return { value: within(value), ...(low === null || high === null ? {} : { low, high }), source: advancedSource };
}

/** The state after so many half-months in which both seats leave everything as it stands. */
function runOn(base: Scenario, halfMonths: number): State {
  let state = startState(base, nothingHappens);
  for (let turn = 0; turn < halfMonths; turn++) state = resolveTurn(base, state, [[], []], nothingHappens, { ledger: false }).state;
  return state;
}

function startOf(base: Scenario, state: State): { readonly [path: string]: object } {
  const entries: [string, object][] = [];
  for (const slot of slots) {
    const { id } = base.blocs[slot];
    const { stocks } = state.blocs[slot];
    for (const row of blocStocks) {
      const path = `${id}.${row.path}`;
      const old = base.start[path];
      const value = row.path === 'chips.ordered' ? stocks.chipsTraining : stocks[row.key];
      if (row.path === 'chips.ordered' || (!begunAnew.has(row.path) && rounded(value) !== old?.value))
        entries.push([path, carried(value, old, [row.min, row.max])]);
    }
  }
  for (const row of worldStocks)
    if (!begunAnew.has(row.path)) entries.push([`world.${row.path}`, carried(state.world[row.key], base.start[`world.${row.path}`], [row.min, row.max])]);
  return Object.fromEntries(entries);
}

/** Shares of one market add up to one, to the last digit that is written. */
function sharesOf(shares: readonly number[]): readonly number[] {
  const digits = 1e6;
  const out: number[] = [];
  for (let at = 0; at < shares.length; at += 4) {
    const cells = shares.slice(at, at + 4).map((share) => Math.round(share * digits));
    const most = cells.indexOf(Math.max(...cells));
    cells[most] = (cells[most] ?? 0) + digits - cells.reduce((sum, cell) => sum + cell, 0);
    out.push(...cells.map((cell) => cell / digits));
  }
  return out;
}

/** Spending planned for the day: growth fades as it does in play. A bloc with a dated path keeps it. */
function budgetOf(base: Scenario, slot: 0 | 1, years: number): readonly object[] {
  const bloc = base.blocs[slot];
  if (bloc.budgetPath !== undefined && bloc.budgetPath.length > 0) return [];
  const { budgetGrowth, budgetGrowthDecay } = base.parameters;
  const grown = budgetGrowthDecay === 0 ? budgetGrowth * years : (budgetGrowth / budgetGrowthDecay) * (1 - exp(-budgetGrowthDecay * years));
  const old = bloc.constants.budgetUsdBn;
  return [{ id: bloc.id, constants: { budgetUsdBn: carried(old.value * exp(grown), old, [0, 1e5]) } }];
}

/**
 * A base file that holds what has changed between the day of a world and a later one.
 * @param base a scenario of nothing but the world, with turns of one half-month that begin on the world's day.
 * @param date ISO date, not before that day.
 */
export function advanceWorld(base: Scenario, id: string, date: string): object {
  const from = halfMonthsOf(base.meta.turns.start);
  const halfMonths = halfMonthsOf(date) - from;
  const years = halfMonths / 24;
  const state = runOn(base, halfMonths);
  const { budgetGrowth, budgetGrowthDecay, spendGrowth } = base.parameters;
  const blocs = slots.flatMap((slot) => budgetOf(base, slot, years));
  const checked = base.sources.map((source) => source.checked).reduce((latest, day) => (day > latest ? day : latest), date);
  const cite = `${id}: ${base.meta.turns.start} → ${date}`;
  return {
    format: base.format,
    id: `${id}-at-${date}`,
    date,
    sources: { [advancedSource]: { cite, kind: 'estimate', claim: 'assumption', confidence: 'low', checked } },
    ...(blocs.length === 0
      ? {}
      : { parameters: { budgetGrowth: { value: rounded(budgetGrowth * exp(-budgetGrowthDecay * years)), source: advancedSource } }, blocs }),
    regions: base.regions.map((region, i) => ({
      id: region.id,
      usingShare: rounded(Math.min(1, (state.regions[i]?.users ?? 0) / Math.max(1e-9, region.populationMillions))),
      spendUsd: rounded(region.spendUsd * exp(spendGrowth * years)),
      shares: sharesOf(state.regions[i]?.shares ?? region.shares),
    })),
    start: startOf(base, state),
  };
}

/** A scenario file that holds nothing but a world: it plays in half-months, and nobody does anything. */
export function restingScenario(world: unknown, start: string, halfMonths: number): object {
  const blocs = isPlain(world) && Array.isArray(world['blocs']) ? world['blocs'].flatMap((bloc: unknown) => (isPlain(bloc) ? [String(bloc['id'])] : [])) : [];
  const rest = { fromTurn: 1, effort: null, shares: null, split: null, channels: {}, release: 'sell', cadenceMonths: 6, initiatives: [], deals: 'refuse' };
  const word = 'world';
  return {
    format: '1.0',
    id: word,
    version: '1.0.0',
    meta: {
      title: word,
      summary: word,
      authors: [],
      language: 'en',
      level: word,
      minutes: { brief: 0, play: 1, debrief: 0 },
      turns: { count: Math.max(1, Math.min(240, halfMonths)), halfMonths: 1, start },
      sensitivity: [],
    },
    sources: {},
    score: { weights: { gap: 1 }, par: { plans: Object.fromEntries(blocs.map((id) => [id, `rest-${id}`])) } },
    plans: blocs.map((id) => ({ id: `rest-${id}`, name: word, text: word, seat: id, doctrine: false, goals: {}, phases: [rest] })),
  };
}

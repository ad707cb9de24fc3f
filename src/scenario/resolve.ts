// From what authors write to what the engine plays: maps become lists, conditions become trees, triggers get their kind.
import { cardIds, dateOf, deviationFloor, doubles, halfMonthsOf, parseExpression } from '../engine/index.ts';
import type { CheckDef, ChoiceDef, EventDef, EventTrigger, Expression, ParameterName, Scenario, ScoreStats, SourcedNumber } from '../engine/index.ts';
import type { Written, WrittenEvent } from './shape/files.ts';

/** A condition that `checks/conditions.ts` has let pass. */
function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new TypeError(`condition was not checked: ${text}`);
  return { text, root: parsed.root, type: 'flag' };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** ISO date of the first day of a turn, 1 for the first. */
export function dateOfTurn(turns: Written['meta']['turns'], turn: number): string {
  const { year, month, day } = dateOf(halfMonthsOf(turns.start) + (turn - 1) * turns.halfMonths);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function triggerOf(event: WrittenEvent, turns: Written['meta']['turns']): EventTrigger {
  if (event.onlyBy !== undefined) return { kind: 'chain' };
  if (event.date !== undefined) return { kind: 'scheduled', date: event.date };
  if (event.turn !== undefined) return { kind: 'scheduled', date: dateOfTurn(turns, event.turn) };
  const span = { ...(event.from === undefined ? {} : { from: event.from }), ...(event.until === undefined ? {} : { until: event.until }) };
  return event.ratePerYear === undefined ? { kind: 'condition', ...span } : { kind: 'chance', ratePerYear: event.ratePerYear, ...span };
}

function choiceOf({ cost, available, then, ai, ...choice }: WrittenEvent['choices'][number]): ChoiceDef {
  return {
    ...choice,
    cost: Object.entries(cost).map(([path, value]) => ({ path, value })),
    available: available.map(expressionOf),
    ...(then === undefined ? {} : { then: { event: then.event, afterTurns: then.after } }),
    ai: { weight: ai.weight, if: ai.if.map((one) => ({ when: one.when.map(expressionOf), times: one.times })) },
  };
}

function eventOf(event: WrittenEvent, turns: Written['meta']['turns']): EventDef {
  const { date: _date, turn: _turn, ratePerYear: _rate, onlyBy: _onlyBy, from: _from, until: _until, cooldown, when, choices, ...rest } = event;
  return { ...rest, trigger: triggerOf(event, turns), cooldownTurns: cooldown, when: when.map(expressionOf), choices: choices.map(choiceOf) };
}

function checkOf({ it, expect, run, script }: Written['checks'][number]): CheckDef {
  const lines = expect.map(expressionOf);
  if (script !== undefined) {
    const { seats, ...rest } = script;
    return { it, expect: lines, seats, play: { kind: 'script', ...rest } };
  }
  const [first = 0, last = 0] = (run?.seeds ?? '0..0').split('..').map(Number);
  return { it, expect: lines, seats: run?.seats ?? {}, play: { kind: 'many', first, last } };
}

/** Par statistics of every seat and card: mean 0 and the registered floor where none have been measured. */
function statsOf(written: Written): Scenario['score']['par']['stats'] {
  const given = written.par?.stats ?? {};
  return Object.fromEntries(
    written.blocs.map((bloc) => [
      bloc.id,
      Object.fromEntries(cardIds.map((card): [string, ScoreStats] => [card, given[bloc.id]?.[card] ?? { mean: 0, deviation: deviationFloor[card] }])),
    ]),
  );
}

function parametersOf(written: Written): Pick<Scenario, 'parameters' | 'parameterSources' | 'sliders'> {
  const entries = Object.entries(written.parameters) as [ParameterName, Written['parameters'][ParameterName]][];
  return {
    parameters: Object.fromEntries(entries.map(([name, one]) => [name, one.value])) as { [name in ParameterName]: number },
    parameterSources: Object.fromEntries(entries.map(([name, { slider: _slider, ...number }]): [string, SourcedNumber] => [name, number])),
    sliders: entries.flatMap(([name, one]) => (one.slider === true ? [name] : [])),
  };
}

/** Rows that the engine reads every half-month become plain doubles; see `doubles`. */
function withDoubles(bloc: Written['blocs'][number]): Written['blocs'][number] {
  return { ...bloc, shares: doubles(bloc.shares), split: doubles(bloc.split) };
}

function regionOf(region: Written['regions'][number]): Written['regions'][number] {
  const { marketWeights, bias, alignment, shares } = region;
  return { ...region, marketWeights: doubles(marketWeights), bias: doubles(bias), alignment: doubles(alignment), shares: doubles(shares) };
}

/** The scenario, from a value that has passed every check. */
export function resolveScenario(written: Written, hashOf: (scenario: Scenario) => string): Scenario {
  const {
    format,
    id,
    version,
    meta,
    objectives,
    worldviews,
    blocs,
    regions,
    thirdParties,
    chips,
    controls,
    initiatives,
    start,
    plans,
    rivals,
    debrief,
    aftermath,
  } = written;
  const [first, second] = blocs;
  if (first === undefined || second === undefined) throw new TypeError('scenario was not checked: it has not two blocs');
  const scenario: Scenario = {
    format,
    id,
    version,
    contentHash: '',
    knowledge: 'full',
    meta,
    sources: Object.entries(written.sources).map(([name, source]) => ({ id: name, ...source })),
    objectives,
    ...parametersOf(written),
    worldviews: worldviews as Scenario['worldviews'],
    blocs: [withDoubles(first), withDoubles(second)],
    regions: regions.map(regionOf),
    thirdParties,
    chips,
    controls,
    initiatives,
    start,
    events: written.events.map((event) => eventOf(event, meta.turns)),
    score: {
      weights: written.score.weights as Scenario['score']['weights'],
      par: { plans: written.score.par.plans, stats: statsOf(written), games: written.par?.games ?? 0 },
    },
    plans: plans as Scenario['plans'],
    endings: written.endings.map((ending) => ({ ...ending, when: ending.when.map(expressionOf) })),
    rivals,
    checks: written.checks.map(checkOf),
    debrief,
    aftermath,
  };
  return { ...scenario, contentHash: hashOf(scenario) };
}

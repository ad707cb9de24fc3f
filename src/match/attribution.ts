// Why a number is what it is, all the way down: a derived number falls apart into others, a stock into its start and everything that ever moved it.
// Every leaf names an order, an event, a rule, a control, a deal or a parameter, with the way to where it is written and its sources.
import { decompose, ledgerEntries, ruleRows, seesExactly, stockAt } from '../engine/index.ts';
import type { Cause, Chance, Input, Part, PartCause, Report, Scenario, Slot, State } from '../engine/index.ts';

/** Where a branch ends. */
export interface Leaf {
  readonly kind: Cause['kind'] | PartCause['kind'] | 'closed';
  readonly id: string;
  readonly bloc: string;
  /** First and last turn in which it acted, 1 for the first of the match; null where it is no deed. */
  readonly turns: readonly [first: number, last: number] | null;
  /** Way to what is written in a file, as a place finder takes it; null where nothing is. */
  readonly written: readonly string[] | null;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** Numbers that the rule goes by, as ways to where they are written. */
  readonly numbers: readonly (readonly string[])[];
}

/** `value` is the sum of the parts' values and `rounding`. */
export interface CauseNode {
  readonly code: string;
  readonly path: string | null;
  readonly value: number;
  readonly params: Part['params'];
  readonly parts: readonly CauseNode[];
  readonly rounding: number;
  readonly leaf: Leaf | null;
}

/** A game that has been played: the state before the first turn and after each one, and the reports between. */
export interface PlayedGame {
  readonly scenario: Scenario;
  readonly chance: Chance;
  readonly states: readonly State[];
  readonly reports: readonly Report[];
}

const nowhere: Omit<Leaf, 'kind' | 'id' | 'bloc'> = { turns: null, written: null, sources: [], numbers: [] };

/** Way to a parameter, or to a constant of a bloc named "us.powerSpeed". */
function wayToNumber(scenario: Scenario, id: string): readonly string[] {
  const bloc = scenario.blocs.find((each) => id.startsWith(`${each.id}.`));
  return bloc === undefined ? ['parameters', id] : ['blocs', bloc.id, 'constants', id.slice(bloc.id.length + 1)];
}

function sourceOfNumber(scenario: Scenario, id: string): readonly string[] {
  const bloc = scenario.blocs.find((each) => id.startsWith(`${each.id}.`));
  const constants: { readonly [name: string]: { readonly source: string } } = bloc?.constants ?? {};
  const source = bloc === undefined ? scenario.parameterSources[id]?.source : constants[id.slice(bloc.id.length + 1)]?.source;
  return source === undefined ? [] : [source];
}

/** What the scenario's files say about a cause. */
export function leafOf(scenario: Scenario, cause: Cause | PartCause, turns: Leaf['turns'] = null): Leaf {
  const { kind, id, bloc } = cause;
  const base: Leaf = { ...nowhere, kind, id, bloc, turns };
  switch (kind) {
    case 'event': {
      const [name = '', choice] = id.split(':');
      const event = scenario.events.find((each) => each.id === name);
      const way = choice === undefined ? ['events', name] : ['events', name, 'choices', choice];
      return event === undefined ? base : { ...base, written: way, sources: event.sources };
    }
    case 'control': {
      const control = scenario.controls.find((each) => each.id === id);
      return control === undefined ? base : { ...base, written: ['controls', id], sources: [control.source] };
    }
    case 'initiative':
      return scenario.initiatives.some((each) => each.id === id) ? { ...base, written: ['initiatives', id] } : base;
    case 'order': {
      const channel = scenario.blocs.find((each) => each.id === bloc)?.channels.find((each) => each.id === id);
      return channel === undefined ? base : { ...base, written: ['blocs', bloc, 'channels', id], sources: [channel.source] };
    }
    case 'parameter':
      return { ...base, written: wayToNumber(scenario, id), sources: sourceOfNumber(scenario, id) };
    case 'rule': {
      const row = ruleRows.find((each) => each.id === id);
      const names = [
        ...(row?.parameters ?? []),
        ...scenario.blocs.flatMap((each) => (bloc === '' || bloc === each.id ? (row?.constants ?? []).map((name) => `${each.id}.${name}`) : [])),
      ];
      return {
        ...base,
        numbers: names.map((name) => wayToNumber(scenario, name)),
        sources: [...new Set(names.flatMap((name) => sourceOfNumber(scenario, name)))],
      };
    }
    default:
      return base;
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

function node(code: string, path: string | null, value: number, parts: readonly CauseNode[], params: Part['params'] = {}): CauseNode {
  return { code, path, value, params, parts, rounding: value - sumOf(parts.map((part) => part.value)), leaf: null };
}

function leafNode(code: string, value: number, leaf: Leaf, path: string | null = null): CauseNode {
  return { code, path, value, params: {}, parts: [], rounding: 0, leaf };
}

/** Every number of a branch times a factor. */
function times(branch: CauseNode, scale: number): CauseNode {
  if (scale === 1) return branch;
  const parts = branch.parts.map((part) => times(part, scale));
  const value = branch.value * scale;
  return { ...branch, value, parts, rounding: parts.length === 0 ? 0 : value - sumOf(parts.map((part) => part.value)) };
}

/** Where a start value is written, and its source. */
export function startLeaf(scenario: Scenario, cell: string): Leaf {
  const start = Object.hasOwn(scenario.start, cell) ? scenario.start[cell] : undefined;
  const base: Leaf = { ...nowhere, kind: 'start', id: cell, bloc: '' };
  if (start !== undefined) return { ...base, written: ['start', cell], sources: [start.source] };
  const region = /^region\.([^.]+)\.(users|shares|lock-in|partnership|ban)/.exec(cell);
  const def = scenario.regions.find((each) => each.id === region?.[1]);
  if (def === undefined) return base;
  const field = region?.[2] === 'users' ? 'usingShare' : 'shares';
  return { ...base, written: ['regions', def.id, field], sources: [def.source] };
}

interface Asked {
  readonly game: PlayedGame;
  readonly turn: number;
  /** Seat that asks; null for the author, who sees everything. */
  readonly seat: Slot | null;
  readonly sees: (path: string) => boolean;
}

interface Sum {
  readonly cause: Cause;
  delta: number;
  first: number;
  last: number;
}

type Moves = ReadonlyMap<string, { readonly cause: Cause; delta: number }>;
const byCell = new WeakMap<Report, ReadonlyMap<string, Moves>>();

/** What moved each cell in a turn, by cause; worked out once a report. */
function movesIn(report: Report): ReadonlyMap<string, Moves> {
  const known = byCell.get(report);
  if (known !== undefined) return known;
  const cells = new Map<string, Map<string, { readonly cause: Cause; delta: number }>>();
  for (const { cell, delta, cause } of ledgerEntries(report.ledger)) {
    let moves = cells.get(cell);
    if (moves === undefined) cells.set(cell, (moves = new Map<string, { readonly cause: Cause; delta: number }>()));
    const key = `${cause.kind}/${cause.id}/${cause.bloc}`;
    const sum = moves.get(key);
    if (sum === undefined) moves.set(key, { cause, delta });
    else sum.delta += delta;
  }
  byCell.set(report, cells);
  return cells;
}

/** What moved a stock since the start, by cause, in the order in which causes first acted. */
function movesOf(game: PlayedGame, cell: string, turn: number): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const [at, report] of game.reports.slice(0, turn).entries())
    for (const [key, { cause, delta }] of movesIn(report).get(cell) ?? []) {
      const known = sums.get(key);
      if (known === undefined) sums.set(key, { cause, delta, first: at + 1, last: at + 1 });
      else {
        known.delta += delta;
        known.last = at + 1;
      }
    }
  return [...sums.values()];
}

/** True where a cell belongs to the other side, whose reasons a seat does not see. */
function isOthers(asked: Asked, cell: string): boolean {
  return asked.seat !== null && cell.startsWith(`${asked.game.scenario.blocs[asked.seat === 0 ? 1 : 0].id}.`);
}

function stockNode(asked: Asked, cell: string, value: number): CauseNode {
  const { game, turn } = asked;
  const first = game.states[0];
  const began = first === undefined ? 0 : (stockAt(game.scenario, first, cell) ?? 0);
  const start = leafNode('start', began, startLeaf(game.scenario, cell), cell);
  const moves = movesOf(game, cell, turn);
  const leaves = moves.map(({ cause, delta, first, last }) => leafNode('cause', delta, leafOf(game.scenario, cause, [first, last]), cell));
  const rival: Leaf = { ...nowhere, kind: 'rival', id: cell, bloc: game.scenario.blocs[asked.seat === 0 ? 1 : 0].id, turns: turn > 0 ? [1, turn] : null };
  const shown = isOthers(asked, cell) ? (leaves.length > 0 ? [leafNode('rival', value - began, rival, cell)] : []) : leaves;
  return node('stock', cell, value, began === 0 && shown.length > 0 ? shown : [start, ...shown]);
}

function inputNode(asked: Asked, part: Part, input: Input): CauseNode {
  if ('cause' in input) return leafNode(part.code, input.value, leafOf(asked.game.scenario, input.cause, null));
  return times(branchOf(asked, input.path), input.scale);
}

const closed = (path: string, value: number): CauseNode => leafNode('closed', value, { ...nowhere, kind: 'closed', id: path, bloc: '' }, path);

/** The branch of one number. What hangs on something that the seat may not see ends in a closed leaf. */
function branchOf(asked: Asked, path: string): CauseNode {
  const { scenario, states } = asked.game;
  const state = states[asked.turn];
  const stock = state === undefined ? null : stockAt(scenario, state, path);
  const found = stock === null && state !== undefined ? decompose(scenario, state, path) : null;
  const value = stock ?? found?.value ?? 0;
  if (stock !== null) return stockNode(asked, path, stock);
  const split = found?.parts ?? [];
  // One hidden addend could be read off from the others: then the seat sees none.
  if (split.some((part) => part.inputs.some((input) => 'path' in input && !asked.sees(input.path)))) return closed(path, value);
  const parts = split.map((part) => {
    const inputs = part.inputs.map((input) => inputNode(asked, part, input));
    const [only] = inputs;
    if (inputs.length === 1 && only?.leaf) return { ...only, code: part.code, params: part.params };
    return node(part.code, part.path, part.value, inputs, part.params);
  });
  return node('derived', path, value, parts);
}

/**
 * The tree of causes of a number after a turn, 0 for the start.
 * @param seat filters what that side may see: a number it only estimates has no tree, and of the other side's public numbers it sees that they moved.
 * @returns null where there is no such number, or the seat does not know it.
 */
export function attribute(game: PlayedGame, path: string, turn: number, seat: Slot | null = null): CauseNode | null {
  const state = game.states[turn];
  if (state === undefined) return null;
  const sees = (on: string): boolean => seat === null || seesExactly(game.scenario, seat, on);
  if (stockAt(game.scenario, state, path) === null && decompose(game.scenario, state, path) === null) return null;
  return sees(path) ? branchOf({ game, turn, seat, sees }, path) : null;
}

/** All leaves of a tree. */
export function leavesOf(tree: CauseNode): readonly CauseNode[] {
  return tree.leaf !== null ? [tree] : tree.parts.flatMap(leavesOf);
}

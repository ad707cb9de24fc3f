// The author's own expectations, tried by playing. What is about one game is worked out where the game is played; what is about all of them, when all are there.
import { compareOutcomes, compiledOf, compileFormula, createChance, scoreMatch, slots, startState } from '../../engine/index.ts';
import type { CheckDef, Frame, Node, Scenario, State } from '../../engine/index.ts';
import { createAgent } from '../../agents/index.ts';
import { parAverages } from '../bare.ts';
import { dateOfTurnIn } from './dates.ts';
import { observeGame } from './observed-game.ts';
import type { ObservedGame } from './observed-game.ts';

type Value = number | boolean;

const aggregates: { readonly [name: string]: ((values: readonly Value[]) => number) | undefined } = {
  share: (values) => values.filter((value) => value === true).length / Math.max(1, values.length),
  mean: (values) => values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(1, values.length),
  least: (values) => values.reduce<number>((low, value) => Math.min(low, Number(value)), Infinity),
  most: (values) => values.reduce<number>((high, value) => Math.max(high, Number(value)), -Infinity),
};

/** The same tree with some nodes replaced by their values. */
function substitute(node: Node, valueOf: (node: Node) => Value | null): Node {
  const value = valueOf(node);
  if (typeof value === 'number') return { kind: 'number', value, span: node.span };
  if (typeof value === 'boolean') return { kind: 'flag', value, span: node.span };
  const inside = (part: Node): Node => substitute(part, valueOf);
  switch (node.kind) {
    case 'not':
    case 'negate':
      return { ...node, of: inside(node.of) };
    case 'and':
    case 'or':
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case 'arithmetic':
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case 'compare':
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case 'between':
      return { ...node, of: inside(node.of), low: inside(node.low), high: inside(node.high) };
    case 'call':
      return { ...node, args: node.args.map(inside) };
    default:
      return node;
  }
}

/** Figures of a finished game, by path. */
function figuresOf(scenario: Scenario, game: ObservedGame, seed: string): { readonly [path: string]: Value } {
  const last = game.states.at(-1);
  if (last === undefined) return {};
  const par = parAverages(scenario, seed);
  const [first = 0, second = 0] = slots.map((slot) => scoreMatch(scenario, last, slot, par[slot] ?? []).outcome);
  const better = compareOutcomes(first, second);
  const shared = last.ending?.sharedLoss ?? false;
  const [a, b] = scenario.blocs;
  return {
    [`${a.id}.outcome`]: first,
    [`${b.id}.outcome`]: second,
    [`${a.id}.wins`]: !shared && better === 'first',
    [`${b.id}.wins`]: !shared && better === 'second',
    draw: !shared && better === 'draw',
    sharedLoss: shared,
    turns: last.turn,
    decisions: game.cards.length,
  };
}

/** Works out expressions about one finished game. */
class GameReader {
  private readonly scenario: Scenario;
  private readonly figures: { readonly [path: string]: Value };
  private readonly states: readonly State[];

  constructor(scenario: Scenario, game: ObservedGame, seed: string) {
    this.scenario = scenario;
    this.figures = figuresOf(scenario, game, seed);
    this.states = game.states;
  }

  private read(node: Node, state: State): Value {
    const ready = substitute(node, (part) => {
      if (part.kind === 'path' && Object.hasOwn(this.figures, part.path)) return this.figures[part.path] ?? null;
      const [of] = part.kind === 'call' && (part.name === 'ever' || part.name === 'always') ? part.args : [];
      if (part.kind !== 'call' || of === undefined) return null;
      const after = this.states.slice(1);
      return part.name === 'ever' ? after.some((one) => this.read(of, one) === true) : after.every((one) => this.read(of, one) === true);
    });
    const frame: Frame = { c: compiledOf(this.scenario), state, self: 0 };
    return compileFormula(this.scenario, { root: ready })(frame);
  }

  /** Value at the game's end. */
  value(node: Node): Value {
    const last = this.states.at(-1);
    return last === undefined ? false : this.read(node, last);
  }
}

/** What aggregates are taken of, line by line in the order of the text. */
function aggregatesIn(check: CheckDef): readonly Extract<Node, { kind: 'call' }>[] {
  const found: Extract<Node, { kind: 'call' }>[] = [];
  for (const line of check.expect) {
    substitute(line.root, (node) => {
      if (node.kind !== 'call' || aggregates[node.name] === undefined) return null;
      found.push(node);
      return 0;
    });
  }
  return found;
}

function playersOf(scenario: Scenario, check: CheckDef): readonly string[] {
  return scenario.blocs.map((bloc) => check.seats[bloc.id] ?? 'balanced');
}

/** The scenario with events that fire in turns of one's own choosing, whatever they wait for. No other roll moves, since each has a key of its own. */
export function withForced(scenario: Scenario, force: readonly { readonly event: string; readonly turn: number }[]): Scenario {
  if (force.length === 0) return scenario;
  const turnOf = new Map(force.map((one) => [one.event, one.turn]));
  const events = scenario.events.map((event) => {
    const turn = turnOf.get(event.id);
    if (turn === undefined) return event;
    const { weightGroup: _group, ...free } = event;
    return { ...free, trigger: { kind: 'scheduled' as const, date: dateOfTurnIn(scenario, turn) }, when: [] };
  });
  return { ...scenario, events };
}

/** Seeds of a check's games: one for a script. */
export function seedsOfCheck(check: CheckDef): readonly string[] {
  const { play } = check;
  return play.kind === 'script' ? [play.seed] : Array.from({ length: play.last - play.first + 1 }, (_, i) => String(play.first + i));
}

/**
 * Plays one game of a check.
 * @returns for many games, what each aggregate is taken of; for a script, whether each line holds.
 */
export function playCheck(scenario: Scenario, check: CheckDef, seed: string): readonly Value[] {
  const { play } = check;
  const players = playersOf(scenario, check);
  if (play.kind === 'many') {
    const reader = new GameReader(scenario, observeGame(scenario, players, seed, createAgent), seed);
    return aggregatesIn(check).map((node) => (node.args[0] === undefined ? false : reader.value(node.args[0])));
  }
  const forced = withForced(scenario, play.force);
  const reader = new GameReader(forced, observeGame(forced, players, seed, createAgent, play.choose, play.turns), seed);
  return check.expect.map((line) => reader.value(line.root));
}

/** A check's verdict. */
export interface CheckVerdict {
  readonly it: string;
  readonly games: number;
  readonly lines: readonly {
    readonly text: string;
    readonly holds: boolean /** Aggregates of the line as they came out. */;
    readonly values: readonly number[];
  }[];
}

/** What all games of a check say together. `games` in the order of its seeds. */
export function judgeCheck(scenario: Scenario, check: CheckDef, games: readonly (readonly Value[])[]): CheckVerdict {
  const { play } = check;
  if (play.kind === 'script') {
    return {
      it: check.it,
      games: games.length,
      lines: check.expect.map((line, i) => ({ text: line.text, holds: games.every((game) => game[i] === true), values: [] })),
    };
  }
  const frame: Frame = { c: compiledOf(scenario), state: startState(scenario, createChance('')), self: 0 };
  let at = 0;
  const lines = check.expect.map((line) => {
    const values: number[] = [];
    const root = substitute(line.root, (node) => {
      const take = node.kind === 'call' ? aggregates[node.name] : undefined;
      if (take === undefined) return null;
      const column = at;
      at += 1;
      const value = take(games.map((game) => game[column] ?? false));
      values.push(value);
      return value;
    });
    return { text: line.text, holds: games.length > 0 && compileFormula(scenario, { root })(frame) === true, values };
  });
  return { it: check.it, games: games.length, lines };
}

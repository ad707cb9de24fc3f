// What an author's expectation may say beyond a condition: figures over many games, and over the turns of one.
// Declared once, like the registry's rows; `match/` evaluates them.
import type { FunctionRow, LoosePathRow } from '../engine/index.ts';

/** Functions over all games of a check with `run`. */
export const aggregateRows = [
  { name: 'share', args: ['flag'], repeats: false, type: 'number', help: 'Share of games in which it holds, 0 to 1.' },
  { name: 'mean', args: ['number'], repeats: false, type: 'number', help: 'Average over all games.' },
  { name: 'least', args: ['number'], repeats: false, type: 'number', help: 'Lowest of all games.' },
  { name: 'most', args: ['number'], repeats: false, type: 'number', help: 'Highest of all games.' },
] as const satisfies readonly FunctionRow[];

/** Functions over the turns of one game. */
export const historyRows = [
  { name: 'ever', args: ['flag'], repeats: false, type: 'flag', help: 'True where it held after at least one turn of the game.' },
  { name: 'always', args: ['flag'], repeats: false, type: 'flag', help: 'True where it held after every turn of the game.' },
] as const satisfies readonly FunctionRow[];

/** Paths about a finished game; what conditions may read is read at its end. */
export const gamePaths = [
  { path: '*.outcome', star: 'bloc', type: 'number', help: 'Outcome of a side, 0 to 100, against the reference plans on the same seed.' },
  { path: '*.wins', star: 'bloc', type: 'flag', help: 'True where the side did better than the other by more than a draw allows.' },
  { path: 'draw', star: null, type: 'flag', help: 'True where neither side did better.' },
  { path: 'sharedLoss', star: null, type: 'flag', help: 'True where the game ended with a loss for both.' },
  { path: 'turns', star: null, type: 'number', help: 'Turns that were played.' },
  { path: 'decisions', star: null, type: 'number', help: 'Cards with choices that were dealt, both sides together.' },
] as const satisfies readonly LoosePathRow[];

/** The house's own players, as `agents/` has them; a test holds the two together. */
export const housePlayers = ['balanced', 'careful', 'random', 'idle'] as const;
/** Those that take a plan of their seat as a doctrine, written "balanced:<plan id>". */
export const doctrinePlayers = ['balanced', 'careful'] as const;

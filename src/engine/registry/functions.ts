// Functions that a condition may call, and the loose paths that belong to no stock.
import type { ExpressionType } from '../expressions/ast.ts';

export interface FunctionRow {
  readonly name: string;
  readonly args: readonly (ExpressionType | 'event' | 'choice' | 'control' | 'region')[];
  /** True where the last argument may repeat. */
  readonly repeats: boolean;
  readonly type: ExpressionType;
  readonly help: string;
}

export const functionRows = [
  { name: 'min', args: ['number', 'number'], repeats: true, type: 'number', help: 'The smallest of its arguments.' },
  { name: 'max', args: ['number', 'number'], repeats: true, type: 'number', help: 'The largest of its arguments.' },
  { name: 'abs', args: ['number'], repeats: false, type: 'number', help: 'The size of a number without its sign.' },
  { name: 'seen', args: ['event'], repeats: false, type: 'flag', help: 'True once the event has fired.' },
  { name: 'chose', args: ['choice'], repeats: false, type: 'flag', help: 'True once a side has taken the choice, written "event:choice". For an event sent to both it asks the side the condition is about.' },
  { name: 'turnsSince', args: ['event'], repeats: false, type: 'number', help: 'Turns since the event last fired; 999 when it never did.' },
] as const satisfies readonly FunctionRow[];

export interface LoosePathRow {
  /** `*` stands for an id of the named kind. */
  readonly path: string;
  readonly star: 'control' | 'region' | 'bloc' | null;
  readonly type: ExpressionType;
  readonly help: string;
}

/** Paths beside the stocks and derived numbers. A bloc's own paths may also start with `self` or `rival` in an event. */
export const loosePaths = [
  { path: 'turn', star: null, type: 'number', help: 'The turn that is about to be played, 1 for the first.' },
  { path: 'year', star: null, type: 'number', help: 'The date as a number: 2025.5 is the first of July 2025.' },
  { path: 'control.*.level', star: 'control', type: 'number', help: 'Level of a control in force.' },
  { path: 'control.*.active', star: 'control', type: 'flag', help: 'True while a control is above its lowest level and not suspended.' },
  { path: 'control.*.announced', star: 'control', type: 'flag', help: 'True between announcement and effect.' },
  { path: 'control.*.effective', star: 'control', type: 'number', help: 'Tightness that works now, after leverage and allies, 0 to 1.' },
  { path: 'region.*.users', star: 'region', type: 'number', help: 'People who use AI in a region, millions.' },
] as const satisfies readonly LoosePathRow[];

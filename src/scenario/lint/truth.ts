// Can a condition hold? Numbers are ranges, flags are true, false or open; what lines say of one path narrows it for the others.
import { blocStocks, worldStocks } from '../../engine/index.ts';
import type { Node, Scenario } from '../../engine/index.ts';
import type { Window } from './linting.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}
type Truth = 'yes' | 'no' | 'open';

const everything: Range = { low: -Infinity, high: Infinity };
const stockRange = new Map<string, Range>([
  ...blocStocks.map((row): [string, Range] => [row.path, { low: row.min, high: row.max }]),
  ...worldStocks.map((row): [string, Range] => [`world.${row.path}`, { low: row.min, high: row.max }]),
]);
const shares: ReadonlySet<string> = new Set(['adoption', 'developers.share', 'open.share', 'selfmade']);

function negated(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'open';
}

/** A side's range, a number that is one value, or a flag. */
export class World {
  private readonly numbers = new Map<string, Range>();
  private readonly flags = new Map<string, boolean>();
  private readonly scenario: Scenario;
  private readonly window: Window;
  private readonly dead: ReadonlySet<string>;
  /** Bloc that `self` stands for, or null where it is either. */
  private readonly self: string | null;

  constructor(scenario: Scenario, window: Window, dead: ReadonlySet<string>, self: string | null) {
    this.scenario = scenario;
    this.window = window;
    this.dead = dead;
    this.self = self;
  }

  private full(path: string): string {
    if (this.self === null) return path;
    const rival = this.scenario.blocs.find((bloc) => bloc.id !== this.self)?.id ?? '';
    return path.replace(/^self\./, `${this.self}.`).replace(/^rival\./, `${rival}.`);
  }

  private firstRange(path: string): Range {
    if (path === 'turn') return { low: this.window.first, high: this.window.last };
    if (path.startsWith('world.')) return stockRange.get(path) ?? everything;
    const [head = '', ...rest] = path.split('.');
    if (head === 'control') {
      const def = this.scenario.controls.find((one) => one.id === rest.slice(0, -1).join('.'));
      return rest.at(-1) === 'level' && def !== undefined ? { low: 0, high: def.levels.length - 1 } : { low: 0, high: 1 };
    }
    if (head === 'region') return { low: 0, high: 1e4 };
    if (shares.has(rest.join('.'))) return { low: 0, high: 100 };
    return stockRange.get(rest.join('.')) ?? everything;
  }

  private range(node: Node): Range {
    switch (node.kind) {
      case 'number':
        return { low: node.value, high: node.value };
      case 'path': {
        const path = this.full(node.path);
        return this.numbers.get(path) ?? this.firstRange(path);
      }
      case 'negate': {
        const { low, high } = this.range(node.of);
        return { low: -high, high: -low };
      }
      case 'arithmetic':
        return this.sum(node);
      case 'call':
        return node.name === 'turnsSince' ? { low: 0, high: 999 } : node.name === 'abs' ? { low: 0, high: Infinity } : everything;
      default:
        return everything;
    }
  }

  private sum(node: Extract<Node, { kind: 'arithmetic' }>): Range {
    const a = this.range(node.left);
    const b = this.range(node.right);
    if (node.op === '+') return { low: a.low + b.low, high: a.high + b.high };
    if (node.op === '-') return { low: a.low - b.high, high: a.high - b.low };
    const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    const known = node.op === '*' && ends.every((end) => !Number.isNaN(end));
    return known ? { low: Math.min(...ends), high: Math.max(...ends) } : everything;
  }

  private compare(op: Extract<Node, { kind: 'compare' }>['op'], a: Range, b: Range): Truth {
    switch (op) {
      case '<':
        return a.high < b.low ? 'yes' : a.low >= b.high ? 'no' : 'open';
      case '<=':
        return a.high <= b.low ? 'yes' : a.low > b.high ? 'no' : 'open';
      case '>':
        return this.compare('<', b, a);
      case '>=':
        return this.compare('<=', b, a);
      case '==':
        return a.high < b.low || b.high < a.low ? 'no' : a.low === a.high && b.low === b.high && a.low === b.low ? 'yes' : 'open';
      case '!=':
        return negated(this.compare('==', a, b));
    }
  }

  private memory(node: Extract<Node, { kind: 'call' }>): Truth {
    const [id] = node.args;
    if (id?.kind !== 'text') return 'open';
    const known = this.flags.get(`${node.name} ${id.value}`);
    if (known !== undefined) return known ? 'yes' : 'no';
    return this.dead.has(id.value.split(':', 1)[0] ?? '') ? 'no' : 'open';
  }

  /** Whether a condition holds, as far as can be told. */
  truth(node: Node): Truth {
    switch (node.kind) {
      case 'flag':
        return node.value ? 'yes' : 'no';
      case 'path': {
        const known = this.flags.get(this.full(node.path));
        return known === undefined ? 'open' : known ? 'yes' : 'no';
      }
      case 'not':
        return negated(this.truth(node.of));
      case 'and':
      case 'or': {
        const [stop, go]: readonly Truth[] = node.kind === 'and' ? ['no', 'yes'] : ['yes', 'no'];
        const both = [this.truth(node.left), this.truth(node.right)];
        return both.includes(stop ?? 'no') ? (stop ?? 'no') : both.every((one) => one === go) ? (go ?? 'yes') : 'open';
      }
      case 'compare':
        return this.compare(node.op, this.range(node.left), this.range(node.right));
      case 'between': {
        const of = this.range(node.of);
        const low = this.compare('>=', of, this.range(node.low));
        const high = this.compare('<=', of, this.range(node.high));
        return low === 'no' || high === 'no' ? 'no' : low === 'yes' && high === 'yes' ? 'yes' : 'open';
      }
      case 'call':
        return node.name === 'seen' || node.name === 'chose' ? this.memory(node) : 'open';
      default:
        return 'open';
    }
  }

  private narrow(path: string, { low, high }: Range): void {
    const full = this.full(path);
    const known = this.numbers.get(full) ?? this.firstRange(full);
    this.numbers.set(full, { low: Math.max(known.low, low), high: Math.min(known.high, high) });
  }

  private hold(node: Node, holds: boolean): void {
    if (node.kind === 'path') this.flags.set(this.full(node.path), holds);
    else if (node.kind === 'not') this.hold(node.of, !holds);
    else if (node.kind === 'call' && node.args[0]?.kind === 'text') this.flags.set(`${node.name} ${node.args[0].value}`, holds);
  }

  /** Takes a condition as holding, so that others are judged beside it. Strict comparisons narrow like loose ones: too little is said, never too much. */
  assume(node: Node): void {
    if (node.kind === 'and') {
      this.assume(node.left);
      this.assume(node.right);
    } else if (node.kind === 'between' && node.of.kind === 'path') {
      this.narrow(node.of.path, { low: this.range(node.low).low, high: this.range(node.high).high });
    } else if (node.kind === 'compare') this.assumeComparison(node);
    else this.hold(node, true);
  }

  private assumeComparison({ op, left, right }: Extract<Node, { kind: 'compare' }>): void {
    const flip = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;
    const to = (path: string, sign: typeof op, other: Range): void => {
      if (sign === '<' || sign === '<=') this.narrow(path, { low: -Infinity, high: other.high });
      else if (sign === '>' || sign === '>=') this.narrow(path, { low: other.low, high: Infinity });
      else if (sign === '==') this.narrow(path, other);
    };
    if (left.kind === 'path') to(left.path, op, this.range(right));
    if (right.kind === 'path') to(right.path, flip[op], this.range(left));
  }

  /** True where what has been assumed leaves some path no value at all. */
  get impossible(): boolean {
    return [...this.numbers.values()].some(({ low, high }) => low > high);
  }
}

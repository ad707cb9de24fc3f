// Types and names: does every path, function and id of an expression exist, and do they fit together?
import type { FunctionRow } from '../registry/functions.ts';
import type { ExpressionType, Node, Span } from './ast.ts';
import { nearestNames } from './nearest.ts';

export type IdKind = Exclude<FunctionRow['args'][number], ExpressionType>;

/** What an expression may name. */
export interface ExpressionScope {
  /** Type of a path, or null where there is no such path. */
  path(path: string): ExpressionType | null;
  /** Every path that may be named, for suggestions. */
  paths(): Iterable<string>;
  readonly functions: readonly FunctionRow[];
  ids(kind: IdKind): ReadonlySet<string>;
  /** False where `self` and `rival` stand for nobody. */
  readonly sides: boolean;
  /** Names near a wrong one, at most three; `nearestNames` where left out. */
  near?(wrong: string, names: Iterable<string>): readonly string[];
}

export type ExpressionProblemCode =
  | 'unknown-path'
  | 'no-side'
  | 'hyphen'
  | 'unknown-function'
  | 'function-without-call'
  | 'argument-count'
  | 'argument-id'
  | 'unknown-id'
  | 'type'
  | 'text-here'
  | 'types-differ';

export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly span: Span;
  readonly params: { readonly [name: string]: string | number };
  /** Valid names near the one found, at most three. */
  readonly suggestions: readonly string[];
}

type Found = ExpressionType | null;

/** Scopes as other games name them: who the event is about, and who stands opposite. */
function inOurWords(path: string): string {
  return path.replace(/^(?:root|this|owner|me|player)\./i, 'self.').replace(/^(?:from|prev|enemy|opponent|other|target)\./i, 'rival.');
}

class Checker {
  readonly problems: ExpressionProblem[] = [];
  private readonly scope: ExpressionScope;

  constructor(scope: ExpressionScope) {
    this.scope = scope;
  }

  private report(code: ExpressionProblemCode, span: Span, params: ExpressionProblem['params'], suggestions: readonly string[] = []): null {
    this.problems.push({ code, span, params, suggestions });
    return null;
  }

  private near(wrong: string, names: Iterable<string>): readonly string[] {
    return this.scope.near === undefined ? nearestNames(wrong, names) : this.scope.near(wrong, names);
  }

  private expect(node: Node, type: ExpressionType): void {
    const found = this.type(node, type);
    if (found === null || found === type) return;
    if (found === 'text') this.report('text-here', node.span, { expected: type });
    else this.report('type', node.span, { expected: type, found });
  }

  private path(node: Extract<Node, { kind: 'path' }>, wanted: ExpressionType | null): Found {
    const { path } = node;
    const first = path.split('.', 1)[0] ?? path;
    if (!this.scope.sides && (first === 'self' || first === 'rival')) return this.report('no-side', node.span, { path, side: first });
    const type = this.scope.path(path);
    if (type !== null) return type;
    if (this.scope.functions.some((row) => row.name === path)) return this.report('function-without-call', node.span, { name: path });
    const split = this.hyphen(path);
    if (split !== null) return this.report('hyphen', node.span, { path, left: split[0], right: split[1] }, [`${split[0]} - ${split[1]}`]);
    const candidates = [...this.scope.paths()];
    const fitting = wanted === null ? candidates : candidates.filter((name) => this.scope.path(name) === wanted);
    const side = inOurWords(path);
    return this.report('unknown-path', node.span, { path }, side !== path && this.scope.path(side) !== null ? [side] : this.near(path, fitting));
  }

  /** "turn-1" is one name; where cutting it at a hyphen gives a known path, a subtraction was meant. */
  private hyphen(path: string): readonly [string, string] | null {
    for (let at = path.indexOf('-'); at !== -1; at = path.indexOf('-', at + 1)) {
      const left = path.slice(0, at);
      const right = path.slice(at + 1);
      if (this.scope.path(left) === 'number' && (/^\d+(\.\d+)?$/.test(right) || this.scope.path(right) === 'number')) return [left, right];
    }
    return null;
  }

  private call(node: Extract<Node, { kind: 'call' }>): Found {
    const row = this.scope.functions.find((one) => one.name === node.name);
    if (row === undefined) {
      const span = { from: node.span.from, to: node.span.from + node.name.length };
      return this.report(
        'unknown-function',
        span,
        { name: node.name },
        this.near(
          node.name,
          this.scope.functions.map((one) => one.name),
        ),
      );
    }
    const least = row.args.length;
    if (node.args.length < least || (node.args.length > least && !row.repeats)) {
      this.report('argument-count', node.span, { name: row.name, expected: least, found: node.args.length });
      return row.type;
    }
    node.args.forEach((arg, i) => {
      const wanted = row.args[Math.min(i, least - 1)] ?? 'number';
      if (wanted === 'number' || wanted === 'flag' || wanted === 'text') this.expect(arg, wanted);
      else this.id(arg, wanted, row.name);
    });
    return row.type;
  }

  private id(arg: Node, kind: IdKind, name: string): void {
    const ids = this.scope.ids(kind);
    if (arg.kind !== 'text') {
      const near = arg.kind === 'path' ? this.near(arg.path, ids).map((id) => `'${id}'`) : [];
      this.report('argument-id', arg.span, { name, kind }, near);
    } else if (!ids.has(arg.value)) {
      this.report(
        'unknown-id',
        arg.span,
        { kind, id: arg.value },
        this.near(arg.value, ids).map((id) => `'${id}'`),
      );
    }
  }

  private equality(node: Extract<Node, { kind: 'compare' }>): void {
    const left = this.type(node.left, null);
    const right = this.type(node.right, null);
    if (left === 'text') this.report('text-here', node.left.span, { expected: 'number' });
    if (right === 'text') this.report('text-here', node.right.span, { expected: 'number' });
    if (left === null || right === null || left === 'text' || right === 'text' || left === right) return;
    this.report('types-differ', node.span, { left, right });
  }

  /** Type of a node, its problems reported; null where it cannot be told. */
  type(node: Node, wanted: ExpressionType | null): Found {
    switch (node.kind) {
      case 'number':
      case 'flag':
      case 'text':
        return node.kind;
      case 'path':
        return this.path(node, wanted);
      case 'call':
        return this.call(node);
      case 'not':
        this.expect(node.of, 'flag');
        return 'flag';
      case 'negate':
        this.expect(node.of, 'number');
        return 'number';
      case 'and':
      case 'or':
        this.expect(node.left, 'flag');
        this.expect(node.right, 'flag');
        return 'flag';
      case 'arithmetic':
        this.expect(node.left, 'number');
        this.expect(node.right, 'number');
        return 'number';
      case 'between':
        for (const part of [node.of, node.low, node.high]) this.expect(part, 'number');
        return 'flag';
      case 'compare':
        if (node.op === '==' || node.op === '!=') this.equality(node);
        else for (const part of [node.left, node.right]) this.expect(part, 'number');
        return 'flag';
    }
  }
}

/**
 * Checks an expression against what it may name.
 * @param expected the type its place asks for, a flag for conditions.
 * @returns every problem, in the order of the text; none means it can be compiled.
 */
export function checkExpression(root: Node, scope: ExpressionScope, expected: ExpressionType = 'flag'): readonly ExpressionProblem[] {
  const checker = new Checker(scope);
  const type = checker.type(root, expected);
  if (type === 'text') checker.problems.push({ code: 'text-here', span: root.span, params: { expected }, suggestions: [] });
  else if (type !== null && type !== expected) checker.problems.push({ code: 'type', span: root.span, params: { expected, found: type }, suggestions: [] });
  return checker.problems;
}

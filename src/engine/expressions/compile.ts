// Tree to nested closures: no text is looked at again. Dividing by zero gives 0.
import type { Expression, Node } from './ast.ts';

export type Formula<F> = (frame: F) => number | boolean | string;
type NumberFormula<F> = (frame: F) => number;
type FlagFormula<F> = (frame: F) => boolean;

/** Tells a compiled expression where its names live. Each is asked once, when the expression is compiled. */
export interface ExpressionBinder<F> {
  path(path: string): (frame: F) => number | boolean;
  /** A function over ids, such as `seen('id')`; arithmetic functions (`min`, `max`, `abs`) are built in. */
  call(name: string, ids: readonly string[]): (frame: F) => number | boolean;
}

const builtIn: { readonly [name: string]: (<F>(args: readonly NumberFormula<F>[]) => NumberFormula<F>) | undefined } = {
  min: (args) => fold(args, (a, b) => (b < a ? b : a)),
  max: (args) => fold(args, (a, b) => (b > a ? b : a)),
  abs:
    ([of = () => 0]) =>
    (frame) =>
      Math.abs(of(frame)),
};

function fold<F>(args: readonly NumberFormula<F>[], pick: (a: number, b: number) => number): NumberFormula<F> {
  const [first = () => 0, ...rest] = args;
  return rest.reduce<NumberFormula<F>>((left, right) => (frame) => pick(left(frame), right(frame)), first);
}

function arithmetic<F>(op: '+' | '-' | '*' | '/', a: NumberFormula<F>, b: NumberFormula<F>): NumberFormula<F> {
  switch (op) {
    case '+':
      return (frame) => a(frame) + b(frame);
    case '-':
      return (frame) => a(frame) - b(frame);
    case '*':
      return (frame) => a(frame) * b(frame);
    case '/':
      return (frame) => {
        const by = b(frame);
        return by === 0 ? 0 : a(frame) / by;
      };
  }
}

/** Comparison with a constant on the right is what conditions mostly are, so it has its own closures. */
function compareConstant<F>(op: Compare, a: NumberFormula<F>, b: number): FlagFormula<F> {
  switch (op) {
    case '<':
      return (frame) => a(frame) < b;
    case '<=':
      return (frame) => a(frame) <= b;
    case '>':
      return (frame) => a(frame) > b;
    case '>=':
      return (frame) => a(frame) >= b;
    case '==':
      return (frame) => a(frame) === b;
    case '!=':
      return (frame) => a(frame) !== b;
  }
}

type Compare = '<' | '<=' | '>' | '>=' | '==' | '!=';

function compare<F>(op: Compare, left: Formula<F>, right: Formula<F>): FlagFormula<F> {
  if (op === '==') return (frame) => left(frame) === right(frame);
  if (op === '!=') return (frame) => left(frame) !== right(frame);
  const a = left as NumberFormula<F>;
  const b = right as NumberFormula<F>;
  switch (op) {
    case '<':
      return (frame) => a(frame) < b(frame);
    case '<=':
      return (frame) => a(frame) <= b(frame);
    case '>':
      return (frame) => a(frame) > b(frame);
    case '>=':
      return (frame) => a(frame) >= b(frame);
  }
}

function call<F>(node: Extract<Node, { kind: 'call' }>, binder: ExpressionBinder<F>): Formula<F> {
  const own = builtIn[node.name];
  if (own !== undefined) return own(node.args.map((arg) => compileNode(arg, binder) as NumberFormula<F>));
  const ids = node.args.map((arg) => {
    if (arg.kind !== 'text') throw new TypeError(`expression was not checked: ${node.name} takes ids`);
    return arg.value;
  });
  return binder.call(node.name, ids);
}

function compileNode<F>(node: Node, binder: ExpressionBinder<F>): Formula<F> {
  switch (node.kind) {
    case 'number':
    case 'flag':
    case 'text': {
      const { value } = node;
      return () => value;
    }
    case 'path':
      return binder.path(node.path);
    case 'call':
      return call(node, binder);
    case 'not': {
      const of = compileNode(node.of, binder) as FlagFormula<F>;
      return (frame) => !of(frame);
    }
    case 'negate': {
      const of = compileNode(node.of, binder) as NumberFormula<F>;
      return (frame) => 0 - of(frame);
    }
    case 'and':
    case 'or': {
      const a = compileNode(node.left, binder) as FlagFormula<F>;
      const b = compileNode(node.right, binder) as FlagFormula<F>;
      return node.kind === 'and' ? (frame) => a(frame) && b(frame) : (frame) => a(frame) || b(frame);
    }
    case 'arithmetic':
      return arithmetic(node.op, compileNode(node.left, binder) as NumberFormula<F>, compileNode(node.right, binder) as NumberFormula<F>);
    case 'compare': {
      const left = compileNode(node.left, binder);
      if (node.right.kind === 'number') return compareConstant(node.op, left as NumberFormula<F>, node.right.value);
      return compare(node.op, left, compileNode(node.right, binder));
    }
    case 'between': {
      const of = compileNode(node.of, binder) as NumberFormula<F>;
      const low = compileNode(node.low, binder) as NumberFormula<F>;
      const high = compileNode(node.high, binder) as NumberFormula<F>;
      return (frame) => {
        const value = of(frame);
        return value >= low(frame) && value <= high(frame);
      };
    }
  }
}

/**
 * Compiles a checked expression.
 * @param binder looks up names; what it returns is called at every evaluation with the frame.
 * @returns a pure function of the frame: a flag for a condition, a number for a formula.
 * @throws TypeError for a tree that `checkExpression` would have refused, which is a bug of the caller.
 */
export function compileExpression<F>(expression: Pick<Expression, 'root'>, binder: ExpressionBinder<F>): Formula<F> {
  return compileNode(expression.root, binder);
}

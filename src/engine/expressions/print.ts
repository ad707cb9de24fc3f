// Tree to text, with no more parentheses than the grammar needs. Parsing what is printed gives the same tree.
import type { Node } from './ast.ts';

/** How tightly a node holds together: or, and, not, comparison, sum, product, value. */
function strength(node: Node): number {
  switch (node.kind) {
    case 'or':
      return 0;
    case 'and':
      return 1;
    case 'not':
      return 2;
    case 'compare':
    case 'between':
      return 3;
    case 'arithmetic':
      return node.op === '+' || node.op === '-' ? 4 : 5;
    default:
      return 6;
  }
}

function inside(node: Node, least: number): string {
  const text = printExpression(node);
  return strength(node) < least ? `(${text})` : text;
}

/** The canonical text of a tree. `parseExpression(printExpression(root))` is `root` but for the spans. */
export function printExpression(node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'flag':
      return String(node.value);
    case 'text':
      return `'${node.value.replaceAll("'", "''")}'`;
    case 'path':
      return node.path;
    case 'call':
      return `${node.name}(${node.args.map(printExpression).join(', ')})`;
    case 'not':
      return `not ${inside(node.of, 2)}`;
    case 'negate':
      return `-${inside(node.of, 6)}`;
    case 'or':
      return `${inside(node.left, 0)} or ${inside(node.right, 1)}`;
    case 'and':
      return `${inside(node.left, 1)} and ${inside(node.right, 2)}`;
    case 'compare':
      return `${inside(node.left, 4)} ${node.op} ${inside(node.right, 4)}`;
    case 'between':
      return `${inside(node.of, 4)} between ${inside(node.low, 4)} and ${inside(node.high, 4)}`;
    case 'arithmetic': {
      const own = strength(node);
      return `${inside(node.left, own)} ${node.op} ${inside(node.right, own + 1)}`;
    }
  }
}

/** Calls `visit` for every node, a parent before its children. */
export function visitExpression(root: Node, visit: (node: Node) => void): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    if (node.kind === 'call') waiting.push(...node.args.toReversed());
    else if (node.kind === 'not' || node.kind === 'negate') waiting.push(node.of);
    else if (node.kind === 'between') waiting.push(node.high, node.low, node.of);
    else if ('left' in node) waiting.push(node.right, node.left);
  }
}

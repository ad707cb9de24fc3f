// Text to tree, by the grammar in docs/authoring: or, and, not, one comparison, sums, products, values. Depth and size are bounded.
import type { Node, Span } from './ast.ts';
import { tokenize } from './tokenize.ts';
import type { ExpressionError, ExpressionErrorCode, Sign, Token } from './tokenize.ts';

/** Most levels of parentheses, calls, `not` and minus signs inside one another. */
export const maxExpressionDepth = 32;
/** Most nodes of a tree. */
export const maxExpressionNodes = 256;

export type ParsedExpression = { readonly ok: true; readonly root: Node } | ExpressionError;

/** Thrown inside this file only, to leave the recursion; `parseExpression` turns it into its value. */
class Stop {
  readonly error: ExpressionError;
  constructor(code: ExpressionErrorCode, span: Span, params: ExpressionError['params'] = {}) {
    this.error = { ok: false, code, span, params };
  }
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

class Parser {
  private at = 0;
  private depth = 0;
  private count = 0;
  private readonly tokens: readonly Token[];
  private readonly text: string;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  private get token(): Token {
    return this.tokens[this.at] as Token;
  }

  private is(value: Sign | 'and' | 'or' | 'not' | 'between'): boolean {
    return (this.token.kind === 'sign' || this.token.kind === 'word') && this.token.value === value;
  }

  private next(): Token {
    const token = this.token;
    this.at += 1;
    return token;
  }

  private shown(token: Token): string {
    return this.text.slice(token.span.from, token.span.to);
  }

  private node(node: Node): Node {
    this.count += 1;
    if (this.count > maxExpressionNodes) throw new Stop('too-many', node.span, { most: maxExpressionNodes });
    return node;
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > maxExpressionDepth) throw new Stop('too-deep', this.token.span, { most: maxExpressionDepth });
    const result = read();
    this.depth -= 1;
    return result;
  }

  whole(): Node {
    const root = this.or();
    if (this.token.kind !== 'end') throw new Stop('leftover', this.token.span, { found: this.shown(this.token) });
    return root;
  }

  private or(): Node {
    let left = this.and();
    while (this.is('or')) {
      this.next();
      const right = this.and();
      left = this.node({ kind: 'or', left, right, span: { from: left.span.from, to: right.span.to } });
    }
    return left;
  }

  private and(): Node {
    let left = this.not();
    while (this.is('and')) {
      this.next();
      const right = this.not();
      left = this.node({ kind: 'and', left, right, span: { from: left.span.from, to: right.span.to } });
    }
    return left;
  }

  private not(): Node {
    if (!this.is('not')) return this.comparison();
    const from = this.next().span.from;
    const of = this.deeper(() => this.not());
    return this.node({ kind: 'not', of, span: { from, to: of.span.to } });
  }

  private comparison(): Node {
    const left = this.sum();
    let result = left;
    if (this.is('between')) {
      this.next();
      const low = this.sum();
      if (!this.is('and')) throw new Stop('between-and', this.token.span, { found: this.shown(this.token) });
      this.next();
      const high = this.sum();
      result = this.node({ kind: 'between', of: left, low, high, span: { from: left.span.from, to: high.span.to } });
    } else if (this.token.kind === 'sign' && comparisons.has(this.token.value)) {
      const op = this.next().value as '<' | '<=' | '>' | '>=' | '==' | '!=';
      const right = this.sum();
      result = this.node({ kind: 'compare', op, left, right, span: { from: left.span.from, to: right.span.to } });
    }
    if (result !== left && (this.is('between') || (comparisons.has(String(this.token.value)) && this.token.kind === 'sign'))) {
      throw new Stop('chained', { from: result.span.from, to: this.token.span.to }, { found: this.shown(this.token) });
    }
    return result;
  }

  private sum(): Node {
    let left = this.product();
    while (this.is('+') || this.is('-')) {
      const op = this.next().value as '+' | '-';
      const right = this.product();
      left = this.node({ kind: 'arithmetic', op, left, right, span: { from: left.span.from, to: right.span.to } });
    }
    return left;
  }

  private product(): Node {
    let left = this.value();
    while (this.is('*') || this.is('/')) {
      const op = this.next().value as '*' | '/';
      const right = this.value();
      left = this.node({ kind: 'arithmetic', op, left, right, span: { from: left.span.from, to: right.span.to } });
    }
    return left;
  }

  private value(): Node {
    const token = this.next();
    const span = token.span;
    if (token.kind === 'number') return this.node({ kind: 'number', value: token.value, span });
    if (token.kind === 'text') return this.node({ kind: 'text', value: token.value, span });
    if (token.kind === 'name') return this.is('(') ? this.call(token.value, span) : this.node({ kind: 'path', path: token.value, span });
    if (token.kind === 'word' && (token.value === 'true' || token.value === 'false')) return this.node({ kind: 'flag', value: token.value === 'true', span });
    if (token.kind === 'sign' && token.value === '-') {
      const of = this.deeper(() => this.value());
      return this.node({ kind: 'negate', of, span: { from: span.from, to: of.span.to } });
    }
    if (token.kind === 'sign' && token.value === '(') {
      const inner = this.deeper(() => this.or());
      const to = this.close(span);
      return { ...inner, span: { from: span.from, to } };
    }
    throw new Stop('value-missing', span, { found: this.shown(token) });
  }

  private call(name: string, nameSpan: Span): Node {
    const open = this.next().span;
    const args: Node[] = [];
    if (!this.is(')')) {
      args.push(this.deeper(() => this.or()));
      while (this.is(',')) {
        this.next();
        args.push(this.deeper(() => this.or()));
      }
    }
    return this.node({ kind: 'call', name, args, span: { from: nameSpan.from, to: this.close(open) } });
  }

  private close(open: Span): number {
    if (this.is(')')) return this.next().span.to;
    if (this.token.kind === 'end') throw new Stop('unclosed-parenthesis', open);
    throw new Stop('leftover', this.token.span, { found: this.shown(this.token) });
  }
}

/**
 * Reads an expression.
 * @returns its tree, or the first thing wrong with a stable code, the characters it concerns and their values.
 */
export function parseExpression(text: string): ParsedExpression {
  const cut = tokenize(text);
  if (!cut.ok) return cut;
  try {
    return { ok: true, root: new Parser(text, cut.tokens).whole() };
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.error;
    throw thrown;
  }
}

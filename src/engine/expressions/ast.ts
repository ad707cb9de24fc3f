// The tree of a condition or formula. Made by the parser in this folder, typed by check.ts, turned into closures by compile.ts.

export type ExpressionType = 'number' | 'flag' | 'text';

/** Half-open range of characters in the expression's own text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Node =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'flag'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'path'; readonly path: string; readonly span: Span }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly span: Span }
  | { readonly kind: 'not'; readonly of: Node; readonly span: Span }
  | { readonly kind: 'negate'; readonly of: Node; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node; readonly span: Span }
  | { readonly kind: 'arithmetic'; readonly op: '+' | '-' | '*' | '/'; readonly left: Node; readonly right: Node; readonly span: Span }
  | { readonly kind: 'compare'; readonly op: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly left: Node; readonly right: Node; readonly span: Span }
  | { readonly kind: 'between'; readonly of: Node; readonly low: Node; readonly high: Node; readonly span: Span };

/** A parsed and checked expression: its text, its tree and its type. */
export interface Expression {
  readonly text: string;
  readonly root: Node;
  readonly type: ExpressionType;
}

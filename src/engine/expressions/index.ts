// The small language of conditions and formulas: text to tree, tree to types, tree to closures, tree to text.
export type { Expression, ExpressionType, Node, Span } from './ast.ts';
export { maxExpressionDepth, maxExpressionNodes, parseExpression } from './parse.ts';
export type { ParsedExpression } from './parse.ts';
export { maxExpressionLength } from './tokenize.ts';
export type { ExpressionError, ExpressionErrorCode } from './tokenize.ts';
export { checkExpression } from './check.ts';
export type { ExpressionProblem, ExpressionProblemCode, ExpressionScope, IdKind } from './check.ts';
export { compileExpression } from './compile.ts';
export type { ExpressionBinder, Formula } from './compile.ts';
export { printExpression, visitExpression } from './print.ts';
export { nearestNames } from './nearest.ts';

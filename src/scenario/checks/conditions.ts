// Every condition: can it be read, do its names exist, do its parts fit? Findings point at the characters inside the text.
import { checkExpression, parseExpression } from '../../engine/index.ts';
import type { ExpressionProblem } from '../../engine/index.ts';
import type { DiagnosticCode } from '../codes.ts';
import type { Checking, Cursor } from './checking.ts';

/** Codes of what is wrong inside an expression. */
export const problemCodes: { readonly [code in ExpressionProblem['code']]: DiagnosticCode } = {
  'unknown-path': 'E204',
  hyphen: 'E204',
  'no-side': 'E204',
  'function-without-call': 'E207',
  'unknown-function': 'E207',
  'argument-count': 'E207',
  'argument-id': 'E207',
  'unknown-id': 'E208',
  type: 'E206',
  'text-here': 'E206',
  'types-differ': 'E206',
};

/** Refuses a condition that cannot be read or whose names and types do not hold. */
export function checkCondition(checking: Checking, at: Cursor, sides: boolean): void {
  if (at.text === null || checking.full) return;
  const parsed = parseExpression(at.text);
  if (!parsed.ok) {
    checking.reportInside({ code: 'E205', params: { reason: parsed.code, ...parsed.params } }, at, parsed.span);
    return;
  }
  for (const problem of checkExpression(parsed.root, checking.names.scope(sides, checking.suggester))) {
    checking.reportInside(
      { code: problemCodes[problem.code], params: { reason: problem.code, ...problem.params }, suggestion: problem.suggestions },
      at,
      problem.span,
    );
  }
}

/** Every condition of the scenario. */
export function checkConditions(checking: Checking): void {
  for (const event of checking.root.get('events').items) {
    const sides = event.get('to').text !== 'world';
    for (const line of event.get('when').items) checkCondition(checking, line, sides);
    for (const choice of event.get('choices').items) {
      for (const line of choice.get('available').items) checkCondition(checking, line, true);
      for (const part of choice.get('ai', 'if').items) for (const line of part.get('when').items) checkCondition(checking, line, true);
    }
  }
  for (const ending of checking.root.get('endings').items) {
    for (const line of ending.get('when').items) checkCondition(checking, line, false);
  }
}

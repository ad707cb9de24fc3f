// Names and types in conditions: what is refused, where, and what is suggested instead.
import { describe, expect, it } from 'vitest';
import { checkExpression, nearestNames, parseExpression } from '../../../src/engine/expressions/index.ts';
import type { ExpressionScope, ExpressionType } from '../../../src/engine/expressions/index.ts';
import { functionRows } from '../../../src/engine/index.ts';

const paths: { readonly [path: string]: ExpressionType } = {
  turn: 'number',
  year: 'number',
  'cn.chips.training': 'number',
  'cn.chips.inference': 'number',
  'self.cash': 'number',
  'rival.cash': 'number',
  'region.india-asean.users': 'number',
  'control.hbm24.active': 'flag',
  'control.hbm24.announced': 'flag',
  'control.hbm24.level': 'number',
};
const ids: { readonly [kind: string]: ReadonlySet<string> } = {
  event: new Set(['stockpile', 'leak']),
  choice: new Set(['stockpile:buy']),
  control: new Set(['hbm24']),
  region: new Set(['gulf']),
};
const scope: ExpressionScope = {
  path: (path) => paths[path] ?? null,
  paths: () => Object.keys(paths),
  functions: functionRows,
  ids: (kind) => ids[kind] ?? new Set(),
  sides: true,
};
function problems(text: string, over: Partial<ExpressionScope> = {}): readonly (readonly unknown[])[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return checkExpression(parsed.root, { ...scope, ...over }).map((p) => [p.code, text.slice(p.span.from, p.span.to), ...p.suggestions]);
}

describe('checkExpression', () => {
  it.each([
    'turn between 3 and 7',
    'not control.hbm24.active',
    'cn.chips.training > 50 or self.cash + 1 < rival.cash',
    "seen('leak') and turnsSince('leak') > 2",
    "chose('stockpile:buy')",
    'min(turn, 3, year) == 3',
    'control.hbm24.active == true',
    'true',
  ])('accepts %s', (text) => expect(problems(text)).toEqual([]));

  it.each([
    ['cn.chips.traning > 50', [['unknown-path', 'cn.chips.traning', 'cn.chips.training']]],
    ['control.hbm24.activ', [['unknown-path', 'control.hbm24.activ', 'control.hbm24.active']]],
    [
      'control.hbm24.leve > 1 and trun > 2',
      [
        ['unknown-path', 'control.hbm24.leve', 'control.hbm24.level'],
        ['unknown-path', 'trun', 'turn'],
      ],
    ],
    ['turn-1 > 2', [['hyphen', 'turn-1', 'turn - 1']]],
    ['self.cash-rival.cash > 0', [['hyphen', 'self.cash-rival.cash', 'self.cash - rival.cash']]],
    ['cash > 3', [['unknown-path', 'cash']]],
    ['turn', [['type', 'turn']]],
    ['turn and control.hbm24.active', [['type', 'turn']]],
    ['control.hbm24.active > 1', [['type', 'control.hbm24.active']]],
    ['not turn', [['type', 'turn']]],
    ['-control.hbm24.active < 1', [['type', 'control.hbm24.active']]],
    ['turn == true', [['types-differ', 'turn == true']]],
    ["turn == 'x'", [['text-here', "'x'"]]],
    [
      "'x' == 'x'",
      [
        ['text-here', "'x'"],
        ['text-here', "'x'"],
      ],
    ],
    ["'x'", [['text-here', "'x'"]]],
    ["turn > 'x'", [['text-here', "'x'"]]],
    ["sen('leak')", [['unknown-function', 'sen', 'seen']]],
    ["seen('leek')", [['unknown-id', "'leek'", "'leak'"]]],
    ['seen(leak)', [['argument-id', 'leak', "'leak'"]]],
    ['seen(3)', [['argument-id', '3']]],
    ['seen()', [['argument-count', 'seen()']]],
    ["seen('leak', 'leak')", [['argument-count', "seen('leak', 'leak')"]]],
    ['abs(1, 2) > 0', [['argument-count', 'abs(1, 2)']]],
    ['min(1) > 0', [['argument-count', 'min(1)']]],
    ['seen', [['function-without-call', 'seen']]],
    ['min(turn, true) > 0', [['type', 'true']]],
  ])('refuses %s', (text, expected) => expect(problems(text)).toEqual(expected));

  it('says so where no side is meant', () => {
    expect(problems('self.cash > 1 and turn > 2', { sides: false })).toEqual([['no-side', 'self.cash']]);
  });
});

describe('nearestNames', () => {
  it('knows swapped letters, missing joints and capitals', () => {
    expect(nearestNames('tunr', ['turn', 'year'])).toEqual(['turn']);
    expect(nearestNames('chipsTraining', ['chips.training', 'chips.inference'])).toEqual(['chips.training']);
    expect(nearestNames('zzz', ['turn', 'year'])).toEqual([]);
    expect(nearestNames('x'.repeat(200), ['x'.repeat(200)])).toEqual([]);
  });
});

// Laws of the condition language: what is printed parses back, garbage never throws, and every refusal says which characters it means.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compileExpression, parseExpression, printExpression, visitExpression } from '../../../src/engine/expressions/index.ts';
import type { ExpressionBinder, Node } from '../../../src/engine/expressions/index.ts';

const span = { from: 0, to: 0 };
const bare = (node: Node): unknown => JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value): Node => ({ kind: 'number', value: value === 0 ? 0 : value, span })),
  fc.boolean().map((value): Node => ({ kind: 'flag', value, span })),
  fc.string({ maxLength: 8 }).map((value): Node => ({ kind: 'text', value, span })),
  fc
    .constantFrom('turn', 'cn.chips.training', 'region.india-asean.users', 'control.hbm24.active', 'self.lock-in')
    .map((path): Node => ({ kind: 'path', path, span })),
);
const { tree } = fc.letrec<{ tree: Node }>((tie) => {
  const of = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constantFrom('not' as const, 'negate' as const), of }).map((n): Node => ({ ...n, span })),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left: of, right: of }).map((n): Node => ({ ...n, span })),
      fc
        .record({ op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), left: of, right: of })
        .map((n): Node => ({ kind: 'arithmetic', ...n, span })),
      fc
        .record({ op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '==' as const, '!=' as const), left: of, right: of })
        .map((n): Node => ({ kind: 'compare', ...n, span })),
      fc.record({ of, low: of, high: of }).map((n): Node => ({ kind: 'between', ...n, span })),
      fc.record({ name: fc.constantFrom('min', 'seen'), args: fc.array(of, { maxLength: 3 }) }).map((n): Node => ({ kind: 'call', ...n, span })),
    ),
  };
});

interface Frame {
  readonly [path: string]: number | boolean;
}
const binder: ExpressionBinder<Frame> = {
  path: (path) => (frame) => frame[path] ?? 0,
  call: (name, ids) => (frame) => frame[`${name}(${ids.join()})`] ?? false,
};
function run(text: string, frame: Frame = {}): number | boolean | string {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${parsed.code} in ${text}`);
  return compileExpression(parsed, binder)(frame);
}

describe('printing', () => {
  it('parses back to the same tree', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const text = printExpression(root);
        const parsed = parseExpression(text);
        if (!parsed.ok && (parsed.code === 'too-many' || parsed.code === 'too-long' || parsed.code === 'too-deep')) return;
        expect(parsed.ok && bare(parsed.root)).toEqual(bare(root));
        expect(parsed.ok && printExpression(parsed.root)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('visits every node once, parents first', () => {
    const parsed = parseExpression('not (a < 2) and min(b, c + 1) between 1 and -x');
    const kinds: string[] = [];
    if (parsed.ok) visitExpression(parsed.root, (node) => kinds.push(node.kind));
    expect(kinds).toEqual(['and', 'not', 'compare', 'path', 'number', 'between', 'call', 'path', 'arithmetic', 'path', 'number', 'number', 'negate', 'path']);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    'not',
    'and',
    'or',
    'between',
    '-',
    '+',
    '<',
    '==',
    '=',
    '!',
    'turn',
    'a.b-c',
    "'x'",
    "'",
    '1',
    '1e999',
    '.',
    ',',
    '“',
    '\u0000',
    'min(',
  );
  it('is parsed or refused with a place inside it, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text);
        const at = parsed.ok ? parsed.root.span : parsed.span;
        expect(at.from).toBeGreaterThanOrEqual(0);
        expect(at.to).toBeGreaterThanOrEqual(at.from);
        expect(at.to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['(', 'not ', '-', 'min(', 'a and ', '1 + '])('of %s a thousand times over is refused, not a stack overflow', (piece) => {
    const parsed = parseExpression(`${piece.repeat(1000)}1`);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(['too-deep', 'too-long', 'too-many']).toContain(parsed.code);
  });

  it('of five million characters is refused at once', () => {
    const parsed = parseExpression('('.repeat(5e6));
    expect(parsed.ok === false && parsed.code).toBe('too-long');
  });
});

describe('bounds', () => {
  const nested = (n: number): string => '('.repeat(n) + '1' + ')'.repeat(n);
  const long = (n: number): string => Array.from({ length: n }, () => 'a').join('+');
  it('allow 32 levels and 256 nodes, and no more', () => {
    expect(parseExpression(nested(32)).ok).toBe(true);
    expect(parseExpression(nested(33))).toMatchObject({ ok: false, code: 'too-deep' });
    expect(parseExpression(long(128)).ok).toBe(true);
    expect(parseExpression(long(129))).toMatchObject({ ok: false, code: 'too-many' });
  });
});

describe('refusals', () => {
  it.each([
    ['', 'empty', 0, 0],
    ['   ', 'empty', 0, 3],
    ['a = 3', 'single-equals', 2, 3],
    ['1 < a < 3', 'chained', 0, 7],
    ['1 < a between 2 and 3', 'chained', 0, 13],
    ['a between 1 and 2 and b', '', 0, 23],
    ['a between 1 or 2', 'between-and', 12, 14],
    ['a && b', 'operator', 2, 4],
    ['!a', 'operator', 0, 1],
    ['a ≥ 3', 'operator', 2, 3],
    ['seen(“x”)', 'operator', 5, 6],
    ["seen('x)", 'unclosed-text', 5, 8],
    ['a > 3x', 'number', 4, 6],
    ['a > 1e999', 'number', 4, 9],
    ['a. > 3', 'name', 0, 2],
    ['a..b > 3', 'name', 0, 2],
    ['a >', 'value-missing', 3, 3],
    ['a > and b', 'value-missing', 4, 7],
    ['(a > 3', 'unclosed-parenthesis', 0, 1],
    ['a > 3)', 'leftover', 5, 6],
    ['a b', 'leftover', 2, 3],
    ['a @ b', 'character', 2, 3],
    ['a > 3; b', 'character', 5, 6],
  ])('%s', (text, code, from, to) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? { code: '', span: { from: parsed.root.span.from, to: parsed.root.span.to } } : { code: parsed.code, span: parsed.span }).toEqual({
      code,
      span: { from, to },
    });
  });
});

describe('values', () => {
  it.each<[string, Frame, number | boolean]>([
    ['1 + 2 * 3', {}, 7],
    ['(1 + 2) * 3', {}, 9],
    ['10 - 4 - 3', {}, 3],
    ['12 / 3 / 2', {}, 2],
    ['5 / 0', {}, 0],
    ['0 / 0 == 0', {}, true],
    ['-2 - -3', {}, 1],
    ['not a == 1', { a: 2 }, true],
    ['a or b and c', { a: true, b: false, c: false }, true],
    ['turn between 3 and 7 and b', { turn: 7, b: true }, true],
    ['turn between 3 and 7', { turn: 8 }, false],
    ['turn between 3 and 7', { turn: 3 }, true],
    ['turn between 3 and 7', { turn: 2.999 }, false],
    ['min(3, a, 2)', { a: 1 }, 1],
    ['max(3, a, 2)', { a: 9 }, 9],
    ['abs(a - 3)', { a: 1 }, 2],
    ["seen('x') != false", { 'seen(x)': true }, true],
    ['a < 1', { a: 1 }, false],
    ['a <= 1', { a: 1 }, true],
    ['a > b', { a: 1, b: 1 }, false],
    ['a >= b', { a: 1, b: 1 }, true],
    ['a != 1', { a: 1 }, false],
    ['a < b', { a: 1, b: 2 }, true],
    ['a <= b', { a: 3, b: 2 }, false],
    ['a > 1', { a: 1 }, false],
    ['a >= 1', { a: 1 }, true],
    ['a == b', { a: 1, b: 2 }, false],
    ['region.india-asean.users - 1', { 'region.india-asean.users': 3 }, 2],
    ['true and not false', {}, true],
  ])('%s', (text, frame, value) => {
    expect(run(text, frame)).toBe(value);
  });

  it('asks the binder once per name, however often it is evaluated', () => {
    let asked = 0;
    const parsed = parseExpression('a + a > 1');
    if (!parsed.ok) throw new Error('refused');
    const formula = compileExpression<number>(parsed, {
      path: () => {
        asked += 1;
        return (frame) => frame;
      },
      call: () => () => 0,
    });
    expect([formula(0), formula(1), formula(2), asked]).toEqual([false, true, true, 2]);
  });

  it('refuses a tree that was never checked', () => {
    const parsed = parseExpression('seen(turn)');
    expect(() => parsed.ok && compileExpression(parsed, binder)).toThrow(TypeError);
  });
});

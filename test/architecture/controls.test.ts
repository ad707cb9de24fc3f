// Negative controls: for every rule, small bad sources that it must report and good neighbours that it must leave alone.
import { describe, expect, it } from 'vitest';
import { checkCycles } from './rules/cycles.ts';
import { checkLength, checkName, checkShape, checkWords } from './rules/habits.ts';
import { checkPurity, checkTerminal } from './rules/purity.ts';
import { checkWalls } from './rules/walls.ts';
import { parseSource } from './source.ts';
import type { Finding } from './source.ts';

const what = (findings: readonly Finding[]): string => findings.map((f) => `${f.line} ${f.what}`).join('\n');
const walls = (path: string, text: string): string => what(checkWalls(parseSource(path, text)));
const purity = (text: string, path = 'src/engine/a.ts'): string => what(checkPurity(parseSource(path, text)));
const shape = (text: string, path = 'src/engine/a.ts'): string => what(checkShape(parseSource(path, text)));

describe('reading imports', () => {
  it('finds every form and tells types from values', () => {
    const text = `
      // import { no } from './comment.ts';
      const said = "import { no } from './string.ts'";
      import { a } from './a.ts';
      import type { B } from './b.ts';
      import { type C } from './c.ts';
      import { type D, d } from './d.ts';
      import './e.ts';
      export { f } from './f.ts';
      export type { G } from './g.ts';
      export * from './h.ts';
      export type * from './i.ts';
      const j = () => import('./j.ts');
      type K = import('./k.ts').K;
      const l = new URL('./l.ts', import.meta.url);
      import m from './m.ts?worker&inline';
      const n = import(said);`;
    const edges = parseSource('src/engine/x.ts', text).edges.map((e) => `${e.target ?? e.specifier} ${e.typeOnly ? 'types' : 'values'}`);
    expect(edges).toEqual([
      'src/engine/a.ts values',
      'src/engine/b.ts types',
      'src/engine/c.ts types',
      'src/engine/d.ts values',
      'src/engine/e.ts values',
      'src/engine/f.ts values',
      'src/engine/g.ts types',
      'src/engine/h.ts values',
      'src/engine/i.ts types',
      'src/engine/j.ts values',
      'src/engine/k.ts types',
      'src/engine/l.ts values',
      'src/engine/m.ts values',
      '(computed) values',
    ]);
  });
  it('reads JSX with quotes in its text', () => {
    expect(parseSource('src/view/a.tsx', `const a = <p>don't {b} "stop"</p>;\nimport { b } from './b.tsx';`).edges).toHaveLength(1);
  });
  it('refuses a file that does not parse', () => {
    expect(() => parseSource('src/engine/a.ts', 'const = 1')).toThrow('does not parse');
  });
});

describe('walls', () => {
  it.each([
    ['src/engine/a.ts', `import { x } from '../scenario/index.ts'`, 'engine may not import scenario'],
    ['src/engine/a.ts', `import type { x } from '../match/index.ts'`, 'engine may not import match'],
    ['src/scenario/a.ts', `import { x } from '../agents/index.ts'`, 'scenario may not import agents'],
    ['src/agents/a.ts', `export * from '../text/index.ts'`, 'agents may not import text'],
    ['src/match/a.ts', `const x = import('../store/index.ts')`, 'match may not import store'],
    ['src/classroom/a.ts', `import { x } from '../view/index.ts'`, 'classroom may not import view'],
    ['src/text/a.ts', `import { x } from '../engine/index.ts'`, 'text may import only types from engine'],
    ['src/text/a.ts', `import { type X, x } from '../match/index.ts'`, 'text may import only types from match'],
    ['src/store/a.ts', `import { x } from '../view/index.ts'`, 'store may not import view'],
    ['src/store/a.ts', `import { x } from '../cli/index.ts'`, 'store may not import cli'],
    ['src/cli/a.ts', `import { x } from '../store/index.ts'`, 'cli may not import store'],
    ['src/view/a.tsx', `import { x } from '../engine/index.ts'`, 'view may import only types from engine'],
    ['src/view/a.tsx', `import { x } from '../main.tsx'`, 'view may not import main'],
    ['src/main.tsx', `import { x } from './cli/index.ts'`, 'main may not import cli'],
    ['src/match/a.ts', `import { x } from '../engine/state.ts'`, 'not by its index.ts'],
    ['src/match/a.ts', `type X = import('../engine/state.ts').X`, 'not by its index.ts'],
    ['src/view/map/a.ts', `import type { x } from '../hud/b.ts'`, 'never meet'],
    ['src/view/hud/a.tsx', `import { x } from '../map/b.ts'`, 'never meet'],
    ['src/engine/a.ts', `import x from '../../scenarios/tutorial/scenario.json'`, 'engine may not read'],
    ['src/store/a.ts', `import x from '../../test/a.ts'`, 'store may not read'],
    ['src/drawer/a.ts', `export const a = 1`, 'stands in no room'],
    ['src/store/a.ts', `new Worker(new URL('../view/a.worker.ts', import.meta.url))`, 'store may not import view'],
  ])('%s: %s', (path, text, expected) => {
    expect(walls(path, text)).toContain(expected);
  });
  it.each([
    ['src/engine/a.ts', `import fs from 'node:fs'`, 'node:fs'],
    ['src/engine/a.ts', `import { z } from 'zod'`, 'zod'],
    ['src/engine/a.ts', `import type { z } from 'zod'`, 'zod'],
    ['src/agents/a.ts', `import { produce } from 'immer'`, 'immer'],
    ['src/store/a.ts', `import { useState } from 'react'`, 'react'],
    ['src/view/hud/a.tsx', `import Phaser from 'phaser'`, 'phaser'],
    ['src/view/map/a.ts', `import { produce } from 'immer'`, 'immer'],
    ['src/view/a.tsx', `const x = import('@noble/hashes/sha2.js')`, '@noble/hashes'],
    ['src/cli/a.ts', `import { readFileSync } from 'node:fs'`, 'only src/cli/io.ts'],
    ['src/cli/a.ts', `import { readFile } from 'node:fs/promises'`, 'only src/cli/io.ts'],
    ['src/match/a.ts', `const n = 'x'; import(n)`, '(computed)'],
  ])('libraries in %s: %s', (path, text, expected) => {
    expect(walls(path, text)).toContain(expected);
  });
  it('lets the plan pass', () => {
    expect(walls('src/match/a.ts', `import { x } from '../engine/index.ts'; import { y } from './b.ts';`)).toBe('');
    expect(walls('src/text/a.ts', `import type { X } from '../engine/index.ts'; import { I } from 'intl-messageformat';`)).toBe('');
    expect(
      walls('src/view/map/a.ts', `import { Game } from 'phaser'; import { t } from '../../text/index.ts'; import shapes from '../../../assets/a.json';`),
    ).toBe('');
    expect(walls('src/scenario/a.ts', `import { sha256 } from '@noble/hashes/sha2.js'`)).toBe('');
    expect(walls('src/cli/io.ts', `import { readFileSync } from 'node:fs'`)).toBe('');
    expect(walls('src/cli/dev/a.ts', `import { readFileSync } from 'node:fs'; import { build } from 'vite';`)).toBe('');
    expect(walls('src/main.tsx', `import './view/styles/index.css'; import { a } from './view/index.ts';`)).toBe('');
  });
});

describe('cycles', () => {
  const file = (name: string, text: string) => parseSource(`src/engine/${name}.ts`, text);
  it('reports two files that import each other by types', () => {
    expect(what(checkCycles([file('a', `import type { B } from './b.ts'`), file('b', `import type { A } from './a.ts'`)]))).toContain(
      'src/engine/a.ts, src/engine/b.ts',
    );
  });
  it('reports three in a ring behind an innocent entrance, once', () => {
    const ring = [file('d', `import './a.ts'`), file('a', `import './b.ts'`), file('b', `export * from './c.ts'`), file('c', `import('./a.ts')`)];
    expect(checkCycles(ring).map((f) => f.what)).toEqual(['is in an import cycle: src/engine/a.ts, src/engine/b.ts, src/engine/c.ts']);
  });
  it('reports a file that imports itself', () => {
    expect(checkCycles([file('a', `import type { A } from './a.ts'`)])).toHaveLength(1);
  });
  it('lets a diamond pass', () => {
    expect(checkCycles([file('a', `import './b.ts'; import './c.ts'`), file('b', `import './d.ts'`), file('c', `import './d.ts'`), file('d', '')])).toEqual([]);
  });
});

describe('purity', () => {
  it.each([
    ['Date.now()', 'uses Date'],
    ['new Date()', 'uses Date'],
    ['let a: Date', 'uses Date'],
    ['Math.random()', 'Math.random'],
    ['Math.exp(1)', 'Math.exp'],
    ['Math["log"](1)', 'Math.log'],
    ['Math.pow(2, 3)', 'Math.pow'],
    ['Math.hypot(2, 3)', 'Math.hypot'],
    ['Math.sin(1)', 'Math.sin'],
    ['const { exp } = Math', 'passes Math on'],
    ['const m = Math', 'passes Math on'],
    ['const k = "exp"; Math[k as "exp"](1)', 'passes Math on'],
    ['const a = 2 ** 3', 'uses **'],
    ['let b = 2; b **= 3', 'uses **'],
    ['Intl.NumberFormat()', 'uses Intl'],
    ['"a".localeCompare("b")', 'localeCompare'],
    ['"a"["localeCompare"]("b")', 'localeCompare'],
    ['(1).toLocaleString()', 'toLocaleString'],
    ['"a".toLocaleUpperCase()', 'toLocaleUpperCase'],
    ['console.log(1)', 'uses console'],
    ['fetch("x")', 'uses fetch'],
    ['document.title', 'uses document'],
    ['window.name', 'uses window'],
    ['localStorage.clear()', 'uses localStorage'],
    ['performance.now()', 'uses performance'],
    ['process.env', 'uses process'],
    ['Buffer.from("a")', 'uses Buffer'],
    ['globalThis["Date"]', 'uses globalThis'],
    ['setTimeout(() => {}, 1)', 'uses setTimeout'],
    ['crypto.randomUUID()', 'uses crypto'],
    ['new Function("return 1")', 'uses Function'],
    ['eval("1")', 'uses eval'],
    ['import.meta.url', 'uses import.meta'],
    ['const a = { Date }', 'uses Date'],
    ['const a = { [Date.name]: 1 }', 'uses Date'],
  ])('%s', (text, expected) => {
    expect(purity(text)).toContain(expected);
  });
  it.each(['scenario', 'agents', 'match', 'classroom'])('holds in %s too', (room) => {
    expect(purity('Date.now()', `src/${room}/a.ts`)).toContain('uses Date');
  });
  it('leaves exact arithmetic, members, keys and local names alone', () => {
    expect(
      purity('Math.max(Math.abs(1), Math.imul(2, 3)); Math.PI; a.Date; const o = { fetch: 1, Date: 2 }; interface I { process: number }; // Date.now()'),
    ).toBe('');
    expect(purity('const f = (self: number) => self + 1; for (const document of []) document;')).toBe('');
    expect(purity('const text = "Date.now() ** 2";')).toBe('');
    expect(purity('Date.now()', 'src/store/a.ts')).toBe('');
  });
  it('lets only one terminal file touch the process', () => {
    expect(what(checkTerminal(parseSource('src/cli/a.ts', 'process.exit(1)')))).toContain('uses process');
    expect(checkTerminal(parseSource('src/cli/io.ts', 'process.exit(1)'))).toEqual([]);
    expect(checkTerminal(parseSource('src/cli/dev/a.ts', 'process.exit(1)'))).toEqual([]);
  });
});

describe('habits', () => {
  it('reports enums and default exports', () => {
    expect(shape('enum A { B }')).toContain('enum');
    expect(shape('export default 1')).toContain('default');
    expect(shape('const a = 1; export { a as default }')).toContain('default');
    expect(shape(`export { default } from './a.ts'`)).toContain('default');
    expect(shape('export const a = 1')).toBe('');
  });
  it.each([`const a = 'us'`, `if (x === "cn") y()`, 'const a = `us.chips.${b}`', `const a = 'cn.capability'`, 'const a = { us: 1 }', 'a.cn'])(
    'reports a bloc named in the rules: %s',
    (text) => {
      expect(shape(text)).toContain('blocs are data');
      expect(shape(text, 'src/agents/a.ts')).toContain('blocs are data');
      expect(shape(text, 'src/view/a.ts')).toBe('');
    },
  );
  it('leaves words that only begin alike', () => {
    expect(shape(`const a = 'usable'; const us = 1; const b = { used: 'cnx' };`)).toBe('');
  });
  it('reports names and drawers', () => {
    for (const path of ['src/engine/MyFile.ts', 'src/engine/my_file.ts', 'src/engine/-a.ts', 'src/Engine/a.ts'])
      expect(what(checkName(path)), path).toContain('kebab-case');
    for (const path of ['src/utils/a.ts', 'src/engine/helpers/a.ts', 'src/view/shared/a.ts', 'src/common/a.ts', 'src/types/a.ts'])
      expect(what(checkName(path)), path).toContain('drawer');
    expect(checkName('src/store/turn-report.worker.ts')).toEqual([]);
  });
  it('reports long files, and exceptions that are no longer needed', () => {
    const lines = (n: number): string => 'a\n'.repeat(n);
    const listed = { 'src/a.ts': { lines: 310, reason: 'one noun' } };
    expect(checkLength('src/a.ts', lines(300))).toEqual([]);
    expect(checkLength('src/a.ts', lines(301))).toHaveLength(1);
    expect(checkLength('src/a.ts', lines(310), listed)).toEqual([]);
    expect(checkLength('src/a.ts', lines(311), listed)).toHaveLength(1);
    expect(what(checkLength('src/a.ts', lines(300), listed))).toContain('take it off');
  });
  it('reports paths of a machine and marks of unfinished work', () => {
    for (const folder of ['work', 'tmp', 'home', 'root']) expect(what(checkWords('a.md', `see /${folder}/x`)), folder).toContain('one machine');
    for (const mark of ['TO' + 'DO', 'FIX' + 'ME']) expect(what(checkWords('a.ts', `// ${mark}: later`)), mark).toContain('unfinished');
    expect(checkWords('a.ts', 'const homework = "/rooms/"')).toEqual([]);
  });
});

// `explain why`: a number of a recorded match down to orders and files, for the author and as one side sees it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'why-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'match.json');

function run(...words: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const done = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

interface Told {
  readonly value: number;
  readonly rounding: number;
  readonly leaf: { readonly kind: string; readonly place: { readonly file: string; readonly line: number } | null; readonly sources: readonly string[] } | null;
  readonly parts: readonly Told[];
}
const leaves = (node: Told): readonly Told[] => (node.leaf ? [node] : node.parts.flatMap(leaves));

it('prints the tree with file, line and source, in words and for machines', () => {
  expect(run('play', 'tutorial', '--save', file).code).toBe(0);
  const { code, out } = run('explain', 'why', file, 'us.cover');
  expect(code).toBe(0);
  expect(out).toMatch(/Why us\.cover is what it is after turn \d+:/);
  expect(out).toMatch(/As the scenario starts {2}\[scenarios\/base\/base-2024-10\.json:\d+/);
  const { tree } = JSON.parse(run('explain', 'why', file, 'us.chips.training', '--turn', '2', '--json').out) as { readonly tree: Told };
  const ends = leaves(tree);
  expect(Math.abs(ends.reduce((sum, leaf) => sum + leaf.value, 0) - tree.value) / tree.value).toBeLessThan(1e-12);
  expect(ends.find(({ leaf }) => leaf?.kind === 'start')?.leaf).toMatchObject({
    place: { line: expect.any(Number) as number },
    sources: ['epoch-chip-counts'],
  });
});

it('keeps from a side what it does not know', () => {
  expect(run('explain', 'why', file, 'cn.cover', '--seat', 'us')).toMatchObject({ code: 2, out: '' });
  expect(run('explain', 'why', file, 'us.gap', '--seat', 'us').out).toMatch(/what the other side did/);
  expect(run('explain', 'why', file, 'us.luck').code).toBe(2);
});

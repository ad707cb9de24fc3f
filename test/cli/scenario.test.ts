// The terminal's verbs as a person calls them: what they print, what they end with, and that the number of workers changes nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const done = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('check', () => {
  it('names what it checked, with the content hash', () => {
    const { code, out } = run('check', 'two-stacks');
    expect(code).toBe(0);
    expect(out).toMatch(/content [0-9a-f]{64}/);
  });

  it('ends with 1 for a scenario that is wrong, and 2 where there is none', () => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, '{ "format": "1.0", "id": ');
    expect(run('check', path).code).toBe(1);
    expect(run('check', join(folder, 'nothing'))).toMatchObject({ code: 2 });
  });
});

describe('play and replay', () => {
  it('gives turns, cards, choices, scores and hashes as JSON, the same every time', () => {
    const first = run('play', 'scenarios/two-stacks', '--us', 'balanced', '--cn', 'balanced', '--seed', '7', '--json');
    expect(first.code).toBe(0);
    expect(run('play', 'two-stacks', '--seed', '7', '--json').out).toBe(first.out);
    const told = JSON.parse(first.out) as {
      turns: { cards: object; choices: object; headlines: object; hash: string }[];
      scores: { [bloc: string]: { outcome: number; cards: object[] } };
      hashes: string[];
    };
    expect(told.turns.length).toBe(told.hashes.length - 1);
    expect(told.turns.map((turn) => turn.hash)).toEqual(told.hashes.slice(1));
    expect(Object.values(told.scores).map((score) => score.cards.length)).toEqual([5, 5]);
  });

  it('reproduces a saved match, and names the turn on which a changed one differs', () => {
    const path = join(folder, 'match.json');
    expect(run('play', 'two-stacks', '--seed', '11', '--save', path).code).toBe(0);
    expect(run('replay', path)).toMatchObject({ code: 0, out: expect.stringContaining('Reproduced') as string });
    const match = JSON.parse(readFileSync(path, 'utf8')) as { turns: unknown[][]; hashes: string[] };
    const changed = { ...match, turns: match.turns.map((turn, i) => (i === 3 ? [[], []] : turn)) };
    writeFileSync(path, JSON.stringify(changed));
    expect(run('replay', path, '--json')).toMatchObject({ code: 1, out: expect.stringContaining('"turn":4') as string });
    writeFileSync(path, '{"format": 1}');
    expect(run('replay', path).code).toBe(2);
  });

  it('says who can sit where', () => {
    const { code, err } = run('play', 'two-stacks', '--us', 'nobody');
    expect(code).toBe(2);
    expect(err).toMatch(/balanced, careful, random, idle/);
    expect(run('play', 'two-stacks', '--elsewhere', 'idle').code).toBe(2);
  });
});

describe('balance', () => {
  it('refuses numbers that make no sense', () => {
    expect(run('balance', 'two-stacks', '--seeds', 'many').code).toBe(2);
  });
});

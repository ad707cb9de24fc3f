// Every verb that plays does so under any worldview and any number inside its range; what was assumed stands in the match.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'assumptions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const done = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('assumptions', () => {
  it('change the game, stand in the match, and are reproduced', () => {
    const path = join(folder, 'match.json');
    const plain = run('play', 'tutorial', '--json').out;
    expect(run('play', 'tutorial', '--worldview', 'controls-bind', '--assume', 'greyBase=60000', '--json', '--save', path).out).not.toBe(plain);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ assumptions: { worldview: 'controls-bind', set: { greyBase: 60000 } } });
    expect(run('replay', path).code).toBe(0);
  });

  it('reach the batches', () => {
    const batch = (...more: readonly string[]): string => run('balance', 'tutorial', '--seeds', '1..2', '--paired', '0', '--no-write', '--json', ...more).out;
    expect(batch('--worldview', 'leakage-dominates')).not.toBe(batch());
    const tested = (...more: readonly string[]): string =>
      run('playtest', 'tutorial', '--seeds', '1..2', '--players', 'balanced', '--no-checks', '--json', ...more).out;
    expect(tested('--assume', 'incidentHazard=0.15')).not.toBe(tested());
  });

  it('of a batch never overwrite what scores are measured against', () => {
    const { out } = run('balance', 'tutorial', '--seeds', '1..2', '--paired', '0', '--worldview', 'controls-bind');
    expect(out).not.toMatch(/par\.json/);
  });

  it.each([
    ['--worldview', 'nobody', /has no worldview nobody; it has: central/],
    ['--assume', 'greyBse=1', /no parameter greyBse\. Did you mean greyBase/],
    ['--assume', 'greyBase=1', /greyBase goes from 10,000 to 400,000, not 1/],
    ['--assume', 'greyBase', /greyBase goes from/],
  ])('%s %s is refused with a reason', (option, value, says) => {
    for (const verb of ['play', 'playtest', 'balance', 'game-check']) {
      const { code, err } = run(verb, 'tutorial', option, value);
      expect(code, verb).toBe(2);
      expect(err, verb).toMatch(says);
    }
  });
});

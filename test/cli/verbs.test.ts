// What every verb promises: help with examples, output for programs, exit codes, the same result for any number of workers, and what is done when it is stopped.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { openAuthorFolder } from '../support/author-folder.ts';
import type { AuthorFolder } from '../support/author-folder.ts';

const verbs = [
  'new',
  'check',
  'lint',
  'fmt',
  'migrate',
  'export',
  'advance',
  'playtest',
  'explain',
  'docs',
  'play',
  'replay',
  'balance',
  'game-check',
  'backtest',
  'series',
  'fit',
  'worldviews',
];

let folder: AuthorFolder;
beforeAll(() => {
  folder = openAuthorFolder('mine');
});
afterAll(() => folder.remove());

describe('every verb', () => {
  it('is listed, and says with examples how it is called', () => {
    expect(program.commands.map((command) => command.name()).toSorted()).toEqual(verbs.toSorted());
    for (const command of program.commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help, command.name()).toContain('Examples:');
      expect(command.description().length, command.name()).toBeGreaterThan(20);
    }
  });

  it('ends with 2 where it is not understood', () => {
    for (const verb of ['check', 'balance']) expect(folder.run([verb, '--no-such-option']).code, verb).toBe(2);
    expect(folder.run(['chek', 'mine'])).toMatchObject({ code: 2, err: expect.stringContaining('check') });
  });

  it.each<readonly string[]>([
    ['new', 'other', '--json'],
    ['lint', 'mine', '--json'],
    ['fmt', 'mine', '--check', '--json'],
    ['migrate', 'mine', '--dry-run', '--json'],
    ['export', 'mine', '--to', 'one.json', '--json'],
    ['advance', 'base-2024-10', '--date', '2025-01-01'],
    ['explain', 'E204', '--json'],
    ['explain', 'path', 'mine', 'us.cash', '--json'],
    ['explain', 'event', 'mine', 'notice', '--json'],
    ['explain', 'choice', 'mine', 'notice:bind-soon', '--json'],
    ['docs', '--to', 'reference', '--json'],
    ['play', 'mine', '--json', '--save', 'match.json'],
    ['replay', 'match.json', '--scenario', 'mine', '--json'],
    ['explain', 'run', 'match.json', 'mine', '--json'],
    ['series', '--json'],
  ])('%s %s speaks to programs', (...words) => {
    const { code, out, err } = folder.run(words);
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
    expect(JSON.parse(out)).toBeTypeOf('object');
  });
});

describe('any number of workers', () => {
  it.each([
    ['playtest', '--seeds', '1..3', '--no-checks', '--json'],
    ['balance', '--seeds', '1..6', '--paired', '1', '--no-write', '--json'],
  ])('%s says the same with 1, 2 and 3', (verb, ...words) => {
    const [one, two, three] = ['1', '2', '3'].map((count) => folder.run([verb, 'mine', ...words, '--workers', count]).out);
    expect(JSON.parse(one ?? '')).toBeTypeOf('object');
    expect(two).toBe(one);
    expect(three).toBe(one);
  });
});

describe('a verb that is stopped', () => {
  it.each([
    ['playtest', ['--seeds', '1..3000', '--no-checks']],
    ['balance', ['--seeds', '1..9000', '--paired', '0', '--no-write']],
  ])('%s prints what is done', async (verb, words) => {
    // A loaded machine needs longer before anything is done.
    const stopAfter = async (ms: number): Promise<{ readonly code: number | null; readonly out: string }> => {
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/main.ts'), verb, folder.path, ...words], {
        cwd: join(folder.path, '..'),
      });
      let out = '';
      child.stdout.on('data', (data: Buffer) => (out += data.toString()));
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      const stop = setTimeout(() => child.kill('SIGINT'), ms);
      const code = await ended;
      clearTimeout(stop);
      return /finished: [1-9]/.test(out) || ms > 40_000 ? { code, out } : stopAfter(ms * 2);
    };
    const { code, out } = await stopAfter(4_000);
    expect(code).toBe(1);
    const [, done, all] = /Stopped\. What follows is what was finished: (\d+) of (\d+)\./.exec(out) ?? [];
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(Number(all));
    expect(out.split('\n').length).toBeGreaterThan(8);
  });
});

describe('an older version', () => {
  it('is compared on the same seeds, and what has not moved is not told', () => {
    expect(folder.run(['balance', 'mine', '--against', 'mine', '--seeds', '1..3', '--paired', '0', '--no-write']).out).toContain('nothing moved beyond chance');
    const older = folder.read('scenario.json');
    folder.run(['export', 'mine', '--to', 'older.json']);
    folder.change('scenario.json', '"world.tension": {', '"us.algorithms": { "value": 2.2, "low": 2, "high": 2.4, "source": "invented" }, "world.tension": {');
    const { out } = folder.run(['balance', 'mine', '--against', 'older.json', '--seeds', '1..3', '--paired', '0', '--no-write']);
    expect(out).toMatch(/numbers? moved/);
    expect(out).toMatch(/^ {2}us Capability: \+/m);
    folder.write('scenario.json', older);
  });
});

// The author's verbs as a person calls them, in an empty folder outside the project: a scenario from `new` to a bundled file that plays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { housePlayers } from '../../src/scenario/index.ts';
import { houseAgents } from '../../src/agents/index.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'author-'));
const mine = join(folder, 'chip-squeeze');
const main = join(mine, 'scenario.json');
const events = join(mine, 'events/1-cards.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function run(words: readonly string[], input?: string): Ran {
  const done = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

beforeAll(() => {
  if (run(['new', 'chip-squeeze', '--title', 'The "chip" squeeze']).code !== 0) throw new Error('new failed');
});

describe('new', () => {
  it('writes a scenario and the schema beside it', () => {
    expect(readdirSync(folder).toSorted()).toEqual(['.vscode', 'chip-squeeze', 'scenario.schema.json', 'schemas']);
    expect(JSON.parse(readFileSync(main, 'utf8'))).toMatchObject({ id: 'chip-squeeze', meta: { title: 'The "chip" squeeze' } });
  });
  it('overwrites nothing and refuses what is no id', () => {
    expect(run(['new', 'chip-squeeze'])).toMatchObject({ code: 2 });
    expect(run(['new', 'chip squeeze'])).toMatchObject({ code: 2 });
    expect(run(['new', 'other', '--template', 'none'])).toMatchObject({ code: 2 });
  });
  it('gives what checks, lints and is in form', () => {
    const checked = run(['check', 'chip-squeeze', '--strict']);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.out).toContain("3 expectations of the author's");
    expect(run(['lint', 'chip-squeeze', '--strict', '--confidence', 'weak'])).toMatchObject({ code: 0, out: expect.stringContaining('no warnings, 1 tip') });
    expect(run(['fmt', 'chip-squeeze', '--check'])).toMatchObject({ code: 0 });
    expect(run(['migrate', 'chip-squeeze'])).toMatchObject({ code: 0, out: expect.stringContaining('nothing to bring over') });
  });
});

describe('playtest', () => {
  it('plays, tries the checks, and says the same with any number of workers', () => {
    const words = ['playtest', 'chip-squeeze', '--seeds', '1..12', '--json'];
    const [one, two] = [run([...words, '--workers', '1']), run([...words, '--workers', '2'])];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toBe(two.out);
    expect(JSON.parse(one.out)).toMatchObject({ problems: 0, coverage: { games: 36, neverFired: [], neverTaken: [] }, twice: 10, differing: [] });
  });
  it('keeps the worst game, which replays and can be retold', () => {
    expect(run(['playtest', 'chip-squeeze', '--seeds', '1..4', '--no-checks', '--keep', 'worst.json'])).toMatchObject({
      out: expect.stringContaining('worst.json'),
    });
    expect(run(['replay', 'worst.json', '--scenario', 'chip-squeeze']).code).toBe(0);
    expect(run(['explain', 'run', 'worst.json', 'chip-squeeze'])).toMatchObject({ code: 0, out: expect.stringContaining('Turn 4') });
  });
  it('refuses seeds and players that are none', () => {
    expect(run(['playtest', 'chip-squeeze', '--seeds', '9..1']).code).toBe(2);
    expect(run(['playtest', 'chip-squeeze', '--players', 'nobody']).code).toBe(2);
  });
});

describe('explain', () => {
  it.each<readonly [readonly string[], string]>([
    [['E204'], 'error[E204] unknown path'],
    [['error', 'w610'], 'warning[W610] never fires'],
    [['path', 'chip-squeeze', 'us.enforcement'], 'events.found-shipment.choices.more-checks.effects.1: add 0.06'],
    [['path', 'chip-squeeze', 'world.tension'], 'endings.breakdown.when.1: world.tension >= 110'],
    [['event', 'chip-squeeze', 'found-shipment', '--seed', '7'], 'world.tension >= 20'],
    [['choice', 'chip-squeeze', 'notice:bind-soon'], 'with 1 month of notice'],
  ])('%j', (words, wanted) => {
    expect(run(['explain', ...words])).toMatchObject({ code: 0, out: expect.stringContaining(wanted) });
  });
  it.each<readonly [readonly string[], string]>([
    [['E999'], 'There is no finding called “E999”'],
    [['path', 'chip-squeeze', 'us.cahs'], 'did you mean us.cash?'],
    [['event', 'chip-squeeze', 'notise'], 'did you mean notice?'],
    [['choice', 'chip-squeeze', 'notice:bind-son'], 'did you mean notice:bind-soon?'],
    [['weather'], 'Say what to explain'],
  ])('%j is refused with a sentence', (words, wanted) => {
    expect(run(['explain', ...words])).toMatchObject({ code: 2, err: expect.stringContaining(wanted) });
  });
});

describe('export', () => {
  it('writes one file that checks and plays by itself', () => {
    expect(run(['export', 'chip-squeeze', '--to', 'one.json']).code).toBe(0);
    const text = readFileSync(join(folder, 'one.json'), 'utf8');
    expect(run(['check', '-'], text)).toMatchObject({ code: 0, out: expect.stringContaining('chip-squeeze 0.1.0') });
    const hash = (out: string): string => /State (\S+)/.exec(out)?.[1] ?? out;
    expect(hash(run(['play', 'one.json']).out)).toBe(hash(run(['play', 'chip-squeeze']).out));
    expect(run(['fmt', '-'], text).out.trim()).toBe(text.trim());
  });
  it("writes a translator's file and reads it back", () => {
    expect(run(['export', 'chip-squeeze', '--texts', 'es'])).toMatchObject({ code: 0, out: expect.stringContaining(' 0 translated') });
    change(join(mine, 'texts/es.json'), '"text": "A rule with a date"', '"text": "Una norma con fecha"');
    expect(run(['export', 'chip-squeeze', '--texts', 'es', '--accept'])).toMatchObject({ out: expect.stringContaining(' 1 translated') });
    expect(run(['check', 'chip-squeeze']).out).toMatch(/texts in es: 1 of \d+\n/);
  });
});

describe('check', () => {
  it('repairs what has one repair, shows it, and annotates for a code host', () => {
    change(main, '"summary"', '"sumary"');
    change(events, 'world.tension >= 20', 'world.tensoin >= 20');
    const annotated = run(['check', 'chip-squeeze', '--format', 'github']);
    expect(annotated.code).toBe(1);
    expect(annotated.out).toMatch(/^::error file=chip-squeeze\/events\/1-cards\.json,line=\d+,col=\d+,title=E204 unknown path::This names something/m);
    const fixed = run(['check', 'chip-squeeze', '--fix']);
    expect(fixed.code).toBe(0);
    expect(fixed.out).toContain('+     "summary"');
    expect(fixed.out).toContain('2 repairs in 2 files');
    expect(JSON.parse(run(['check', 'chip-squeeze', '--json']).out)).toMatchObject([{ id: 'chip-squeeze', errors: 0, summary: { checks: 3 } }]);
  });
  it('says everything that is wrong in one pass, and ends with 2 where there is nothing', () => {
    change(main, '"count": 4', '"count": 4.5');
    change(events, '"onlyBy": "chain"', '"onlyBy": "chains"');
    const { code, out } = run(['check', 'chip-squeeze']);
    expect(code).toBe(1);
    expect(out.match(/error\[E\d+\]/g)?.length).toBe(2);
    expect(run(['lint', 'chip-squeeze'])).toMatchObject({ code: 1, out: expect.stringContaining('“check” tells them all') });
    change(main, '"count": 4.5', '"count": 4');
    change(events, '"onlyBy": "chains"', '"onlyBy": "chain"');
    for (const verb of ['check', 'lint', 'fmt', 'migrate', 'playtest', 'export']) expect(run([verb, 'nothing-here']).code, verb).toBe(2);
    expect(run(['check', '--colour']).code).toBe(2);
  });
});

describe('migrate', () => {
  it('shows what would change, then changes it and keeps the old files', () => {
    change(main, '"format": "1.0"', '"format": "0.9"');
    change(events, '"onlyBy"', '"only_by"');
    const before = readFileSync(events, 'utf8');
    expect(run(['migrate', 'chip-squeeze', '--dry-run'])).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was written') });
    expect(readFileSync(events, 'utf8')).toBe(before);
    expect(run(['check', 'chip-squeeze'])).toMatchObject({ code: 0, out: expect.stringContaining('tip[T503]') });
    expect(run(['migrate', 'chip-squeeze'])).toMatchObject({ code: 0, out: expect.stringContaining('+     "onlyBy": "chain"') });
    expect(readFileSync(`${events}.before-0.9`, 'utf8')).toBe(before);
    expect(run(['check', 'chip-squeeze']).out).not.toContain('T503');
  });
});

describe('players', () => {
  it('that checks may name are those there are', () => {
    expect(housePlayers).toEqual(houseAgents);
  });
  it('every verb says how it is called', () => {
    for (const verb of ['new', 'check', 'lint', 'fmt', 'migrate', 'export', 'playtest', 'explain', 'docs'])
      expect(run([verb, '--help']), verb).toMatchObject({ code: 0, out: expect.stringContaining('Examples:') });
  });
});

// docs/authoring.md, followed line by line in an empty folder: its commands are run, its changes made, and what it says is printed must be printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'evening-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Block {
  readonly kind: string;
  readonly text: string;
  /** File that the line before the block names. */
  readonly file: string;
  readonly line: number;
}

function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const kind = /^```(\w*)$/.exec(lines[i] ?? '')?.[1];
    if (kind === undefined) continue;
    const end = lines.indexOf('```', i + 1);
    blocks.push({ kind, text: lines.slice(i + 1, end).join('\n'), file: /^In `([^`]+)`/.exec(lines[i - 1] ?? '')?.[1] ?? '', line: i + 1 });
    i = end;
  }
  return blocks;
}

/** Runs what stands after "scenario"; a remark says what it ends with. */
function run(command: string): string {
  const [words = '', remark = ''] = command.replace(/^scenario /, '').split(' # ');
  const done = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words.split(' ')], { cwd: folder, encoding: 'utf8' });
  expect(done.status, `${command}\n${done.stdout}${done.stderr}`).toBe(Number(/ends with (\d)/.exec(remark)?.[1] ?? 0));
  return done.stdout + done.stderr;
}

function change(path: string, difference: string): void {
  const lines = difference.split('\n');
  const of = (sign: string): readonly string[] => lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
  const text = readFileSync(path, 'utf8');
  const [out = ''] = of('-');
  expect(text, `${path} holds ${out}`).toContain(out);
  writeFileSync(
    path,
    text.replace(out, () => of('+').join('\n')),
  );
}

const page = readFileSync(join(root, 'docs/authoring.md'), 'utf8');

describe('an evening’s scenario', () => {
  it('goes as the page says', () => {
    let printed = '';
    let commands = 0;
    for (const block of blocksOf(page)) {
      const path = join(folder, block.file);
      if (block.kind === 'sh') {
        printed = run(block.text);
        commands += 1;
      } else if (block.kind === 'text') for (const line of block.text.split('\n')) expect(printed, `line ${block.line}: ${line}`).toContain(line);
      else if (block.kind === 'diff') change(path, block.text);
      else if (block.kind === 'json') {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${block.text}\n`);
      }
    }
    expect(commands).toBeGreaterThan(20);
    // Some twenty commands, each a process of its own, on a machine that may be busy.
  }, 300_000);

  it('names only pages that there are', () => {
    for (const text of [page, readFileSync(join(root, 'docs/fairness.md'), 'utf8')])
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+\.md)\)/g)) expect(() => readFileSync(join(root, 'docs', target)), target).not.toThrow();
  });
});

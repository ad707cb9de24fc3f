// The plan of the house, enforced on the whole tree. Each rule's own proof that it can fail is in controls.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longFiles } from './rooms.ts';
import { checkCycles } from './rules/cycles.ts';
import { checkLength, checkName, checkShape, checkWords } from './rules/habits.ts';
import { checkPurity, checkTerminal } from './rules/purity.ts';
import { checkWalls } from './rules/walls.ts';
import { readSource } from './source.ts';
import type { Finding } from './source.ts';

const root = join(import.meta.dirname, '../..');
const skipped = new Set(['node_modules', '.git', 'dist', 'coverage', '.cache']);

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? list(path) : [path];
  });
}

const files = list('');
const code = files.filter((path) => /^(src|test)\/.*\.(ts|tsx|mjs)$/.test(path));
const product = code.filter((path) => path.startsWith('src/'));
const prose = files.filter((path) => /\.(ts|tsx|mjs|css|html|json|md|yml|sh)$/.test(path) && path !== 'package-lock.json');
const sources = code.map((path) => readSource(root, path));
const productSources = sources.filter((source) => source.path.startsWith('src/'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const lines = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.path}:${f.line} [${f.rule}] ${f.what}`);

describe('architecture', () => {
  it('has something to look at', () => {
    expect(productSources.length).toBeGreaterThan(20);
    expect(productSources.flatMap((s) => s.edges).length).toBeGreaterThan(50);
  });
  it('keeps rooms and libraries behind their walls', () => {
    expect(lines(productSources.flatMap(checkWalls))).toEqual([]);
  });
  it('has no import cycles, types included', () => {
    expect(lines(checkCycles(sources))).toEqual([]);
  });
  it('keeps the pure rooms pure', () => {
    expect(lines(productSources.flatMap(checkPurity))).toEqual([]);
  });
  it('lets one file of the terminal room touch the process', () => {
    expect(lines(productSources.flatMap(checkTerminal))).toEqual([]);
  });
  it('has no enums, no default exports, and no bloc named in engine or agents', () => {
    expect(lines(sources.flatMap(checkShape))).toEqual([]);
  });
  it('names files in kebab-case and has no drawers', () => {
    expect(lines(files.filter((path) => /^(src|test|scenarios|assets)\//.test(path)).flatMap(checkName))).toEqual([]);
  });
  it('keeps files short', () => {
    const measured = [...code, ...files.filter((path) => /^src\/.*\.css$/.test(path))];
    expect(lines(measured.flatMap((path) => checkLength(path, read(path))))).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !product.includes(path))).toEqual([]);
  });
  it('names no path of a machine and leaves no mark of unfinished work', () => {
    expect(lines(prose.flatMap((path) => checkWords(path, read(path))))).toEqual([]);
  });
});

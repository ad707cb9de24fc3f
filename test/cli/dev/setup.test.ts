// Set-up decides by npm's own record whether the libraries are as the lock file says; and the lock file must serve a fresh clone.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { librariesAreCurrent } from '../../../src/cli/dev/setup.mjs';

const root = join(import.meta.dirname, '../../..');

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: { readonly [name: string]: string };
  readonly dependencies?: { readonly [name: string]: string };
}
type Packages = { readonly [path: string]: Entry };

describe('libraries', () => {
  let folder = '';
  const write = (path: string, packages: Packages): void => writeFileSync(join(folder, path), JSON.stringify({ packages }));
  const wanted: Packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chokepoint-'));
    mkdirSync(join(folder, 'node_modules'));
    write('package-lock.json', wanted);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are missing in a fresh clone', () => {
    expect(librariesAreCurrent(folder)).toBe(false);
  });
  it('are current when npm recorded them, with or without those of other systems', () => {
    write('node_modules/.package-lock.json', wanted);
    expect(librariesAreCurrent(folder)).toBe(true);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });
    expect(librariesAreCurrent(folder)).toBe(true);
  });
  it.each([
    ['one is missing', {}],
    ['a version moved', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['the contents moved', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
  ] satisfies [string, Packages][])('are out of date when %s', (_name, present) => {
    write('node_modules/.package-lock.json', present);
    expect(librariesAreCurrent(folder)).toBe(false);
  });
});

/** Dependencies that no entry of the lock file answers. npm forgets those of other systems at times, and then `npm ci` refuses. */
function unanswered(packages: Packages): string[] {
  const missing: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      const places = [path];
      for (let at = path; at.includes('/node_modules/'); ) places.push((at = at.slice(0, at.lastIndexOf('/node_modules/'))));
      const found = [...places, ''].some((place) => (place === '' ? '' : `${place}/`) + `node_modules/${name}` in packages);
      if (!found) missing.push(`${path} needs ${name}`);
    }
  }
  return missing;
}

describe('lock file', () => {
  it('answers every dependency of every package, for every system', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages };
    expect(unanswered(packages)).toEqual([]);
  });
  it('would be found wanting', () => {
    const packages: Packages = {
      '': { version: '1', dependencies: { a: '1' } },
      'node_modules/a': { version: '1', optionalDependencies: { 'a-linux': '1', 'a-darwin': '1' } },
      'node_modules/a/node_modules/a-linux': { version: '1' },
    };
    expect(unanswered(packages)).toEqual(['node_modules/a needs a-darwin']);
  });
});

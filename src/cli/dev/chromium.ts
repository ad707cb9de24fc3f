// Finds a real Chromium for the browser tests, or gets one. Every candidate must draw a page before it is believed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../../..');
const packagedFolder = join(root, 'node_modules/.cache/chromium');
const packaged = '@sparticuz/chromium@153.0.0';

/** Flags that every Chromium of ours starts with: quiet, offline, and able to run as root in a container. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function works(path: string): boolean {
  const drawn = spawnSync(path, ['--headless', ...chromiumFlags, '--dump-dom', 'data:text/html,<p>drawn</p>'], { encoding: 'utf8', timeout: 60_000 });
  return drawn.stdout?.includes('drawn') === true;
}

/** Usual places of an installed Chromium or Chrome. */
function installedPlaces(): string[] {
  if (process.platform === 'darwin') return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return folders.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** A Chromium that is already here and works, or null. */
export function findChromium(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, and there is no such file. Correct it, or unset it so that a Chromium is looked for.`);
  }
  const places = [...installedPlaces(), chromium.executablePath(), join(packagedFolder, 'run')];
  return places.find((place) => existsSync(place) && works(place)) ?? null;
}

function run(command: string, args: readonly string[], seconds: number, env: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: seconds * 1000, env: { ...process.env, ...env } }).status === 0;
}

function fromPlaywright(): string | null {
  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'], 300);
  return chromium.executablePath();
}

function fromApt(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], 180, env);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600, env);
  return '/usr/bin/chromium';
}

/** The package carries a compressed Chromium for Linux x64 and the few libraries that a bare system lacks. */
function fromPackage(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  mkdirSync(packagedFolder, { recursive: true });
  const npm = ['install', '--prefix', packagedFolder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', packaged];
  if (!run('npm', npm, 300)) return null;
  const unpack = `import(${JSON.stringify(join(packagedFolder, 'node_modules/@sparticuz/chromium/build/esm/index.js'))}).then((m) => m.default.executablePath())`;
  run(process.execPath, ['-e', unpack], 120, { TMPDIR: packagedFolder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  const launcher = join(packagedFolder, 'run');
  writeFileSync(launcher, '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/al2023/lib:$here" exec "$here/chromium" "$@"\n');
  chmodSync(launcher, 0o755);
  return launcher;
}

/**
 * A Chromium that works: one that is here, else one that can be had.
 * @throws Error with one sentence that says what to do.
 */
export function obtainChromium(say: (line: string) => void): string {
  const here = findChromium();
  if (here !== null) return here;
  const sources = [
    { name: "Playwright's download", get: fromPlaywright },
    { name: 'apt-get install chromium', get: fromApt },
    { name: `the npm package ${packaged}`, get: fromPackage },
  ];
  for (const { name, get } of sources) {
    say(`No Chromium yet; trying ${name} …`);
    const path = get();
    if (path !== null && existsSync(path) && works(path)) return path;
  }
  throw new Error('The browser tests need a Chromium: install Chromium or Google Chrome, or set CHROME_PATH to one, then run the same command again.');
}

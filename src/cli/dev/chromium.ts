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

async function works(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags], timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>drawn</p>');
    const drawn = (await page.locator('p').screenshot()).length > 0;
    await browser.close();
    return drawn;
  } catch {
    return false;
  }
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
export async function findChromium(): Promise<string | null> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, and there is no such file. Correct it, or unset it so that a Chromium is looked for.`);
  }
  const places = [...installedPlaces(), chromium.executablePath(), join(packagedFolder, 'run')];
  for (const place of places) if (existsSync(place) && (await works(place))) return place;
  return null;
}

function run(command: string, args: readonly string[], seconds: number, env: { readonly [name: string]: string } = {}, cwd = root): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: seconds * 1000, cwd, env: { ...process.env, ...env } }).status === 0;
}

function fromPlaywright(): string {
  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'], 300);
  return chromium.executablePath();
}

function fromApt(): string {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], 180, env);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600, env);
  return '/usr/bin/chromium';
}

/** The package carries a compressed Chromium for Linux x64 and the few libraries that a bare system lacks; it unpacks where TMPDIR says. */
function fromPackage(): string {
  const launcher = join(packagedFolder, 'run');
  mkdirSync(packagedFolder, { recursive: true });
  run('npm', ['install', '--prefix', packagedFolder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', packaged], 300);
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  run(process.execPath, ['--input-type=module', '-e', unpack], 120, { TMPDIR: packagedFolder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, packagedFolder);
  writeFileSync(launcher, '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/al2023/lib:$here" exec "$here/chromium" "$@"\n');
  chmodSync(launcher, 0o755);
  return launcher;
}

const sources: readonly { readonly name: string; readonly possible: boolean; readonly get: () => string }[] = [
  { name: "Playwright's download", possible: true, get: fromPlaywright },
  { name: 'apt-get install chromium', possible: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'), get: fromApt },
  { name: `the npm package ${packaged}`, possible: process.platform === 'linux' && process.arch === 'x64', get: fromPackage },
];

/**
 * A Chromium that works: one that is here, else one that can be had.
 * @throws Error with one sentence that says what to do.
 */
export async function obtainChromium(say: (line: string) => void): Promise<string> {
  const here = await findChromium();
  if (here !== null) return here;
  for (const { name, possible, get } of sources) {
    if (!possible) continue;
    say(`No Chromium yet; trying ${name} …`);
    const path = get();
    if (existsSync(path) && (await works(path))) return path;
  }
  throw new Error('The browser tests need a Chromium: install Chromium or Google Chrome, or set CHROME_PATH to one, then run the same command again.');
}

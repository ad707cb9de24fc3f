// `npm run bench:page`: how the built page loads on a slow machine and line. One JSON line a figure; timings are read, never asserted.
// Four times slower processor, 10 Mbit/s, 40 ms; files compressed as a plain host compresses them. Run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, obtainChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../../..');
const folder = resolve(process.argv[2] ?? join(root, 'dist'));
const slowdown = 4;
const megabits = 10;
const latencyMs = 40;
const opens = 5;

const kinds: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** What was sent, in bytes as they went over the line. */
interface Line {
  readonly server: Server;
  readonly url: string;
  bytes: number;
  files: number;
}

async function openLine(): Promise<Line> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://host').pathname).slice(1) || 'index.html';
    const file = join(folder, path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const raw = extname(file) === '.woff2';
    const body = packed.get(file) ?? (raw ? readFileSync(file) : gzipSync(readFileSync(file)));
    packed.set(file, body);
    line.bytes += body.length;
    line.files += 1;
    response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream', ...(raw ? {} : { 'content-encoding': 'gzip' }) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bytes: 0, files: 0 };
  return line;
}

interface Opened {
  readonly firstRouteKb: number;
  readonly firstRouteFiles: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly playableMs: number;
  readonly decisionMs: number;
  readonly blockingMs: number;
  readonly firstGameKb: number;
  readonly heapMb: number;
}

/** Notes paints and long tasks from the first moment on. Runs inside the page. */
function watch(): void {
  const seen = { largest: 0, blocking: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
}

type Seen = { readonly largest: number; readonly blocking: number };
const readSeen = (page: Page): Promise<Seen> => page.evaluate(() => ({ ...(globalThis as unknown as { seen: Seen }).seen }));

async function openOnce(browser: Browser, line: Line): Promise<Opened> {
  line.bytes = line.files = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 600 } });
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  await control.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await control.send('Network.enable');
  const bytesPerSecond = (megabits * 1_000_000) / 8;
  await control.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await page.addInitScript(watch);
  const start = performance.now();
  await page.goto(line.url, { waitUntil: 'commit' });
  await page.locator('.start-play:not([aria-disabled])').waitFor();
  const playableMs = await page.evaluate(() => performance.now());
  const { bytes, files } = line;
  const firstPaintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const { largest } = await readSeen(page);
  await page.locator('.start-play').click();
  await page.locator('.seat-card .action-main').first().click();
  await page.locator('.choice').first().waitFor();
  const decisionMs = performance.now() - start;
  const { blocking } = await readSeen(page);
  await page.locator('.choice').first().click();
  await page.locator('.map-canvas canvas').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await control.send('HeapProfiler.collectGarbage');
  const { usedSize } = await control.send('Runtime.getHeapUsage');
  await context.close();
  return {
    firstRouteKb: bytes / 1000,
    firstRouteFiles: files,
    firstPaintMs,
    largestPaintMs: largest,
    playableMs,
    decisionMs,
    blockingMs: blocking,
    firstGameKb: line.bytes / 1000,
    heapMb: usedSize / 1e6,
  };
}

const units: { readonly [name in keyof Opened]: readonly [unit: string, budget: number | null] } = {
  firstRouteKb: ['kB', 150],
  firstRouteFiles: ['files', null],
  firstPaintMs: ['ms', null],
  largestPaintMs: ['ms', 900],
  playableMs: ['ms', 600],
  decisionMs: ['ms', 2000],
  blockingMs: ['ms', 100],
  firstGameKb: ['kB', 1200],
  heapMb: ['MB', 150],
};

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (!existsSync(join(folder, 'index.html'))) await build({ root, logLevel: 'warn' });
const line = await openLine();
const browser = await chromium.launch({ executablePath: await obtainChromium(console.error), args: [...chromiumFlags] });
const found: Opened[] = [];
for (let i = 0; i < opens; i++) found.push(await openOnce(browser, line));
for (const [name, [unit, budget]] of Object.entries(units) as [keyof Opened, readonly [string, number | null]][]) {
  const values = found.map((each) => each[name]);
  const row = {
    name,
    median: Number(middle(values).toPrecision(4)),
    best: Number(Math.min(...values).toPrecision(4)),
    unit,
    budget,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
await browser.close();
line.server.close();

// Node and Chromium play the same matches to the same bits, turn by turn.
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { hashesOf } from '../support/bits.ts';
import { launchBrowser } from '../support/browser.ts';
import { shippedBundle } from '../support/shipped.ts';

const root = join(import.meta.dirname, '../..');
const seeds = Array.from({ length: 20 }, (_, i) => `bits-${i}`);

async function bundleEntry(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry: join(root, 'test/support/bits.ts'), formats: ['iife'], name: 'bits' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const result of outputs) if ('output' in result) for (const chunk of result.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error('the bundle has no code');
}

it('plays twenty seeded matches to the same hashes', async () => {
  const bundle = shippedBundle('two-stacks');
  const here = hashesOf(bundle, seeds);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleEntry() });
  const there = await page.evaluate(([given, list]) => (globalThis as unknown as { bits: { hashesOf: typeof hashesOf } }).bits.hashesOf(given, list), [
    bundle,
    seeds,
  ] as const);
  await browser.close();
  expect(here).toHaveLength(20);
  expect(new Set(here.map((hashes) => hashes.at(-1))).size).toBe(20);
  expect(there).toEqual(here);
});

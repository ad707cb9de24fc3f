// What the built page promises wherever it is put: it opens without a complaint, asks nobody else for anything, and runs under any path.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, pageUrl } from '../support/browser.ts';

const dist = join(import.meta.dirname, '../../dist');
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A plain file server that knows the page only under `prefix`. */
async function serveUnder(prefix: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (!path.startsWith(prefix)) return void response.writeHead(404).end();
    const file = normalize(path.slice(prefix.length) || 'index.html');
    try {
      const body = readFileSync(join(dist, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${prefix}`, close: () => server.close() };
}

describe('the built page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('opens with its heading and without a complaint', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
  });

  it('runs under a sub-path of another host', async () => {
    const host = await serveUnder('/a/school/chokepoint/');
    const { page, problems, close } = await openPage(browser, {}, '', host.url);
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
    host.close();
  });

  it('carries a policy without inline or foreign script, and keeps to it', async () => {
    const { page, problems, close } = await openPage(browser);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(await page.locator('script:not([src])').count()).toBe(0);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken in"';
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('broken in');
    expect(problems.join('\n')).toContain('Content Security Policy');
    await close();
  });

  it('would be caught asking another host', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => null));
    expect(problems.length).toBeGreaterThan(0);
    await close();
  });

  it('is served from this machine alone', () => {
    expect(new URL(pageUrl()).hostname).toBe('127.0.0.1');
  });
});

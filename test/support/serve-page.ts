// Serves the built page while browser tests run, and builds it first when it is missing or older than its sources.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '../..');

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page, with a slash at the end. */
    pageUrl: string;
  }
}

/** Time of the newest file in a file or folder; 0 when it is not there. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** In a process of its own: a build inside a test run would be one for development, since NODE_ENV says "test" there. */
function buildPage(): void {
  const { NODE_ENV: _test, ...env } = process.env;
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' });
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sources = ['src', 'assets', 'scenarios', 'index.html', 'vite.config.ts'].map((name) => newest(join(root, name)));
  if (newest(join(root, 'dist/index.html')) < Math.max(...sources)) buildPage();
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('Vite served the page without naming its address.');
  project.provide('pageUrl', address);
  return () => server.close();
}

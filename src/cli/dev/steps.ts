// The checks of the house, one step each: what `npm run check` and `npm test` are made of.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../../..');
const results = join(root, 'node_modules/.cache/test-results');

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly name: string;
  /** Script and arguments, run by this Node from the repository's root. */
  readonly command: readonly string[];
}

const modules = 'node_modules';
export const steps = {
  types: { name: 'types', command: [`${modules}/typescript/bin/tsc`, '-p', 'tsconfig.json'] },
  pureTypes: { name: 'types of the pure rooms, with the ES library alone', command: [`${modules}/typescript/bin/tsc`, '-p', 'tsconfig.pure.json'] },
  lint: { name: 'lint', command: [`${modules}/oxlint/bin/oxlint`, '--type-aware', '--deny-warnings', 'src', 'test', 'vite.config.ts', 'vitest.config.ts'] },
  format: { name: 'format', command: [`${modules}/@biomejs/biome/bin/biome`, 'format', '--reporter=summary'] },
  unused: { name: 'unused files, exports and dependencies', command: [`${modules}/knip/bin/knip.js`] },
  architecture: { name: 'architecture', command: [`${modules}/vitest/vitest.mjs`, 'run', '--project', 'unit', 'test/architecture'] },
  scenarios: { name: 'scenarios', command: ['src/cli/main.ts', 'check', 'scenarios'] },
  build: { name: 'build', command: [`${modules}/vite/bin/vite.js`, 'build', '--logLevel', 'warn'] },
} as const satisfies { readonly [name: string]: Step };

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a step quietly; its output is shown only when it fails. */
export function runStep(step: Step): Tally {
  process.stdout.write(`· ${step.name} … `);
  const start = performance.now();
  const done = spawnSync(process.execPath, [...step.command], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const ok = done.status === 0;
  process.stdout.write(`${ok ? 'passed' : 'FAILED'} (${seconds(start)})\n`);
  if (!ok) process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? String(done.error) : ''}\n`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Runs one Vitest project and counts its tests; a file that cannot even be read counts as one failure. */
export function runSuite(project: string): Tally {
  mkdirSync(results, { recursive: true });
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  process.stdout.write(`· ${project} tests …\n`);
  const command = [`${modules}/vitest/vitest.mjs`, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const done = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const unread = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    const failed = read.numFailedTests + unread;
    return { passed: read.numPassedTests, failed: failed === 0 && done.status !== 0 ? 1 : failed };
  } catch {
    process.stdout.write(`The ${project} tests ended without a report.\n`);
    return { passed: 0, failed: 1 };
  }
}

export function sum(tallies: readonly Tally[]): Tally {
  return { passed: tallies.reduce((n, t) => n + t.passed, 0), failed: tallies.reduce((n, t) => n + t.failed, 0) };
}

/** Prints the line that every run ends with, and sets the exit code. */
export function conclude(tally: Tally): void {
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

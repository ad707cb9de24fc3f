// `npm run fuzz -- --n 20000`: mutants of the shipped scenarios through the reader, on all cores. No crash, nothing slower than a second, every refusal located.
// `--json-suite <folder>` runs the files of a JSON test suite (y_, n_, i_) through it instead.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Tinypool } from 'tinypool';
import { cores, pathFrom, say, showProgress } from '../io.ts';
import { judgeSuiteFile } from './fuzz-suite.ts';
import type { FuzzFault, FuzzReport, FuzzTask } from './fuzz-mutants.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(cores) },
    'json-suite': { type: 'string' },
  },
});

const perTask = 50;

async function fuzz(count: number, seed: string): Promise<readonly FuzzReport[]> {
  const threads = Math.max(1, Number(values.workers));
  const pool = new Tinypool({ filename: new URL('./fuzz.worker.ts', import.meta.url).href, minThreads: threads, maxThreads: threads });
  const tasks = Array.from({ length: Math.ceil(count / perTask) }, (_, i): FuzzTask => ({ seed, from: i * perTask, to: Math.min(count, (i + 1) * perTask) }));
  let done = 0;
  try {
    return await Promise.all(
      tasks.map(async (task) => {
        const report = (await pool.run(task, { name: 'run' })) as FuzzReport;
        done += report.mutants;
        showProgress('fuzz', done, count);
        return report;
      }),
    );
  } finally {
    await pool.destroy();
  }
}

function tell(faults: readonly FuzzFault[]): void {
  for (const fault of faults.slice(0, 20)) say(`mutant ${fault.mutant} of seed ${values.seed} (${fault.scenario}, ${fault.file}): ${fault.what}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Runs the files of a suite; y_ must be taken as JSON, n_ refused with a place, i_ must only survive. */
function suite(folder: string): void {
  const faults: string[] = [];
  const counts = { y: 0, n: 0, i: 0 };
  for (const name of readdirSync(folder).toSorted()) {
    const kind = /^([yni])_.*\.json$/.exec(name)?.[1];
    if (kind !== 'y' && kind !== 'n' && kind !== 'i') continue;
    counts[kind] += 1;
    const fault = judgeSuiteFile(kind, readFileSync(join(folder, name)));
    if (fault !== null) faults.push(`${name}: ${fault}`);
  }
  for (const fault of faults) say(fault);
  say(`${counts.y} files to be taken, ${counts.n} to be refused, ${counts.i} that may be either: ${faults.length} faults`);
  if (faults.length > 0 || counts.y + counts.n === 0) process.exitCode = 1;
}

const folder = values['json-suite'];
if (folder !== undefined) suite(pathFrom(folder));
else {
  const start = performance.now();
  const reports = await fuzz(Number(values.n), values.seed);
  const sum = (of: (report: FuzzReport) => number): number => reports.reduce((total, report) => total + of(report), 0);
  const slowest = reports.reduce((most, report) => Math.max(most, report.slowest), 0);
  tell(reports.flatMap((report) => report.faults));
  say(
    `${sum((r) => r.mutants)} mutants: ${sum((r) => r.refused)} refused, ${sum((r) => r.taken)} taken, ${sum((r) => r.faults.length)} faults; slowest ${slowest.toFixed(0)} ms; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
}

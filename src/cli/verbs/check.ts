// `check`: is it correct? Every finding, then what was checked: silence is never success.
import type { Command } from 'commander';
import { checkReport, readScenario } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { clock, complain, leaveWith, say, secondsSince } from '../io.ts';
import { findScenarios, sayKey, tellFinding } from './load.ts';

interface CheckOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

function check(typed: string, options: CheckOptions): void {
  const all = findScenarios(typed);
  if (all.length === 0) {
    complain(t('cli.no-scenario', { path: typed, ids: '' }));
    return leaveWith(2);
  }
  let failed = false;
  const results: object[] = [];
  for (const found of all) {
    const start = clock();
    const read = readScenario(found.bundle);
    const report = checkReport(read, options.strict ?? false);
    failed ||= report.exitCode !== 0;
    results.push({ id: found.id, errors: report.errors, warnings: report.warnings, tips: report.tips, summary: read.summary, diagnostics: read.diagnostics });
    if (options.json) continue;
    say(`${found.id} (${secondsSince(start).toFixed(2)} s)`);
    for (const line of report.lines) say(line.kind === 'finding' ? `${tellFinding(found, line.diagnostic)}\n` : sayKey(line.code, line.params));
    say('');
  }
  if (options.json) say(JSON.stringify(results, null, 2));
  leaveWith(failed ? 1 : 0);
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Is it correct? Reads one scenario, or every scenario of a folder, and says everything that is wrong.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, or a folder of scenarios')
    .option('--strict', 'warnings fail too')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- check scenarios\n  npm run scenario -- check two-stacks --strict\n')
    .action(check);
}

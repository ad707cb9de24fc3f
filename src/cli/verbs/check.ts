// `check`: is it correct? Every finding, then what was checked: silence is never success.
import { Option } from 'commander';
import type { Command } from 'commander';
import { checkReport, fixScenario, readScenario } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { clock, complain, leaveWith, pathFrom, say, secondsSince, writeText } from '../io.ts';
import { findingAsJson, forGithub, tellChanges } from './findings.ts';
import { findScenarios, sayKey, tellFinding } from './load.ts';
import type { Found } from './load.ts';
import { watching } from './watching.ts';

interface CheckOptions {
  readonly fix?: boolean;
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly format?: 'github';
}

/** Repairs what has one repair, shows it as a difference and writes it. */
function repaired(found: Found, quiet: boolean): Found {
  const { bundle, files, repairs } = fixScenario(found.bundle);
  for (const file of files) {
    if (!quiet) tellChanges(file);
    writeText(pathFrom(file.path), file.after);
  }
  if (!quiet) say(t('cli.check.fixed', { repairs, files: files.length }));
  return { ...found, bundle };
}

/** Checks everything that `typed` names; false where something is wrong, null where there is nothing. */
function checkAll(typed: string, options: CheckOptions): boolean | null {
  const all = findScenarios(typed);
  if (all.length === 0) {
    complain(t('cli.no-scenario', { path: typed, ids: '' }));
    return null;
  }
  const plain = !options.json && options.format === undefined;
  let failed = false;
  const results: object[] = [];
  for (const given of all) {
    const start = clock();
    const found = options.fix && typed !== '-' ? repaired(given, !plain) : given;
    const read = readScenario(found.bundle);
    const report = checkReport(read, options.strict ?? false);
    failed ||= report.exitCode !== 0;
    results.push({
      id: found.id,
      errors: report.errors,
      warnings: report.warnings,
      tips: report.tips,
      summary: read.summary,
      diagnostics: read.diagnostics.map(findingAsJson),
    });
    if (options.format === 'github') for (const one of read.diagnostics) say(forGithub(one));
    if (!plain) continue;
    say(t('cli.timed', { name: found.id, seconds: secondsSince(start).toFixed(2) }));
    for (const line of report.lines) say(line.kind === 'finding' ? `${tellFinding(found, line.diagnostic)}\n` : sayKey(line.code, line.params));
    say('');
  }
  if (options.json) say(JSON.stringify(results, null, 2));
  return !failed;
}

function check(typed: string, options: CheckOptions): void {
  const once = (): void => {
    const sound = checkAll(typed, options);
    leaveWith(sound === null ? 2 : sound ? 0 : 1);
  };
  once();
  if (options.watch) watching(typed, once);
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Is it correct? Reads one scenario, or every scenario of a folder, and says everything that is wrong.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, a folder of scenarios, or - for a bundled file that is piped in')
    .option('--fix', 'repair what has exactly one repair, and show the changes')
    .option('--strict', 'warnings fail too')
    .option('--watch', 'check again whenever a file is saved')
    .option('--json', 'machine-readable')
    .addOption(new Option('--format <form>', 'annotations for a code host').choices(['github']))
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- check scenarios\n  npm run scenario -- check two-stacks --strict\n  npm run scenario -- check my-folder/my-scenario --fix --watch\n',
    )
    .action(check);
}

// `fmt`: the one form of scenario files. Names and values stay as they are.
import type { Command } from 'commander';
import { formatScenario } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, say, writeText } from '../io.ts';
import { findingAsJson, tellChanges } from './findings.ts';
import { findScenarios, tellFinding } from './load.ts';

interface FmtOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
}

function fmt(typed: string, options: FmtOptions): void {
  const all = findScenarios(typed);
  if (all.length === 0) {
    complain(t('cli.no-scenario', { path: typed, ids: '' }));
    return leaveWith(2);
  }
  let fine = true;
  const told: object[] = [];
  for (const found of all) {
    const { files, diagnostics } = formatScenario(found.bundle);
    const changed = files.filter((file) => file.before !== file.after);
    told.push({ id: found.id, files: files.length, changed: changed.map((file) => file.path), diagnostics: diagnostics.map(findingAsJson) });
    for (const one of options.json ? [] : diagnostics) complain(`${tellFinding(found, one)}\n`);
    fine &&= diagnostics.length === 0 && (changed.length === 0 || options.check !== true);
    if (options.diff && !options.json) for (const file of changed) tellChanges(file);
    if (typed === '-' && !options.json) for (const file of files) say(file.after.trimEnd());
    else if (!options.check && typed !== '-') for (const file of changed) writeText(pathFrom(file.path), file.after);
    if (options.json) continue;
    if (diagnostics.length > 0) complain(t('cli.fmt.refused', { id: found.id }));
    else if (typed !== '-') say(t(options.check ? 'cli.fmt.checked' : 'cli.fmt.done', { id: found.id, files: files.length, changed: changed.length }));
  }
  if (options.json) say(JSON.stringify(told, null, 2));
  leaveWith(fine ? 0 : 1);
}

export function addFmt(program: Command): void {
  program
    .command('fmt')
    .description('Writes scenario files in their one form: fields in the order of the format, two spaces, short things on one line.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, a folder of scenarios, or - for a bundled file that is piped in')
    .option('--check', 'change nothing; end with 1 where something would change')
    .option('--diff', 'show what changes')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- fmt my-scenarios/chip-squeeze --diff\n  npm run scenario -- fmt scenarios --check\n')
    .action(fmt);
}

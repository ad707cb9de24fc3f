// `migrate`: brings files of an older format to the present one, shows what changes, and says what a person has to do.
import type { Command } from 'commander';
import { migrateBundle } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, say, writeText } from '../io.ts';
import { tellChanges } from './findings.ts';
import { findScenarios, sayKey } from './load.ts';
import type { Found } from './load.ts';

interface MigrateOptions {
  readonly dryRun?: boolean;
}

/** True where nothing is left for a person to do; null where a file cannot be read. */
function migrateOne(found: Found, dryRun: boolean): boolean | null {
  const migrated = migrateBundle(found.bundle);
  if (migrated === null) {
    complain(t('cli.migrate.unreadable', { id: found.id }));
    return null;
  }
  if (migrated.files.length === 0) {
    say(t('cli.migrate.current', { id: found.id, format: migrated.from }));
    return true;
  }
  let left = 0;
  for (const { file, text, manual } of migrated.files) {
    tellChanges({ path: file.path, before: file.text, after: text });
    if (!dryRun && text !== file.text) {
      writeText(pathFrom(`${file.path}.before-${migrated.from}`), file.text);
      writeText(pathFrom(file.path), text);
    }
    for (const step of manual)
      say(t('cli.migrate.manual', { place: `${file.path}:${step.line}`, where: step.where.join(' > '), what: sayKey(step.text, { field: step.field }) }));
    left += manual.length;
  }
  say(t(dryRun ? 'cli.migrate.would' : 'cli.migrate.done', { id: found.id, format: migrated.from, files: migrated.files.length, left }));
  return left === 0;
}

function migrate(typed: string, options: MigrateOptions): void {
  const all = findScenarios(typed);
  if (all.length === 0) {
    complain(t('cli.no-scenario', { path: typed, ids: '' }));
    return leaveWith(2);
  }
  const results = all.map((found) => migrateOne(found, options.dryRun ?? false));
  leaveWith(results.includes(null) ? 2 : results.every((done) => done === true) ? 0 : 1);
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('Brings an older format to the present one; shows each changed line, keeps the old files, and lists what a person has to do.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, or a folder of scenarios')
    .option('--dry-run', 'show what would change and write nothing')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- migrate my-scenarios/old-one --dry-run\n  npm run scenario -- migrate my-scenarios\n')
    .action(migrate);
}

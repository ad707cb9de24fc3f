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
  readonly json?: boolean;
}

/** What was done to one scenario, for other programs. */
interface Done {
  readonly id: string;
  /** Null where a file cannot be read. */
  readonly from: string | null;
  readonly files: readonly { readonly path: string; readonly changed: boolean; readonly manual: readonly object[] }[];
}

function migrateOne(found: Found, { dryRun = false, json = false }: MigrateOptions): Done {
  const tell = json ? (): void => undefined : say;
  const migrated = migrateBundle(found.bundle);
  if (migrated === null) {
    if (!json) complain(t('cli.migrate.unreadable', { id: found.id }));
    return { id: found.id, from: null, files: [] };
  }
  if (migrated.files.length === 0) tell(t('cli.migrate.current', { id: found.id, format: migrated.from }));
  let left = 0;
  for (const { file, text, manual } of migrated.files) {
    if (!json) tellChanges({ path: file.path, before: file.text, after: text });
    if (!dryRun && text !== file.text) {
      writeText(pathFrom(`${file.path}.before-${migrated.from}`), file.text);
      writeText(pathFrom(file.path), text);
    }
    for (const step of manual)
      tell(t('cli.migrate.manual', { place: `${file.path}:${step.line}`, where: step.where.join(' > '), what: sayKey(step.text, { field: step.field }) }));
    left += manual.length;
  }
  if (migrated.files.length > 0)
    tell(t(dryRun ? 'cli.migrate.would' : 'cli.migrate.done', { id: found.id, format: migrated.from, files: migrated.files.length, left }));
  const files = migrated.files.map(({ file, text, manual }) => ({ path: file.path, changed: text !== file.text, manual }));
  return { id: found.id, from: migrated.from, files };
}

function migrate(typed: string, options: MigrateOptions): void {
  const all = findScenarios(typed);
  if (all.length === 0) {
    complain(t('cli.no-scenario', { path: typed, ids: '' }));
    return leaveWith(2);
  }
  const results = all.map((found) => migrateOne(found, options));
  if (options.json) say(JSON.stringify(results, null, 2));
  const left = results.some((done) => done.files.some((file) => file.manual.length > 0));
  leaveWith(results.some((done) => done.from === null) ? 2 : left ? 1 : 0);
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('Brings an older format to the present one; shows each changed line, keeps the old files, and lists what a person has to do.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, or a folder of scenarios')
    .option('--dry-run', 'show what would change and write nothing')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- migrate my-scenarios/old-one --dry-run\n  npm run scenario -- migrate my-scenarios\n')
    .action(migrate);
}

// `docs`: writes the reference that is made from the registry and the shapes.
import type { Command } from 'commander';
import { t } from '../../text/index.ts';
import { complain, joinPath, leaveWith, pathFrom, projectFolder, readText, say, shownPath, writeText } from '../io.ts';
import { referencePages } from '../reference/index.ts';

interface DocsOptions {
  readonly to?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

function docs(options: DocsOptions): void {
  const folder = options.to === undefined ? joinPath(projectFolder, 'docs/reference') : pathFrom(options.to);
  const pages = Object.entries(referencePages());
  const old = pages.filter(([file, text]) => readText(joinPath(folder, file)) !== text);
  const told = { folder: shownPath(folder), pages: pages.length, changed: old.map(([file]) => file) };
  if (options.check) {
    if (options.json) say(JSON.stringify(told, null, 2));
    else for (const [file] of old) complain(t('cli.docs.old', { path: shownPath(joinPath(folder, file)) }));
    return leaveWith(old.length === 0 ? 0 : 1);
  }
  for (const [file, text] of old) writeText(joinPath(folder, file), text);
  if (options.json) say(JSON.stringify(told, null, 2));
  else say(t('cli.docs.written', { path: shownPath(folder), pages: pages.length, changed: old.length }));
}

export function addDocs(program: Command): void {
  program
    .command('docs')
    .description('Writes the reference of every field, path, function, effect, order and finding, made from the rows the game runs on.')
    .option('--to <folder>', 'where to write it (default: docs/reference)')
    .option('--check', 'write nothing; end with 1 where a page is out of date')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- docs\n  npm run scenario -- docs --check\n')
    .action(docs);
}

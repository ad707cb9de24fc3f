// `new`: a scenario to start from. It checks, lints, plays and has an example of most things an author writes.
import type { Command } from 'commander';
import { editorSchemas, schemaFiles } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { complain, isFile, isFolder, joinPath, leaveWith, nameOf, pathFrom, readJsonFiles, say, shownPath, templatesFolder, today, writeText } from '../io.ts';

interface NewOptions {
  readonly title?: string;
  readonly template: string;
  readonly json?: boolean;
}

const idPattern = /^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/;

/** "chip-squeeze" as a title: "Chip squeeze". */
function titleFrom(id: string): string {
  const words = id.replaceAll(/[-_]/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function create(typed: string, options: NewOptions): void {
  const folder = pathFrom(typed);
  const id = nameOf(folder);
  const template = joinPath(templatesFolder, options.template);
  if (!isFolder(template)) {
    complain(t('cli.new.no-template', { template: options.template }));
    return leaveWith(2);
  }
  if (!idPattern.test(id) || id.length > 64) {
    complain(t('cli.new.id', { id }));
    return leaveWith(2);
  }
  if (isFile(joinPath(folder, 'scenario.json'))) {
    complain(t('cli.new.exists', { path: shownPath(folder) }));
    return leaveWith(2);
  }
  const written: string[] = [];
  const words: { readonly [name: string]: string } = { id, title: options.title ?? titleFrom(id), today: today() };
  for (const [path, text] of Object.entries(readJsonFiles(template))) {
    writeText(
      joinPath(folder, path),
      text.replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => JSON.stringify(words[name] ?? all).slice(1, -1)),
    );
    written.push(shownPath(joinPath(folder, path)));
  }
  const editor = `${JSON.stringify({ 'json.schemas': editorSchemas('') }, null, 2)}\n`;
  for (const [path, text] of Object.entries({ ...schemaFiles(), '.vscode/settings.json': editor })) {
    const beside = joinPath(folder, '..', path);
    if (isFile(beside)) continue;
    writeText(beside, text);
    written.push(shownPath(beside));
  }
  if (options.json) return say(JSON.stringify({ id, folder: shownPath(folder), files: written }, null, 2));
  for (const path of written) say(path);
  say(t('cli.new.next', { path: shownPath(folder) }));
}

export function addNew(program: Command): void {
  program
    .command('new')
    .description('A scenario to start from: it checks, lints and plays, and shows most of what can be written.')
    .argument('<folder>', 'the new scenario’s folder; its name becomes the id')
    .option('--title <text>', 'its title (default: from the id)')
    .option('--template <name>', 'what to start from', 'lesson')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- new my-scenarios/chip-squeeze\n  npm run scenario -- new chip-squeeze --title "The chip squeeze"\n',
    )
    .action(create);
}

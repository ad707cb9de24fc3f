// `export`: the whole scenario as one file that reads and plays by itself, or the file that a translator works in.
import type { Command } from 'commander';
import { exportScenario, exportTexts } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { joinPath, leaveWith, pathFrom, say, shownPath, writeText } from '../io.ts';
import { loadScenario } from './load.ts';
import type { Found } from './load.ts';

interface ExportOptions {
  readonly to?: string;
  readonly texts?: string;
  readonly accept?: boolean;
  readonly json?: boolean;
}

function exportLanguage(found: Found, language: string, options: ExportOptions): void {
  const made = exportTexts(found.bundle, language, options.accept ?? false);
  if (made === null) return leaveWith(1);
  const path = options.to === undefined ? joinPath(found.folder, `texts/${language}.json`) : pathFrom(options.to);
  writeText(path, made.text);
  const told = { path: shownPath(path), texts: made.texts, translated: made.translated, gone: made.gone };
  say(options.json ? JSON.stringify(told) : t('cli.export.texts', told));
}

function exportOne(typed: string, options: ExportOptions): void {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const { found, scenario } = loaded;
  if (options.texts !== undefined) return exportLanguage(found, options.texts, options);
  const text = exportScenario(found.bundle) ?? '';
  if (options.to === undefined) return say(text.trimEnd());
  writeText(pathFrom(options.to), text);
  const told = { path: shownPath(pathFrom(options.to)), bytes: text.length, id: scenario.id, hash: scenario.contentHash };
  say(options.json ? JSON.stringify(told) : t('cli.export.done', told));
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('One bundled file that reads and plays by itself, base worlds included; or, with --texts, a translator’s file.')
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--to <file>', 'where to write it (default: standard output; translations beside the scenario)')
    .option('--texts <language>', 'write every text for translating into a language, keeping what is translated')
    .option('--accept', 'with --texts: take every translation as fitting the text of today')
    .option('--json', 'with --to or --texts: machine-readable; what is exported is JSON anyway')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- export two-stacks --to two-stacks.json\n  npm run scenario -- export my-scenarios/chip-squeeze --texts es\n',
    )
    .action(exportOne);
}

// `advance`: what is a base world on a later day? The engine takes it there without events; a scenario's `date` does the same while it is read.
import type { Command } from 'commander';
import { advanceBundle, parseBase } from '../../scenario/index.ts';
import type { BaseNumbers, SourceFile } from '../../scenario/index.ts';
import { formatPlain, t } from '../../text/index.ts';
import { complain, isFile, joinPath, leaveWith, pathFrom, readText, say, scenariosFolder, shownPath, writeText } from '../io.ts';

interface AdvanceOptions {
  readonly date: string;
  readonly to?: string;
  readonly against?: string;
  readonly json?: boolean;
}

interface Base {
  readonly id: string;
  readonly file: SourceFile;
}

/** A base by its id among the shipped ones, or by its path. */
function findBase(typed: string): Base | null {
  const shipped = joinPath(scenariosFolder, 'base', `${typed}.json`);
  const path = isFile(shipped) ? shipped : pathFrom(typed);
  const text = readText(path);
  return text === null ? null : { id: typed.replace(/^.*[/\\]|\.json$/g, ''), file: { path: shownPath(path), text } };
}

/** Numbers that a written base and the advanced one both have, side by side. */
function compare(advanced: BaseNumbers, written: BaseNumbers): readonly { readonly path: string; readonly advanced: number; readonly written: number }[] {
  return Object.entries(written).flatMap(([path, value]) => {
    const own = Object.hasOwn(advanced, path) ? advanced[path] : undefined;
    return own === undefined ? [] : [{ path, advanced: own, written: value }];
  });
}

function advance(names: readonly string[], options: AdvanceOptions): void {
  const bases = names.map(findBase);
  const missing = names[bases.indexOf(null)];
  const other = options.against === undefined ? null : findBase(options.against);
  if (missing !== undefined || (options.against !== undefined && other === null)) {
    complain(t('cli.no-file', { path: missing ?? options.against ?? '' }));
    return leaveWith(2);
  }
  const text = advanceBundle(
    bases.filter((base) => base !== null),
    options.date,
  );
  if (text === null) {
    complain(t('cli.advance.not', { bases: names.join(', '), date: options.date }));
    return leaveWith(2);
  }
  if (other !== null) {
    const rows = compare(parseBase(text), parseBase(other.file.text));
    if (options.json) return say(JSON.stringify(rows, null, 2));
    for (const { path, advanced, written } of rows)
      say(t('cli.advance.row', { path: path.padEnd(34), advanced: formatPlain(advanced).padStart(14), written: formatPlain(written).padStart(14) }));
    return say(t('cli.advance.compared', { count: rows.length, other: other.id, date: options.date }));
  }
  if (options.to === undefined) return say(text.trimEnd());
  writeText(pathFrom(options.to), text);
  if (options.json) say(JSON.stringify({ path: shownPath(pathFrom(options.to)) }));
  else say(t('cli.balance.written', { path: shownPath(pathFrom(options.to)) }));
}

export function addAdvance(program: Command): void {
  program
    .command('advance')
    .description('What is a base world on a later day? The model takes it there without events. A scenario’s "date" does the same while it is read.')
    .argument('<bases...>', 'ids or files of base worlds, as "uses" would name them; the last is the one advanced')
    .requiredOption('--date <day>', 'the first or sixteenth of a month, at most ten years on')
    .option('--to <file>', 'write a base file; without it, it is printed')
    .option('--against <base>', 'compare with a written base, number by number')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- advance base-2024-10 --date 2025-02-01\n  npm run scenario -- advance base-2024-10 base-2022-01 --date 2022-08-01 --against base-2022-08\n',
    )
    .action(advance);
}

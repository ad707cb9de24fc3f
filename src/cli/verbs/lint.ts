// `lint`: is it wise? Findings about a sound scenario without playing it, each with how sure it is.
import { Option } from 'commander';
import type { Command } from 'commander';
import { lintScenario } from '../../scenario/index.ts';
import type { Confidence, Diagnostic } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { clock, complain, leaveWith, say, secondsSince, today } from '../io.ts';
import { findingAsJson, forGithub } from './findings.ts';
import { findScenarios, tellFinding } from './load.ts';
import type { Found } from './load.ts';
import { watching } from './watching.ts';

interface LintOptions {
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly format?: 'github';
  readonly confidence: Confidence;
  readonly today: string;
}

const order: readonly Confidence[] = ['weak', 'strong', 'certain'];
const count = (all: readonly Diagnostic[]): number => all.reduce((sum, one) => sum + 1 + one.repeats, 0);

/** Lints one scenario and tells it; true where nothing failed. */
function lintOne(found: Found, options: LintOptions): { readonly ok: boolean; readonly json: object } {
  const start = clock();
  const { sound, diagnostics, suppressed } = lintScenario(found.bundle, options.today);
  const shown = diagnostics.filter((one) => order.indexOf(one.confidence) >= order.indexOf(options.confidence));
  const warnings = count(shown.filter((one) => one.severity === 'warning'));
  const tips = count(shown.filter((one) => one.severity === 'tip'));
  const ok = sound && !(options.strict === true && warnings > 0);
  const json = { id: found.id, sound, warnings, tips, suppressed, diagnostics: shown.map(findingAsJson) };
  if (options.format === 'github') for (const one of shown) say(forGithub(one));
  if (options.json || options.format !== undefined) return { ok, json };
  say(t('cli.timed', { name: found.id, seconds: secondsSince(start).toFixed(2) }));
  for (const one of shown) say(`${tellFinding(found, one)}\n`);
  if (sound) say(t('cli.lint.checked'));
  say(
    sound
      ? t('cli.lint.sound', { warnings, tips, hidden: count(diagnostics) - count(shown), confidence: options.confidence, suppressed })
      : t('cli.lint.errors'),
  );
  say('');
  return { ok, json };
}

function lint(typed: string, options: LintOptions): void {
  const once = (): void => {
    const all = findScenarios(typed);
    if (all.length === 0) {
      complain(t('cli.no-scenario', { path: typed, ids: '' }));
      return leaveWith(2);
    }
    const results = all.map((found) => lintOne(found, options));
    if (options.json)
      say(
        JSON.stringify(
          results.map((one) => one.json),
          null,
          2,
        ),
      );
    leaveWith(results.every((one) => one.ok) ? 0 : 1);
  };
  once();
  if (options.watch) watching(typed, once);
}

export function addLint(program: Command): void {
  program
    .command('lint')
    .description('Is it wise? Dead events, idle effects, dominated choices, unequal sides, missing objectives and sources, reading load, careless words.')
    .argument('<path>', 'a scenario folder, a bundled file, an id, or a folder of scenarios')
    .option('--strict', 'warnings fail')
    .addOption(new Option('--confidence <least>', 'how sure a finding must be to be shown').choices(order).default('strong'))
    .option('--today <date>', 'the day by which sources grow stale', today())
    .option('--watch', 'look again whenever a file is saved')
    .option('--json', 'machine-readable')
    .addOption(new Option('--format <form>', 'annotations for a code host').choices(['github']))
    .addHelpText(
      'after',
      '\nA finding that is meant is suppressed in the scenario, with a reason:\n  "lint": { "ignore": [{ "code": "T614", "at": "events.leak", "why": "A surprise on purpose." }] }\n\nExamples:\n  npm run scenario -- lint scenarios --strict\n  npm run scenario -- lint two-stacks --confidence weak\n',
    )
    .action(lint);
}

// `balance`: is it fair? Measures the house agents from each seat, what moves the outcome, and writes what scores are measured against.
import type { Command } from 'commander';
import type { Scenario } from '../../engine/index.ts';
import { classSeeds, printPar, summarizeAssumptions, summarizeBalance, summarizeChoices, summarizeSkill } from '../../match/index.ts';
import type { AssumptionGame, BalanceGame, ChoiceGame, FairnessTask, SkillGame } from '../../match/index.ts';
import { reasonMeant } from '../../scenario/index.ts';
import { t } from '../../text/index.ts';
import { cores, interruption, joinPath, leaveWith, say, shownPath, writeText } from '../io.ts';
import { openPool } from '../pool.ts';
import type { Pool } from '../pool.ts';
import { assumedScenario, withAssumptions } from './assumptions.ts';
import type { AssumptionOptions } from './assumptions.ts';
import { movedSince, outsideBand, tellBalance } from './balance-report.ts';
import type { Balance } from './balance-report.ts';
import { loadScenario } from './load.ts';
import { inPieces, seedRange, seedsIn, wholeNumber } from './numbers.ts';
import type { SeedRange } from './numbers.ts';

interface BalanceOptions extends AssumptionOptions {
  readonly seeds: SeedRange;
  readonly paired: number;
  readonly workers: number;
  readonly against?: string;
  readonly json?: boolean;
  readonly write: boolean;
}

const perTask = 5;

async function playGames(pool: Pool, seeds: readonly string[]): Promise<readonly BalanceGame[]> {
  const tasks = inPieces(seeds, perTask).map((piece) => ({ kind: 'balance' as const, seeds: piece }));
  const results = await pool.run('balance', tasks);
  return results.flatMap((result) => (result?.kind === 'balance' ? result.games : []));
}

/** Plays the games on all cores; fewer than asked for after an interruption. */
export async function measure(scenario: Scenario, seeds: readonly string[], workers: number, signal: AbortSignal): Promise<readonly BalanceGame[]> {
  const pool = openPool(scenario, { workers, signal });
  try {
    return await playGames(pool, seeds);
  } finally {
    await pool.close();
  }
}

interface Paired {
  readonly skill: readonly SkillGame[];
  readonly choices: readonly ChoiceGame[];
  readonly assumptions: readonly AssumptionGame[];
  readonly complete: boolean;
}

/** What is compared seed by seed: one seed a task, since each is many games. */
async function playPaired(pool: Pool, seeds: readonly string[]): Promise<Paired> {
  const run = async (kind: FairnessTask['kind']): ReturnType<Pool['run']> =>
    pool.run(
      kind,
      seeds.map((seed) => ({ kind, seeds: [seed] })),
    );
  const [skill, choices, assumptions] = [await run('skill'), await run('choices'), await run('assumptions')];
  return {
    skill: skill.flatMap((result) => (result?.kind === 'skill' ? result.games : [])),
    choices: choices.flatMap((result) => (result?.kind === 'choices' ? result.games : [])),
    assumptions: assumptions.flatMap((result) => (result?.kind === 'assumptions' ? result.games : [])),
    complete: ![skill, choices, assumptions].some((results) => results.includes(null)),
  };
}

async function carryOut(scenario: Scenario, options: BalanceOptions, signal: AbortSignal): Promise<Balance & { readonly games: readonly BalanceGame[] }> {
  const seeds = seedsIn(options.seeds);
  const few = seeds.slice(0, options.paired);
  const pool = openPool(scenario, { workers: options.workers, signal });
  try {
    const games = await playGames(pool, seeds);
    const report = summarizeBalance(scenario, games);
    const paired = few.length === 0 ? { skill: [], choices: [], assumptions: [], complete: true } : await playPaired(pool, few);
    return {
      games,
      wanted: seeds.length,
      ...options.seeds,
      paired: few.length,
      complete: games.length === seeds.length && paired.complete,
      report,
      skill: summarizeSkill(scenario, paired.skill, report.stats),
      choices: summarizeChoices(scenario, paired.choices, report.stats),
      assumptions: summarizeAssumptions(scenario, paired.assumptions, games, report.stats),
      classes: classSeeds(report),
    };
  } finally {
    await pool.close();
  }
}

async function balance(typed: string, options: BalanceOptions): Promise<void> {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const assumed = assumedScenario(loaded.scenario, options);
  if (!assumed) return;
  const { found } = loaded;
  const { scenario } = assumed;
  const older = options.against === undefined ? null : loadScenario(options.against);
  if (options.against !== undefined && older === null) return;
  const signal = interruption();
  const { games, ...measured } = await carryOut(scenario, options, signal);
  const before = older === null ? null : await measure(older.scenario, seedsIn(options.seeds), options.workers, signal);
  const moved = before === null || older === null ? null : movedSince(older.scenario, before, scenario, games);
  const outside = outsideBand(scenario, measured.report);
  const why = outside.length === 0 ? null : reasonMeant(found.bundle, 'W671');
  if (options.json) say(JSON.stringify({ ...measured, moved, outside, why }, null, 2));
  else tellBalance(scenario, measured, { moved, outside, why });
  const path = joinPath(found.folder, 'par.json');
  // Scores are measured against the scenario as it stands, never against another reading of it.
  const write = options.write && assumed.own;
  const written = write && games.length === measured.wanted;
  if (written) writeText(path, printPar(measured.report));
  if (!options.json && write) say(written ? t('cli.balance.written', { path: shownPath(path) }) : t('cli.balance.not-written'));
  leaveWith(measured.complete && (outside.length === 0 || why !== null) ? 0 : 1);
}

export function addBalance(program: Command): void {
  withAssumptions(program.command('balance'))
    .description(
      'Is it fair? House agents play each other; their distance from the reference plans becomes the measure of scores (par.json). Then, on paired seeds: luck and skill, each choice, each assumption a class may change.',
    )
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--seeds <range>', 'which seeds', seedRange, { first: 1, last: 300 })
    .option('--paired <number>', 'how many of them to play again with one thing changed; 0 leaves that out', wholeNumber('--paired', 0, 10_000), 10)
    .option('--against <scenario>', 'an older version: what has moved since, on the same seeds')
    .option('--workers <number>', 'how many cores to use; no result depends on it', wholeNumber('--workers', 1, 64), cores)
    .option('--no-write', 'do not write par.json')
    .option('--json', 'machine-readable, with par and outcome of every seed')
    .addHelpText(
      'after',
      '\nIt ends with 1 where one side plainly does better in more than 65 % of games, unless the scenario says why:\n  "lint": { "ignore": [{ "code": "W671", "why": "History was not even." }] }\n\nExamples:\n  npm run scenario -- balance two-stacks\n  npm run scenario -- balance two-stacks --seeds 1..1000 --paired 0 --no-write\n  npm run scenario -- balance my-scenario --against old/my-scenario --no-write\n',
    )
    .action(balance);
}

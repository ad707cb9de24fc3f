// `playtest`: what happens? Many seeds and players on all cores: coverage, dead turns, minutes, the author's checks, and whether two runs are one.
import type { Command } from 'commander';
import { createAgent, houseAgents } from '../../agents/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { judgeCheck, playMatch, playtestPairs, printMatch, seedsOfCheck, summarizeCoverage } from '../../match/index.ts';
import type { CheckVerdict, Match, PlaytestGame, PlaytestSetup } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { complain, cores, interruption, leaveWith, pathFrom, say, shownPath, writeText } from '../io.ts';
import { openPool } from '../pool.ts';
import type { Pool } from '../pool.ts';
import { assumedScenario, withAssumptions } from './assumptions.ts';
import type { AssumptionOptions } from './assumptions.ts';
import { loadScenario } from './load.ts';
import { inPieces, seedRange, seedsIn, wholeNumber } from './numbers.ts';
import type { SeedRange } from './numbers.ts';
import { tellPlaytest } from './playtest-report.ts';
import type { Playtest } from './playtest-report.ts';

interface PlaytestOptions extends AssumptionOptions {
  readonly seeds: SeedRange;
  readonly players: string;
  readonly workers: number;
  readonly keep?: string;
  readonly json?: boolean;
  readonly checks: boolean;
}

const perTask = 5;
const playedTwice = 10;

async function playGames(pool: Pool, what: string, games: readonly PlaytestSetup[]): Promise<readonly PlaytestGame[]> {
  const tasks = inPieces(games, perTask).map((piece) => ({ kind: 'playtest' as const, games: piece }));
  const results = await pool.run(what, tasks);
  return results.flatMap((result) => (result?.kind === 'playtest' ? result.games : []));
}

async function tryChecks(pool: Pool, scenario: Scenario): Promise<Pick<Playtest, 'verdicts' | 'unfinished'>> {
  const checks = scenario.checks ?? [];
  const tasks = checks.flatMap((check, i) => inPieces(seedsOfCheck(check), perTask).map((seeds) => ({ kind: 'check' as const, check: i, seeds })));
  if (tasks.length === 0) return { verdicts: [], unfinished: [] };
  const results = await pool.run('checks', tasks);
  const verdicts: CheckVerdict[] = [];
  const unfinished: Playtest['unfinished'][number][] = [];
  checks.forEach((check, i) => {
    const games = results.flatMap((result) => (result?.kind === 'check' && result.check === i ? result.games : []));
    const all = seedsOfCheck(check).length;
    if (games.length === all) verdicts.push(judgeCheck(scenario, check, games));
    else unfinished.push({ it: check.it, done: games.length, all });
  });
  return { verdicts, unfinished };
}

/** Plays everything; what an interruption left is reported as far as it came. */
async function carryOut(scenario: Scenario, players: readonly string[], options: PlaytestOptions): Promise<Playtest> {
  const setups = seedsIn(options.seeds).flatMap((seed) =>
    playtestPairs(scenario, players, Number(seed)).map((pair): PlaytestSetup => ({ players: pair, seed })),
  );
  const pool = openPool(scenario, { workers: options.workers, signal: interruption() });
  try {
    const games = await playGames(pool, 'playtest', setups);
    const again = await playGames(pool, 'again', setups.slice(0, playedTwice));
    const hashes = new Map(games.map((game) => [`${game.players.join(' ')} ${game.seed}`, game.hash]));
    const differing = again.filter((game) => hashes.get(`${game.players.join(' ')} ${game.seed}`) !== game.hash && games.length === setups.length);
    const checks = options.checks ? await tryChecks(pool, scenario) : { verdicts: [], unfinished: [] };
    const found = { coverage: summarizeCoverage(scenario, games), twice: again.length, differing };
    return { ...options.seeds, players, wanted: setups.length, ...found, ...checks };
  } finally {
    await pool.close();
  }
}

/** What a person should look at: 0 means that the scenario does what its author expects. */
export function problemsOf(found: Playtest): number {
  const failed = found.verdicts.filter((verdict) => verdict.lines.some((line) => !line.holds)).length;
  return failed + found.coverage.neverFired.length + found.coverage.neverTaken.length + found.differing.length;
}

/** Keeps the game in which one side lay farthest behind, for `replay`. */
function keepWorst(scenario: Scenario, assumptions: Match['assumptions'], found: Playtest, path: string): void {
  const { worst } = found.coverage;
  if (worst === null) return;
  const seats = scenario.blocs.map(({ id }, i) => ({ bloc: id, kind: 'agent' as const, agent: worst.players[i] ?? 'balanced', doctrine: null }));
  const setup = { id: `${scenario.id}.${worst.seed}`, title: scenario.meta.title, seed: worst.seed, seats, assumptions };
  writeText(pathFrom(path), printMatch(playMatch(scenario, setup, createAgent).match));
}

async function playtest(typed: string, options: PlaytestOptions): Promise<void> {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const assumed = assumedScenario(loaded.scenario, options);
  if (!assumed) return;
  const { scenario } = assumed;
  const players = options.players.split(',').map((player) => player.trim());
  const stranger = players.find((player) => player !== 'plans' && !(houseAgents as readonly string[]).includes(player));
  if (stranger !== undefined) {
    complain(t('cli.playtest.players', { player: stranger, known: houseAgents.join(', ') }));
    return leaveWith(2);
  }
  const found = await carryOut(scenario, players, options);
  const problems = problemsOf(found);
  if (options.json) say(JSON.stringify({ problems, ...found }, null, 2));
  else tellPlaytest(scenario, found, problems);
  if (options.keep !== undefined) keepWorst(loaded.scenario, assumed.assumptions, found, options.keep);
  if (options.keep !== undefined && !options.json) say(t('cli.playtest.saved', { path: shownPath(pathFrom(options.keep)) }));
  leaveWith(problems > 0 || found.coverage.games < found.wanted ? 1 : 0);
}

export function addPlaytest(program: Command): void {
  withAssumptions(program.command('playtest'))
    .description('What happens? Plays many seeds: who sees what, what is never seen, turns without a decision, minutes, and the author’s own checks.')
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--seeds <range>', 'which seeds', seedRange, { first: 1, last: 50 })
    .option('--players <list>', 'house agents that play themselves, and "plans" for the plans in turn', 'balanced,random,plans')
    .option('--workers <number>', 'how many cores to use; no result depends on it', wholeNumber('--workers', 1, 64), cores)
    .option('--keep <file>', 'keep the game in which the sides ended farthest apart, for replay')
    .option('--no-checks', 'leave the author’s checks out')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- playtest two-stacks\n  npm run scenario -- playtest two-stacks --seeds 1..200 --players balanced,random --keep worst.json\n',
    )
    .action(playtest);
}

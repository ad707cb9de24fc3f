// `game-check`: is it a game? Every figure that the model asks for, with its threshold.
import type { Command } from 'commander';
import type { Scenario } from '../../engine/index.ts';
import { checkGame, gainOf, gameCheckSizes, summarizeBalance } from '../../match/index.ts';
import type { GameCheck, GameCheckSize } from '../../match/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { clock, complain, cores, interruption, leaveWith, say, secondsSince } from '../io.ts';
import { openPool } from '../pool.ts';
import { measure } from './balance.ts';
import { assumedScenario, withAssumptions } from './assumptions.ts';
import type { AssumptionOptions } from './assumptions.ts';
import { loadScenario, sayKey } from './load.ts';
import { seedsIn, wholeNumber } from './numbers.ts';
import type { SeedRange } from './numbers.ts';

interface GameCheckOptions extends AssumptionOptions {
  readonly quick?: boolean;
  readonly json?: boolean;
  readonly plans?: boolean;
  readonly workers: number;
  readonly evaluations?: number;
  readonly starts?: number;
}

const measuredHere: SeedRange = { first: 1, last: 60 };

/** The scenario with the spread that scores are measured against: its own, or one measured now where it has none yet. */
async function withStats(scenario: Scenario, workers: number, signal: AbortSignal): Promise<Scenario> {
  if (scenario.score.par.games > 0) return scenario;
  const games = await measure(scenario, seedsIn(measuredHere), workers, signal);
  const { stats } = summarizeBalance(scenario, games);
  return { ...scenario, score: { ...scenario.score, par: { ...scenario.score.par, stats, games: games.length } } };
}

function tell(scenario: Scenario, check: GameCheck, options: GameCheckOptions): void {
  for (const seat of check.seats) {
    const { id, name } = scenario.blocs[seat.slot];
    say(`${name}: ${t('cli.gamecheck.gain', { gain: formatNumber(gainOf(seat), 1) })}`);
    for (const figure of check.figures.filter((x) => x.bloc === id)) {
      const params = { met: figure.met ? 'yes' : 'no', name: sayKey(`cli.gamecheck.${figure.code}`, {}), value: formatNumber(figure.value, 1) };
      say(`  ${t('cli.gamecheck.row', { ...params, threshold: `${figure.side === 'least' ? '≥' : '≤'} ${figure.threshold}` })}`);
      if (figure.detail !== '') say(`            ${figure.detail}`);
    }
    if (options.plans) for (const { rival, best } of seat.answers) say(`  ${rival}: ${JSON.stringify(best.plan.phases)}`);
  }
  const met = check.figures.filter((x) => x.met).length;
  say(t('cli.gamecheck.sum', { met, missed: check.figures.length - met }));
}

async function gameCheck(typed: string, options: GameCheckOptions): Promise<void> {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const assumed = assumedScenario(loaded.scenario, options);
  if (!assumed) return;
  const start = clock();
  const signal = interruption();
  const scenario = await withStats(assumed.scenario, options.workers, signal);
  const standard: GameCheckSize = options.quick ? gameCheckSizes.quick : gameCheckSizes.full;
  const size: GameCheckSize = { ...standard, evaluations: options.evaluations ?? standard.evaluations, starts: options.starts ?? standard.starts };
  const sizeText = t('cli.gamecheck.size', { ...size, rivals: 5 });
  if (!options.json) say(t('cli.gamecheck.head', { title: scenario.meta.title, size: sizeText }));
  const pool = openPool(scenario, { workers: options.workers, signal });
  try {
    const check = await checkGame(scenario, size, async (what, tasks) =>
      (await pool.run(what, tasks)).map((x) => (x?.kind === 'search' || x?.kind === 'judge' || x?.kind === 'levers' ? x : null)),
    );
    if (check === null) {
      complain(t('cli.gamecheck.stopped'));
      return leaveWith(2);
    }
    if (options.json)
      say(
        JSON.stringify(
          { scenario: scenario.id, version: scenario.version, contentHash: scenario.contentHash, seconds: secondsSince(start), ...check },
          null,
          2,
        ),
      );
    else {
      tell(scenario, check, options);
      say(t('cli.gamecheck.time', { seconds: formatNumber(secondsSince(start), 0) }));
    }
    leaveWith(check.figures.every((x) => x.met) ? 0 : 1);
  } finally {
    await pool.close();
  }
}

export function addGameCheck(program: Command): void {
  withAssumptions(program.command('game-check'))
    .description('Is it a game? Searches the best plan against every frozen rival plan and measures regret, bounds, openings, licences, levers and timing.')
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--quick', 'a small search: under a minute on two cores')
    .option('--evaluations <number>', 'plans tried per search', wholeNumber('--evaluations', 20, 100_000))
    .option('--starts <number>', 'random starts per rival', wholeNumber('--starts', 1, 100))
    .option('--plans', 'show the best answers')
    .option('--workers <number>', 'how many cores to use; no result depends on it', wholeNumber('--workers', 1, 64), cores)
    .option('--json', 'machine-readable, with every plan and every lever')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- game-check two-stacks --quick\n  npm run scenario -- game-check two-stacks --json > game.json\n')
    .action(gameCheck);
}

// `replay`: plays a recorded match again and says whether it comes out the same, or where it first differs.
import type { Command } from 'commander';
import { replayMatch } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { leaveWith, say } from '../io.ts';
import { loadScenario } from './load.ts';
import { loadMatch } from './load-match.ts';

interface ReplayOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

function replay(typed: string, options: ReplayOptions): void {
  const match = loadMatch(typed);
  if (!match) return;
  const loaded = loadScenario(options.scenario ?? match.scenario.id);
  if (!loaded) return;
  const { scenario } = loaded;
  const changed = scenario.contentHash !== match.scenario.contentHash;
  const result = replayMatch(scenario, match);
  leaveWith(result.kind === 'reproduced' ? 0 : 1);
  if (options.json) return say(JSON.stringify({ ...result, scenario: match.scenario, scenarioChanged: changed }));
  if (changed)
    say(t('cli.replay.other-content', { id: scenario.id, theirs: match.scenario.contentHash.slice(0, 12), ours: scenario.contentHash.slice(0, 12) }));
  if (result.kind === 'reproduced') say(t('cli.replay.reproduced', { turns: result.turns }));
  else say(t('cli.replay.differs', { turn: result.turn, path: result.path }));
}

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description('Does it come out the same? Plays a recorded match again, every turn several times over, and names the first turn and path that differ.')
    .argument('<file>', 'a match, as saved by play --save or exported by the game')
    .option('--scenario <path>', 'the scenario it was played on, where it is not a shipped one')
    .option('--json', 'machine-readable')
    .addHelpText('after', '\nExamples:\n  npm run scenario -- play two-stacks --seed 7 --save match.json\n  npm run scenario -- replay match.json\n')
    .action(replay);
}

// `npm run scenario -- <verb>`: the terminal's door. Each verb is a file; exit codes are 0 all well, 1 something is wrong, 2 not carried out.
import { Command } from 'commander';
import { argv, leaveWith } from './io.ts';
import { addBalance } from './verbs/balance.ts';
import { addCheck } from './verbs/check.ts';
import { addGameCheck } from './verbs/game-check.ts';
import { addPlay } from './verbs/play.ts';
import { addReplay } from './verbs/replay.ts';

const program = new Command('scenario')
  .description('Checks, plays and measures scenarios. The same functions run in the browser.')
  .showHelpAfterError()
  .exitOverride((error) => {
    leaveWith(error.exitCode === 0 ? 0 : 2);
  });
addCheck(program);
addPlay(program);
addBalance(program);
addGameCheck(program);
addReplay(program);
await program.parseAsync(argv);

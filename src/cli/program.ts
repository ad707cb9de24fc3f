// Every verb of the terminal under one name: `npm run scenario -- <verb>`. Exit codes are 0 all well, 1 something is wrong, 2 not carried out.
import { Command } from 'commander';
import { addAdvance } from './verbs/advance.ts';
import { addBacktest } from './verbs/backtest.ts';
import { addBalance } from './verbs/balance.ts';
import { addCheck } from './verbs/check.ts';
import { addFit } from './verbs/fit.ts';
import { addDocs } from './verbs/docs.ts';
import { addExplain } from './verbs/explain.ts';
import { addExport } from './verbs/export.ts';
import { addFmt } from './verbs/fmt.ts';
import { addGameCheck } from './verbs/game-check.ts';
import { addLint } from './verbs/lint.ts';
import { addMigrate } from './verbs/migrate.ts';
import { addNew } from './verbs/new.ts';
import { addPlay } from './verbs/play.ts';
import { addPlaytest } from './verbs/playtest.ts';
import { addReplay } from './verbs/replay.ts';
import { addSeries } from './verbs/series.ts';
import { addWorldviews } from './verbs/worldviews.ts';

/** The verbs, ready to be asked. */
export const program = new Command('scenario')
  .description('Checks, plays and measures scenarios. The same functions run in the browser.')
  .showHelpAfterError()
  .exitOverride();
for (const add of [
  addNew,
  addCheck,
  addLint,
  addFmt,
  addMigrate,
  addExport,
  addAdvance,
  addPlaytest,
  addExplain,
  addDocs,
  addPlay,
  addReplay,
  addBalance,
  addGameCheck,
  addBacktest,
  addSeries,
  addFit,
  addWorldviews,
])
  add(program);

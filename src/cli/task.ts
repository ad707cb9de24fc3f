// The pieces of work that are spread over cores: plain data in, plain data out.
import { carryOutFairnessTask, carryOutGameTask, playBalanceGame, playCheck, playtestGame } from '../match/index.ts';
import type { BalanceGame, FairnessResult, FairnessTask, GameTask, GameTaskResult, PlaytestGame, PlaytestSetup } from '../match/index.ts';
import type { Scenario } from '../engine/index.ts';

export type Task =
  | { readonly kind: 'balance'; readonly seeds: readonly string[] }
  | { readonly kind: 'playtest'; readonly games: readonly PlaytestSetup[] }
  | { readonly kind: 'check'; readonly check: number; readonly seeds: readonly string[] }
  | FairnessTask
  | GameTask;
export type TaskResult =
  | { readonly kind: 'balance'; readonly games: readonly BalanceGame[] }
  | { readonly kind: 'playtest'; readonly games: readonly PlaytestGame[] }
  | { readonly kind: 'check'; readonly check: number; readonly games: readonly (readonly (number | boolean)[])[] }
  | FairnessResult
  | GameTaskResult;

export function carryOutTask(scenario: Scenario, task: Task): TaskResult {
  switch (task.kind) {
    case 'balance':
      return { kind: 'balance', games: task.seeds.map((seed) => playBalanceGame(scenario, seed)) };
    case 'playtest':
      return { kind: 'playtest', games: task.games.map((game) => playtestGame(scenario, game)) };
    case 'check': {
      const check = scenario.checks?.[task.check];
      return { kind: 'check', check: task.check, games: check === undefined ? [] : task.seeds.map((seed) => playCheck(scenario, check, seed)) };
    }
    case 'skill':
    case 'choices':
    case 'assumptions':
      return carryOutFairnessTask(scenario, task);
    default:
      return carryOutGameTask(scenario, task);
  }
}

// The pieces of work that are spread over cores: plain data in, plain data out.
import { carryOutGameTask, playBalanceGame } from '../match/index.ts';
import type { BalanceGame, GameTask, GameTaskResult } from '../match/index.ts';
import type { Scenario } from '../engine/index.ts';

export type Task = { readonly kind: 'balance'; readonly seeds: readonly string[] } | GameTask;
export type TaskResult = { readonly kind: 'balance'; readonly games: readonly BalanceGame[] } | GameTaskResult;

export function carryOutTask(scenario: Scenario, task: Task): TaskResult {
  return task.kind === 'balance' ? { kind: 'balance', games: task.seeds.map((seed) => playBalanceGame(scenario, seed)) } : carryOutGameTask(scenario, task);
}

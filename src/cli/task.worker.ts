// One worker: knows its scenario from the start, carries out one task after the other.
import { workerData } from 'node:worker_threads';
import type { Scenario } from '../engine/index.ts';
import { carryOutTask } from './task.ts';
import type { Task, TaskResult } from './task.ts';

// The pool hands over its own data first, then ours.
const [, { scenario }] = workerData as readonly [unknown, { readonly scenario: Scenario }];

export function run(task: Task): TaskResult {
  return carryOutTask(scenario, task);
}

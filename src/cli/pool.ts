// Work spread over the machine's cores. Every piece is computed from its own input alone, so the number of workers changes no result.
import { Tinypool } from 'tinypool';
import type { Scenario } from '../engine/index.ts';
import type { Task, TaskResult } from './task.ts';
import { cores, showProgress } from './io.ts';

export interface Pool {
  /** Results in the order of the tasks; null for those that an interruption kept from being finished. */
  run(what: string, tasks: readonly Task[]): Promise<readonly (TaskResult | null)[]>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly workers?: number;
  readonly signal?: AbortSignal;
}

/** Workers that know the scenario. */
export function openPool(scenario: Scenario, options: PoolOptions = {}): Pool {
  const threads = Math.max(1, options.workers ?? cores);
  const pool = new Tinypool({
    filename: new URL('./task.worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { scenario },
  });
  const { signal } = options;
  return {
    async run(what, tasks) {
      let done = 0;
      showProgress(what, 0, tasks.length);
      const one = async (task: Task): Promise<TaskResult | null> => {
        if (signal?.aborted) return null;
        try {
          const result = (await pool.run(task, signal ? { name: 'run', signal } : { name: 'run' })) as TaskResult;
          done += 1;
          showProgress(what, done, tasks.length);
          return result;
        } catch (error) {
          if (signal?.aborted) return null;
          throw error;
        }
      };
      return Promise.all(tasks.map(one));
    },
    close: () => pool.destroy(),
  };
}

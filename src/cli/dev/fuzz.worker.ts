// One worker of the fuzzer: mutants by number, each made from seed and number alone.
import { fuzzRange } from './fuzz-mutants.ts';
import type { FuzzReport, FuzzTask } from './fuzz-mutants.ts';

export function run(task: FuzzTask): FuzzReport {
  return fuzzRange(task);
}

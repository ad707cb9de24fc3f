// `npm run bench`: how fast the flagship runs on this machine. One JSON line a figure; timings are read, never asserted.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { createAgent } from '../../agents/index.ts';
import { createChance, hashState, resolveTurn, startState, stateBytes } from '../../engine/index.ts';
import type { Scenario, State } from '../../engine/index.ts';
import { houseSeats, planDecider, playBare, playMatch, referencePlan } from '../../match/index.ts';
import { bundleOf, readScenario } from '../../scenario/index.ts';

const flagship = 'two-stacks';
const seed = 'bench';
const measureMs = 4000;

function loadFlagship(): Scenario {
  const root = new URL('../../../scenarios/', import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const texts = Object.fromEntries(paths.filter((path) => path.endsWith('.json')).map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
  const bundle = bundleOf(flagship, texts);
  const scenario = bundle && readScenario(bundle).scenario;
  if (!scenario) throw new Error(`${flagship} cannot be read: npm run scenario -- check ${flagship}`);
  return scenario;
}

function print(name: string, value: number, unit: string, note: string): void {
  process.stdout.write(`${JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, note })}\n`);
}

interface Rate {
  /** Work a second over all windows, and in the quickest window: what the machine does when nothing else runs. */
  readonly mean: number;
  readonly best: number;
}

const windowMs = 20;
/** Warm after at least `warmUpLeast` windows, when `steadyWindows` in a row brought nothing quicker by two percent; after `warmUpMost` at the latest. */
const warmUpLeast = 250;
const steadyWindows = 50;
const warmUpMost = 600;

/** Work a second within one window. */
function oneWindow(work: () => number): number {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < windowMs) done += work();
  return (1000 * done) / (performance.now() - start);
}

/** Runs `work` until it gets no quicker, then for a while in windows. */
function rate(work: () => number): Rate {
  let best = 0;
  for (let i = 0, steady = 0; i < warmUpMost && (i < warmUpLeast || steady < steadyWindows); i++) {
    const now = oneWindow(work);
    steady = now > best * 1.02 ? 0 : steady + 1;
    best = Math.max(best, now);
  }
  const windows = Array.from({ length: measureMs / windowMs }, () => oneWindow(work));
  return { mean: windows.reduce((sum, x) => sum + x, 0) / windows.length, best: Math.max(...windows) };
}

/** Prints the mean under its name and the quickest window under the name with `Best`. */
function printRate(name: string, { mean, best }: Rate, note: string, scale = 1): void {
  print(name, mean * scale, '1/s', note);
  print(`${name}Best`, best * scale, '1/s', `${note}; quickest window of ${windowMs} ms`);
}

const scenario = loadFlagship();
const { match } = playMatch(scenario, { id: seed, title: seed, seed, seats: houseSeats(scenario) }, createAgent);
const chance = createChance(seed);
const start = startState(scenario, chance);

/** The recorded match again, ledger, events and hashes included. Returns the number of turns. */
function rerun(ledger: boolean): number {
  let state: State = start;
  for (const orders of match.turns) {
    state = resolveTurn(scenario, state, orders, chance, { ledger }).state;
    hashState(state);
  }
  return match.turns.length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function turnTimes(): readonly number[] {
  const times: number[] = [];
  for (let round = 0; round < 100; round++) {
    let state: State = start;
    for (const orders of match.turns) {
      const before = performance.now();
      state = resolveTurn(scenario, state, orders, chance).state;
      times.push(performance.now() - before);
    }
  }
  return times.sort((a, b) => a - b);
}

print(
  'loadBefore',
  loadavg()[0] ?? 0,
  'processes',
  `waiting or running over the last minute, on ${availableParallelism()} processors: with more than one, figures are too low`,
);
const turns = rate(() => rerun(true));
printRate('ticksPerSecond', turns, 'engine alone on recorded orders: ledger, events and hashes included', scenario.meta.turns.halfMonths);
printRate('turnsPerSecond', turns, 'the same in turns');
const bare = rate(() => rerun(false));
printRate('turnsPerSecondBare', bare, 'without the ledger');
let game = 0;
const matches = rate(() => {
  const setup = { id: seed, title: seed, seed: String(game++), seats: houseSeats(scenario) };
  playMatch(scenario, setup, createAgent, { ledger: true });
  return 1;
});
printRate('matchesPerSecond', matches, 'whole recorded matches with automated players in both seats');
const plans = [referencePlan(scenario, 0), referencePlan(scenario, 1)];
const [first, second] = plans;
if (first && second) {
  const games = rate(() => {
    playBare(scenario, [planDecider(scenario, first), planDecider(scenario, second)], String(game++));
    return 1;
  });
  printRate('planGamesPerSecond', games, 'plan against plan, as searches play them');
}
const times = turnTimes();
print('resolveTurnMedian', quantile(times, 0.5), 'ms', 'one turn with ledger');
print('resolveTurnP99', quantile(times, 0.99), 'ms', 'one turn with ledger, 99th percentile');
print('stateBytes', stateBytes(start), 'bytes', 'the state before the first turn, packed');

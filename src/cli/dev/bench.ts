// `npm run bench`: how fast the flagship runs on this machine. One JSON line a figure; timings are read, never asserted.
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { createAgent } from '../../agents/index.ts';
import { createChance, hashState, resolveTurn, startState, stateBytes } from '../../engine/index.ts';
import type { Scenario, State } from '../../engine/index.ts';
import { houseSeats, planDecider, playBare, playMatch, referencePlan } from '../../match/index.ts';
import { bundleOf, readScenario } from '../../scenario/index.ts';

const flagship = 'two-stacks';
const seed = 'bench';
const measureMs = 2000;

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

/** Runs `work` for a while after warming up; work done per second. */
function rate(work: () => number): number {
  const until = (ms: number): { done: number; seconds: number } => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < ms) done += work();
    return { done, seconds: (performance.now() - start) / 1000 };
  };
  until(measureMs / 4);
  const { done, seconds } = until(measureMs);
  return done / seconds;
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

const turns = rate(() => rerun(true));
print('ticksPerSecond', turns * scenario.meta.turns.halfMonths, '1/s', 'engine alone on recorded orders: ledger, events and hashes included');
print('turnsPerSecond', turns, '1/s', 'the same in turns');
print(
  'turnsPerSecondBare',
  rate(() => rerun(false)),
  '1/s',
  'without the ledger',
);
let game = 0;
const matches = rate(() => {
  const setup = { id: seed, title: seed, seed: String(game++), seats: houseSeats(scenario) };
  playMatch(scenario, setup, createAgent, { ledger: true });
  return 1;
});
print('matchesPerSecond', matches, '1/s', 'whole recorded matches with automated players in both seats');
const plans = [referencePlan(scenario, 0), referencePlan(scenario, 1)];
const [first, second] = plans;
if (first && second) {
  const games = rate(() => {
    playBare(scenario, [planDecider(scenario, first), planDecider(scenario, second)], String(game++));
    return 1;
  });
  print('planGamesPerSecond', games, '1/s', 'plan against plan, as searches play them');
}
const times = turnTimes();
print('resolveTurnMedian', quantile(times, 0.5), 'ms', 'one turn with ledger');
print('resolveTurnP99', quantile(times, 0.99), 'ms', 'one turn with ledger, 99th percentile');
print('stateBytes', stateBytes(start), 'bytes', 'the state before the first turn, packed');

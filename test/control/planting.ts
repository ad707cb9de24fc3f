// Planting a fault: some exports of one module of the engine replaced, and every check of the house run on the engine as it then is.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { vi } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const frozen = JSON.parse(text('../golden/two-blocs.json')) as Scenario;
/** One match as the engine without a fault plays it: what the corpus would have on record. */
const example = { seats: ['random', 'random'], seed: 'control' } as const;
let clean: readonly string[] = [];

/** Notes what the engine without a fault plays. Call it once, before anything is planted. */
export async function noteClean(): Promise<void> {
  const { playGolden } = await import('../../src/cli/dev/golden-corpus.ts');
  clean = playGolden(frozen, example).hashes;
}

let patched: string | null = null;

/** Takes the fault out again. */
export function dig(): void {
  if (patched !== null) vi.doUnmock(patched);
  patched = null;
  vi.resetModules();
}

/** Replaces some exports of one module of the engine. */
export function plant<Module extends object>(path: string, fault: (real: Module) => Partial<Module>): void {
  patched = path;
  vi.doMock(path, async (original) => {
    const real = (await original()) as Module;
    return { ...real, ...fault(real) };
  });
}

/** The checks, all of them on the engine as it now is. Each says what it found, or null. */
export async function checks(): Promise<{ readonly [check: string]: () => string | null }> {
  vi.resetModules();
  const [{ laws }, { monotoneLaws }, { lawWorlds }, { parting }, { physics, played24 }, { randomGame }, match, golden, players] = await Promise.all([
    import('../properties/laws.ts'),
    import('../properties/monotone.ts'),
    import('../properties/law-worlds.ts'),
    import('../properties/swap.ts'),
    import('../properties/turn-length.ts'),
    import('../support/random-play.ts'),
    import('../../src/match/index.ts'),
    import('../../src/cli/dev/golden-corpus.ts'),
    import('../../src/agents/index.ts'),
  ]);
  const world = lawWorlds[0] ?? frozen;
  const caught = (run: () => void): string | null => {
    try {
      run();
      return null;
    } catch (error) {
      // A property says which case failed, and its cause says why.
      return error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`.trim() : String(error);
    }
  };
  const seats = frozen.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: 'random', doctrine: null }));
  return {
    ...Object.fromEntries(laws.map((law) => [law.name, () => caught(() => law.holds(randomGame(world, 'control', 4)))])),
    ...Object.fromEntries(
      monotoneLaws.map(({ name, law }) => [name, () => caught(() => fc.assert<unknown[]>(law as fc.IProperty<unknown[]>, { numRuns: 60, seed: 1 }))]),
    ),
    'the golden corpus': () => {
      const turn = golden.playGolden(frozen, example).hashes.findIndex((hash, i) => hash !== clean[i]);
      return turn < 0 ? null : `turn ${turn}`;
    },
    replay: () => {
      let found: string | null = null;
      const thrown = caught(() => {
        const played = match.playMatch(frozen, { id: 'm', title: '', seed: 'control', seats }, players.createAgent, { turns: 5 });
        const result = match.replayMatch(frozen, played.match);
        if (result.kind === 'differs') found = `turn ${result.turn} ${result.path}`;
      });
      return found ?? thrown;
    },
    'exchanged seats': () => parting(world, 'control', 4),
    'turn length': () => match.firstDifference(physics(played24(world, 1, [[], []])), physics(played24(world, 12, [[], []]))),
  };
}

/** Names of the checks that found something. */
export async function finders(): Promise<string[]> {
  const all = await checks();
  return Object.entries(all).flatMap(([name, run]) => (run() === null ? [] : [name]));
}

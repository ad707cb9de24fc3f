// Plays seeded matches between two house players and lists every turn's hash. The same function runs in Node and, bundled, in a browser.
import { createAgent } from '../../src/agents/index.ts';
import { playMatch } from '../../src/match/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';

/** Hashes per turn of one match per seed. */
export function hashesOf(bundle: ScenarioBundle, seeds: readonly string[]): readonly (readonly string[])[] {
  const { scenario } = readScenario(bundle);
  if (scenario === null) throw new Error('the scenario cannot be read');
  const seats = scenario.blocs.map(({ id }) => ({ bloc: id, kind: 'agent' as const, agent: 'balanced', doctrine: null }));
  return seeds.map((seed) => playMatch(scenario, { id: seed, title: '', seed, seats }, createAgent).match.hashes);
}

// Shipped scenarios for tests, read through the real reader from the real files.
import { readFileSync, readdirSync } from 'node:fs';
import type { Scenario } from '../../src/engine/index.ts';
import { bundleOf, readScenario, scenarioIds } from '../../src/scenario/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';

const root = new URL('../../scenarios/', import.meta.url);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
export const shippedTexts: { readonly [path: string]: string } = Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));

export function shippedBundle(id: string): ScenarioBundle {
  const bundle = bundleOf(id, shippedTexts);
  if (bundle === null) throw new Error(`no scenario ${id}`);
  return bundle;
}

export function shippedScenario(id: string): Scenario {
  const { scenario, diagnostics } = readScenario(shippedBundle(id));
  if (scenario === null)
    throw new Error(
      `${id}: ${diagnostics
        .map((d) => `${d.code} ${d.file}:${d.line} ${d.where.join(' > ')}`)
        .slice(0, 5)
        .join('; ')}`,
    );
  return scenario;
}

/** Every shipped scenario's files, by id. */
export function shippedBundles(): readonly (readonly [string, ScenarioBundle])[] {
  return scenarioIds(paths.map((path) => path.replaceAll('\\', '/'))).map((id) => [id, shippedBundle(id)] as const);
}

// A part of the build: tells the page what scenarios there are, so that its library stands without reading one of them.
// It stands in for store/listed.ts: one entry for every shipped scenario that can be read. The page finds out itself why another cannot.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleOf, describeScenario, readScenario, scenarioIds } from '../../scenario/index.ts';
import type { CatalogueEntry } from '../../scenario/index.ts';

const place = '/src/store/listed.ts';

/** Entries of every sound scenario below `folder`, by id. */
export function listScenarios(folder: string): readonly CatalogueEntry[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const texts = Object.fromEntries(paths.filter((path) => path.endsWith('.json')).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return scenarioIds(Object.keys(texts)).flatMap((id) => {
    const bundle = bundleOf(id, texts);
    const scenario = bundle && readScenario(bundle).scenario;
    return scenario ? [describeScenario(scenario)] : [];
  });
}

/** The plugin, over the scenarios below `folder`. A changed file makes the list anew at the next opening of the page. */
export function scenarioIndex(folder: string): Plugin {
  return {
    name: 'scenario-index',
    load: (id) => (id.replaceAll('\\', '/').split('?')[0]?.endsWith(place) ? `export const listed = ${JSON.stringify(listScenarios(folder))};` : null),
    hotUpdate({ file }) {
      if (!file.startsWith(folder.replaceAll('\\', '/'))) return;
      for (const known of this.environment.moduleGraph.idToModuleMap.values()) {
        if (known.id?.endsWith(place)) this.environment.moduleGraph.invalidateModule(known);
      }
    },
  };
}

// The scenarios of this page: their files are fetched when they are wanted, each once.
import { bundleOf, scenarioFiles, scenarioIds } from '../scenario/index.ts';
import type { ScenarioBundle } from '../scenario/index.ts';
import type { Catalogue } from './core.ts';

/** Gives the text of a file by its path below the folder of scenarios: "two-stacks/scenario.json". */
export type FileLoaders = { readonly [path: string]: () => Promise<string> };

/** Scenarios that stand first in the library; the rest follow by id. */
const first: readonly string[] = ['two-stacks', 'tutorial'];

function orderIds(ids: readonly string[]): readonly string[] {
  return [...first.filter((id) => ids.includes(id)), ...ids.filter((id) => !first.includes(id))];
}

async function loadBundle(id: string, loaders: FileLoaders): Promise<ScenarioBundle | null> {
  const files = scenarioFiles(id, Object.keys(loaders));
  const wanted = [files.main, ...files.events, files.plans, files.par, ...Object.values(files.libraries)].filter((path) => path !== null);
  const texts = await Promise.all(
    wanted.map(async (path): Promise<[string, string][]> => {
      const load = Object.hasOwn(loaders, path) ? loaders[path] : undefined;
      return load === undefined ? [] : [[path, await load()]];
    }),
  );
  return bundleOf(id, Object.fromEntries(texts.flat()));
}

/** A catalogue over files that are loaded when a scenario is first asked for. */
export function createCatalogue(loaders: FileLoaders): Catalogue {
  const ids = orderIds(scenarioIds(Object.keys(loaders)));
  const known = new Map<string, Promise<ScenarioBundle | null>>();
  return {
    ids,
    text: async (path) => (Object.hasOwn(loaders, path) ? ((await loaders[path]?.()) ?? null) : null),
    bundle: (id) => {
      if (!ids.includes(id)) return Promise.resolve(null);
      const found = known.get(id) ?? loadBundle(id, loaders);
      known.set(id, found);
      // A fetch that failed may succeed the next time.
      found.catch(() => known.delete(id));
      return found;
    },
  };
}

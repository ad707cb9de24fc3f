// The scenarios of this page: their files are fetched when they are wanted, each once; files that a person brings, or saves while authoring, lie over them.
import { bundleOf, scenarioFiles, scenarioIds } from '../scenario/index.ts';
import type { ScenarioBundle } from '../scenario/index.ts';
import type { Catalogue } from './core.ts';
import type { FileTexts } from './workshop-types.ts';

/** Gives the text of a file by its path below the folder of scenarios: "two-stacks/scenario.json". */
export type FileLoaders = { readonly [path: string]: () => Promise<string> };

/** Scenarios that stand first in the library; the rest follow by id. */
const first: readonly string[] = ['two-stacks', 'tutorial'];

function orderIds(ids: readonly string[]): readonly string[] {
  return [...first.filter((id) => ids.includes(id)), ...ids.filter((id) => !first.includes(id))];
}

class LayeredFiles {
  private readonly loaders: FileLoaders;
  private readonly over = new Map<string, string | null>();

  constructor(loaders: FileLoaders) {
    this.loaders = loaders;
  }

  get paths(): readonly string[] {
    const under = Object.keys(this.loaders).filter((path) => !this.over.has(path));
    return [...under, ...[...this.over].flatMap(([path, text]) => (text === null ? [] : [path]))];
  }

  put(files: FileTexts): void {
    for (const [path, text] of Object.entries(files)) this.over.set(path, text);
  }

  async text(path: string): Promise<string | null> {
    const over = this.over.get(path);
    if (over !== undefined) return over;
    return Object.hasOwn(this.loaders, path) ? ((await this.loaders[path]?.()) ?? null) : null;
  }
}

async function loadBundle(id: string, files: LayeredFiles): Promise<ScenarioBundle | null> {
  const own = scenarioFiles(id, files.paths);
  const wanted = [own.main, ...own.events, own.plans, own.par, own.checks, ...Object.values(own.texts), ...Object.values(own.libraries)];
  const texts = await Promise.all(
    wanted.map(async (path): Promise<[string, string][]> => {
      const text = path === null ? null : await files.text(path);
      return path === null || text === null ? [] : [[path, text]];
    }),
  );
  return bundleOf(id, Object.fromEntries(texts.flat()));
}

/** A catalogue over files that are loaded when a scenario is first asked for. */
export function createCatalogue(loaders: FileLoaders): Catalogue {
  const files = new LayeredFiles(loaders);
  const known = new Map<string, Promise<ScenarioBundle | null>>();
  const ids = (): readonly string[] => orderIds(scenarioIds(files.paths));
  return {
    get ids() {
      return ids();
    },
    text: (path) => files.text(path),
    bundle: (id) => {
      if (!ids().includes(id)) return Promise.resolve(null);
      const found = known.get(id) ?? loadBundle(id, files);
      known.set(id, found);
      // A fetch that failed may succeed the next time.
      found.catch(() => known.delete(id));
      return found;
    },
    put: (texts) => {
      files.put(texts);
      const folders = new Set(Object.keys(texts).map((path) => path.split('/')[0] ?? ''));
      const touched = folders.has('base') ? ids() : ids().filter((id) => folders.has(id));
      for (const id of touched) known.delete(id);
      return touched;
    },
  };
}

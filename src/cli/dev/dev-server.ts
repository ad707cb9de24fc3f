// The development server: the game, and the scenario files on disk. A file that is saved goes to the page by itself, which reads it and keeps the turn.
import { existsSync, readFileSync, watch } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createServer } from 'vite';
import type { Plugin, ViteDevServer } from 'vite';
import { readJsonFiles } from '../io.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A folder as the page names it: "two-stacks" for its files "two-stacks/…". */
interface Watched {
  readonly folder: string;
  readonly name: string | null;
}

/** Path of a file as the page knows it, or null where it is no part of a scenario. */
function pageTexts({ folder, name }: Watched): { readonly [path: string]: string } {
  const texts = Object.entries(readJsonFiles(folder, '', 2));
  return Object.fromEntries(texts.flatMap(([path, text]) => (name === null && !path.includes('/') ? [] : [[name === null ? path : `${name}/${path}`, text]])));
}

/** Files that differ from what the page was last told; null for those that are gone. */
function differences(before: ReadonlyMap<string, string>, now: { readonly [path: string]: string }): { readonly [path: string]: string | null } {
  const changed = Object.entries(now).filter(([path, text]) => before.get(path) !== text);
  const gone = [...before.keys()].filter((path) => !Object.hasOwn(now, path)).map((path) => [path, null] as const);
  return Object.fromEntries([...changed, ...gone]);
}

/** Watches scenario folders. `own` folders are an author's, outside the project; the page is sent all of their files when it opens. */
function scenarioFiles(shipped: string, own: readonly string[]): Plugin {
  const watched: readonly Watched[] = [{ folder: shipped, name: null }, ...own.map((folder) => ({ folder, name: basename(folder) }))];
  const sent = new Map<Watched, Map<string, string>>();
  const take = (one: Watched): { readonly [path: string]: string | null } => {
    const now = pageTexts(one);
    const changed = differences(sent.get(one) ?? new Map(), now);
    sent.set(one, new Map(Object.entries(now)));
    return changed;
  };
  return {
    name: 'scenario-files',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      for (const one of watched) {
        take(one);
        let waiting: NodeJS.Timeout | null = null;
        const look = (): void => {
          const files = take(one);
          if (Object.keys(files).length > 0) server.ws.send('chokepoint:files', files);
        };
        const watcher = watch(one.folder, { recursive: true }, () => {
          // Editors write in several steps; a half-written file would be told as broken.
          if (waiting !== null) clearTimeout(waiting);
          waiting = setTimeout(look, 120);
        });
        server.httpServer?.once('close', () => watcher.close());
      }
      server.ws.on('chokepoint:hello', () => {
        for (const one of watched) if (one.name !== null) server.ws.send('chokepoint:files', Object.fromEntries(sent.get(one) ?? []));
      });
    },
    // The page takes the texts from the message; loading it anew would lose the turn.
    hotUpdate: ({ file }) => (file.startsWith(`${shipped}/`) && file.endsWith('.json') ? [] : undefined),
  };
}

export interface DevServerOptions {
  readonly port?: number;
  readonly open?: boolean;
  /** Scenario folders outside the project, which the page shows beside the shipped ones. */
  readonly scenarios?: readonly string[];
  /** Where the shipped scenarios are; the project's own unless told. */
  readonly shipped?: string;
}

/** Folders that hold no scenario.json. */
export function notScenarios(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => !existsSync(join(folder, 'scenario.json')) || readFileSync(join(folder, 'scenario.json'), 'utf8') === '');
}

/** Starts serving; `close()` ends it. */
export async function openDevServer({ port, open = false, scenarios = [], shipped = join(root, 'scenarios') }: DevServerOptions = {}): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    plugins: [scenarioFiles(shipped, scenarios)],
    server: { host: '127.0.0.1', open, ...(port === undefined ? {} : { port, strictPort: true }) },
  });
  return server.listen();
}

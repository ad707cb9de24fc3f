// The session of a real page: shipped scenarios, the engine in a worker, saves on this machine.
import type { Catalogue } from './core.ts';
import { createCatalogue } from './catalogue.ts';
import type { FileLoaders } from './catalogue.ts';
import { createSession } from './create-session.ts';
import type { EngineHost } from './host/host.ts';
import { connectHost, lateHost } from './host/remote-host.ts';
import { listed } from './listed.ts';
import type { Session } from './session.ts';
import { openShelf, openStorage } from './storage/index.ts';
import type { FileTexts } from './workshop-types.ts';

/** Every scenario file that the build found, fetched one by one when it is wanted. */
function shippedCatalogue(): Catalogue {
  const files = import.meta.glob<string>(
    ['../../scenarios/*/*.json', '!../../scenarios/schemas/*', '../../scenarios/*/events/*.json', '../../scenarios/*/texts/*.json'],
    {
      query: '?raw',
      import: 'default',
    },
  );
  const loaders: FileLoaders = Object.fromEntries(Object.entries(files).map(([path, load]) => [path.replace(/^.*?\/scenarios\//, ''), load]));
  return createCatalogue(loaders);
}

/** The engine in a worker, or in this thread where the browser gives none. */
async function startHost(): Promise<EngineHost> {
  try {
    return connectHost(new Worker(new URL('./host/engine.worker.ts', import.meta.url), { type: 'module' }));
  } catch {
    const [{ createEngineHost }, { createAgent }] = await Promise.all([import('./host/engine-host.ts'), import('../agents/index.ts')]);
    return createEngineHost({ createAgent, rival: 'balanced' });
  }
}

/** Twelve letters and digits, different every time: seeds and save ids. */
function randomSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => '23456789abcdefghjkmnpqrstvwxyz'.charAt(byte % 30)).join('');
}

/** Languages the reader asked for: in the address (`?lang=es`), then as the browser is set. */
function wantedLanguages(): readonly string[] {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === null ? navigator.languages : [asked, ...navigator.languages];
}

/** On the development server a saved scenario comes in by itself; a build has no such door. */
function listenForFiles({ commands }: Session): void {
  // Written out, since the server puts the door in where it reads these words.
  const hot = import.meta.hot;
  if (hot === undefined) return;
  hot.on('chokepoint:files', (files: FileTexts) => void commands.reloadFiles(files));
  hot.send('chokepoint:hello', {});
}

/** Opens the session of this page. Call `commands.start()` when the page is drawn. */
export async function openPageSession(): Promise<Session> {
  const [storage, shelf] = await Promise.all([openStorage(), openShelf()]);
  const settings = await storage.readSettings();
  const [host, catalogue, languages] = [lateHost(startHost), shippedCatalogue(), wantedLanguages()];
  const session = createSession({ host, storage, settings, catalogue, listed, shelf, languages, clock: () => Date.now(), randomSeed });
  listenForFiles(session);
  return session;
}

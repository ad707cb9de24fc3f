// The composition root: finds the scenarios, makes the session, draws the page. The only file that knows everyone.
import { createRoot } from 'react-dom/client';
import { createAgent } from './agents/index.ts';
import { createEngineHost, createCatalogue, createSession, openStorage } from './store/index.ts';
import { App } from './view/index.ts';
import './view/styles/index.css';

const files = import.meta.glob<string>(['../scenarios/*/*.json', '../scenarios/*/events/*.json'], { query: '?raw', import: 'default' });
const loaders = Object.fromEntries(Object.entries(files).map(([path, load]) => [path.replace('../scenarios/', ''), load]));

async function openPage(root: HTMLElement): Promise<void> {
  const session = createSession({
    host: createEngineHost({ rival: 'balanced', createAgent }),
    storage: await openStorage(),
    catalogue: createCatalogue(loaders),
    clock: () => Date.now(),
    randomSeed: () => crypto.randomUUID().slice(0, 8),
  });
  createRoot(root).render(<App session={session} />);
  await session.commands.start();
}

const root = document.getElementById('app');
if (root !== null) void openPage(root);

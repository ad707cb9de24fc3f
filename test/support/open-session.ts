// Sessions over the real engine and a disk in memory: opened, left and opened again.
import 'fake-indexeddb/auto';
import type { Order, Track } from '../../src/engine/index.ts';
import { createCatalogue, createEngineHost, createSession, openDiskStorage } from '../../src/store/index.ts';
import type { SaveStorage, Session, SessionState } from '../../src/store/index.ts';
import { createPlainAgent } from './plain-agent.ts';
import { shippedScenario, shippedTexts } from './shipped.ts';

export const id = 'two-stacks';
export const scenario = shippedScenario(id);
export const seat = scenario.blocs[0].id;
export const turns = scenario.meta.turns.count;
let disks = 0;
let disk = '';
let seeds = 0;

/** An empty disk for what follows. */
export function freshDisk(): void {
  disk = `session-${++disks}`;
}

/** The disk by another door, as a second page has it. */
export const sameDisk = (): Promise<SaveStorage> => openDiskStorage(disk);

export function open(storage: SaveStorage): Session {
  const loaders = Object.fromEntries(
    Object.entries(shippedTexts)
      .filter(([path]) => /^(two-stacks|base)\//.test(path))
      .map(([path, text]) => [path, async () => text]),
  );
  return createSession({
    host: createEngineHost({ createAgent: createPlainAgent, rival: 'plain' }),
    storage,
    catalogue: createCatalogue(loaders),
    clock: () => 1_700_000_000_000,
    randomSeed: () => `seed-${++seeds}`,
  });
}

export async function openOnDisk(): Promise<Session> {
  const session = open(await sameDisk());
  await session.commands.start();
  return session;
}

/** The page is left and opened again. */
export async function reload(session: Session): Promise<Session> {
  await session.close();
  return openOnDisk();
}

export async function begin(session: Session, seed = 'storm'): Promise<void> {
  await session.commands.newMatch({ scenario: id, seat, seed });
}

export const look = (session: Session): SessionState => session.store.getState();
export const effort = (track: Track): Order => ({ kind: 'effort', track });

export async function playOn(session: Session, count: number): Promise<void> {
  for (let i = 0; i < count && look(session).phase === 'deciding'; i++) {
    await session.commands.order(effort(i % 2 === 0 ? 'chips' : 'training'));
    await session.commands.endTurn();
    await session.commands.closeReport();
  }
}

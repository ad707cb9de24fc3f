// The session of the browser: one store, the commands that change it, saves, and the engine behind an interface. The only door to this room.
export type * from './session.ts';
export type * from './workshop-types.ts';
export type { ModelFacts, ModelNumber, WorldviewFacts } from './model-facts.ts';
export { noticeCodes, undecidedCodes } from './session.ts';
export type { Catalogue, SessionDeps } from './core.ts';
/** Makes the session of a page from its parts. */
export { createSession } from './create-session.ts';
export type { Described, DraftView, EngineHost, FreshMatch, OpenCheck, Opened, OpenRequest, TurnView } from './host/host.ts';
export type { Shelf } from './storage/index.ts';
export { createMemoryShelf, openShelf } from './storage/index.ts';
export type { Claim, ReadResult, SaveRecord, SaveStorage, Settings, WriteResult } from './storage/index.ts';
/** Saves on disk where the browser allows it, otherwise in memory; `kind` says which. */
export { createMemoryStorage, openDiskStorage, openStorage } from './storage/index.ts';
/** The scenarios of a page, from loaders of their files. */
export { createCatalogue } from './catalogue.ts';
export type { FileLoaders } from './catalogue.ts';
/** The engine in this thread, and the engine behind a worker. */
export { createEngineHost } from './host/engine-host.ts';
export type { HostOptions } from './host/engine-host.ts';
export { connectHost } from './host/remote-host.ts';
/** The session of a real page, put together: scenarios, worker, saves. */
export { openPageSession } from './page-session.ts';

// The session of the browser: one store, the commands that change it, saves, and the engine behind an interface. The only door to this room.
export type * from './session.ts';
export { noticeCodes, undecidedCodes } from './session.ts';

// The rules: pure, deterministic, the same bits in every engine. The only door to this room.
export type * from './scenario.ts';
export { computeUses, markets, tracks } from './scenario.ts';
export type * from './state.ts';
export type * from './orders.ts';
export { refusalCodes, releaseActions } from './orders.ts';
export type * from './observation.ts';
export type * from './report.ts';
export { reportCodes } from './report.ts';
export * from './registry/index.ts';
export * from './expressions/index.ts';
export type { Chance } from './chance.ts';
export { createChance } from './chance.ts';

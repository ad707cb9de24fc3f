// Playing: many turns, many games. The only door to this room.
export type { Match, Seat } from './match.ts';

// Playing: many turns, many games. The only door to this room.
export type { Match, Seat } from './match.ts';
export type { MatchFault } from './fields.ts';
/** A match as text and back. `parseMatch` takes any text and says what is wrong and where. */
export { matchFormat, matchLimits, parseMatch, printMatch } from './record.ts';

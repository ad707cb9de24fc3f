// The golden corpus: whole matches by name, with the hash of every turn. What it is made of, how a match of it is played, and when the rules count as changed.
import { createHash } from 'node:crypto';
import { createChance, deriveChance } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { createAgent } from '../../agents/index.ts';
import { playMatch } from '../../match/index.ts';
import type { PlayedTurn } from '../../match/index.ts';

export interface GoldenMatch {
  readonly scenario: string;
  /** Content of the scenario when the match was recorded: with other content it is another match. */
  readonly contentHash: string;
  /** Automated player of each seat, in the order of the blocs. */
  readonly seats: readonly [string, string];
  readonly seed: string;
  /** Of the start, then of every turn. */
  readonly hashes: readonly string[];
}

export interface GoldenCorpus {
  readonly rulesVersion: string;
  readonly matches: readonly GoldenMatch[];
}

export function nameOfMatch(match: Omit<GoldenMatch, 'hashes' | 'contentHash'>): string {
  return `${match.scenario}: ${match.seats.join(' against ')}, seed ${match.seed}`;
}

/** Plays a match of the corpus. */
export function playGolden(scenario: Scenario, match: Pick<GoldenMatch, 'seats' | 'seed'>, onTurn?: (turn: PlayedTurn) => void): GoldenMatch {
  const seats = scenario.blocs.map(({ id }, slot) => ({ bloc: id, kind: 'agent' as const, agent: match.seats[slot] ?? 'random', doctrine: null }));
  const watch = onTurn === undefined ? {} : { ledger: true, onTurn };
  const played = playMatch(scenario, { id: 'golden', title: '', seed: match.seed, seats }, createAgent, watch);
  return { scenario: scenario.id, contentHash: scenario.contentHash, seats: match.seats, seed: match.seed, hashes: played.match.hashes };
}

const pairings: readonly (readonly [string, string])[] = [
  ['balanced', 'balanced'],
  ['random', 'random'],
  ['balanced', 'random'],
  ['idle', 'balanced'],
];

/** Names of the matches that the corpus holds of a scenario: the house's players, and every plan against the house. */
export function recipes(scenario: Scenario, seeds: number): Pick<GoldenMatch, 'seats' | 'seed'>[] {
  const [first, second] = scenario.blocs.map(({ id }) => scenario.plans.filter((plan) => plan.seat === id).map((plan) => plan.id));
  const house = pairings.flatMap((seats) => Array.from({ length: seeds }, (_, i) => ({ seats, seed: `${seats[0]} ${i + 1}` })));
  const plans = [
    ...(first ?? []).map((plan) => ({ seats: [plan, 'balanced'] as const, seed: plan })),
    ...(second ?? []).map((plan) => ({ seats: ['balanced', plan] as const, seed: plan })),
  ];
  return [...house, ...plans];
}

/**
 * Identity of the rules: how many times they have changed, so that versions have an order, then a short hash of what their matches come to.
 * Digits and one point only: scenarios name ranges of it.
 */
export function versionOf(matches: readonly GoldenMatch[], changes: number): string {
  const text = matches.map((match) => `${nameOfMatch(match)} ${match.contentHash} ${match.hashes.join(' ')}`).join('\n');
  return `${changes}.${createHash('sha256').update(text).digest().readUInt32BE(0)}`;
}

/** Matches on record that come out differently now, though they are the same matches. */
export function changedMatches(recorded: readonly GoldenMatch[], fresh: readonly GoldenMatch[]): GoldenMatch[] {
  const now = new Map(fresh.map((match) => [nameOfMatch(match), match]));
  return recorded.filter((match) => {
    const other = now.get(nameOfMatch(match));
    return other !== undefined && other.contentHash === match.contentHash && other.hashes.join() !== match.hashes.join();
  });
}

/** The corpus with fresh hashes: the version stays unless a match on record changed, so neither a refactoring nor a new match orphans a save. */
export function renewCorpus(recorded: GoldenCorpus | null, fresh: readonly GoldenMatch[]): GoldenCorpus {
  const same = recorded !== null && recorded.matches.length > 0 && changedMatches(recorded.matches, fresh).length === 0;
  const changes = 1 + Number.parseInt(recorded?.rulesVersion ?? '0', 10);
  return { rulesVersion: same ? recorded.rulesVersion : versionOf(fresh, changes), matches: fresh };
}

/** One match a line, so that a difference is read at a glance. */
export function printCorpus(corpus: GoldenCorpus): string {
  return `{\n"rulesVersion": ${JSON.stringify(corpus.rulesVersion)},\n"matches": [\n${corpus.matches.map((match) => JSON.stringify(match)).join(',\n')}\n]\n}\n`;
}

/** Streams that the rules and the players draw from, with the kind of id each is asked about. */
export const streams = [
  'event',
  'group',
  'order',
  'incident',
  'leak',
  'lab',
  'lobby',
  'refuse',
  'observe',
  'believe',
  'card',
  'doctrine',
  'random',
  'search',
  'whim',
] as const;

/** First draws of every stream: a change here is a change of everybody's luck. */
export function firstDraws(): { readonly [stream: string]: readonly number[] } {
  const chance = createChance('golden');
  const own = deriveChance(chance, 'agent/north');
  const draws = streams.map(
    (stream) => [stream, [0, 1, 2, 48_594].flatMap((bucket) => [chance(stream, 'north', bucket), own(stream, 'south/mill', bucket)])] as const,
  );
  return Object.fromEntries(draws);
}

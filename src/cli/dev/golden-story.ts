// A golden match to read: what was ordered and what it came to, turn by turn, so that a changed hash can be understood from the difference of two texts.
import { cardIds } from '../../engine/index.ts';
import type { Order, Scenario } from '../../engine/index.ts';
import type { PlayedTurn } from '../../match/index.ts';
import { nameOfMatch, playGolden } from './golden-corpus.ts';
import type { GoldenMatch } from './golden-corpus.ts';

function tellOrder(order: Order): string {
  const { kind, ...fields } = order;
  return `${kind} ${Object.values(fields)
    .map((value) => (value === null ? '-' : String(value)))
    .join(' ')}`;
}

function tellTurn(scenario: Scenario, { turn, after, orders, report }: PlayedTurn, hash: string): string[] {
  const headlines = after.history.at(-1) ?? [];
  const seats = scenario.blocs.flatMap(({ id }, slot) => [
    `  ${id} orders: ${orders[slot]?.map(tellOrder).join('; ') || 'nothing'}`,
    `  ${id}: ${cardIds.map((card, i) => `${card} ${(headlines[slot]?.[i] ?? 0).toFixed(2)}`).join(', ')}`,
  ]);
  const news = report.entries.slice(0, 6).map((entry) => `${entry.code}${entry.bloc === '' ? '' : ` ${entry.bloc}`}`);
  return [`turn ${turn}  ${hash}`, ...seats, `  report: ${news.join(', ')}`];
}

/** The story of a match. */
export function tellMatch(scenario: Scenario, match: Pick<GoldenMatch, 'seats' | 'seed'>): string {
  const turns: PlayedTurn[] = [];
  const played = playGolden(scenario, match, (turn) => turns.push(turn));
  const lines = [nameOfMatch(played), ...turns.flatMap((turn) => tellTurn(scenario, turn, played.hashes[turn.turn] ?? ''))];
  const ending = turns.at(-1)?.after.ending;
  return `${[...lines, `ending: ${ending?.id ?? 'none'}`].join('\n')}\n`;
}

/** Matches that are told, by the file that tells them. */
export const stories: readonly { readonly file: string; readonly scenario: string; readonly match: Pick<GoldenMatch, 'seats' | 'seed'> }[] = [
  { file: 'harvest', scenario: 'two-blocs', match: { seats: ['balanced', 'balanced'], seed: 'harvest' } },
  { file: 'storm', scenario: 'two-blocs', match: { seats: ['random', 'random'], seed: 'storm' } },
  { file: 'first-lesson', scenario: 'tutorial', match: { seats: ['balanced', 'balanced'], seed: 'first-lesson' } },
];

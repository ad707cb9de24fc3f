// The worldview tables as text, for the terminal and for docs/model.md.
import { cardIds } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Spread, WorldviewTable } from '../../match/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { sayKey } from './load.ts';

export const begin = '<!-- worldviews:begin -->';
export const end = '<!-- worldviews:end -->';

/** Decimals of a card's headline number: shares of a dollar need more than points. */
const decimals: { readonly [card: string]: number } = { gap: 2, adoption: 2, cover: 2, economy: 4, stability: 2 };

function signed(x: number, places: number): string {
  const text = formatNumber(Math.abs(x), places);
  return Number(text.replaceAll(',', '')) === 0 ? formatNumber(0, places) : `${x < 0 ? '−' : '+'}${text}`;
}

/** A mean with half its interval, "9.34 ± 0.12"; the sign is written where `change`. */
function saySpread(spread: Spread, places: number, change: boolean): string {
  const mean = change ? signed(spread.mean, places) : (spread.mean < 0 ? '−' : '') + formatNumber(Math.abs(spread.mean), places);
  return t('cli.worldviews.spread', { mean, half: formatNumber((spread.high - spread.low) / 2, places) });
}

function sayCards(cards: readonly Spread[], change: boolean): readonly string[] {
  return cardIds.map((card, i) => saySpread(cards[i] ?? { mean: 0, low: 0, high: 0 }, decimals[card] ?? 2, change));
}

/** A number as it stands in its file, never rounded. */
function sayExactly(x: number): string {
  return Math.abs(x) >= 10_000 && Number.isInteger(x) ? formatNumber(x) : String(x);
}

export interface Section {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly (readonly string[])[];
}

/** The four tables: outcomes, rules, openness over σ, and every disputed number at both ends. */
export function sectionsOf(scenario: Scenario, table: WorldviewTable): readonly Section[] {
  const names = new Map(scenario.worldviews.map(({ id, name }) => [id, name]));
  const worldview = (id: string): string => names.get(id) ?? id;
  const bloc = (id: string): string => scenario.blocs.find((each) => each.id === id)?.name ?? id;
  const cards = cardIds.map((card) => sayKey(`card.${card}`, {}));
  const heads = (key: Parameters<typeof t>[0]): readonly string[] => t(key, {}).split(' | ');
  const section = (key: string, rows: readonly (readonly string[])[]): Section => ({
    title: sayKey(`cli.worldviews.${key}`, {}),
    note: sayKey(`cli.worldviews.${key}-note`, { games: table.games, first: table.firstSeed, last: table.firstSeed + table.games - 1 }),
    rows,
  });
  const outcome = table.outcomes.flatMap((row) => {
    const lead = [worldview(row.worldview), t('cli.worldviews.players', { players: row.players }), bloc(row.bloc)];
    return [
      [
        ...lead,
        ...cardIds.map((card, i) => {
          const own = saySpread(row.cards[i] ?? { mean: 0, low: 0, high: 0 }, decimals[card] ?? 2, false);
          const difference = row.differences[i] ?? { mean: 0, low: 0, high: 0 };
          return row.worldview === table.outcomes[0]?.worldview
            ? own
            : t('cli.worldviews.against', { own, difference: saySpread(difference, decimals[card] ?? 2, true) });
        }),
      ],
    ];
  });
  const rules = table.rules.map((row) => [
    t('cli.worldviews.rule-set', { rules: row.rules }),
    worldview(row.worldview),
    saySpread(row.gap, 2, true),
    saySpread(row.compute, 1, true),
    saySpread(row.production, 1, true),
  ]);
  const openness = table.openness.map((row) => [
    worldview(row.worldview),
    t('cli.worldviews.sigma', { sigma: formatNumber(row.sigma, 2), own: row.own ? 'yes' : 'no' }),
    bloc(row.bloc),
    ...sayCards(row.cards, true),
  ]);
  const sensitivity = table.sensitivity.map((row) => [
    row.parameter,
    t('cli.worldviews.end', { from: sayExactly(row.from), to: sayExactly(row.to) }),
    bloc(row.bloc),
    ...sayCards(row.cards, true),
  ]);
  return [
    section('outcomes', [[...heads('cli.worldviews.outcome-columns'), ...cards], ...outcome]),
    section('rules', [heads('cli.worldviews.rule-columns'), ...rules]),
    section('openness', [[...heads('cli.worldviews.openness-columns'), ...cards], ...openness]),
    section('sensitivity', [[...heads('cli.worldviews.sensitivity-columns'), ...cards], ...sensitivity]),
  ];
}

/** Rows as a table in Markdown, the first of them its heads. */
export function printTable([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The page with the tables between its marks written anew; null where it has no place for them. */
export function renderWorldviewDoc(page: string, head: string, sections: readonly Section[]): string | null {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) return null;
  const parts = [head, ...sections.flatMap(({ title, note, rows }) => [`### ${title}`, note, printTable(rows)])];
  return `${page.slice(0, from + begin.length)}\n\n${parts.join('\n\n')}\n\n${page.slice(to)}`;
}

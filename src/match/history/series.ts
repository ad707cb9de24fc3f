// Every series that a target may name: what it means, its unit, and how it is read from the turns that the engine played.
import { exp, halfMonthsOf, log10, slots, tickYears } from '../../engine/index.ts';
import type { ChipDef, Report, Scenario, Slot, State } from '../../engine/index.ts';
import { capabilityOf, frontierReachedAt } from './frontier.ts';
import type { HistoryPoint } from './script.ts';
import { marketShare, openDeveloperShare, usersIn } from './use.ts';

/** How values of turns become the value of a period: read at its end, summed, averaged, the largest, or a sum over a sum. */
export type SeriesKind = 'stock' | 'flow' | 'mean' | 'peak' | 'ratio';

/** What ties a modelled number to the way it is observed, by name, from the history's own file. */
export interface Links {
  readonly [name: string]: number;
}

/** Dated values that the model takes as given, by series and year. */
export interface GivenSeries {
  readonly [series: string]: { readonly [year: string]: number };
}

export interface Reading {
  readonly scenario: Scenario;
  readonly links: Links;
  readonly given: GivenSeries;
  readonly points: readonly HistoryPoint[];
}

export interface SeriesDef {
  readonly id: string;
  readonly unit: string;
  readonly kind: SeriesKind;
  /** True where the values are dated constants of the record and not results of the model. */
  readonly input: boolean;
  /** True where values are logarithms already, so that a trend in them is a straight line. */
  readonly log: boolean;
  readonly help: string;
  /** Value of turn `at`; for a ratio its upper part. Null where the turn has none. */
  readonly of: (reading: Reading, at: number) => number | null;
  /** Lower part of a ratio. */
  readonly per?: (reading: Reading, at: number) => number;
}

type Sale = Report['sales'][number];

const h100Tflops = 989;
/** Years from October 2024, where the base world stands, to a date. */
const yearsSince = (date: string): number => (halfMonthsOf(date) - halfMonthsOf('2024-10-01')) * tickYears;
const us: Slot = 0;
const cn: Slot = 1;

function chipOf(scenario: Scenario, sale: Sale): ChipDef | undefined {
  return scenario.chips.find((chip) => chip.id === sale.part);
}

function channelKind(scenario: Scenario, sale: Sale): string {
  return scenario.blocs[sale.slot].channels.find((channel) => channel.id === sale.channel)?.kind ?? '';
}

const isNvidia = (scenario: Scenario, sale: Sale): boolean => chipOf(scenario, sale)?.vendor === 'Nvidia';
const isLicensed = (scenario: Scenario, sale: Sale): boolean => sale.slot === cn && channelKind(scenario, sale) === 'purchase';
const isHomeMade = (scenario: Scenario, sale: Sale): boolean => channelKind(scenario, sale) === 'fab';
const isGrey = (scenario: Scenario, sale: Sale): boolean => channelKind(scenario, sale) === 'grey';

/** H100-equivalents by peak operations alone, as sales are counted in the data; the engine's own count knows what is achieved. */
function peakH100e(scenario: Scenario, sale: Sale): number {
  return (sale.units * (chipOf(scenario, sale)?.tflopsBf16 ?? 0)) / h100Tflops;
}

type Pick = (scenario: Scenario, sale: Sale) => boolean;

function sumOf(reading: Reading, at: number, pick: Pick, value: (scenario: Scenario, sale: Sale) => number): number {
  let sum = 0;
  for (const sale of reading.points[at]?.sales ?? []) if (pick(reading.scenario, sale)) sum += value(reading.scenario, sale);
  return sum;
}

function cumulative(reading: Reading, at: number, pick: Pick): number {
  let sum = 0;
  for (let i = 0; i <= at; i++) sum += sumOf(reading, i, pick, peakH100e);
  return sum;
}

const units = (_: Scenario, sale: Sale): number => sale.units;
const usdBn = (_: Scenario, sale: Sale): number => sale.usdBn;
const toChina: Pick = (scenario, sale) => isLicensed(scenario, sale) && isNvidia(scenario, sale);
const nvidiaSold: Pick = (scenario, sale) => isNvidia(scenario, sale) && channelKind(scenario, sale) !== 'fab';
const fourSellers: Pick = (scenario, sale) => !isHomeMade(scenario, sale);
const nvidiaListed: Pick = (scenario, sale) => isNvidia(scenario, sale) && channelKind(scenario, sale) === 'purchase';

/** What was paid for the chips themselves, USD: the channel's extra for systems and networks taken off again. */
function chipUsd(scenario: Scenario, sale: Sale): number {
  const factor = scenario.blocs[sale.slot].channels.find((channel) => channel.id === sale.channel)?.priceFactor ?? 1;
  return (sale.usdBn * 1e9) / factor;
}

/** Value at the end of a turn, from its state. */
function stateAt(reading: Reading, at: number): State | null {
  return at < 0 ? (reading.points[0]?.before ?? null) : (reading.points[at]?.state ?? null);
}

function fromState(read: (reading: Reading, state: State) => number): SeriesDef['of'] {
  return (reading, at) => {
    const state = stateAt(reading, at);
    return state === null ? null : read(reading, state);
  };
}

/** Dated constant of the year, spread evenly over it. */
function given(series: string): SeriesDef['of'] {
  return (reading, at) => {
    const point = reading.points[at];
    if (!point) return null;
    const year = reading.given[series]?.[String(Math.floor(point.from / 24))];
    return year === undefined ? null : (year * (point.to - point.from)) / 24;
  };
}

function define(id: string, unit: string, kind: SeriesKind, help: string, of: SeriesDef['of'], more: Partial<SeriesDef> = {}): SeriesDef {
  return { id, unit, kind, input: false, log: false, help, of, ...more };
}

/** Odds that somebody who uses an assistant `frequency` times a week on average in October 2024, and ever more often as use per person grows, does so in a given week. */
function weeklyPart(scenario: Scenario, state: State, frequency: number): number {
  const now = yearsSince(scenario.meta.turns.start) + state.tick * tickYears;
  return 1 - exp(-frequency * exp(scenario.parameters.usageGrowth * now));
}

const partsToChina = ['a100', 'a800', 'h800', 'h20'] as const;

function largestRun(slot: Slot): SeriesDef['of'] {
  return (reading, at) => {
    const run = reading.points[at]?.runs[slot] ?? 0;
    return run > 0 ? log10(run) + 25 : null;
  };
}

export const allSeries: readonly SeriesDef[] = [
  define('nvidiaComputeToChina.cumulative', 'H100e', 'stock', 'Peak compute of licensed Nvidia parts sold to China since January 2022.', (reading, at) =>
    cumulative(reading, at, toChina),
  ),
  define('nvidiaComputeSold.cumulative', 'H100e', 'stock', 'Peak compute of all Nvidia parts sold since January 2022.', (reading, at) =>
    cumulative(reading, at, nvidiaSold),
  ),
  define('nvidiaComputeShare.cn', '%', 'stock', "China's part of all Nvidia compute sold since January 2022.", (reading, at) => {
    const all = cumulative(reading, at, nvidiaSold);
    return all > 0 ? (100 * cumulative(reading, at, toChina)) / all : null;
  }),
  define('worldComputeSold.cumulative', 'H100e', 'stock', 'Peak compute that Nvidia, Google, Amazon and AMD parts brought since January 2022.', (reading, at) =>
    cumulative(reading, at, fourSellers),
  ),
  define(
    'worldComputeShare.cn',
    '%',
    'stock',
    'Licensed and home-made parts in China out of all compute sold since January 2022; grey and rented chips are left out.',
    (reading, at) => {
      const home = cumulative(reading, at, isHomeMade);
      const all = cumulative(reading, at, fourSellers) + home;
      return all > 0 ? (100 * (cumulative(reading, at, isLicensed) + home)) / all : null;
    },
  ),
  ...partsToChina.map((part) =>
    define(`chipUnitsToChina.${part}`, 'units', 'flow', `Units of the ${part.toUpperCase()} sold to China by licence or freely.`, (reading, at) =>
      sumOf(reading, at, (scenario, sale) => isLicensed(scenario, sale) && sale.part === part, units),
    ),
  ),
  define('homeMadeChips.cn', 'units', 'flow', 'AI chips made at home in China.', (reading, at) => sumOf(reading, at, isHomeMade, units)),
  define('greyMarketChips', 'units', 'flow', 'Denied parts that reached China without a licence, those seized on the way included.', (reading, at) =>
    sumOf(reading, at, isGrey, units),
  ),
  define(
    'domesticAcceleratorShare.cn',
    '%',
    'ratio',
    'Home-made part of the AI chips bought in China, by value; rented chips are left out.',
    (reading, at) => 100 * sumOf(reading, at, isHomeMade, usdBn),
    { per: (reading, at) => sumOf(reading, at, (_, sale) => sale.slot === cn, usdBn) },
  ),
  define(
    'pricePerH100e',
    'USD',
    'ratio',
    'What Nvidia parts cost per H100-equivalent, without systems and networks.',
    (reading, at) => sumOf(reading, at, nvidiaListed, chipUsd),
    {
      per: (reading, at) => sumOf(reading, at, nvidiaListed, peakH100e),
    },
  ),
  define(
    'nvidiaRevenue.cn',
    'USD bn',
    'flow',
    'Revenue of Nvidia from China: licensed AI parts, and a constant for everything else it sells there.',
    (reading, at) => sumOf(reading, at, toChina, usdBn) + (reading.links['nvidiaOtherChina'] ?? 0),
  ),
  define('capex.usBigFour', 'USD bn', 'flow', 'Capital spending of Amazon, Alphabet, Microsoft and Meta. Taken from the record.', given('capex.usBigFour'), {
    input: true,
  }),
  define('largestTrainingRun.us', 'log10 FLOP', 'peak', 'Largest training run of an American laboratory that ended in the period.', largestRun(us), {
    log: true,
  }),
  define('largestTrainingRun.cn', 'log10 FLOP', 'peak', 'Largest training run of a Chinese laboratory that ended in the period.', largestRun(cn), {
    log: true,
  }),
  define(
    'frontierCapability.us',
    'ECI',
    'stock',
    'Best released American model on the Epoch Capabilities Index.',
    fromState((_, state) => capabilityOf(state, us)),
    { log: true },
  ),
  define(
    'frontierCapability.cn',
    'ECI',
    'stock',
    'Best released Chinese model on the Epoch Capabilities Index.',
    fromState((_, state) => capabilityOf(state, cn)),
    { log: true },
  ),
  define(
    'capabilityGap',
    'ECI',
    'stock',
    'Best released American model less best released Chinese model.',
    fromState((_, state) => capabilityOf(state, us) - capabilityOf(state, cn)),
    { log: true },
  ),
  define('openWeightLag', 'months', 'mean', 'How long ago the frontier stood where the best model with published weights stands now.', (reading, at) =>
    frontierReachedAt(reading.points, at),
  ),
  define(
    'hubDownloadShare.cn',
    '%',
    'mean',
    'Chinese part of downloads on the model hub: its part of the open developer market of both blocs, times the part of the hub that both blocs have.',
    fromState(({ scenario, links }, state) => {
      const [american = 0, chinese = 0] = slots.map((slot) => openDeveloperShare(scenario, state, slot));
      return (100 * (links['hubPartOfBlocs'] ?? 1) * chinese) / Math.max(1e-9, american + chinese);
    }),
  ),
  define(
    'hubDownloads.cnToUs',
    'ratio',
    'mean',
    'Downloads of Chinese open models per download of American ones.',
    fromState(({ scenario }, state) => openDeveloperShare(scenario, state, cn) / Math.max(1e-9, openDeveloperShare(scenario, state, us))),
  ),
  define(
    'routerTokenShare.cn',
    '%',
    'mean',
    'Chinese part of the developer market outside China, each region weighed by what it spends, times the part of it that a router sees.',
    fromState(({ scenario, links }, state) => 100 * (links['routerReach'] ?? 1) * marketShare(scenario, state, 'developer', cn)),
  ),
  define(
    'qwenDerivatives',
    'models',
    'stock',
    'Models on the hub made from Qwen: its part of all made from Chinese models.',
    fromState(({ links }, state) => (links['qwenPart'] ?? 1) * state.blocs[cn].stocks.derivatives),
  ),
  define(
    'chatgptWeeklyUsers',
    'million',
    'stock',
    'Weekly users of ChatGPT: people who use closed American models as consumers, times the odds that they do so within a week, which grow with use per person.',
    fromState(({ scenario, links }, state) => weeklyPart(scenario, state, links['chatgptFrequency'] ?? 1) * usersIn(scenario, state, 'consumer', us)),
  ),
  define(
    'chineseModelShare.sanctioned',
    '%',
    'mean',
    'Chinese part of consumer use in economies under sanctions.',
    fromState(({ scenario }, state) => {
      const r = scenario.regions.findIndex((region) => region.id === 'sanctioned');
      const shares = state.regions[r]?.shares ?? [];
      return 100 * ((shares[2] ?? 0) + (shares[3] ?? 0));
    }),
  ),
  define(
    'usingShare.world',
    '%',
    'mean',
    'People who use AI out of all people.',
    fromState(({ scenario }, state) => {
      const people = scenario.regions.reduce((sum, region) => sum + region.populationMillions, 0);
      return (100 * state.regions.reduce((sum, region) => sum + region.users, 0)) / people;
    }),
  ),
];

const byId = new Map(allSeries.map((series) => [series.id, series]));

export function seriesOf(id: string): SeriesDef | undefined {
  return byId.get(id);
}

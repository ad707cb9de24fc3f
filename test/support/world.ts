// A small complete world built in TypeScript: two blocs with the same verbs and, unless told otherwise, the same numbers.
// Engine tests need no JSON, and a test changes only what it is about.
import { blocConstantRows, blocStocks, parameterRows, worldStocks } from '../../src/engine/index.ts';
import type {
  BlocConstantName,
  BlocDef,
  ChannelDef,
  ChipDef,
  ControlDef,
  EventDef,
  InitiativeDef,
  InitiativeKind,
  ParameterName,
  RegionDef,
  Scenario,
  SourcedNumber,
  TurnLength,
} from '../../src/engine/index.ts';
import { swapCells } from './swap.ts';
import { constants, parameters, stocks } from './world-numbers.ts';

const source = 'trial';
/** A number for every row of the registry, so that a new row needs no change here. */
function fill<Name extends string>(
  rows: readonly { readonly name: Name; readonly min: number; readonly max: number }[],
  known: { readonly [name in Name]?: number },
): { [name in Name]: number } {
  return Object.fromEntries(rows.map((row) => [row.name, known[row.name] ?? Math.min(row.max, Math.max(row.min, 1))])) as { [name in Name]: number };
}
const sourced = (value: number): SourcedNumber => ({ value, source });

const channelRows: readonly Pick<ChannelDef, 'kind' | 'parts' | 'leadMonths' | 'weight' | 'controlled'>[] = [
  { kind: 'purchase', parts: ['ox', 'mule', 'pony'], leadMonths: 3, weight: 3, controlled: true },
  { kind: 'grey', parts: ['ox'], leadMonths: 2.5, weight: 1, controlled: false },
  { kind: 'rental', parts: ['ox'], leadMonths: 1, weight: 1, controlled: false },
  { kind: 'fab', parts: ['reed'], leadMonths: 4, weight: 2, controlled: false },
  { kind: 'onshore', parts: ['ox'], leadMonths: 6, weight: 1, controlled: false },
  { kind: 'reserve', parts: [], leadMonths: 1, weight: 1, controlled: false },
  { kind: 'power', parts: [], leadMonths: 6, weight: 0, controlled: false },
];

function bloc(id: string): BlocDef {
  return {
    id,
    name: id,
    adjective: id,
    capital: id,
    office: id,
    brief: id,
    labs: [
      { id: `${id}-mill`, name: 'Mill', family: 'Wheel', computeShare: 0.6, efficiency: 1, openness: 0.2, talent: 1, source },
      { id: `${id}-guild`, name: 'Guild', family: 'Loom', computeShare: 0.4, efficiency: 1, openness: 0.9, talent: 1, source },
    ],
    channels: channelRows.map((row) => ({
      ...row,
      id: row.kind,
      name: row.kind,
      help: row.kind,
      // A redesign follows one rule, so each bloc's importers have one of their own.
      parts: row.parts.map((part) => (part === 'mule' ? `mule-${id}` : part)),
      priceFactor: 1,
      source,
    })),
    layers: (['chips', 'stacks', 'dies', 'materials'] as const).map((uses) => ({ id: `${id}-${uses}`, name: uses, uses, source })),
    advisers: [],
    licence: 'api',
    constants: Object.fromEntries(Object.entries(fill(blocConstantRows, constants)).map(([name, value]) => [name, sourced(value)])) as BlocDef['constants'],
    shares: [20, 20, 30, 20, 10],
    split: [30, 45, 25],
  };
}

const home = [0.7, 0.1, 0.15, 0.05, 0.6, 0.15, 0.15, 0.1, 0.5, 0.25, 0.1, 0.15];
const abroad = [0.4, 0.1, 0.4, 0.1, 0.35, 0.15, 0.35, 0.15, 0.25, 0.25, 0.25, 0.25];

function region(id: string, owner: string | null, shares: readonly number[], lean: readonly number[]): RegionDef {
  return {
    id,
    name: id,
    home: owner,
    populationMillions: 500,
    usingShare: 0.2,
    usingShareMax: 0.8,
    spendUsd: 25,
    marketWeights: [0.5, 0.35, 0.15],
    bias: lean,
    alignment: [(lean[1] ?? 0) / 2, (lean[0] ?? 0) / 2],
    shares,
    source,
  };
}

const part = (id: string, tflopsBf16: number, bandwidthTbs: number, tpp: number, priceUsd: number, memoryStacks: number): ChipDef => ({
  id,
  name: id,
  vendor: 'Forge',
  tflopsBf16,
  bandwidthTbs,
  tpp,
  performanceDensity: tpp / 800,
  efficiency: 1,
  priceUsd,
  firstShip: '2023-01-01',
  foundry: 'Foundry',
  memoryStacks,
  diesPerChip: 1,
  kilowatts: 0.7,
  source,
});

const level = (id: string, tightness: number, more: Partial<ControlDef['levels'][number]> = {}): ControlDef['levels'][number] => ({
  id,
  name: id,
  help: id,
  tightness,
  ...more,
});

function control(by: string, kind: ControlDef['kind'], levels: ControlDef['levels'], start: number, more: Partial<ControlDef> = {}): ControlDef {
  return {
    id: `${by}-${kind}`,
    name: kind,
    kind,
    by,
    levels,
    start,
    effectiveMonths: 1,
    enforcedMonths: 3,
    reasonBy: 'Why.',
    reasonAgainst: 'Why not.',
    source,
    ...more,
  };
}

function controlsOf(by: string): ControlDef[] {
  const threshold = [
    level('open', 0),
    level('line', 0.45, { limits: { tpp: 4800 } }),
    level('bandwidth', 0.75, { limits: { tpp: 4800, bandwidthTbs: 2 }, volumeCap: 0.5 }),
    level('closed', 1, { limits: { tpp: 1, bandwidthTbs: 0.1 }, volumeCap: 0 }),
  ];
  const steps = [level('none', 0), level('some', 0.45), level('all', 0.9)];
  return [
    control(by, 'threshold', threshold, 1),
    control(by, 'memory', steps, 0),
    control(by, 'tools', steps, 1, { enforcedMonths: 6 }),
    control(by, 'remote', steps, 0),
    control(by, 'materials', steps, 1),
    control(by, 'refusal', steps, 0),
    control(by, 'mandate', steps, 0),
    control(by, 'listing', steps, 1),
  ];
}

const initiativeKinds: readonly InitiativeKind[] = ['tighten', 'ease', 'partner', 'talks', 'enforce', 'allies', 'talent', 'standards', 'lobby', 'reserve'];
const initiatives: readonly InitiativeDef[] = initiativeKinds.map((kind) => ({ id: kind, kind, name: kind, help: kind, cost: 1 }));

export interface WorldChanges {
  readonly events?: readonly EventDef[];
  readonly turns?: number;
  readonly halfMonths?: TurnLength;
  readonly parameters?: Partial<{ readonly [name in ParameterName]: number }>;
  /** Start values by full path. */
  readonly start?: { readonly [path: string]: number };
  readonly constants?: Partial<{ readonly [name in BlocConstantName]: number }>;
  readonly endings?: Scenario['endings'];
}

/** The world. South has the same numbers as north, in the other slot. */
export function createWorld(changes: WorldChanges = {}): Scenario {
  const ids = ['north', 'south'] as const;
  const blocs: readonly [BlocDef, BlocDef] = [bloc('north'), bloc('south')];
  const start = Object.fromEntries([
    ...ids.flatMap((id) => blocStocks.map((row) => [`${id}.${row.path}`, sourced(stocks[row.path] ?? (row.min > 0 ? row.min : 0))])),
    ...worldStocks.map((row) => [`world.${row.path}`, sourced(row.key === 'tension' ? 35 : 0)]),
    ...Object.entries(changes.start ?? {}).map(([path, value]) => [path, sourced(value)]),
  ]) as Scenario['start'];
  const set = Object.fromEntries(Object.entries(changes.constants ?? {}).map(([name, value]) => [name, sourced(value)]));
  return {
    format: '1',
    id: 'two-blocs',
    version: '1.0.0',
    contentHash: 'two-blocs',
    knowledge: 'full',
    meta: {
      title: 'Two blocs',
      summary: '',
      authors: [],
      language: 'en',
      level: '',
      minutes: { brief: 1, play: 1, debrief: 1 },
      turns: { count: changes.turns ?? 8, halfMonths: changes.halfMonths ?? 6, start: '2024-10-01' },
      sensitivity: [],
    },
    sources: [{ id: source, cite: 'Made for tests', kind: 'estimate', claim: 'assumption', confidence: 'low', checked: '2026-01-01' }],
    objectives: [],
    parameters: { ...fill(parameterRows, parameters), ...changes.parameters },
    parameterSources: {},
    sliders: [],
    worldviews: [],
    blocs: [
      { ...blocs[0], constants: { ...blocs[0].constants, ...set } },
      { ...blocs[1], constants: { ...blocs[1].constants, ...set } },
    ],
    regions: [
      region('north-home', 'north', home, [1.5, 0]),
      region('south-home', 'south', swapCells(home), [0, 1.5]),
      region('coast', null, abroad, [0.2, 0.2]),
      region('plain', null, abroad, [0.1, 0.1]),
    ],
    thirdParties: [],
    chips: [
      part('ox', 989, 3.35, 15_800, 30_000, 5),
      part('pony', 160, 3.6, 2400, 12_000, 6),
      { ...part('mule-north', 240, 1.5, 3800, 8000, 0), redesign: { control: 'south-threshold', level: 2, leadMonths: 4 } },
      { ...part('mule-south', 240, 1.5, 3800, 8000, 0), redesign: { control: 'north-threshold', level: 2, leadMonths: 4 } },
      part('reed', 400, 1.6, 6000, 16_000, 4),
    ],
    controls: [...controlsOf('north'), ...controlsOf('south')],
    initiatives,
    start,
    events: changes.events ?? [],
    score: { weights: { gap: 1, adoption: 1, cover: 1, economy: 1, stability: 1 }, par: { plans: {}, stats: {}, games: 0 } },
    plans: [],
    endings: changes.endings ?? [],
    debrief: [],
    aftermath: [],
  };
}

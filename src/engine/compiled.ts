// What the engine works out once per scenario: indexes instead of ids, chip metrics, constants that make the start an equilibrium.
// A cache by identity, never part of the state.
import { halfMonthsOf, yearsFromEpoch } from './calendar.ts';
import { type Cells, cellsOf } from './cells.ts';
import { doubles } from './doubles.ts';
import type { BlocConstantName } from './registry/parameters.ts';
import { type Rates, ratesOf } from './rates.ts';
import { clamp, ln, power } from './math.ts';
import { referenceShares } from './profile.ts';
import type { Cause } from './report.ts';
import type { ChannelDef, ChannelKind, ChipDef, ControlDef, ControlKind, ControlLevel, InitiativeDef, RegionDef, Scenario, Slot } from './scenario.ts';
import { rivalOf, slots } from './slots.ts';

export interface CompiledChip {
  readonly index: number;
  readonly def: ChipDef;
  /** Training and inference H100e of one unit. */
  readonly training: number;
  readonly inference: number;
  /** Tick of first shipment from the start; a redesign's is in the state. */
  readonly shipsAt: number;
  /** Years from the calendar's epoch at which it first shipped. */
  readonly shipYear: number;
}

export interface CompiledControl {
  readonly owner: Slot;
  /** Tightness of each level, 0 to 1. */
  readonly tightness: readonly number[];
  /** Ticks from its effect to full enforcement. */
  readonly rampTicks: number;
  /** Per level: whether each chip, in the order of `chipList`, stays under its limits. */
  readonly permits: readonly (readonly boolean[])[];
}

export interface CompiledChannel {
  readonly index: number;
  readonly id: string;
  readonly kind: ChannelKind;
  /** True where the rival's threshold control decides what may be bought here. */
  readonly controlled: boolean;
  readonly parts: readonly CompiledChip[];
  readonly leadTicks: number;
  /** Multiple of list price. */
  readonly priceFactor: number;
  /** Most training H100e a year at the calendar's epoch, and its growth a year in ln; Infinity where nothing limits it. */
  readonly capacityH100e: number;
  readonly capacityGrowth: number;
  readonly cause: Cause;
}

/** What a region's market is made of. */
export interface CompiledRegion {
  /** True where it is no bloc's home. */
  readonly abroad: boolean;
  /** Most people who will use AI, millions. */
  readonly usersMost: number;
  readonly spendUsd: number;
  readonly marketWeights: readonly number[];
  readonly bias: readonly number[];
  readonly alignment: readonly number[];
}

export interface CompiledBloc {
  readonly id: string;
  readonly constants: { readonly [name in BlocConstantName]: number };
  /** Planned spending by date, in years from the calendar's epoch; empty where it only grows from the start. */
  readonly budgetPath: readonly { readonly years: number; readonly usdBn: number; readonly lnUsdBn: number }[];
  readonly channels: readonly CompiledChannel[];
  readonly fab: number;
  /** The chip that money for the store buys: the first part of the first channel. */
  readonly storePart: CompiledChip | undefined;
  /** Start value of allied alignment. */
  readonly alliesAtStart: number;
  /** Start value of the labs' alignment. */
  readonly labsAtStart: number;
  /** Index of the first control of a kind that this bloc owns, or -1. */
  readonly control: { readonly [kind in ControlKind]: number };
  readonly controls: readonly number[];
}

/** Factor per percent of spending on a track, 0 to 100. */
type ByPercent = readonly number[];

/** What shares of spending are worth, against the usual profile. */
export interface ShareFactors {
  /** Training: size of the run. */
  readonly effort: ByPercent;
  /** Applications: quality that products move toward. */
  readonly product: ByPercent;
  /** Safety: cover that testing moves toward. */
  readonly safety: ByPercent;
  /** Chips: what haste adds to their price; and how fast fabs learn. */
  readonly haste: ByPercent;
  readonly fabPace: ByPercent;
}

export interface Compiled {
  readonly scenario: Scenario;
  readonly startHalfMonth: number;
  /** Years from the calendar's epoch to the start. */
  readonly startYears: number;
  readonly rates: Rates;
  readonly factors: ShareFactors;
  readonly chips: ReadonlyMap<string, CompiledChip>;
  /** The same chips as a list, in declared order. */
  readonly chipList: readonly CompiledChip[];
  readonly blocs: readonly [CompiledBloc, CompiledBloc];
  readonly controlIndex: ReadonlyMap<string, number>;
  /** In declared order, as in the state. */
  readonly controls: readonly CompiledControl[];
  readonly regionIndex: ReadonlyMap<string, number>;
  /** Numbers of the ledger's cells. */
  readonly cells: Cells;
  readonly regions: readonly CompiledRegion[];
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly initiatives: ReadonlyMap<string, InitiativeDef>;
}

const h100Tflops = 989;
const h100Bandwidth = 3.35;

function compileChip(def: ChipDef, index: number, startHalfMonth: number): CompiledChip {
  const ship = halfMonthsOf(def.firstShip);
  return {
    index,
    def,
    training: (def.tflopsBf16 / h100Tflops) * def.efficiency,
    inference: (def.bandwidthTbs / h100Bandwidth) * def.efficiency,
    shipsAt: ship - startHalfMonth,
    shipYear: yearsFromEpoch(ship),
  };
}

/** True when a chip stays under every limit of a level. */
function staysUnder({ limits }: ControlLevel, { tpp, performanceDensity, bandwidthTbs, interconnectGbs }: ChipDef): boolean {
  if (!limits) return true;
  const slowLink = (interconnectGbs ?? Number.MAX_VALUE) < (limits.interconnectGbs ?? 0);
  return (
    (slowLink || tpp < (limits.tpp ?? Number.MAX_VALUE)) &&
    performanceDensity < (limits.performanceDensity ?? Number.MAX_VALUE) &&
    bandwidthTbs < (limits.bandwidthTbs ?? Number.MAX_VALUE)
  );
}

function compileControl(control: ControlDef, owner: Slot, chips: readonly ChipDef[]): CompiledControl {
  return {
    owner,
    tightness: control.levels.map((level) => level.tightness),
    rampTicks: control.enforcedMonths * 2,
    permits: control.levels.map((level) => chips.map((chip) => staysUnder(level, chip))),
  };
}

function firstOf(controls: readonly ControlDef[], owner: string, kind: ControlKind): number {
  return controls.findIndex((c) => c.by === owner && c.kind === kind);
}

function compileChannel(bloc: string, def: ChannelDef, index: number, chips: ReadonlyMap<string, CompiledChip>): CompiledChannel {
  return {
    index,
    id: def.id,
    kind: def.kind,
    controlled: def.controlled,
    parts: def.parts.flatMap((id) => chips.get(id) ?? []),
    leadTicks: def.leadMonths * 2,
    priceFactor: def.priceFactor,
    capacityH100e: def.capacityH100e ?? Infinity,
    capacityGrowth: def.capacityGrowth ?? 0,
    cause: { kind: 'order', id: def.id, bloc },
  };
}

function compileRegion(def: RegionDef): CompiledRegion {
  return {
    abroad: def.home === null,
    usersMost: def.populationMillions * def.usingShareMax,
    spendUsd: def.spendUsd,
    marketWeights: doubles(def.marketWeights),
    bias: doubles(def.bias),
    alignment: doubles(def.alignment),
  };
}

function compileBloc(scenario: Scenario, slot: Slot, chips: ReadonlyMap<string, CompiledChip>): CompiledBloc {
  const def = scenario.blocs[slot];
  const k = def.constants;
  const find = (kind: ControlKind): number => firstOf(scenario.controls, def.id, kind);
  return {
    id: def.id,
    constants: {
      budgetUsdBn: k.budgetUsdBn.value,
      algorithmRate: k.algorithmRate.value,
      experimentGrowth: k.experimentGrowth.value,
      materialsExposure: k.materialsExposure.value,
      supplyExposure: k.supplyExposure.value,
      powerSpeed: k.powerSpeed.value,
      publication: k.publication.value,
    },
    budgetPath: (def.budgetPath ?? []).map(({ date, usdBn }) => ({ years: yearsFromEpoch(halfMonthsOf(date)), usdBn, lnUsdBn: ln(usdBn) })),
    channels: def.channels.map((channel, index) => compileChannel(def.id, channel, index, chips)),
    fab: def.channels.findIndex((c) => c.kind === 'fab'),
    storePart: chips.get(def.channels.flatMap((c) => c.parts)[0] ?? ''),
    alliesAtStart: scenario.start[`${def.id}.allies`]?.value ?? 0.5,
    labsAtStart: Math.max(0.05, scenario.start[`${def.id}.labs.alignment`]?.value ?? 0.5),
    control: {
      threshold: find('threshold'),
      memory: find('memory'),
      tools: find('tools'),
      remote: find('remote'),
      materials: find('materials'),
      refusal: find('refusal'),
      mandate: find('mandate'),
      listing: find('listing'),
    },
    controls: scenario.controls.flatMap((c, i) => (c.by === def.id ? [i] : [])),
  };
}

function factorsOf({ runExponent, chipRush }: Scenario['parameters']): ShareFactors {
  const byPercent = (factor: (percent: number) => number): ByPercent => doubles(Array.from({ length: 101 }, (_, percent) => factor(percent)));
  return {
    effort: byPercent((x) => power(x / referenceShares.training, runExponent)),
    product: byPercent((x) => power(x / referenceShares.applications, 0.5)),
    safety: byPercent((x) => clamp(0.35 * power(x / referenceShares.safety, 0.7), 0, 0.95)),
    haste: byPercent((x) => power(Math.max(1, x / referenceShares.chips), chipRush)),
    fabPace: byPercent((x) => power(x / referenceShares.chips, 0.5)),
  };
}

function compile(scenario: Scenario): Compiled {
  const startHalfMonth = halfMonthsOf(scenario.meta.turns.start);
  const chips = new Map(scenario.chips.map((def, i) => [def.id, compileChip(def, i, startHalfMonth)]));
  const slotOf = (id: string): Slot => (scenario.blocs[0].id === id ? 0 : 1);
  return {
    scenario,
    startHalfMonth,
    startYears: yearsFromEpoch(startHalfMonth),
    rates: ratesOf(scenario),
    factors: factorsOf(scenario.parameters),
    chips,
    chipList: [...chips.values()],
    blocs: [compileBloc(scenario, 0, chips), compileBloc(scenario, 1, chips)],
    controlIndex: new Map(scenario.controls.map((c, i) => [c.id, i])),
    controls: scenario.controls.map((control) => compileControl(control, slotOf(control.by), scenario.chips)),
    regionIndex: new Map(scenario.regions.map((r, i) => [r.id, i])),
    cells: cellsOf(scenario),
    regions: scenario.regions.map(compileRegion),
    eventIndex: new Map(scenario.events.map((e, i) => [e.id, i])),
    initiatives: new Map(scenario.initiatives.map((x) => [x.id, x])),
  };
}

const cache = new WeakMap<Scenario, Compiled>();

/** The compiled form of a scenario, made on first use. */
export function compiledOf(scenario: Scenario): Compiled {
  const known = cache.get(scenario);
  if (known) return known;
  const made = compile(scenario);
  cache.set(scenario, made);
  return made;
}

export { rivalOf, slots };

// What the engine works out once per scenario: indexes instead of ids, chip metrics, constants that make the start an equilibrium.
// A cache by identity, never part of the state.
import { halfMonthsOf, yearsFromEpoch } from './calendar.ts';
import type { BlocConstantName } from './registry/parameters.ts';
import { type Rates, ratesOf } from './rates.ts';
import { ln } from './math.ts';
import type { Cause } from './report.ts';
import type { ChannelDef, ChipDef, ControlDef, ControlKind, Scenario, Slot } from './scenario.ts';
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

export interface CompiledChannel {
  readonly index: number;
  readonly def: ChannelDef;
  readonly parts: readonly CompiledChip[];
  readonly leadTicks: number;
  readonly cause: Cause;
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

export interface Compiled {
  readonly scenario: Scenario;
  readonly startHalfMonth: number;
  /** Years from the calendar's epoch to the start. */
  readonly startYears: number;
  readonly rates: Rates;
  readonly chips: ReadonlyMap<string, CompiledChip>;
  /** The same chips as a list, in declared order. */
  readonly chipList: readonly CompiledChip[];
  readonly blocs: readonly [CompiledBloc, CompiledBloc];
  readonly controlIndex: ReadonlyMap<string, number>;
  readonly controlOwner: readonly Slot[];
  readonly regionIndex: ReadonlyMap<string, number>;
  /** "region.<id>.shares" and its sisters, made once. */
  readonly regionOwners: readonly RegionOwners[];
  readonly abroad: readonly boolean[];
  readonly eventIndex: ReadonlyMap<string, number>;
}

export interface RegionOwners {
  readonly self: string;
  readonly shares: string;
  readonly lockIn: string;
  readonly partnership: string;
  readonly ban: string;
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

function firstOf(controls: readonly ControlDef[], owner: string, kind: ControlKind): number {
  return controls.findIndex((c) => c.by === owner && c.kind === kind);
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
    channels: def.channels.map((channel, index) => ({
      index,
      def: channel,
      parts: channel.parts.flatMap((id) => chips.get(id) ?? []),
      leadTicks: channel.leadMonths * 2,
      cause: { kind: 'order', id: channel.id, bloc: def.id },
    })),
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

function compile(scenario: Scenario): Compiled {
  const startHalfMonth = halfMonthsOf(scenario.meta.turns.start);
  const chips = new Map(scenario.chips.map((def, i) => [def.id, compileChip(def, i, startHalfMonth)]));
  const slotOf = (id: string): Slot => (scenario.blocs[0].id === id ? 0 : 1);
  return {
    scenario,
    startHalfMonth,
    startYears: yearsFromEpoch(startHalfMonth),
    rates: ratesOf(scenario),
    chips,
    chipList: [...chips.values()],
    blocs: [compileBloc(scenario, 0, chips), compileBloc(scenario, 1, chips)],
    controlIndex: new Map(scenario.controls.map((c, i) => [c.id, i])),
    controlOwner: scenario.controls.map((c) => slotOf(c.by)),
    regionIndex: new Map(scenario.regions.map((r, i) => [r.id, i])),
    regionOwners: scenario.regions.map((r) => {
      const self = `region.${r.id}`;
      return { self, shares: `${self}.shares`, lockIn: `${self}.lock-in`, partnership: `${self}.partnership`, ban: `${self}.ban` };
    }),
    abroad: scenario.regions.map((r) => r.home === null),
    eventIndex: new Map(scenario.events.map((e, i) => [e.id, i])),
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

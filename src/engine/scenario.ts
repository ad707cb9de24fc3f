// What a match is played from: a Scenario that has been read, checked and resolved. Data only, no functions.
// The reader in `scenario/` makes it from JSON; nothing in the engine knows JSON.
import type { CheckDef, RivalDef } from './authored.ts';
import type { Expression } from './expressions/ast.ts';
import type { BlocConstantName, ParameterName } from './registry/parameters.ts';

export type BlocId = string;
/** Index of a bloc in `scenario.blocs` and in every per-bloc array of the state: 0 or 1. */
export type Slot = 0 | 1;

export type Claim = 'official' | 'reported' | 'company-claim' | 'alleged' | 'assumption' | 'hypothetical';
export type SourceKind = 'rule' | 'dataset' | 'press' | 'estimate';

export interface SourceDef {
  readonly id: string;
  readonly cite: string;
  readonly url?: string;
  readonly kind: SourceKind;
  readonly claim: Claim;
  readonly confidence: 'high' | 'medium' | 'low';
  /** ISO date on which somebody last looked at the source. */
  readonly checked: string;
  readonly staleAfter?: string;
}

/** A number with where it comes from. `low` and `high` are the sourced range. */
export interface SourcedNumber {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source: string;
  readonly note?: string;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
}

export type TurnLength = 1 | 2 | 4 | 6 | 12;

export interface ScenarioMeta {
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly level: string;
  readonly minutes: { readonly brief: number; readonly play: number; readonly debrief: number };
  readonly turns: {
    readonly count: number;
    /** Half-months in a turn. */
    readonly halfMonths: TurnLength;
    /** ISO date of the first day of turn 1; the first or the sixteenth of a month. */
    readonly start: string;
  };
  readonly sensitivity: readonly string[];
}

export type Track = 'training' | 'algorithms' | 'chips' | 'applications' | 'safety';
export const tracks = ['training', 'algorithms', 'chips', 'applications', 'safety'] as const satisfies readonly Track[];
export type ComputeUse = 'train' | 'serve' | 'experiment';
export const computeUses = ['train', 'serve', 'experiment'] as const satisfies readonly ComputeUse[];
export type Licence = 'api' | 'delayed-open' | 'open-weights';
export type Market = 'consumer' | 'enterprise' | 'developer';
export const markets = ['consumer', 'enterprise', 'developer'] as const satisfies readonly Market[];
/** Shares of a region: four stacks in each market. */
export const shareCells = markets.length * 4;

export interface LabDef {
  readonly id: string;
  readonly name: string;
  /** Name under which its models are released, for example "Qwen". */
  readonly family: string;
  /** Share of the bloc's training compute, 0 to 1. */
  readonly computeShare: number;
  readonly efficiency: number;
  /** 0 refuses to publish weights, 1 wants to. */
  readonly openness: number;
  readonly talent: number;
  readonly source: string;
}

/** How a channel turns money into chips, or into something that chips need. */
export type ChannelKind = 'purchase' | 'grey' | 'rental' | 'fab' | 'onshore' | 'reserve' | 'power';

export interface ChannelDef {
  readonly id: string;
  readonly name: string;
  readonly help: string;
  readonly kind: ChannelKind;
  /** Chips it can bring, by id, best first. Empty where a channel brings none. */
  readonly parts: readonly string[];
  readonly leadMonths: number;
  /** Multiple of list price paid through this channel. */
  readonly priceFactor: number;
  /** Standing weight at the start, 0 to 4. */
  readonly weight: number;
  /** True where the rival's threshold control decides what may be bought here. */
  readonly controlled: boolean;
  /** Most training H100e a year it can deliver at the start of the calendar (2024-10-01); grows by `capacityGrowth` a year in ln. */
  readonly capacityH100e?: number;
  readonly capacityGrowth?: number;
  readonly source: string;
}

export type LayerId = string;
export interface LayerDef {
  readonly id: LayerId;
  readonly name: string;
  /** What is used up: chips bought, memory stacks, dies, or refined materials (counted in quarters of use). */
  readonly uses: 'chips' | 'stacks' | 'dies' | 'materials';
  readonly source: string;
}

export interface BlocDef {
  readonly id: BlocId;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly office: string;
  readonly brief: string;
  readonly labs: readonly LabDef[];
  readonly channels: readonly ChannelDef[];
  readonly layers: readonly LayerDef[];
  readonly advisers: readonly { readonly id: string; readonly role: AdviserRole; readonly title: string }[];
  /** Model licence it follows when no order says otherwise. */
  readonly licence: Licence;
  readonly constants: { readonly [name in BlocConstantName]: SourcedNumber };
  /**
   * Planned spending by date, USD bn a year, earliest first: between two dates it changes at a constant rate, before the first it is flat,
   * after the last it grows as `budgetGrowth` says. Without it spending grows from `budgetUsdBn` alone.
   */
  readonly budgetPath?: readonly { readonly date: string; readonly usdBn: number; readonly source: string; readonly note?: string }[];
  /** Spending shares at the start, in the order of `tracks`, percent, sum 100. */
  readonly shares: readonly number[];
  /** Compute split at the start, in the order of `computeUses`, percent, sum 100. */
  readonly split: readonly number[];
}

export type AdviserRole = 'labs' | 'chips' | 'trade' | 'alliances' | 'safety';

export interface RegionDef {
  readonly id: string;
  readonly name: string;
  /** Bloc whose home market this is, or null. */
  readonly home: BlocId | null;
  readonly populationMillions: number;
  /** Share of people who use AI at the start and in the long run, 0 to 1. */
  readonly usingShare: number;
  readonly usingShareMax: number;
  /** USD a year that an AI user brings in, all markets together, at full markup. */
  readonly spendUsd: number;
  /** Weight of each market in spend, in the order of `markets`, sum 1. */
  readonly marketWeights: readonly number[];
  /** Pull toward each bloc at the start in units of utility, in the order of `scenario.blocs`. */
  readonly bias: readonly number[];
  /** How strongly tension moves it away from each bloc, in the order of `scenario.blocs`. */
  readonly alignment: readonly number[];
  /** Start share of each stack per market: index market*4 + slot*2 + (open ? 1 : 0). */
  readonly shares: readonly number[];
  readonly source: string;
}

export interface ChipDef {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly tflopsBf16: number;
  readonly bandwidthTbs: number;
  /** Speed of the link to other chips, GB/s. Left out where no rule of the catalogue's time looks at it. */
  readonly interconnectGbs?: number;
  /** Total processing performance as the US rule defines it. */
  readonly tpp: number;
  readonly performanceDensity: number;
  /** Achieved share of peak against an H100, 0 to 1. */
  readonly efficiency: number;
  readonly priceUsd: number;
  /** ISO date of first shipment. A part that is a redesign ships `redesign.leadMonths` after its rule binds instead. */
  readonly firstShip: string;
  readonly foundry: string;
  readonly memoryStacks: number;
  readonly diesPerChip: number;
  readonly kilowatts: number;
  readonly redesign?: { readonly control: string; readonly level: number; readonly leadMonths: number };
  readonly source: string;
}

export type ControlKind = 'threshold' | 'memory' | 'tools' | 'remote' | 'materials' | 'refusal' | 'mandate' | 'listing';

export interface ControlLevel {
  readonly id: string;
  readonly name: string;
  readonly help: string;
  /** 0 (nothing) to 1 (deny everything the control can deny). */
  readonly tightness: number;
  /**
   * For `threshold`: a part at or above any limit needs a licence that is refused. Where `interconnectGbs` is given, the `tpp` limit
   * binds only parts whose link is that fast too, as the rule of October 2022 had it.
   */
  readonly limits?: { readonly tpp?: number; readonly performanceDensity?: number; readonly bandwidthTbs?: number; readonly interconnectGbs?: number };
  /** For `threshold`: most that may be sold of permitted parts, as a share of the free cap. */
  readonly volumeCap?: number;
  readonly feeShare?: number;
}

export interface ControlDef {
  readonly id: string;
  readonly name: string;
  readonly kind: ControlKind;
  readonly by: BlocId;
  readonly levels: readonly ControlLevel[];
  /** Level in force at the start. */
  readonly start: number;
  /** Months from announcement to effect, and from effect to full enforcement. */
  readonly effectiveMonths: number;
  readonly enforcedMonths: number;
  /** The reason each government states, in one sentence. */
  readonly reasonBy: string;
  readonly reasonAgainst: string;
  readonly source: string;
}

export type InitiativeKind = 'tighten' | 'ease' | 'partner' | 'talks' | 'enforce' | 'allies' | 'talent' | 'standards' | 'lobby' | 'reserve';

export interface InitiativeDef {
  readonly id: string;
  readonly kind: InitiativeKind;
  readonly name: string;
  readonly help: string;
  /** Agenda points. */
  readonly cost: number;
}

export type EffectDef =
  | {
      readonly do: 'add' | 'multiply' | 'set';
      readonly path: string;
      readonly value: number;
      readonly over?: number;
      readonly for?: number;
      readonly note?: string;
    }
  | { readonly do: 'control'; readonly control: string; readonly level: number; readonly months?: number; readonly note?: string }
  | { readonly do: 'suspend'; readonly control: string; readonly months: number; readonly note?: string };

export interface ChoiceDef {
  readonly id: string;
  /** Side that may take it, or null for whoever holds the card. Exactly one default per side. */
  readonly for: BlocId | null;
  /** Verb first. */
  readonly text: string;
  /** Price, delay and who loses, in a few words. */
  readonly gist: string;
  readonly cost: readonly { readonly path: string; readonly value: number }[];
  readonly available: readonly Expression[];
  readonly unavailableText?: string;
  readonly effects: readonly EffectDef[];
  readonly then?: { readonly event: string; readonly afterTurns: number };
  /** How likely the house agent is to take it, and what changes that. */
  readonly ai: { readonly weight: number; readonly if: readonly { readonly when: readonly Expression[]; readonly times: number }[] };
  readonly default: boolean;
}

export type EventTrigger =
  | { readonly kind: 'scheduled'; readonly date: string }
  | { readonly kind: 'chance'; readonly ratePerYear: number; readonly from?: string; readonly until?: string }
  | { readonly kind: 'condition'; readonly from?: string; readonly until?: string }
  | { readonly kind: 'chain' };

export interface EventDef {
  readonly id: string;
  readonly title: string;
  /** At most 60 words: what was known that day, and both stated reasons. */
  readonly body: string;
  readonly dateline: string;
  readonly claim: Claim;
  readonly reasons?: { readonly [bloc: BlocId]: string };
  readonly to: BlocId | 'both' | 'world';
  readonly trigger: EventTrigger;
  /** All must hold. `self` and `rival` are bound per side for `both`. */
  readonly when: readonly Expression[];
  readonly once: boolean;
  /** True for a decision that every class meets in every run: scheduled, for both sides, without conditions. */
  readonly anchor?: boolean;
  readonly cooldownTurns: number;
  readonly weightGroup?: string;
  /** Effects that happen whatever anybody chooses. */
  readonly effects: readonly EffectDef[];
  readonly choices: readonly ChoiceDef[];
  readonly sources: readonly string[];
  readonly objectives: readonly string[];
  /** Region where the map shows it. */
  readonly place?: string;
}

/** What a plan does from one turn on. Everything is an order the seat could give by hand. */
export interface PlanPhase {
  /** First turn of the phase, 1 for the first turn of the match. */
  readonly fromTurn: number;
  /** Main effort, or null where `shares` says more. */
  readonly effort: Track | null;
  readonly shares: readonly number[] | null;
  readonly split: readonly number[] | null;
  /** Standing weight of channels by id; those not named stay as they are. */
  readonly channels: { readonly [channel: string]: number };
  /** What it does with a finished model. */
  readonly release: 'publish' | 'delay' | 'sell' | 'test' | 'hold';
  /** Months of a run before it is ended; 6 is the most. */
  readonly cadenceMonths: number;
  /** Initiatives in order of preference, taken while the agenda pays; a list is gone through again and again. */
  readonly initiatives: readonly { readonly initiative: string; readonly target: string | null }[];
  readonly deals: 'seek' | 'accept' | 'refuse';
}

/** A named way to play a seat: the reference plan of a score card, a rival's doctrine, or one of the frozen rival plans. */
export interface PlanDef {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly seat: BlocId;
  /** True where an automated rival may draw it as its hidden doctrine. */
  readonly doctrine: boolean;
  /** Weights over the five cards, by card id. */
  readonly goals: { readonly [card: string]: number };
  readonly phases: readonly PlanPhase[];
  /** Its answers to cards; those left out take their default. */
  readonly answers?: readonly { readonly event: string; readonly choice: string }[];
}

export interface ScoreStats {
  readonly mean: number;
  readonly deviation: number;
}

export interface ScoreDef {
  readonly weights: { readonly [card: string]: number };
  readonly par: {
    /** Reference plan per seat, by plan id. */
    readonly plans: { readonly [bloc: BlocId]: string };
    /** Per seat and card: mean and deviation of the distance from the reference plan over the house agents' games. Written by `balance`. */
    readonly stats: { readonly [bloc: BlocId]: { readonly [card: string]: ScoreStats } };
    readonly games: number;
  };
}

export interface EndingDef {
  readonly id: string;
  readonly when: readonly Expression[];
  readonly text: string;
  readonly shared: 'loss' | 'none';
}

export interface DebriefQuestion {
  readonly phase: 'describe' | 'analyse' | 'apply';
  readonly text: string;
  readonly objective?: string;
  readonly show?: string;
}

export interface ThirdPartyDef {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly help: string;
  readonly source: string;
}

export interface WorldviewDef {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly set: { readonly [parameter: string]: number };
}

export interface Scenario {
  readonly format: string;
  readonly id: string;
  readonly version: string;
  /** sha256 of everything that affects play, hex. */
  readonly contentHash: string;
  /** 'public' where future events and other hidden things have been taken out. */
  readonly knowledge: 'full' | 'public';
  readonly meta: ScenarioMeta;
  readonly sources: readonly SourceDef[];
  readonly objectives: readonly Objective[];
  readonly parameters: { readonly [name in ParameterName]: number };
  readonly parameterSources: { readonly [name: string]: SourcedNumber };
  readonly sliders: readonly string[];
  readonly worldviews: readonly WorldviewDef[];
  readonly blocs: readonly [BlocDef, BlocDef];
  readonly regions: readonly RegionDef[];
  readonly thirdParties: readonly ThirdPartyDef[];
  readonly chips: readonly ChipDef[];
  readonly controls: readonly ControlDef[];
  readonly initiatives: readonly InitiativeDef[];
  /** Start values by full path ("us.chips.training"), every stock of the registry present. */
  readonly start: { readonly [path: string]: SourcedNumber };
  readonly events: readonly EventDef[];
  readonly score: ScoreDef;
  readonly plans: readonly PlanDef[];
  readonly rivals?: readonly RivalDef[];
  readonly endings: readonly EndingDef[];
  readonly checks?: readonly CheckDef[];
  readonly debrief: readonly DebriefQuestion[];
  readonly aftermath: readonly { readonly date: string; readonly text: string; readonly source: string }[];
}

/** A scenario as a seat may see it: no future events. Everything that takes a Scenario takes it. */
export type PublicScenario = Scenario & { readonly knowledge: 'public' };

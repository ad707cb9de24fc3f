// The session's shapes: everything the screen may read, and every command it may give. Nothing here runs.
import type { StoreApi } from 'zustand/vanilla';
import type {
  BlocDef,
  BlocId,
  CardId,
  ChipDef,
  ChoiceDef,
  Claim,
  ControlDef,
  DebriefQuestion,
  InitiativeDef,
  Objective,
  Observation,
  Order,
  OrderKind,
  OrderMenu,
  Orders,
  Reading,
  Refusal,
  RegionDef,
  ReportEntry,
  Scenario,
  ScenarioMeta,
  SourceDef,
  ThirdPartyDef,
  Unit,
} from '../engine/index.ts';
import type { Backtest, Match } from '../match/index.ts';
import type { CatalogueEntry } from '../scenario/index.ts';
import type { ModelFacts } from './model-facts.ts';
import type { DeckEvent, Workshop, WorkshopCommands } from './workshop-types.ts';

export type { CatalogueEntry } from '../scenario/index.ts';

export type Screen = 'start' | 'seats' | 'library' | 'saves' | 'model' | 'play' | 'ending';
export type Phase = 'loading' | 'deciding' | 'resolving' | 'reporting' | 'ended';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type Language = 'en';

/** What End turn still misses. None of them forbids ending the turn. Text: `undecided.<code>`. */
export const undecidedCodes = ['card', 'deal', 'release', 'effort', 'chips', 'initiative'] as const;
export type UndecidedCode = (typeof undecidedCodes)[number];

export const noticeCodes = [
  'storage-memory',
  'storage-full',
  'storage-failed',
  'saves-unread',
  'other-tab',
  'save-missing',
  'save-damaged',
  'save-other-rules',
  'save-other-scenario',
  'save-hash-differs',
  'save-restored',
  'import-refused',
  'imported',
  'scenario-missing',
  'scenario-refused',
  'engine-failed',
  'order-refused',
  'no-match',
  'save-deleted',
  'save-renamed',
  'branched',
  'scenario-added',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** One message to the player. Text: `notice.<code>`. */
export interface Notice {
  readonly id: number;
  readonly code: NoticeCode;
  readonly tone: 'info' | 'warning' | 'error';
  readonly params: { readonly [name: string]: string | number };
}

/** What a choice would move, without amounts: the direction is in its words too, the size is for the turn to show. */
export type ChoiceMove =
  | {
      readonly kind: 'rule';
      readonly control: string;
      readonly level: number /** Months of notice; null for the rule's usual ones. */;
      readonly months: number | null;
    }
  | { readonly kind: 'suspend'; readonly control: string; readonly months: number }
  | { readonly kind: 'number'; readonly path: string; readonly up: boolean /** Half-months over which it happens; 0 at once. */; readonly over: number };

/** A choice of a card as its reader sees it, without weights and amounts. */
export type ChoiceTexts = Pick<ChoiceDef, 'id' | 'for' | 'text' | 'gist' | 'default' | 'cost'> & {
  readonly unavailableText: string | null;
  /** What it would move of what this seat may see; empty for a choice of the other side. */
  readonly moves: readonly ChoiceMove[];
};

/** Why a scenario is not in the library: the first error of its files, and where it stands. */
export interface CatalogueFault {
  readonly scenario: string;
  /** Key of the sentence, or "" where the files did not come at all. */
  readonly code: string;
  readonly where: string;
  readonly params: { readonly [name: string]: string | number };
}

/** A card that has come up in this match. Cards that have not are not in the session at all. */
export interface CardTexts {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly dateline: string;
  readonly claim: Claim;
  readonly reasons: { readonly [bloc: BlocId]: string };
  readonly place: string | null;
  readonly sources: readonly string[];
  readonly objectives: readonly string[];
  /** Choices this seat may take, then those of the other side for reference. */
  readonly choices: readonly ChoiceTexts[];
}

/** What this seat may read of the scenario: no future events, no plans, no seed. */
export interface ScenarioTexts {
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
  readonly meta: ScenarioMeta;
  readonly sources: readonly SourceDef[];
  readonly objectives: readonly Objective[];
  readonly blocs: readonly [BlocDef, BlocDef];
  readonly regions: readonly RegionDef[];
  readonly thirdParties: readonly ThirdPartyDef[];
  readonly chips: readonly ChipDef[];
  readonly controls: readonly ControlDef[];
  readonly initiatives: readonly InitiativeDef[];
  readonly worldviews: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  /** Score weights by card id. */
  readonly weights: { readonly [card: string]: number };
  /** Cards and news that this seat has been shown so far, by event id. */
  readonly cards: { readonly [event: string]: CardTexts };
  /** Text of the ending once the match is over. */
  readonly ending: string | null;
  /** Empty until the match is over. */
  readonly debrief: readonly DebriefQuestion[];
  readonly aftermath: Scenario['aftermath'];
}

/** One score card as it stands: the headline number of both seats, and the score once the match is over. */
export interface ScoreLine {
  readonly card: CardId;
  readonly own: Reading;
  /** Null for the shared card. */
  readonly rival: Reading | null;
  readonly weight: number;
  /** 0 to 100, 50 is the average house player; null while the match runs. */
  readonly score: number | null;
  readonly rivalScore: number | null;
}

export interface Scorecard {
  readonly lines: readonly ScoreLine[];
  /** Weighted sums, once the match is over. */
  readonly total: number | null;
  readonly rivalTotal: number | null;
  readonly result: 'won' | 'lost' | 'draw' | 'shared-loss' | null;
}

/** One part of a number's explanation. Text: `part.<code>`. */
export interface BreakdownPart {
  readonly code: string;
  /** A path that can be opened in turn. */
  readonly path?: string;
  /** Turn at which it is opened; that of the whole where it is left out. */
  readonly turn?: number;
  readonly value: number;
  readonly params: { readonly [name: string]: string | number };
}

/** Why a number is what it is. `parts` and `rounding` add up to `value`. For an estimate: the evidence and its age, never the truth. */
export interface Breakdown {
  readonly path: string;
  /** Unit of the number; null where the path has none in the registry. */
  readonly unit: Unit | null;
  readonly turn: number;
  readonly kind: 'exact' | 'estimate';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly asOf: number;
  readonly parts: readonly BreakdownPart[];
  readonly rounding: number;
}

export interface WhyEntry {
  readonly breakdown: Breakdown;
  readonly pinned: boolean;
}

/** Opened explanations: the last is on top. */
export interface WhyStack {
  readonly open: readonly WhyEntry[];
}

/** What a seat believed about a number of the rival when the match ended, and what it was. */
export interface BeliefLine {
  readonly path: string;
  readonly believed: Reading;
  readonly truth: number;
}

/** A turn without which the match would have ended differently: own orders of that turn left out, everything else as it was. */
export interface TurningPoint {
  /** 1 for the first turn. */
  readonly turn: number;
  /** The order that was left out, or null for all of the turn's. */
  readonly order: Order | null;
  /** Points of the outcome that it won (or lost, when negative). */
  readonly moved: number;
  /** The card it moved most, and by how much of its headline number. */
  readonly card: CardId;
  readonly cardMoved: number;
}

/** The rival's plan, told after the match. */
export interface RivalPlan {
  readonly name: string;
  readonly text: string;
  /** What it did and why, turn by turn. Text: `reason.<code>`. */
  readonly turns: readonly {
    readonly turn: number;
    readonly reasons: readonly { readonly code: string; readonly params: { readonly [name: string]: string | number } }[];
  }[];
}

/** What is told once a match is over. */
export interface Epilogue {
  readonly beliefs: readonly BeliefLine[];
  /** Biggest first. */
  readonly turningPoints: readonly TurningPoint[];
  /** Null where a person sat opposite. */
  readonly rival: RivalPlan | null;
}

export interface SaveSummary {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly seat: BlocId | null;
  readonly turn: number;
  readonly turns: number;
  readonly ended: boolean;
  /** Milliseconds since 1970 by the machine's clock; only for showing and sorting. */
  readonly savedAt: number;
}

export interface DraftProblem {
  readonly order: Order;
  readonly refusal: Refusal;
}

export interface SessionState {
  readonly screen: Screen;
  readonly phase: Phase;
  readonly match: Match | null;
  readonly seat: BlocId | null;
  readonly scenario: ScenarioTexts | null;
  readonly seen: Observation | null;
  /** The menu as the draft leaves it: what is still affordable and open. `seen.menu` is the menu of an empty desk. */
  readonly menu: OrderMenu | null;
  readonly draft: Orders;
  readonly draftProblems: readonly DraftProblem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undecided: readonly UndecidedCode[];
  /** Entries of the last resolved turn that this seat may read, heaviest first. */
  readonly report: readonly ReportEntry[];
  /** The same for every resolved turn; index 0 is turn 1. */
  readonly reports: readonly (readonly ReportEntry[])[];
  readonly score: Scorecard | null;
  readonly why: WhyStack | null;
  readonly saves: readonly SaveSummary[];
  readonly catalogue: readonly CatalogueEntry[];
  /** Scenarios that could not be read, as far as the library has been gone through. */
  readonly catalogueFaults: readonly CatalogueFault[];
  readonly notice: Notice | null;
  /** What the reader of scenarios said last about a file that came in while the page was open. */
  readonly workshop: Workshop | null;
  /** Events of the open match, for the development panel; empty until it asks. */
  readonly deck: readonly DeckEvent[];
  readonly theme: Theme;
  readonly language: Language;
  /** False while saves live in memory only, or another tab holds this save. */
  readonly saving: 'saved' | 'memory' | 'elsewhere' | 'failed';
}

export interface NewMatch {
  readonly scenario: string;
  readonly seat: BlocId;
  readonly seed?: string;
  readonly worldview?: string | null;
  /** The automated player opposite; the session's own where left out. */
  readonly rival?: string;
}

/** Which drafted order to take back. Without `id` every order of the kind goes. `id` is the channel, model, initiative, deal or event. */
export interface Withdrawal {
  readonly kind: OrderKind;
  readonly id?: string;
  readonly target?: string | null;
}

/** Why a file was not taken in, and where. Text: `import.<code>`. */
export interface ImportError {
  readonly kind: 'refused';
  readonly code: string;
  readonly where: string;
  readonly params: { readonly [name: string]: string | number };
}

/** Everything a screen can do. All of them return when the state has been updated; none of them throws. */
export interface Commands extends WorkshopCommands {
  /** Reads settings, catalogue and saves, and takes up the last match where it was left. Called once. */
  start(): Promise<void>;
  open(screen: Screen): Promise<void>;
  /** Fetches and reads a scenario that is likely to be played next; does not wait for it. */
  prepare(scenario: string): Promise<void>;
  newMatch(wish: NewMatch): Promise<void>;
  /** Drafts an order; it replaces a drafted order for the same thing. */
  order(order: Order): Promise<void>;
  withdraw(what: Withdrawal): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  endTurn(): Promise<void>;
  closeReport(): Promise<void>;
  /** Opens the explanation of a number on top of those open. */
  askWhy(path: string, turn?: number): Promise<void>;
  pinWhy(path: string): Promise<void>;
  /** Closes the top explanation, or all of them. */
  closeWhy(all?: boolean): Promise<void>;
  openSave(id: string): Promise<void>;
  renameSave(id: string, title: string): Promise<void>;
  deleteSave(id: string): Promise<void>;
  /** File name and text of a save, exactly as it lies on disk, or of the match under way where no id is given; null when there is none. */
  exportMatch(id?: string): Promise<{ readonly name: string; readonly text: string } | null>;
  /** Takes in a match as a new save; what is there stays. */
  importMatch(text: string): Promise<{ readonly kind: 'imported'; readonly id: string } | ImportError>;
  /** Starts a branch: a new save that goes back to the start of turn `turn` (1 for the first). */
  goToTurn(turn: number): Promise<void>;
  /** What is told once the match is over; null while it runs. Takes a moment: the match is played again without each of its turns. */
  tellEpilogue(): Promise<Epilogue | null>;
  /** The numbers and assumptions of a scenario's model; null where it cannot be read. */
  tellModel(scenario: string): Promise<ModelFacts | null>;
  /** Plays the record of the past through the model, here and now; null where its files cannot be read. */
  testModel(): Promise<Backtest | null>;
  setTheme(theme: Theme): Promise<void>;
  dismissNotice(): Promise<void>;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly commands: Commands;
  /** Ends the worker and lets go of the save. */
  close(): Promise<void>;
}

// The engine as the session sees it: a few questions, answered asynchronously, by a worker or in the same thread.
import type { BlocId, Observation, OrderMenu, Orders, ReportEntry } from '../../engine/index.ts';
import type { Backtest, Match } from '../../match/index.ts';
import type { Diagnostic, ScenarioBundle } from '../../scenario/index.ts';
import type { ModelFacts, RecordTexts } from '../model-facts.ts';
import type { DeckEvent, LostOrder } from '../workshop-types.ts';
import type { Breakdown, CatalogueEntry, CatalogueFault, DraftProblem, Epilogue, ScenarioTexts, Scorecard } from '../session.ts';

/** What a new match is to be. */
export interface FreshMatch {
  readonly id: string;
  readonly seat: BlocId;
  readonly seed: string;
  readonly worldview: string | null;
  /** The automated player opposite, or null for the house's usual one. */
  readonly rival: string | null;
}

export interface OpenRequest {
  readonly bundle: ScenarioBundle;
  /** Languages the player reads, the best first. */
  readonly languages?: readonly string[];
  /** A match to play again up to where it stands, or one to begin. */
  readonly start: { readonly kind: 'recorded'; readonly match: Match } | ({ readonly kind: 'fresh' } & FreshMatch);
}

/** Everything a seat sees at the beginning of a turn, or at the end of the match. */
export interface TurnView {
  readonly match: Match;
  readonly seat: BlocId;
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly score: Scorecard;
  /** What this seat may read about each resolved turn, heaviest first; index 0 is turn 1. */
  readonly reports: readonly (readonly ReportEntry[])[];
}

/** Whether a recorded match came out as recorded. `rules`: it was played under other rules. `turn`: first resolved turn whose hash differs. */
export type OpenCheck =
  | { readonly kind: 'reproduced' }
  | {
      readonly kind: 'differs';
      readonly turn: number;
      readonly rules: { readonly theirs: string; readonly ours: string } | null;
      readonly scenarioChanged: boolean;
    };

export type Opened =
  | { readonly kind: 'open'; readonly view: TurnView; readonly check: OpenCheck }
  /** The scenario's own errors: code of the first one, and where. */
  | { readonly kind: 'refused'; readonly code: string; readonly where: string };

export type Described = { readonly kind: 'described'; readonly entry: CatalogueEntry } | { readonly kind: 'refused'; readonly fault: CatalogueFault };

/** A drafted turn as the rules see it. */
export interface DraftView {
  readonly problems: readonly DraftProblem[];
  /** The menu as the draft leaves it: what is still affordable and open. */
  readonly menu: OrderMenu;
}

/** What became of the open match when its scenario changed. */
export interface Reopened {
  /** Null where the scenario has errors, or no match on it is open: what is open stays as it is. */
  readonly view: TurnView | null;
  readonly lost: readonly LostOrder[];
}

export interface EngineHost {
  /** What the library shows of a scenario, or the first of its errors. */
  describe(bundle: ScenarioBundle, languages?: readonly string[]): Promise<Described>;
  /** Everything the reader has to say of a scenario. */
  check(bundle: ScenarioBundle): Promise<{ readonly id: string | null; readonly sound: boolean; readonly diagnostics: readonly Diagnostic[] }>;
  /** Plays the open match again on the changed files of its scenario, as far as it had come. */
  reopen(bundle: ScenarioBundle, languages?: readonly string[]): Promise<Reopened>;
  /** Events of the open match. */
  deck(): Promise<readonly DeckEvent[]>;
  /** Plays the open match again with an event falling due in the present turn. */
  fire(event: string): Promise<TurnView>;
  /** Lets house agents play both seats up to the start of a turn, or to the end. */
  playAhead(turn: number): Promise<TurnView>;
  /** The numbers and assumptions of a scenario's model; null when it has errors. */
  model(bundle: ScenarioBundle): Promise<ModelFacts | null>;
  /** The model against the record; null where the record cannot be read. */
  testRecord(texts: RecordTexts): Promise<Backtest | null>;
  open(request: OpenRequest): Promise<Opened>;
  /** Resolves the turn with the human seat's orders; the other seat decides for itself. */
  advance(orders: Orders): Promise<TurnView>;
  verdict(orders: Orders): Promise<DraftView>;
  /** Why a number is what it was after `turn` resolved turns. Null: this seat knows no such number. */
  why(path: string, turn: number): Promise<Breakdown | null>;
  /** What is told once the match is over; null while it runs. */
  epilogue(): Promise<Epilogue | null>;
  /** Ends a worker. */
  close(): Promise<void>;
}

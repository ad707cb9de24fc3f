// Playing: many turns, many games. The only door to this room.
export type { Match, Seat } from './match.ts';
export type { MatchFault } from './fields.ts';
/** A match as text and back. `parseMatch` takes any text and says what is wrong and where. */
export { matchFormat, matchLimits, parseMatch, printMatch } from './record.ts';
/** A match turn by turn: lay the table, begin, let seats decide, resolve. `playMatch` does it all for two automated players. */
export { assume, beginMatch, decideTurn, layTable, playMatch, playTurn, seatAgents } from './play.ts';
export type { MatchSetup, PlayedTurn, Position, Table } from './play.ts';
/** A recorded match again: `rerunMatch` for its states, `replayMatch` for proof, with turn and path of the first difference. */
export { replayMatch, rerunMatch } from './replay.ts';
export type { Replayed, ReplayResult, Rules } from './replay.ts';
/** Where two pieces of plain data differ first, or null. */
export { firstDifference } from './difference.ts';
/** Reference averages for scoring, from the reference plans on the match's own seed. */
export { playPar } from './par.ts';
/** Games without a record, for batches: plans or agents, and the reference averages of a seed. */
export { parAverages, planDecider, playAgents, playBare, playPlans, referencePlan, sightFrom } from './bare.ts';
export type { Decider } from './bare.ts';
/** Is it fair? House agents over many seeds, and the text of par.json. */
export { houseSeats, outcomeOf, playBalanceGame, printPar, shareInterval, summarizeBalance } from './balance.ts';
export type { BalanceGame, BalanceReport, Share } from './balance.ts';
/** What moves the outcome? Luck and skill, choices, assumptions, on paired seeds; seeds to give to classes. */
export { carryOutFairnessTask, classSeeds, summarizeAssumptions, summarizeChoices, summarizeSkill } from './fairness.ts';
export type { AssumptionGame, AssumptionRow, ChoiceGame, ChoiceRow, FairnessResult, FairnessTask, SkillGame, SkillRow } from './fairness.ts';
/** What if another reading is right? The same games under every worldview, over the range of σ, and with every disputed number at both ends. */
export { compareWorldviews, spreadOf } from './worldviews.ts';
export type { OpennessRow, RuleRow, SensitivityRow, Spread, WorldviewRow, WorldviewTable } from './worldviews.ts';
/** Why a number is what it is, down to orders, events, rules and start values with their places in files. */
export { attribute, leafOf, leavesOf, startLeaf } from './attribution.ts';
export type { CauseNode, Leaf, PlayedGame } from './attribution.ts';
/** Is it a game? Searches and measures; spread `GameTask`s over cores as you like. */
export { carryOutGameTask, checkGame, frozenRivals, gameCheckSizes } from './game-check.ts';
export type { GameCheck, GameCheckSize, GameTask, GameTaskResult } from './game-check.ts';
export type { SeatFindings } from './findings.ts';
export { gainOf } from './game-figures.ts';
export type { GameFigure } from './game-figures.ts';
/** The record of 2022 to 2026 against the model: series, fits, baselines and the table. */
export {
  allSeries,
  backtest,
  baselinesFor,
  errorMost,
  errorOf,
  fitRecord,
  parsePeriod,
  readingWith,
  readTargets,
  runHistory,
  seriesErrors,
  seriesOf,
  settingsOf,
  valueIn,
} from './history/index.ts';
export type {
  Backtest,
  BacktestSummary,
  FitResult,
  FittedNumber,
  GivenSeries,
  Guess,
  HistoryPoint,
  HistoryRecord,
  LinkDefs,
  Observation,
  Reading as HistoryReading,
  Role,
  ScriptedOrders,
  SeriesDef,
  SeriesError,
  Settings,
  Target,
  TargetFault,
  TargetResult,
  Tolerance,
} from './history/index.ts';
/** What happens? Games watched from outside, their coverage together, and the author's own expectations tried. */
export { playtestGame, playtestPairs, summarizeCoverage } from './playtest/coverage.ts';
export type { Coverage, EventCoverage, PlaytestGame, PlaytestSetup } from './playtest/coverage.ts';
export { judgeCheck, playCheck, seedsOfCheck, withForced } from './playtest/expectations.ts';
export type { CheckVerdict } from './playtest/expectations.ts';
export { whyEvent } from './playtest/why.ts';
export type { FiringTurn } from './playtest/why.ts';
export { observeGame } from './playtest/observed-game.ts';
export type { DealtCard, ObservedGame } from './playtest/observed-game.ts';

// Reading scenarios: JSON text in, a Scenario or findings out. The only door to this room.

/** Which files make a scenario, and how to gather them: see bundle.ts. Paths are relative to the folder of scenarios. */
export type { FixedFile, ScenarioBundle, ScenarioFiles, SourceFile } from './bundle.ts';
/** Gathers a scenario's files: ids among paths, the paths one scenario needs, its bundle out of texts by path. */
export { bundleFiles, bundleOf, scenarioFiles, scenarioIds } from './bundle.ts';
/** Reads a bundle; never throws, whatever the bytes. */
export { readScenario } from './read.ts';
export type { LanguageSummary, ReadResult, ReadSummary } from './read.ts';
/** What a library shows of a scenario before it is played. */
export { describeScenario } from './catalogue-entry.ts';
export type { CatalogueEntry } from './catalogue-entry.ts';
/** A finding: code, place, values, suggestions; no sentence. */
export type { Diagnostic, DiagnosticParams, Expected } from './diagnostic.ts';
export type { Confidence, Consequence, DiagnosticCode, Severity } from './codes.ts';
/** Every code with its severity and consequence, in the order in which findings are shown. */
export { diagnosticCodes, diagnosticRows } from './codes.ts';
/** A finding in words; the caller brings the sentences of `text/`. */
export { diagnosticSentence, diagnosticWhere, printDiagnostic, sentenceKey } from './print.ts';
export type { Say } from './print.ts';
/** The report of the check verb. */
export { checkReport } from './report.ts';
export type { CheckLine, CheckReport } from './report.ts';
/** JSON Schema of scenario files, as a value and as the files that editors read; and which of them goes with which file. */
export { editorSchemas, jsonSchema, schemaFiles } from './json-schema.ts';
export type { JsonSchema } from './json-schema.ts';
/** sha256 in hex: of what affects play, and of what is only read. */
export { contentHash, textHash } from './content-hash.ts';
/** Limits of a scenario: bytes of all files, nesting, events. */
export { maxBytes, maxDepth } from './syntax/read.ts';
export { maxEvents } from './shape/files.ts';
/** Repairs of findings that have exactly one, and what they change line by line. */
export { fixScenario, repairOf } from './fix.ts';
export type { Repair } from './fix.ts';
export { differingLines } from './line-difference.ts';
export type { ChangedLine } from './line-difference.ts';
/** Files of an older format brought to the present one, and what a person has to do by hand. */
export { migrateBundle, oldFormats } from './migrate/index.ts';
export type { MigratedFile } from './migrate/index.ts';
/** What an expectation of the author's may say beyond a condition: figures over games and turns. */
export { aggregateRows, doctrinePlayers, gamePaths, historyRows, housePlayers } from './expectations.ts';
/** The one way files are written; one bundled file; a translator's file. */
export { formatScenario, printFile } from './format.ts';
export { exportScenario, exportTexts } from './export.ts';
/** Is it wise? Findings about a sound scenario, without playing it. */
export { lintFamilies, lintScenario, reasonMeant } from './lint/index.ts';
export type { LintFamily, LintResult } from './lint/index.ts';
/** Reading and playing time, as lint estimates and playtest measures them. */
export { cardWords, minutesOfPlay } from './reading.ts';
/** Who reads and writes a path, and what the registry says of it. */
export { rowOfPath, usesOfPath } from './uses.ts';
export type { PathRow, PathUse } from './uses.ts';
/** Where a number, event or rule of a scenario was written: file and line. */
export { placesIn } from './places.ts';
export type { PlaceFinder, TextPlace } from './places.ts';
/** An example of every finding, wrong and right. */
export { diagnosticExamples } from './examples.ts';
/** A base world taken to a later day by the engine, as the text of a base file; see docs/decisions. */
export { advanceBundle, parseBase } from './advance-bases.ts';
export type { BaseNumbers } from './advance-bases.ts';
/** The overlay that fits a player's languages. */
export { chooseLanguage } from './languages.ts';

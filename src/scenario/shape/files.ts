// The whole scenario as one shape, and which of its fields each kind of file may hold.
import { z } from 'zod';
import { date, engineRange, id, label, prose, version, whole, word } from './fields.ts';
import { checkListShape, lintShape, overlayShape, rivalShape, textsShape } from './author.ts';
import { aftermathShape, endingShape, eventShape, parShape, planShape, questionShape, scoreShape } from './play.ts';
import {
  blocShape,
  chipShape,
  controlShape,
  initiativeShape,
  parametersShape,
  regionShape,
  sourceShape,
  startShape,
  thirdPartyShape,
  worldviewShape,
} from './world.ts';

/** Versions of the file format that this reader understands: 1.0, and its short form. */
export const formats = ['1.0', '1'] as const;
/** Most events of a scenario. */
export const maxEvents = 2000;

const metaShape = z.strictObject({
  title: prose('Name of the scenario.'),
  summary: prose('One or two sentences.'),
  authors: z.array(word('Name.')).max(40).describe('Who wrote it.'),
  language: word('Language of the texts, for example "en".'),
  level: prose('For whom.'),
  minutes: z
    .strictObject({
      brief: z.number().min(0).max(600).describe('Minutes before the first turn.'),
      play: z.number().min(1).max(600).describe('Minutes of play, for the slower side.'),
      debrief: z.number().min(0).max(600).describe('Minutes of talking about it.'),
    })
    .describe('Minutes for briefing, play and debriefing.'),
  turns: z
    .strictObject({
      count: whole(1, 240, 'Turns.'),
      halfMonths: z.literal([1, 2, 4, 6, 12]).describe('Half-months in a turn.'),
      start: date('First day of turn 1: the first or sixteenth of a month.'),
    })
    .describe('How many turns, how long each is, and when the first begins.'),
  sensitivity: z.array(label('A topic a teacher should know of beforehand.')).max(20).describe('Topics a teacher should know of beforehand.'),
});

export const objectiveShape = z.strictObject({ id: id(), text: prose('What a class learns.') });
const list = <T extends z.ZodType>(item: T) => z.array(item).max(2000);

/** Everything, after libraries and overrides have been put together. */
export const wholeShape = z.strictObject({
  format: z.literal(formats).describe('Version of the file format.'),
  id: id(),
  version: version('Version of the content, for example "1.2.0".'),
  engine: engineRange('Versions of the rules it is made for, for example ">=1" or ">=1 <3".').exactOptional(),
  meta: metaShape.describe('What it is called, for whom it is, how long it takes.'),
  sources: z.record(z.string(), sourceShape).describe('Sources by id.'),
  objectives: list(objectiveShape).default([]).describe('What a class learns; events and questions name them.'),
  parameters: parametersShape,
  worldviews: list(worldviewShape).default([]).describe('Sets of parameters that serious people hold, to switch between.'),
  blocs: z.array(blocShape).length(2).describe('The two sides.'),
  regions: list(regionShape).min(1).describe('Markets, the home of each bloc among them.'),
  thirdParties: list(thirdPartyShape).default([]).describe('Firms and governments that act without a seat.'),
  chips: list(chipShape).describe('The catalogue of chips.'),
  controls: list(controlShape).describe('Rules on exports and imports, each with its levels.'),
  initiatives: list(initiativeShape).describe('What agenda points can be spent on.'),
  start: startShape,
  events: z.array(eventShape).default([]).describe('Cards and news; usually in files of their own.'),
  score: scoreShape.describe('How the outcome is measured.'),
  plans: list(planShape).default([]).describe('Ways to play a seat; usually in a file of their own.'),
  par: parShape.exactOptional(),
  rivals: list(rivalShape).max(40).default([]).describe('Opponents that a player may choose by name.'),
  endings: list(endingShape).default([]).describe('Conditions that end the game early.'),
  debrief: list(questionShape).default([]).describe('Questions for the class afterwards.'),
  aftermath: list(aftermathShape).default([]).describe('What really happened.'),
  checks: checkListShape.default([]),
  texts: textsShape.default({}),
  lint: lintShape.default({ ignore: [] }).describe('What the checking tools should know.'),
});

/** A whole scenario as authors write it, checked for shape. */
export type Written = z.output<typeof wholeShape>;
export type WrittenEvent = Written['events'][number];

/** Fields that a base file may hold and a scenario may override, beside `parameters`, which a scenario calls `assumptions`. */
export const worldFields = ['sources', 'worldviews', 'blocs', 'regions', 'thirdParties', 'chips', 'controls', 'initiatives', 'start'] as const;

const schemaPath = z.string().exactOptional().describe('Path of scenario.schema.json, so that editors complete names.');
/** Fields that are about a file itself and not about the scenario. */
export const headShapes = {
  main: z.object({
    $schema: schemaPath,
    uses: z.array(id('Id of a base file.')).max(20).exactOptional().describe('Base files this scenario builds on, the later overriding the earlier.'),
    date: date('Day to which the base world is advanced by the model, without events: the day on which turn 1 begins.').exactOptional(),
  }),
  library: z.object({
    $schema: schemaPath,
    format: z.literal(formats).exactOptional().describe('Version of the file format.'),
    id: id().exactOptional(),
    version: version('Version.').exactOptional(),
    title: prose('Name.').exactOptional(),
    about: prose('What it holds.').exactOptional(),
    date: date('Day it describes.').exactOptional(),
  }),
};

const { parameters, ...ownShapes } = wholeShape.shape;
const worldShapes = Object.fromEntries(worldFields.map((field) => [field, wholeShape.shape[field]])) as Pick<
  typeof wholeShape.shape,
  (typeof worldFields)[number]
>;
const libraryShape = z
  .strictObject({ ...worldShapes, parameters })
  .partial()
  .extend(headShapes.library.shape);
const { format, id: ownId, version: ownVersion, engine, meta, sources, objectives, ...playShapes } = ownShapes;
/** In the order in which files are written. */
const mainShape = z.strictObject({
  $schema: schemaPath,
  format,
  id: ownId,
  version: ownVersion,
  engine,
  uses: headShapes.main.shape.uses,
  date: headShapes.main.shape.date,
  meta,
  sources,
  objectives,
  assumptions: parameters,
  ...playShapes,
});

/** Shapes by kind of file. */
export const fileShapes = {
  main: mainShape,
  library: libraryShape,
  events: z.array(eventShape),
  plans: z.array(planShape),
  par: parShape,
  checks: checkListShape,
  overlay: overlayShape,
};
export const mainFields: readonly string[] = Object.keys(mainShape.shape);
export const libraryFields: readonly string[] = Object.keys(libraryShape.shape);

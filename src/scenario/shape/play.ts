// Shapes of what happens: events, choices, effects, plans, score, endings and questions.
import { z } from 'zod';
import { cardIds, effectRows, releaseActions, tracks } from '../../engine/index.ts';
import type { EffectDef } from '../../engine/index.ts';
import { condition, conditions, date, id, label, prose, reference, source, whole, word } from './fields.ts';
import { claims } from './world.ts';

const helpOf = (kind: EffectDef['do']): string => effectRows.find((row) => row.do === kind)?.help ?? '';
const path = z.string().max(120).describe('Full path of a stock, for example "cn.reserve.memory", "self.cash" or "world.tension".');
const amount = z.number().describe('Value, in the unit of the path.');
const note = prose('Why, for the player.').exactOptional();
const duration = {
  over: whole(1, 240, 'Half-months over which it is spread.').exactOptional(),
  for: whole(1, 240, 'Half-months after which it is taken back.').exactOptional(),
};
const months = z.number().min(0).max(60).describe('Months.');
const what = <T extends EffectDef['do']>(kind: T) => z.literal(kind).describe('Kind of effect.');

const effect = z.discriminatedUnion('do', [
  z.strictObject({ do: what('add'), path, value: amount, ...duration, note }).describe(helpOf('add')),
  z.strictObject({ do: what('multiply'), path, value: z.number().min(0).max(100).describe('Factor.'), ...duration, note }).describe(helpOf('multiply')),
  z.strictObject({ do: what('set'), path, value: amount, note }).describe(helpOf('set')),
  z
    .strictObject({
      do: what('control'),
      control: reference('control'),
      level: whole(0, 11, 'Level, 0 for the first.'),
      months: months.exactOptional(),
      note,
    })
    .describe(helpOf('control')),
  z.strictObject({ do: what('suspend'), control: reference('control'), months, note }).describe(helpOf('suspend')),
]);

const ai = z.strictObject({
  weight: z.number().min(0).max(1000).default(1).describe('How likely the house agent is to take it, against the other choices.'),
  if: z
    .array(z.strictObject({ when: z.array(condition()).min(1).max(20).describe('All must hold.'), times: z.number().min(0).max(1000).describe('Factor.') }))
    .max(20)
    .default([])
    .describe('What multiplies that weight.'),
});

const choice = z.strictObject({
  id: id(),
  for: reference('bloc').nullable().default(null).describe('Side that may take it; left out, whoever holds the card.'),
  text: prose('What it does, verb first.'),
  gist: prose('Price, delay and who loses, in a few words.'),
  cost: z.record(z.string(), z.number().min(0)).default({}).describe('Price by path, for example {"self.cash": 20}.'),
  available: conditions('All must hold for the choice to be open.').default([]),
  unavailableText: prose('Shown when it is not open.').exactOptional(),
  effects: z.array(effect).max(40).default([]).describe('What it does.'),
  then: z
    .strictObject({ event: reference('event'), after: whole(0, 100, 'Turns until it fires.') })
    .describe('An event that follows.')
    .exactOptional(),
  ai: ai.default({ weight: 1, if: [] }).describe('What the house agent makes of it.'),
  default: z.boolean().default(false).describe('Taken when nobody answers. Exactly one for each side.'),
});

export const eventShape = z.strictObject({
  id: id(),
  title: prose('Headline.'),
  body: prose('At most 60 words: what was known that day, and both stated reasons.'),
  dateline: prose('Place or office, and date.'),
  claim: z.enum(claims).describe('Whose word it is.'),
  reasons: z.record(z.string(), prose('The reason this government states.')).describe('By bloc: the reason its government states.').exactOptional(),
  to: z.string().max(64).describe('Bloc that gets the card, "both" or "world".'),
  date: date('Fires in the turn that holds this day.').exactOptional(),
  turn: whole(1, 240, 'Fires in this turn.').exactOptional(),
  ratePerYear: z.number().min(0).max(100).describe('Hazard a year while `when` holds.').exactOptional(),
  onlyBy: z.literal('chain').describe('Fires only when a choice says so.').exactOptional(),
  from: date('Not before this day.').exactOptional(),
  until: date('Not after this day.').exactOptional(),
  when: conditions('All must hold.').default([]),
  once: z.boolean().default(true).describe('False lets it fire again.'),
  anchor: z.literal(true).describe('A decision that every class meets in every run: fires on its day, for both sides, with no conditions.').exactOptional(),
  cooldown: whole(0, 240, 'Turns before it may fire again.').default(0),
  weightGroup: word('One event of a group fires in a turn.').exactOptional(),
  effects: z.array(effect).max(40).default([]).describe('What happens whatever anybody chooses.'),
  choices: z.array(choice).max(8).default([]).describe('What a side may answer; none for news.'),
  sources: z.array(source()).describe('What it rests on.'),
  objectives: z.array(reference('objective')).default([]).describe('What it teaches.'),
  place: reference('region', 'Region where the map shows it.').exactOptional(),
});

const phase = z.strictObject({
  fromTurn: whole(1, 240, 'First turn of the phase.'),
  effort: z.enum(tracks).nullable().describe('Main effort, or null where shares say more.'),
  shares: z
    .array(z.number().min(0).max(100))
    .length(5)
    .nullable()
    .describe(`Spending shares in percent: ${tracks.join(', ')}; or null.`),
  split: z.array(z.number().min(5).max(100)).length(3).nullable().describe('Compute in percent: train, serve, experiment; or null.'),
  channels: z.record(z.string(), whole(0, 4, 'Standing weight.')).describe('Weights of chip channels by id; those left out stay as they are.'),
  release: z.enum(releaseActions).describe('What happens to a finished model.'),
  cadenceMonths: z.number().min(0.5).max(24).describe('Months of a run before it is ended.'),
  initiatives: z
    .array(z.strictObject({ initiative: reference('initiative'), target: z.string().nullable().describe('What it is aimed at, or null.') }))
    .max(40)
    .describe('In order of preference, while the agenda pays.'),
  deals: z.enum(['seek', 'accept', 'refuse']).describe('How it meets deals.'),
});

export const planShape = z.strictObject({
  id: id(),
  name: label('Name.'),
  text: prose('What it tries to do.'),
  seat: reference('bloc'),
  doctrine: z.boolean().describe('True where a rival may draw it as its hidden doctrine.'),
  goals: z.partialRecord(z.enum(cardIds), z.number().min(0)).describe('Weights over the five cards.'),
  phases: z.array(phase).min(1).max(40).describe('What it does from which turn on.'),
  answers: z
    .array(z.strictObject({ event: reference('event'), choice: z.string().max(64).describe('Id of the choice that is taken.') }))
    .max(100)
    .exactOptional()
    .describe('Its answers to cards; those left out take their default.'),
});

export const parShape = z.strictObject({
  stats: z
    .record(z.string(), z.partialRecord(z.enum(cardIds), z.strictObject({ mean: z.number(), deviation: z.number().min(0) })))
    .describe('Per seat and card: mean and deviation of the distance from the reference plan.'),
  games: whole(0, 1e9, 'Games it was measured on.'),
});

export const scoreShape = z.strictObject({
  weights: z.partialRecord(z.enum(cardIds), z.number().min(0)).describe('Weight of each card in the outcome.'),
  par: z
    .strictObject({ plans: z.record(z.string(), reference('plan')).describe('Reference plan of each seat.') })
    .describe('What outcomes are measured against.'),
});

export const endingShape = z.strictObject({
  id: id(),
  when: z.array(condition()).min(1).max(20).describe('All must hold.'),
  text: prose('What the players read.'),
  shared: z.enum(['loss', 'none']).describe('"loss" where nobody wins.'),
});
export const questionShape = z.strictObject({
  phase: z.enum(['describe', 'analyse', 'apply']).describe('What the question asks for.'),
  text: prose('The question.'),
  objective: reference('objective').exactOptional(),
  show: word('Chart to show with it.').exactOptional(),
});
export const aftermathShape = z.strictObject({ date: date('Day.'), text: prose('What really happened.'), source: source() });

// Shapes of what an author says about a scenario: rivals to choose from, expectations, translations, findings that are meant.
import { z } from 'zod';
import { doctrinePlayers, housePlayers } from '../expectations.ts';
import { id, label, prose, reference, seeds, whole } from './fields.ts';

/** A player in words: a house agent, one with a plan as its doctrine, or the id of a plan. */
const player = () =>
  z
    .string()
    .min(1)
    .max(140)
    .describe(`A player: ${[...housePlayers, ...doctrinePlayers.map((one) => `${one}:<plan id>`)].join(', ')}, or the id of a plan.`);
const seats = z.record(z.string(), player()).describe('Who plays each bloc; a bloc left out is played by the balanced house agent.');

export const rivalShape = z.strictObject({
  id: id(),
  name: label('Name in the list of rivals.'),
  text: prose('What kind of rival this is, in one sentence.'),
  seat: reference('bloc', 'Bloc it plays.'),
  player: player(),
});

const expectation = z.string().max(2000).describe('What must hold, for example "share(seen(\'leak\')) >= 0.25".');
const expect = z.array(expectation).min(1).max(20).describe('Lines that must all hold.');
const run = z.strictObject({ seats: seats.default({}), seeds: seeds('Seeds of the games, for example "1..200".') });
const script = z.strictObject({
  seed: z.string().min(1).max(64).describe('Seed of the one game.'),
  seats: seats.default({}),
  turns: whole(1, 240, 'Stop after this turn.').exactOptional(),
  force: z
    .array(z.strictObject({ event: reference('event'), turn: whole(1, 240, 'Turn in which it fires, whatever its conditions say.') }))
    .max(40)
    .default([])
    .describe('Cards that are dealt in turns of your choosing.'),
  choose: z
    .array(z.strictObject({ event: reference('event'), choice: z.string().max(64).describe('Id of the choice that is taken.') }))
    .max(100)
    .default([])
    .describe('Answers that are laid down.'),
});

const checkShape = z.strictObject({
  it: prose('What the author expects, in words.'),
  run: run.describe('Many games.').exactOptional(),
  script: script.describe('One game, with cards and choices laid down.').exactOptional(),
  expect,
});
export const checkListShape = z.array(checkShape).max(200).describe("The author's own expectations; `playtest` tries them.");

const entry = z.strictObject({
  text: prose('The translation.'),
  of: z.string().max(16).describe('Hash of the text it translates; `export --texts` writes it. A changed text makes it stale.'),
});
export const overlayShape = z.strictObject({
  $schema: z.string().exactOptional().describe('Path of scenario.schema.json, so that editors complete names.'),
  complete: z.boolean().default(false).describe('True where every text is meant to be translated; what is missing is then reported.'),
  texts: z.record(z.string(), entry).describe('Translations by key, for example "events.leak.title".'),
});
export const textsShape = z.record(z.string(), overlayShape).describe('Translations by language, for example "es".');

export const lintShape = z.strictObject({
  ignore: z
    .array(
      z.strictObject({
        code: z.string().max(8).describe('Code of a warning or tip.'),
        at: z.string().max(300).exactOptional().describe('Where it is meant, for example "events.leak"; left out, everywhere.'),
        why: prose('Why it is right as it is.'),
      }),
    )
    .max(200)
    .default([])
    .describe('Findings that are meant. One that nothing answers to is reported.'),
});

// Shapes of what exists: sources, blocs, regions, chips, controls, initiatives, parameters and start values.
import { z } from 'zod';
import { blocConstantRows, computeUses, markets, parameterRows, tracks } from '../../engine/index.ts';
import type { BlocConstantName, ParameterName } from '../../engine/index.ts';
import { atLeast, date, id, label, prose, reference, share, source, sourced, url, whole, word } from './fields.ts';

export const claims = ['official', 'reported', 'company-claim', 'alleged', 'assumption', 'hypothetical'] as const;
export const licences = ['api', 'delayed-open', 'open-weights'] as const;

export const sourceShape = z.strictObject({
  cite: prose('The source as a reader would cite it.'),
  url: url('Where it can be read.').exactOptional(),
  kind: z.enum(['rule', 'dataset', 'press', 'estimate']).describe('What kind of source it is; an estimate is an author’s own.'),
  claim: z.enum(claims).describe('Whose word it is.'),
  confidence: z.enum(['high', 'medium', 'low']).describe('How far it can be trusted.'),
  checked: date('Date on which somebody last looked at it.'),
  staleAfter: date('Date after which it should be looked at again.').exactOptional(),
});

const lab = z.strictObject({
  id: id(),
  name: label('Name of the lab.'),
  family: word('Name under which its models are released.'),
  computeShare: share("Share of the bloc's training compute."),
  efficiency: atLeast(0, "Result per compute against the bloc's average."),
  openness: share('0 refuses to publish weights, 1 wants to.'),
  talent: atLeast(0, "Researchers against the bloc's average."),
  source: source(),
});

const channel = z.strictObject({
  id: id(),
  name: label('Name shown in the menu.'),
  help: prose('One sentence for the player.'),
  kind: z.enum(['purchase', 'grey', 'rental', 'fab', 'onshore', 'reserve', 'power']).describe('How it turns money into chips, or into what chips need.'),
  parts: z.array(reference('chip')).describe('Chips it can bring, best first.'),
  leadMonths: z.number().min(0).max(30).describe('Months from order to arrival.'),
  priceFactor: atLeast(0, 'Multiple of list price paid here.'),
  weight: whole(0, 4, 'Standing weight at the start.'),
  controlled: z.boolean().describe("True where the rival's threshold control decides what may be bought here."),
  capacityH100e: atLeast(0, 'Most training H100e a year it can deliver on 1 October 2024.').exactOptional(),
  capacityGrowth: z.number().min(-5).max(5).describe('Growth of that capacity, ln a year.').exactOptional(),
  source: source(),
});

const layer = z.strictObject({
  id: id(),
  name: label('Name of the supply layer.'),
  uses: z.enum(['chips', 'stacks', 'dies', 'materials']).describe('What is used up.'),
  source: source(),
});
const adviser = z.strictObject({
  id: id(),
  role: z.enum(['labs', 'chips', 'trade', 'alliances', 'safety']).describe('What it advises on.'),
  title: prose('Office that gives the advice.'),
});
const percents = (count: number, help: string) => z.array(z.number().int().min(0).max(100)).length(count).describe(help);

const constantNames = blocConstantRows.map((row) => row.name) as [BlocConstantName, ...BlocConstantName[]];
const parameterNames = parameterRows.map((row) => row.name) as [ParameterName, ...ParameterName[]];

export const blocShape = z.strictObject({
  id: id(),
  name: label('Name of the bloc.'),
  adjective: label('As in "… labs".'),
  capital: label('City that stands for its government.'),
  office: label('The office the player holds.'),
  brief: prose('What the player is told before the first turn.'),
  labs: z.array(lab).min(1).max(20).describe('Its laboratories.'),
  channels: z.array(channel).max(20).describe('Where its chips, and what chips need, come from.'),
  layers: z.array(layer).max(12).describe('Supply layers whose cover is counted.'),
  advisers: z.array(adviser).max(12).describe('Offices that give advice.'),
  licence: z.enum(licences).describe('Licence its models follow when no order says otherwise.'),
  constants: z
    .record(z.enum(constantNames), sourced('A number of this bloc that does not change in play.'))
    .describe('Numbers of this bloc that do not change in play.'),
  budgetPath: z
    .array(
      z.strictObject({
        date: date('Day.'),
        usdBn: z.number().min(0.001).max(1e5).describe('Planned spending on that day, USD bn a year.'),
        source: source(),
        note: prose('Why this value.').exactOptional(),
      }),
    )
    .max(240)
    .describe('Planned spending by date, earliest first; between two dates it changes at a constant rate.')
    .exactOptional(),
  shares: percents(tracks.length, `Spending shares at the start in percent: ${tracks.join(', ')}.`),
  split: percents(computeUses.length, `Compute split at the start in percent: ${computeUses.join(', ')}.`),
});

export const regionShape = z.strictObject({
  id: id(),
  name: label('Name on the map.'),
  home: reference('bloc').nullable().describe('Bloc whose home market this is, or null.'),
  populationMillions: atLeast(0, 'People, in millions.'),
  usingShare: share('Share of people who use AI at the start.'),
  usingShareMax: share('Share who will use it in the long run.'),
  spendUsd: atLeast(0, 'USD a year that an AI user brings in, all markets together, at full markup.'),
  marketWeights: z
    .array(share('Weight of a market in spend.'))
    .length(markets.length)
    .describe(`Weights of ${markets.join(', ')}; together 1.`),
  bias: z.array(z.number().min(-20).max(20)).length(2).describe('Pull toward each bloc, in units of utility.'),
  alignment: z.array(z.number().min(-5).max(5)).length(2).describe('How strongly tension moves it away from each bloc.'),
  shares: z
    .array(share('Share of one stack in one market.'))
    .length(markets.length * 4)
    .describe('Start shares: per market, first bloc closed, first bloc open, second closed, second open.'),
  source: source(),
});

export const thirdPartyShape = z.strictObject({
  id: id(),
  name: label('Name.'),
  place: label('Where it is.'),
  help: prose('One sentence for the player.'),
  source: source(),
});

export const chipShape = z.strictObject({
  id: id(),
  name: label('Name of the part.'),
  vendor: word('Who sells it.'),
  tflopsBf16: atLeast(0, 'Dense BF16 TFLOPS.'),
  bandwidthTbs: atLeast(0, 'Memory bandwidth, TB a second.'),
  interconnectGbs: atLeast(0, 'Speed of the link to other chips, GB a second, as the rule counts it.').exactOptional(),
  tpp: atLeast(0, 'Total processing performance, as the rule counts it.'),
  performanceDensity: atLeast(0, 'Performance density, as the rule counts it.'),
  efficiency: share('Achieved share of peak against an H100.'),
  priceUsd: atLeast(0, 'List price in USD.'),
  firstShip: date('First shipment.'),
  foundry: word('Who makes the dies.'),
  memoryStacks: atLeast(0, 'Stacks of high-bandwidth memory.'),
  diesPerChip: atLeast(0, 'Compute dies.'),
  kilowatts: atLeast(0, 'Power at the chip, kW.'),
  redesign: z
    .strictObject({
      control: reference('control'),
      level: whole(0, 20, 'Level of the control that brings the redesign about.'),
      leadMonths: z.number().min(0).max(60).describe('Months from the rule to the first part.'),
    })
    .describe('For a part made to fit under a rule: the rule, its level, and how long the redesign takes.')
    .exactOptional(),
  source: source(),
});

const level = z.strictObject({
  id: id(),
  name: label('Name of the level.'),
  help: prose('What it does, in one sentence.'),
  tightness: share('0 nothing, 1 deny everything the control can deny.'),
  limits: z
    .strictObject({
      tpp: atLeast(0, 'TPP from which a licence is refused.').exactOptional(),
      performanceDensity: atLeast(0, 'Density from which it is refused.').exactOptional(),
      bandwidthTbs: atLeast(0, 'Bandwidth from which it is refused.').exactOptional(),
      interconnectGbs: atLeast(0, 'Where given, the TPP limit binds only parts with a link at least this fast.').exactOptional(),
    })
    .describe('For a threshold: a part at or above any of these is refused.')
    .exactOptional(),
  volumeCap: share('Most that may be sold of permitted parts, as a share of the free cap.').exactOptional(),
  feeShare: share('Share of the price that goes to the government.').exactOptional(),
});

export const controlShape = z.strictObject({
  id: id(),
  name: label('Name of the control.'),
  kind: z.enum(['threshold', 'memory', 'tools', 'remote', 'materials', 'refusal', 'mandate', 'listing']).describe('What it restricts.'),
  by: reference('bloc', 'Bloc that sets it.'),
  levels: z.array(level).min(2).max(12).describe('From nothing to tightest.'),
  start: whole(0, 11, 'Level in force at the start, 0 for the first.'),
  effectiveMonths: z.number().min(0).max(60).describe('Months from announcement to effect.'),
  enforcedMonths: z.number().min(0).max(60).describe('Months from effect to full enforcement.'),
  reasonBy: prose('The reason the government that sets it states.'),
  reasonAgainst: prose('The answer the other government states.'),
  source: source(),
});

export const initiativeShape = z.strictObject({
  id: id(),
  kind: z.enum(['tighten', 'ease', 'partner', 'talks', 'enforce', 'allies', 'talent', 'standards', 'lobby', 'reserve']).describe('What it does.'),
  name: label('Name in the menu, verb first.'),
  help: prose('One sentence for the player.'),
  cost: z.number().min(0).max(30).describe('Agenda points.'),
});

export const parametersShape = z
  .record(
    z.enum(parameterNames),
    sourced('A number the equations need.').extend({ slider: z.boolean().exactOptional().describe('True lets a class change it.') }),
  )
  .describe('World parameters by name.');

export const worldviewShape = z.strictObject({
  id: id(),
  name: label('Name in the menu.'),
  text: prose('What those who hold it say.'),
  set: z.partialRecord(z.enum(parameterNames), z.number()).describe('Parameters it sets.'),
});

export const startShape = z
  .record(z.string(), sourced('Value on the first day.'))
  .describe('Start values by full path, for example "us.chips.training" or "world.tension".');

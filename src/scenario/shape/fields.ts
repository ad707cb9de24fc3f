// The small parts that every shape is made of: ids, texts, dates, numbers with a source, and what an id refers to.
import { z } from 'zod';

z.config({ jitless: true });

/** Kinds of things that have ids in a scenario. */
export type NameKind = 'source' | 'objective' | 'bloc' | 'region' | 'control' | 'chip' | 'third party' | 'initiative' | 'event' | 'plan' | 'channel';

export type Fact =
  /** The text is the id of something. */
  | { readonly kind: 'reference'; readonly to: NameKind }
  /** The text is a condition. */
  | { readonly kind: 'condition' }
  /** The text must be written in a certain way. */
  | { readonly kind: 'written'; readonly as: 'id' | 'date' | 'url' | 'version' | 'range' | 'seeds' | 'language' }
  /** Prose or a name: it is shown to people, so it can be translated. */
  | { readonly kind: 'prose' };

/** What the checks need to know about a shape beyond its kind of value. */
export const facts = z.registry<Fact>();

const longestText = 4000;

export const prose = (help: string) => z.string().min(1).max(longestText).describe(help).register(facts, { kind: 'prose' });
export const word = (help: string) => z.string().min(1).max(80).describe(help);
/** A short name that people read. */
export const label = (help: string) => word(help).register(facts, { kind: 'prose' });
const idPattern = /^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/;
export const id = (help = 'Name in files: letters, digits and single hyphens or underscores, no spaces.') =>
  z.string().max(64).regex(idPattern).describe(help).register(facts, { kind: 'written', as: 'id' });
export const reference = (to: NameKind, help = `Id of a ${to}.`) => z.string().max(64).describe(help).register(facts, { kind: 'reference', to });
export const date = (help: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe(help)
    .register(facts, { kind: 'written', as: 'date' });
export const url = (help: string) =>
  z
    .string()
    .max(600)
    .regex(/^https?:\/\/\S+$/)
    .describe(help)
    .register(facts, { kind: 'written', as: 'url' });
export const version = (help: string) =>
  z
    .string()
    .regex(/^\d+\.\d+(?:\.\d+)?$/)
    .describe(help)
    .register(facts, { kind: 'written', as: 'version' });
export const engineRange = (help: string) =>
  z
    .string()
    .max(80)
    .regex(/^(?:(?:>=|<=|<|>|=)?\d+(?:\.\d+)?)(?: (?:>=|<=|<|>|=)?\d+(?:\.\d+)?)*$/)
    .describe(help)
    .register(facts, { kind: 'written', as: 'range' });
export const seeds = (help: string) =>
  z
    .string()
    .regex(/^\d{1,9}\.\.\d{1,9}$/)
    .describe(help)
    .register(facts, { kind: 'written', as: 'seeds' });
export const share = (help: string) => z.number().min(0).max(1).describe(help);
export const atLeast = (least: number, help: string) => z.number().min(least).max(1e12).describe(help);
export const whole = (least: number, most: number, help: string) => z.int().min(least).max(most).describe(help);
export const condition = () => z.string().max(2000).describe('A condition, for example "turn between 3 and 7".').register(facts, { kind: 'condition' });
export const conditions = (help: string) => z.array(condition()).max(20).describe(help);
export const source = () => reference('source', 'Id of the source this rests on.');

/** A number with where it comes from. */
export const sourced = (help: string) =>
  z
    .strictObject({
      value: z.number().describe('The number used in play.'),
      low: z.number().exactOptional().describe('Lowest value that the source supports.'),
      high: z.number().exactOptional().describe('Highest value that the source supports.'),
      source: source(),
      note: prose('How the number was taken from the source.').exactOptional(),
    })
    .describe(help);

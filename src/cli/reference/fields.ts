// Reference of every field an author may write, from the same shapes as the reader: where it stands, what it holds, whether it may be left out.
import { jsonSchema } from '../../scenario/index.ts';
import type { JsonSchema } from '../../scenario/index.ts';
import { code, page, table } from './markdown.ts';

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** What a field holds, in words. */
function typeOf(schema: JsonSchema): string {
  if (schema['const'] !== undefined) return code(JSON.stringify(schema['const']));
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => code(JSON.stringify(one))).join(', ');
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return [...new Set(options.filter(isSchema).map(typeOf))].join(' or ');
  const { type, minimum, maximum, items } = schema;
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one })).join(' or ');
  if (type === 'array') return `list of ${isSchema(items) ? typeOf(items) : 'values'}`;
  if (type === 'string') return 'text';
  if (type === 'boolean') return 'true or false';
  if (type === 'null') return '`null`';
  if (type === 'object') return 'object';
  const bounds = [minimum, maximum].some((bound) => typeof bound === 'number' && Math.abs(bound) < 9e15);
  const from = typeof minimum === 'number' ? minimum : '…';
  const to = typeof maximum === 'number' && maximum < 9e15 ? maximum : '…';
  return `${type === 'integer' ? 'whole number' : 'number'}${bounds ? ` ${from} to ${to}` : ''}`;
}

/** The objects inside a field, with what stands before their fields. */
function insides(schema: JsonSchema, path: string): readonly (readonly [JsonSchema, string])[] {
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return options.filter(isSchema).flatMap((one) => insides(one, path));
  if (schema['type'] === 'array' && isSchema(schema['items'])) return insides(schema['items'], `${path}[]`);
  if (schema['type'] !== 'object') return [];
  if (isSchema(schema['properties'])) return [[schema, path]];
  return isSchema(schema['additionalProperties']) ? insides(schema['additionalProperties'], `${path}.*`) : [];
}

/** A value at a path such as "[].choices[].text", the first that is there. */
function exampleAt(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === '[]') {
    for (const item of Array.isArray(value) ? value : []) {
      const found = exampleAt(item, rest);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isSchema(value)) return undefined;
  if (step !== '*') return Object.hasOwn(value, step) ? exampleAt(value[step], rest) : undefined;
  for (const part of Object.values(value)) {
    const found = exampleAt(part, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value that fits, where no file of the examples has one. */
function sample(schema: JsonSchema): unknown {
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return sample(options.filter(isSchema)[0] ?? {});
  const { type, pattern, minimum, items, minItems } = schema;
  if (type === 'array') return Array.from({ length: typeof minItems === 'number' ? minItems : 1 }, () => (isSchema(items) ? sample(items) : null));
  if (type === 'string')
    return typeof pattern !== 'string' ? 'In words.' : pattern.includes('{4}-') ? '2025-01-31' : pattern.includes('http') ? 'https://example.org/a' : 'a-name';
  if (type === 'boolean') return true;
  if (type === 'object') {
    const properties = isSchema(schema['properties']) ? schema['properties'] : {};
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    return Object.fromEntries(required.flatMap((name) => (isSchema(properties[String(name)]) ? [[name, sample(properties[String(name)] as JsonSchema)]] : [])));
  }
  return typeof minimum === 'number' && minimum > 0 ? minimum : 1;
}

const stepsOf = (path: string): readonly string[] =>
  path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== '');

function rowsOf(schema: JsonSchema, path: string, example: unknown, seen: ReadonlySet<string>): readonly (readonly string[])[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).flatMap(([name, field]): readonly (readonly string[])[] => {
    const full = path === '' ? name : `${path}.${name}`;
    if (!isSchema(field) || name === '$schema' || seen.has(full) || field['$ref'] !== undefined) return [];
    const given = field['default'];
    const may = required.includes(name) && given === undefined ? 'needed' : given === undefined ? 'optional' : `default ${code(valueText(given))}`;
    const found = exampleAt(example, stepsOf(full));
    const own = [
      code(full),
      typeOf(field),
      may,
      typeof field['description'] === 'string' ? field['description'] : '',
      code(valueText(found === undefined ? sample(field) : found)),
    ];
    const inner = insides(field, full).flatMap(([part, at]) => rowsOf(part, at, example, seen));
    // Kinds of one thing share fields; each is told once.
    return [own, ...inner.filter((row, i) => inner.findIndex((other) => other[0] === row[0] && other[1] === row[1]) === i)];
  });
}

const head = ['Field', 'Holds', 'Must it be there', 'What it says', 'Example'];

/** Examples: parts of a scenario's files by kind. */
export interface Examples {
  readonly main: unknown;
  readonly events: unknown;
  readonly plans: unknown;
  readonly checks: unknown;
  readonly overlay: unknown;
  readonly library: unknown;
}

/** Every field of every file. */
export function fieldsPage(examples: Examples): string {
  const schema = jsonSchema();
  const defs = isSchema(schema['$defs']) ? schema['$defs'] : {};
  const none: ReadonlySet<string> = new Set();
  const part = (name: string): JsonSchema => (isSchema(defs[name]) ? defs[name] : {});
  const list = (name: keyof Examples): string => {
    const rows = insides(part(name), '').flatMap(([inside, at]) => rowsOf(inside, at, examples[name], none));
    return table(
      head,
      rows.map(([field = '', ...rest]) => [field.replace('`[].', '`'), ...rest]),
    );
  };
  const library = part('library');
  return page(
    'Fields',
    'Everything that may be written, file by file. `[]` stands for each item of a list, `*` for each name of a map. What is not listed here is refused.',
    [
      '## scenario.json',
      table(head, rowsOf(schema, '', examples.main, none)),
      '## What a base world holds and a scenario may override',
      'In a scenario nothing inside these is needed: it overrides field by field. Parameters stand under `assumptions` there.',
      table(head, rowsOf(library, '', examples.library, none)),
      '## events/*.json',
      'A list of events. When one fires: `date` or `turn` (scheduled), `ratePerYear` (by chance), `onlyBy` (in a chain), or none of them (as soon as `when` holds).',
      list('events'),
      '## plans.json',
      list('plans'),
      '## checks.json',
      list('checks'),
      '## texts/<language>.json',
      table(head, rowsOf(part('overlay'), '', examples.overlay, none)),
    ],
  );
}

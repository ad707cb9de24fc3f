// The JSON Schema that editors complete and check scenario files with, made from the same shapes as the reader.
import { z } from 'zod';
import { blocStocks, parameterRows, worldStocks } from '../engine/index.ts';
import type { ParameterRow } from '../engine/index.ts';
import { fileShapes, worldFields } from './shape/files.ts';
import { parametersShape, startShape } from './shape/world.ts';

export type JsonSchema = { [key: string]: unknown };

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scenario overrides a base field by field, so inside what it may override nothing is required. */
function relax(schema: unknown): void {
  if (Array.isArray(schema)) return schema.forEach(relax);
  if (!isSchema(schema)) return;
  delete schema['required'];
  Object.values(schema).forEach(relax);
}

function propertiesOf(schema: JsonSchema): JsonSchema {
  return isSchema(schema['properties']) ? schema['properties'] : {};
}

/** Start values, with the help of the registry's row for every path, the blocs' by pattern. */
function describeStart(schema: unknown): void {
  if (!isSchema(schema)) return;
  const escape = (path: string): string => path.replaceAll('.', '\\.');
  const rows = [
    ...blocStocks.map((row) => [`^(?!world\\.)[A-Za-z][A-Za-z0-9_-]*\\.${escape(row.path)}$`, row] as const),
    ...worldStocks.map((row) => [`^world\\.${escape(row.path)}$`, row] as const),
  ];
  schema['patternProperties'] = Object.fromEntries(
    rows.map(([pattern, row]) => [pattern, { $ref: '#/$defs/startValue', description: `${row.help} (${row.unit}, ${row.min} to ${row.max})` }]),
  );
  schema['additionalProperties'] = false;
  delete schema['propertyNames'];
}

/** Parameters by name, each with the help of its registry row. */
function describeParameters(schema: unknown): void {
  if (!isSchema(schema)) return;
  const describe = (row: ParameterRow): JsonSchema => ({ $ref: '#/$defs/parameter', description: `${row.help} (${row.unit}, ${row.min} to ${row.max})` });
  schema['properties'] = Object.fromEntries(parameterRows.map((row) => [row.name, describe(row)]));
  schema['additionalProperties'] = false;
  delete schema['propertyNames'];
}

function convert(shape: z.ZodType): JsonSchema {
  const schema: JsonSchema = { ...z.toJSONSchema(shape, { io: 'input' }) };
  delete schema['$schema'];
  describeStart(propertiesOf(schema)['start']);
  describeParameters(propertiesOf(schema)['parameters']);
  return schema;
}

/**
 * JSON Schema (draft 2020-12) of scenario files.
 * @returns the schema of scenario.json, with those of the other files under `$defs`: library, events, plans, par, checks, overlay.
 */
export function jsonSchema(): JsonSchema {
  const { main, ...others } = fileShapes;
  const schema = convert(main);
  const properties = propertiesOf(schema);
  const library = convert(others.library);
  for (const field of [...worldFields, 'parameters']) relax(propertiesOf(library)[field]);
  for (const field of worldFields) properties[field] = { $ref: `#/$defs/library/properties/${field}` };
  properties['assumptions'] = { $ref: '#/$defs/library/properties/parameters' };
  for (const field of ['events', 'plans', 'par', 'checks']) properties[field] = { $ref: `#/$defs/${field}` };
  const overridden: readonly unknown[] = [...worldFields, 'assumptions'];
  const required = Array.isArray(schema['required']) ? schema['required'].filter((field) => !overridden.includes(field)) : [];
  const startValue = convert(startShape.valueType);
  const parameter = convert(parametersShape.valueType);
  relax(startValue);
  relax(parameter);
  // The help of each path and parameter stands beside its reference; a second one here would hide it.
  for (const shared of [startValue, parameter]) delete shared['description'];
  const overlay = convert(others.overlay);
  const $defs = {
    startValue,
    parameter,
    library,
    events: convert(others.events),
    plans: convert(others.plans),
    par: convert(others.par),
    checks: convert(others.checks),
    overlay,
  };
  properties['texts'] = { type: 'object', description: 'Translations by language, for example "es".', additionalProperties: { $ref: '#/$defs/overlay' } };
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Scenario', ...schema, required, $defs };
}

/** Kinds of files beside scenario.json, by the pattern of their names. Lists cannot name a schema themselves, so editors are told by name. */
const kindsByName = {
  events: ['*/events/*.json'],
  plans: ['*/plans.json'],
  checks: ['*/checks.json'],
  par: ['*/par.json'],
  overlay: ['*/texts/*.json'],
  library: ['base/*.json'],
} as const satisfies { readonly [kind in Exclude<keyof typeof fileShapes, 'main'>]: readonly string[] };

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Schema files by path below the folder of scenarios: the whole one, and one for each other kind of file that points into it. */
export function schemaFiles(): { readonly [path: string]: string } {
  const parts = Object.keys(kindsByName).map((kind) => [`schemas/${kind}.schema.json`, print({ $ref: `../scenario.schema.json#/$defs/${kind}` })] as const);
  return Object.fromEntries([['scenario.schema.json', print(jsonSchema())], ...parts]);
}

/**
 * What an editor of the family of VS Code is told: which schema goes with which file.
 * @param folder the folder of scenarios as seen from the editor's, "" for the same.
 */
export function editorSchemas(folder: string): readonly { readonly fileMatch: readonly string[]; readonly url: string }[] {
  const row = (matches: readonly string[], file: string): { readonly fileMatch: readonly string[]; readonly url: string } => ({
    fileMatch: matches.map((match) => `/${folder}${match}`),
    url: `./${folder}${file}`,
  });
  return [
    row(['*/scenario.json'], 'scenario.schema.json'),
    ...Object.entries(kindsByName).map(([kind, matches]) => row(matches, `schemas/${kind}.schema.json`)),
  ];
}

// The generated JSON Schema: up to date, and of one mind with the reader about what belongs in a file.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocStocks, effectRows, parameterRows } from '../../src/engine/index.ts';
import { editorSchemas, jsonSchema, schemaFiles } from '../../src/scenario/index.ts';

const scenarios = new URL('../../scenarios/', import.meta.url);

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? (part as { readonly [key: string]: unknown })[step] : undefined),
    value,
  );
}

describe('scenario.schema.json', () => {
  it('is what the reader says: run `node src/cli/dev/schema.ts` where it is not', () => {
    for (const [path, text] of Object.entries(schemaFiles())) expect(readFileSync(new URL(path, scenarios), 'utf8'), path).toBe(text);
    const settings = JSON.parse(readFileSync(new URL('../.vscode/settings.json', scenarios), 'utf8')) as { readonly 'json.schemas': unknown };
    expect(settings['json.schemas']).toEqual(editorSchemas('scenarios/'));
  });

  it('names every parameter, start value and effect of the registry', () => {
    const schema = jsonSchema();
    const library = at(schema, '$defs', 'library', 'properties');
    expect(Object.keys(at(library, 'parameters', 'properties') as object)).toEqual(parameterRows.map((row) => row.name));
    const patterns = Object.keys(at(library, 'start', 'patternProperties') as object);
    for (const row of blocStocks) expect(patterns.filter((one) => new RegExp(one).test(`us.${row.path}`))).toHaveLength(1);
    const effects = at(schema, '$defs', 'events', 'items', 'properties', 'effects', 'items', 'oneOf') as readonly unknown[];
    expect(effects.map((one) => at(one, 'properties', 'do', 'const'))).toEqual(effectRows.map((row) => row.do));
    expect(effects.map((one) => at(one, 'description'))).toEqual(effectRows.map((row) => row.help));
  });

  it('lets a scenario override one field, but wants whole events', () => {
    const schema = jsonSchema();
    expect(schema['required']).toEqual(['format', 'id', 'version', 'meta', 'score']);
    expect(at(schema, '$defs', 'library', 'properties', 'regions', 'items', 'required')).toBeUndefined();
    expect(at(schema, '$defs', 'events', 'items', 'required')).toContain('title');
  });

  it('refers only to what it defines', () => {
    const text = JSON.stringify(jsonSchema());
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((one) => one[1] ?? '');
    expect(references.length).toBeGreaterThan(10);
    for (const reference of new Set(references)) expect(at(jsonSchema(), ...reference.split('/')), reference).toBeDefined();
  });
});

// The schema in an editor: the language service of VS Code, over the shipped files and the editor's settings, completes names, shows help and marks errors.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import type { CompletionItem, Diagnostic } from 'vscode-json-languageservice';
import { editorSchemas } from '../../src/scenario/index.ts';
import { shippedTexts } from '../support/shipped.ts';

const root = new URL('../../', import.meta.url);
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
});
service.configure({
  validate: true,
  schemas: editorSchemas('scenarios/').map(({ fileMatch, url }) => ({ fileMatch: fileMatch.map((match) => `**${match}`), uri: new URL(url, root).href })),
});

interface Opened {
  readonly document: TextDocument;
  /** Where "|" stood. */
  readonly at: { readonly line: number; readonly character: number };
}

/** A file with the cursor at "|". `scheme` by name from the settings, or by the file's own `$schema` where the name says nothing. */
function openFile(path: string, marked: string): Opened {
  const offset = Math.max(0, marked.indexOf('|'));
  const document = TextDocument.create(new URL(path, root).href, 'json', 1, marked.replace('|', ''));
  return { document, at: document.positionAt(offset) };
}

async function completions(path: string, marked: string): Promise<readonly CompletionItem[]> {
  const { document, at } = openFile(path, marked);
  return (await service.doComplete(document, at, service.parseJSONDocument(document)))?.items ?? [];
}
const labels = (items: readonly CompletionItem[]): readonly string[] => items.map((item) => item.label.replaceAll('"', ''));

async function help(path: string, marked: string): Promise<string> {
  const { document, at } = openFile(path, marked);
  return JSON.stringify((await service.doHover(document, at, service.parseJSONDocument(document)))?.contents ?? '');
}

async function errors(path: string, text: string): Promise<readonly Diagnostic[]> {
  const { document } = openFile(path, text);
  return service.doValidation(document, service.parseJSONDocument(document));
}

const main = 'scenarios/mine/scenario.json';
const events = 'scenarios/mine/events/1.json';

describe('in an editor', () => {
  it.each(Object.keys(shippedTexts).filter((path) => !path.includes('schema') && !/^history\/(?!scenario|plans|events)/.test(path)))(
    '%s has no errors',
    async (path) => {
      expect((await errors(`scenarios/${path}`, shippedTexts[path] ?? '')).map((one) => one.message)).toEqual([]);
    },
  );

  it('a file anywhere is helped by its own $schema', async () => {
    const schema = new URL('scenarios/scenario.schema.json', root).href;
    expect(labels(await completions('elsewhere/my.json', `{ "$schema": "${schema}", | }`))).toContain('assumptions');
  });

  it('names are completed, with their help', async () => {
    const fields = await completions(main, '{ "meta": { "turns": { | } } }');
    expect(labels(fields)).toEqual(expect.arrayContaining(['count', 'halfMonths', 'start']));
    expect(labels(await completions(main, '{ | }'))).toEqual(expect.arrayContaining(['uses', 'date', 'assumptions', 'lint']));
    const assumptions = await completions(main, '{ "assumptions": { | } }');
    const growth = assumptions.find((item) => item.label === 'budgetGrowth');
    expect(JSON.stringify(growth?.documentation)).toContain('Growth of spending');
  });

  it('events, plans and checks are completed in files of their own', async () => {
    expect(labels(await completions(events, '[{ | }]'))).toEqual(expect.arrayContaining(['ratePerYear', 'onlyBy', 'choices', 'anchor']));
    expect(labels(await completions(events, '[{ "claim": | }]'))).toEqual(expect.arrayContaining(['official', 'alleged', 'company-claim']));
    expect(labels(await completions(events, '[{ "effects": [{ "do": | }] }]'))).toEqual(
      expect.arrayContaining(['add', 'multiply', 'set', 'control', 'suspend']),
    );
    expect(labels(await completions('scenarios/mine/plans.json', '[{ "phases": [{ | }] }]'))).toContain('cadenceMonths');
    expect(labels(await completions('scenarios/mine/checks.json', '[{ | }]'))).toEqual(expect.arrayContaining(['it', 'run', 'script', 'expect']));
  });

  it('help is shown where the cursor rests', async () => {
    expect(await help(events, '[{ "rate|PerYear": 0.5 }]')).toMatch(/year/);
    expect(await help(main, '{ "start": { "us.ca|sh": { "value": 1, "source": "a" } } }')).toContain('Money in hand for AI');
  });

  it('errors are marked where they stand', async () => {
    const found = async (path: string, text: string): Promise<readonly string[]> =>
      (await errors(path, text)).map((one) => `${one.range.start.character} ${typeof one.message === 'string' ? one.message : one.message.value}`);
    expect(await found(events, '[{ "titel": "A rush" }]')).toEqual(expect.arrayContaining([expect.stringMatching(/^3 Property titel is not allowed/)]));
    expect(await found(events, '[{ "claim": "rumour" }]')).toEqual(expect.arrayContaining([expect.stringMatching(/^12 Value is not accepted/)]));
    expect(await found(main, '{ "start": { "us.chash": { "value": 1 } } }')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^13 Property us.chash is not allowed/)]),
    );
  });
});

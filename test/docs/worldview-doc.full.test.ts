// The worldview tables of docs/model.md, measured again at their full size: what the page says is what the command prints.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printTable, sectionsOf } from '../../src/cli/verbs/worldview-tables.ts';
import { compareWorldviews } from '../../src/match/index.ts';
import { shippedScenario } from '../support/shipped.ts';

it('every table of outcomes is what `worldviews two-stacks` gives now', () => {
  const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  const said = /under every worldview: seeds (\d+) to \d+, (\d+) games/.exec(page);
  const scenario = shippedScenario('two-stacks');
  const table = compareWorldviews(scenario, Number(said?.[2]), Number(said?.[1]));
  for (const { title, rows } of sectionsOf(scenario, table)) expect(page, title).toContain(printTable(rows));
});

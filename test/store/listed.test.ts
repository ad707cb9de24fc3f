// Scenarios that the build has listed stand in the library before any of them is read.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listScenarios } from '../../src/cli/dev/scenario-index.ts';
import { createCatalogue, createMemoryStorage, createSession } from '../../src/store/index.ts';
import type { Described, EngineHost } from '../../src/store/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';
import { shippedScenario, shippedTexts } from '../support/shipped.ts';

const listed = listScenarios(join(import.meta.dirname, '../../scenarios'));

test('the list holds every shipped scenario as its files tell it', () => {
  expect(listed.map(({ id }) => id)).toContain('two-stacks');
  for (const { id, title, turns } of listed) {
    const { meta } = shippedScenario(id);
    expect([title, turns]).toEqual([meta.title, meta.turns.count]);
  }
});

test('a listed scenario is there at once; only the first of the library, and those not listed, are read', async () => {
  const asked: string[] = [];
  const host = {
    describe: async (bundle: ScenarioBundle): Promise<Described> => (
      asked.push(bundle.main.path), { kind: 'refused', fault: { scenario: '', code: '', where: '', params: {} } }
    ),
  };
  const texts = Object.entries(shippedTexts).filter(([path]) => /^(two-stacks|tutorial|two-keys|base)\//.test(path));
  const session = createSession({
    host: host as unknown as EngineHost,
    storage: createMemoryStorage(),
    catalogue: createCatalogue(Object.fromEntries(texts.map(([path, text]) => [path, async () => text]))),
    listed: listed.filter(({ id }) => id !== 'two-keys'),
    clock: () => 0,
    randomSeed: () => 'seed',
  });
  expect(session.store.getState().catalogue.map(({ id }) => id)).toEqual(['two-stacks', 'tutorial']);
  await session.commands.start();
  await expect.poll(() => asked.toSorted()).toEqual(['two-keys/scenario.json', 'two-stacks/scenario.json']);
  await session.commands.prepare('tutorial');
  await expect.poll(() => asked).toContain('tutorial/scenario.json');
});

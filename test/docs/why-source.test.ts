// Why a number is what it is leads down to the file it came from: start values keep their source for as long as they are start values.
import { expect, test } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import { createEngineHost } from '../../src/store/index.ts';
import { shippedBundle, shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const [own, rival] = scenario.blocs.map(({ id }) => id);
const host = createEngineHost({ createAgent, rival: 'balanced' });
await host.open({ bundle: shippedBundle('two-stacks'), start: { kind: 'fresh', id: 'why', seat: own ?? '', seed: '1', worldview: null, rival: null } });
await host.advance([]);
await host.advance([]);

test('at the start, and in the first turn, the source of a start value is named beside what moved it', async () => {
  const path = `${own}.chips.training`;
  const source = scenario.start[path]?.source;
  expect((await host.why(path, 0))?.parts).toEqual([
    expect.objectContaining({
      code: 'start',
      params: { source, file: expect.stringMatching(/base-2024-10\.json$/) as string, line: expect.any(Number) as number },
    }),
  ]);
  const [first, ...causes] = (await host.why(path, 1))?.parts ?? [];
  expect(first).toMatchObject({ code: 'start', params: { source } });
  expect(causes.length).toBeGreaterThan(0);
  for (const { code, params } of causes)
    expect([code, ['order', 'event', 'control', 'deal', 'rule'].includes(String(params['kind']))]).toEqual(['cause', true]);
});

test('later on, what has moved is carried over, and leads back turn by turn to the start', async () => {
  const [first, ...causes] = (await host.why(`${own}.chips.training`, 2))?.parts ?? [];
  expect(first).toMatchObject({ code: 'carried', path: `${own}.chips.training`, turn: 1, params: {} });
  const [before] = (await host.why(first?.path ?? '', first?.turn ?? 0))?.parts ?? [];
  expect(before).toMatchObject({ code: 'start', params: { source: scenario.start[`${own}.chips.training`]?.source } });
  // What is written in a file is named with its place in it.
  for (const { params } of causes.filter((cause) => cause.params['kind'] === 'order'))
    expect([params['file'], params['line']]).toEqual([expect.any(String), expect.any(Number)]);
});

test('no source, and no number, of what the seat may not see', async () => {
  expect(await host.why(`${rival}.chips.rented`, 0)).toBeNull();
  expect(await host.why(`${own}.algorithms`, 1)).toBeNull();
  const guess = await host.why(`${rival}.cash`, 0);
  expect(guess?.kind).toBe('estimate');
  expect(guess?.parts.every(({ params }) => params['source'] === undefined)).toBe(true);
});

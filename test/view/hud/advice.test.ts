// Five advisers, five aims: from either seat every one always has a sentence, and none uses a figure that the seat may not see.
import { describe, expect, it } from 'vitest';
import type { Observation, Slot } from '../../../src/engine/index.ts';
import { hasText } from '../../../src/text/index.ts';
import { adviceCodes, adviceOf } from '../../../src/view/hud/advice.ts';
import { sayAdvice } from '../../../src/view/hud/advisers.tsx';
import { exampleObservation, exampleTexts } from '../../support/observation-fixture.ts';

const texts = exampleTexts();
const roles = ['labs', 'chips', 'trade', 'alliances', 'safety'] as const;
const codes = roles.flatMap((role) => adviceCodes[role].map((code) => `advice.${role}.${code}`));

function withNumber(seen: Observation, path: string, value: number): Observation {
  return { ...seen, numbers: { ...seen.numbers, [path]: { value, low: value, high: value, asOf: seen.turn } } };
}

describe.each([0, 1] as const)('the advisers of seat %i', (slot: Slot) => {
  const seen = exampleObservation(slot);

  it('have one sentence each, whatever is seen', () => {
    const cases = [seen, { ...seen, numbers: {}, arrivals: [], controls: [], deals: [], regions: [], binding: '', bindingLayer: ['', ''] }];
    for (const each of cases) {
      const advice = adviceOf(texts, each);
      expect(advice.map(({ role }) => role)).toEqual(roles);
      for (const { advice: said } of advice) {
        expect(codes).toContain(said.code);
        expect(sayAdvice(said, texts, each.bloc)).toMatch(/^[^{}]+\.$/);
      }
    }
  });

  it('read only numbers of their own side and of the world', () => {
    const read = new Set<string>();
    const numbers = new Proxy(seen.numbers, {
      get: (all, path) => {
        if (typeof path === 'string') read.add(path);
        return Reflect.get(all, path) as unknown;
      },
    });
    adviceOf(texts, { ...seen, numbers });
    expect([...read].filter((path) => !path.startsWith(`${seen.bloc}.`) && !path.startsWith('world.'))).toEqual([]);
  });

  it('change their minds with what they see', () => {
    const code = (each: Observation, role: number): string | undefined => adviceOf(texts, each)[role]?.advice.code;
    expect(code(withNumber(seen, `${seen.bloc}.headroom`, 0.5), 0)).toBe('advice.labs.serve');
    expect(code(withNumber(withNumber(seen, `${seen.bloc}.headroom`, 1), `${seen.bloc}.gap`, -6), 0)).toBe('advice.labs.behind');
    expect(code(withNumber(seen, `${seen.bloc}.compute.waiting`, 9e6), 1)).toMatch(/chips\.(power|cover)/);
    expect(code(withNumber(seen, 'world.tension', 80), 4)).toBe('advice.safety.tension');
    expect(code(withNumber(withNumber(seen, 'world.tension', 10), `${seen.bloc}.safety`, 0.9), 4)).toBe('advice.safety.calm');
  });
});

it('every sentence exists, and none is longer than a screen line or two', () => {
  for (const code of codes) expect(hasText(code), code).toBe(true);
});

it('both seats have the same five jobs', () => {
  const [first, second] = texts.blocs;
  expect(first.advisers.map(({ role }) => role)).toEqual(second.advisers.map(({ role }) => role));
});

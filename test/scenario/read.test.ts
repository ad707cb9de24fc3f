// Reading a sound scenario: what comes out, what overrides do, what the hash covers.
import { describe, expect, it } from 'vitest';
import { publicScenario } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import type { SmallTexts } from '../support/small-scenario.ts';
import { smallBase, smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

function read(texts: SmallTexts = {}): Scenario {
  const { scenario, diagnostics } = readScenario(smallBundle(texts));
  expect(diagnostics.filter((one) => one.severity !== 'tip')).toEqual([]);
  if (scenario === null) throw new Error('refused');
  return scenario;
}
const withBase = (change: (base: { [field: string]: unknown }) => void): string => {
  const base = smallBase();
  change(base);
  return JSON.stringify(base);
};

describe('readScenario', () => {
  it('gives a scenario, no finding, and counts of what it read', () => {
    const { scenario, diagnostics, summary } = readScenario(smallBundle());
    expect(diagnostics).toEqual([]);
    expect(scenario?.id).toBe('small');
    expect(summary).toMatchObject({ files: 5, events: 3, choices: 4, conditions: 5, plans: 2, sources: 2 });
    expect(summary.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(scenario?.contentHash).toBe(summary.contentHash);
  });

  it('overrides by id, field by field', () => {
    const scenario = read();
    expect(scenario.controls.map((one) => [one.id, one.effectiveMonths, one.levels.length])).toEqual([
      ['chip-rule', 1, 2],
      ['ore-rule', 3, 2],
    ]);
    expect(scenario.start['us.cash']).toEqual({ value: 100, source: 'press' });
    expect(scenario.start['cn.cash']?.source).toBe('guess');
    expect(scenario.parameters.shockFade).toBe(3);
    expect(scenario.parameterSources['shockFade']).toEqual({ value: 3, low: 1, high: 5, source: 'guess' });
    expect(scenario.sliders).toEqual(['shockFade']);
    expect(scenario.sources.map((one) => one.id)).toEqual(['guess', 'press']);
  });

  it('gives triggers their kind, and turns their date', () => {
    expect(read().events.map((one) => one.trigger)).toEqual([
      { kind: 'scheduled', date: '2025-01-01' },
      { kind: 'chain' },
      { kind: 'chance', ratePerYear: 0.5, from: '2024-11-01', until: '2025-06-30' },
    ]);
    const plain = read({ events: smallEvents.replace('"ratePerYear": 0.5, ', '') });
    expect(plain.events[2]?.trigger).toEqual({ kind: 'condition', from: '2024-11-01', until: '2025-06-30' });
    const dated = read({ events: smallEvents.replace('"turn": 2', '"date": "2025-03-09"') });
    expect(dated.events[0]?.trigger).toEqual({ kind: 'scheduled', date: '2025-03-09' });
    expect(read({ events: smallEvents.replace('"turn": 2', '"turn": 4') }).events[0]?.trigger).toEqual({ kind: 'scheduled', date: '2025-07-01' });
  });

  it('fills in what events and choices leave out', () => {
    const [rush, answer, leak] = read().events;
    expect(rush).toMatchObject({ once: true, cooldownTurns: 0, effects: [], when: [] });
    expect(leak).toMatchObject({ once: false, cooldownTurns: 1, choices: [], objectives: [] });
    expect(rush?.choices[0]).toMatchObject({ for: null, cost: [{ path: 'self.cash', value: 5 }], then: { event: 'answer', afterTurns: 1 }, default: false });
    expect(rush?.choices[1]).toMatchObject({ cost: [], available: [], effects: [], ai: { weight: 1, if: [] }, default: true });
    expect(answer?.choices[0]?.available[0]).toMatchObject({ text: 'not control.chip-rule.active', type: 'flag', root: { kind: 'not' } });
  });

  it('keeps par statistics, and falls back to mean 0 with a tip', () => {
    expect(read().score.par.stats['us']?.['gap']).toEqual({ mean: 0.5, deviation: 2 });
    const { scenario, diagnostics } = readScenario(smallBundle({ par: null }));
    expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([['T501', 'tip']]);
    expect(scenario?.score.par.games).toBe(0);
    expect(scenario?.score.par.stats['cn']?.['gap']?.mean).toBe(0);
    expect(scenario?.score.par.stats['cn']?.['gap']?.deviation).toBeGreaterThan(0);
  });

  it('takes a byte order mark, CRLF line ends and one bundled file', () => {
    expect(read({ main: `\uFEFF${smallMain.replaceAll('\n', '\r\n')}` })).toEqual(read());
    const { parameters, id: _id, version: _version, format: _format, ...world } = smallBase();
    const own = JSON.parse(smallMain) as { [field: string]: unknown };
    const { plans, par } = smallBundle();
    delete own['uses'];
    delete own['controls'];
    delete own['start'];
    delete own['assumptions'];
    const all = {
      ...own,
      ...world,
      assumptions: parameters,
      sources: { ...(world['sources'] as object), ...(own['sources'] as object) },
      events: JSON.parse(smallEvents) as unknown,
      plans: JSON.parse(plans?.text ?? '') as unknown,
      par: JSON.parse(par?.text ?? '') as unknown,
    };
    const { scenario, diagnostics } = readScenario({ main: { path: 'bundled.json', text: JSON.stringify(all) }, events: [], libraries: {} });
    expect(diagnostics).toEqual([]);
    expect(scenario?.events).toEqual(read().events);
  });

  it('lets a later base file override an earlier one', () => {
    const bundle = smallBundle({ main: smallMain.replace('["small-base"]', '["small-base", "late"]') });
    const late = { path: 'base/late.json', text: JSON.stringify({ regions: [{ id: 'gulf', populationMillions: 5 }] }) };
    const { scenario, diagnostics } = readScenario({ ...bundle, libraries: { ...bundle.libraries, late } });
    expect(diagnostics).toEqual([]);
    expect(scenario?.regions.map((one) => one.populationMillions)).toEqual([400, 400, 5]);
  });
});

describe('the content hash', () => {
  const hash = (texts: SmallTexts = {}): string => read(texts).contentHash;
  it('leaves out texts, white space and par statistics', () => {
    const same = [
      hash(),
      hash({ main: smallMain.replace('Four quarters.', 'A year.') }),
      hash({ main: smallMain.replaceAll('\n', ' ') }),
      hash({ par: null }),
      hash({ events: smallEvents.replace('Orders double.', 'Orders triple.').replace('turn between 2 and 4', ' turn  between 2 and (4)') }),
      hash({ main: smallMain.replace('"version": "1.0.0"', '"version": "1.0.1"') }),
    ];
    expect(new Set(same).size).toBe(1);
  });
  it('covers everything that is played', () => {
    const different = [
      hash(),
      hash({ main: smallMain.replace('"value": 100', '"value": 101') }),
      hash({ events: smallEvents.replace('turn between 2 and 4', 'turn between 2 and 5') }),
      hash({ events: smallEvents.replace('"ratePerYear": 0.5', '"ratePerYear": 0.6') }),
      hash({ events: smallEvents.replace('"after": 1', '"after": 2') }),
      hash({
        base: withBase((base) => {
          base['initiatives'] = (base['initiatives'] as unknown[]).toReversed();
        }),
      }),
      hash({ main: smallMain.replace('"count": 4', '"count": 5') }),
      hash({ events: smallEvents.replace('"cooldown": 1', '"cooldown": 2') }),
      hash({ main: smallMain.replace('"gap": 0.4', '"gap": 0.5') }),
    ];
    expect(new Set(different).size).toBe(different.length);
  });
  it('and the hash of texts see different things', () => {
    const texts = (changed: SmallTexts = {}): string => readScenario(smallBundle(changed)).summary.textHash;
    expect(texts({ main: smallMain.replace('Four quarters.', 'A year.') })).not.toBe(texts());
    expect(texts({ main: smallMain.replace('"value": 100', '"value": 101') })).toBe(texts());
  });
});

describe('publicScenario', () => {
  it('holds no event that has not been dealt', () => {
    const scenario = read();
    expect(publicScenario(scenario)).toMatchObject({ knowledge: 'public', events: [], regions: scenario.regions });
    expect(publicScenario(scenario)).toBe(publicScenario(scenario));
    const dealt = publicScenario(scenario, new Set(['rush']));
    expect(dealt.events.map((one) => one.id)).toEqual(['rush']);
    expect(JSON.stringify(dealt.events)).not.toContain('answer');
    expect(publicScenario(scenario, new Set(['rush', 'answer'])).events[0]?.choices[0]?.then).toEqual({ event: 'answer', afterTurns: 1 });
  });
});

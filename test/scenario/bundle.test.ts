// Which files make a scenario.
import { describe, expect, it } from 'vitest';
import { bundleOf, scenarioFiles, scenarioIds } from '../../src/scenario/index.ts';

const paths = [
  'b/scenario.json',
  'a/scenario.json',
  'a/events/2.json',
  'a/events/1.json',
  'a/events/old/3.json',
  'a/events/notes.txt',
  'a/plans.json',
  'a/checks.json',
  'a/texts/es.json',
  'base/w1.json',
  'base/w2.json',
  'scenario.schema.json',
];

describe('the files of a scenario', () => {
  it('are found among all paths, in order', () => {
    expect(scenarioIds(paths)).toEqual(['a', 'b']);
    expect(scenarioFiles('a', paths)).toEqual({
      main: 'a/scenario.json',
      events: ['a/events/1.json', 'a/events/2.json'],
      plans: 'a/plans.json',
      par: null,
      checks: 'a/checks.json',
      texts: { es: 'a/texts/es.json' },
      libraries: { w1: 'base/w1.json', w2: 'base/w2.json' },
    });
    expect(scenarioFiles('b', paths)).toMatchObject({ events: [], plans: null });
  });

  it('become a bundle, with the paths that authors see', () => {
    const texts = Object.fromEntries(paths.map((path) => [path, `text of ${path}`]));
    expect(bundleOf('b', texts, (path) => `scenarios/${path}`)).toEqual({
      main: { path: 'scenarios/b/scenario.json', text: 'text of b/scenario.json' },
      events: [],
      plans: undefined,
      par: undefined,
      checks: undefined,
      texts: {},
      libraries: { w1: { path: 'scenarios/base/w1.json', text: 'text of base/w1.json' }, w2: { path: 'scenarios/base/w2.json', text: 'text of base/w2.json' } },
    });
    expect(bundleOf('c', texts)).toBeNull();
    expect(bundleOf('constructor', texts)).toBeNull();
  });
});

// What a session holds in the middle of a match, over the example observation: for tests of pages that read the session.
import type { SessionState } from '../../src/store/index.ts';
import { exampleObservation, exampleTexts } from './observation-fixture.ts';

export function exampleState(change: Partial<SessionState> = {}): SessionState {
  const texts = exampleTexts();
  const seen = exampleObservation();
  return {
    screen: 'play',
    phase: 'deciding',
    match: null,
    seat: seen.bloc,
    scenario: texts,
    seen,
    menu: seen.menu,
    draft: [],
    draftProblems: [],
    canUndo: false,
    canRedo: false,
    undecided: ['card', 'effort', 'chips', 'initiative'],
    report: [],
    reports: [],
    score: null,
    why: null,
    saves: [
      { id: 'one', title: 'Two Stacks – United States', scenario: 'example', seat: seen.bloc, turn: 2, turns: 12, ended: false, savedAt: 1_764_000_000_000 },
      { id: 'two', title: 'Two Stacks – China', scenario: 'example', seat: 'cn', turn: 12, turns: 12, ended: true, savedAt: 1_763_000_000_000 },
    ],
    catalogue: ['example', 'winter', 'watts'].map((id) => ({
      id,
      title: id === 'example' ? 'Two Stacks' : id === 'winter' ? 'Winter of open models' : 'Watts and wafers',
      summary: texts.meta.summary,
      level: 'all',
      minutes: texts.meta.minutes,
      turns: 12,
      start: '2024-10-01',
      blocs: texts.blocs,
      worldviews: texts.worldviews,
      rivals: [],
      tutorial: false,
    })),
    catalogueFaults: [],
    notice: null,
    workshop: null,
    deck: [],
    theme: 'light',
    language: 'en',
    saving: 'saved',
    ...change,
  };
}

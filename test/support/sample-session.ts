// A session that stands still: the pages over an example state, with commands that only draft and open. For looking at the pages; never a substitute for the game.
import { createStore } from 'zustand/vanilla';
import type { Order } from '../../src/engine/index.ts';
import type { Commands, Session, SessionState, Withdrawal } from '../../src/store/index.ts';
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
      tutorial: false,
    })),
    notice: null,
    theme: 'light',
    language: 'en',
    saving: 'saved',
    ...change,
  };
}

const same = (a: Order, w: Withdrawal): boolean =>
  a.kind === w.kind && (a.kind !== 'initiative' || w.id === undefined || (a.initiative === w.id && a.target === (w.target ?? null)));

export function createSampleSession(change: Partial<SessionState> = {}): Session {
  const store = createStore<SessionState>(() => exampleState(change));
  const idle = async (): Promise<void> => {};
  const commands: Commands = {
    start: idle,
    newMatch: async () => store.setState({ screen: 'play' }),
    undo: idle,
    redo: idle,
    pinWhy: idle,
    openSave: idle,
    renameSave: idle,
    deleteSave: idle,
    goToTurn: idle,
    askWhy: idle,
    open: async (screen) => store.setState({ screen }),
    order: async (order) =>
      store.setState((s) => ({ draft: [...s.draft.filter((o) => o.kind !== order.kind || o.kind === 'initiative'), order], canUndo: true })),
    withdraw: async (what) => store.setState((s) => ({ draft: s.draft.filter((o) => !same(o, what)) })),
    endTurn: async () => store.setState({ phase: 'reporting' }),
    closeReport: async () => store.setState({ phase: 'deciding' }),
    closeWhy: async () => store.setState({ why: null }),
    exportMatch: async () => null,
    tellEpilogue: async () => null,
    importMatch: async () => ({ kind: 'refused', code: 'import.not-json', where: 'the first character', params: {} }),
    setTheme: async (theme) => store.setState({ theme }),
    dismissNotice: async () => store.setState({ notice: null }),
  };
  return { store, commands, close: idle };
}

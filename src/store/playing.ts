// Commands of the play screen: drafting, ending a turn, reading why.
import { addOrder, redoOrder, undoOrder, withdrawOrders } from './draft.ts';
import type { Draft } from './draft.ts';
import { hasEnded, judgeDraft, notify, refreshSaves, rememberPlace, saveNow, showDraft, showView } from './core.ts';
import type { Core } from './core.ts';
import type { Commands } from './session.ts';

/** Changes the draft at once, saves it, and asks the rules about it. */
async function redraft(core: Core, change: (draft: Draft) => Draft): Promise<void> {
  if (core.store.getState().phase !== 'deciding') return;
  const next = change(core.draft);
  if (next === core.draft) return;
  showDraft(core, next);
  await Promise.all([judgeDraft(core), saveNow(core)]);
}

/** Plays the turn, or names the first order that is in the way. The draft stays whatever happens. */
async function endTurn(core: Core): Promise<void> {
  const { store, deps } = core;
  if (store.getState().phase !== 'deciding') return;
  await judgeDraft(core);
  const problem = store.getState().draftProblems[0];
  if (problem !== undefined) {
    notify(core, 'order-refused', { code: problem.refusal.code, ...problem.refusal.params });
    return;
  }
  store.setState({ phase: 'resolving', why: null });
  try {
    showView(core, await deps.host.advance(core.draft.orders));
  } catch {
    store.setState({ phase: 'deciding' });
    notify(core, 'engine-failed');
    return;
  }
  store.setState({ phase: 'reporting' });
  await saveNow(core);
}

async function closeReport(core: Core): Promise<void> {
  const { phase, seen } = core.store.getState();
  if (phase !== 'reporting') return;
  if (hasEnded(seen)) core.store.setState({ phase: 'ended', screen: 'ending' });
  else core.store.setState({ phase: 'deciding' });
  await saveNow(core);
  if (hasEnded(seen)) await Promise.all([rememberPlace(core), refreshSaves(core)]);
}

async function askWhy(core: Core, path: string, turn?: number): Promise<void> {
  const { match, why } = core.store.getState();
  if (match === null) return;
  const breakdown = await core.deps.host.why(path, turn ?? match.turns.length);
  if (breakdown === null) return;
  const others = (why?.open ?? []).filter((entry) => entry.breakdown.path !== path || entry.breakdown.turn !== breakdown.turn);
  core.store.setState({ why: { open: [...others, { breakdown, pinned: false }] } });
}

function closeWhy(core: Core, all: boolean): void {
  const open = core.store.getState().why?.open ?? [];
  const top = open.findLastIndex((entry) => !entry.pinned);
  const left = all ? [] : open.filter((_, i) => i !== (top < 0 ? open.length - 1 : top));
  core.store.setState({ why: left.length === 0 ? null : { open: left } });
}

function pinWhy(core: Core, path: string): void {
  const open = core.store.getState().why?.open ?? [];
  core.store.setState({ why: { open: open.map((entry) => (entry.breakdown.path === path ? { ...entry, pinned: !entry.pinned } : entry)) } });
}

type PlayCommands = Pick<Commands, 'order' | 'withdraw' | 'undo' | 'redo' | 'endTurn' | 'closeReport' | 'askWhy' | 'pinWhy' | 'closeWhy'>;

export function playCommands(core: Core): PlayCommands {
  return {
    order: (order) => redraft(core, (draft) => addOrder(draft, order)),
    withdraw: (what) => redraft(core, (draft) => withdrawOrders(draft, what)),
    undo: () => redraft(core, undoOrder),
    redo: () => redraft(core, redoOrder),
    endTurn: () => endTurn(core),
    closeReport: () => closeReport(core),
    askWhy: (path, turn) => askWhy(core, path, turn),
    pinWhy: async (path) => pinWhy(core, path),
    closeWhy: async (all = false) => closeWhy(core, all),
  };
}

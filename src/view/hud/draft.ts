// Reading a draft: what it changes about what stands. Pure questions about orders, used by every part of the desk.
import type { ComputeUse, Observation, Order, Orders, Track } from '../../engine/index.ts';
import type { Commands } from '../../store/index.ts';

/** The deskful of commands: what the desk may do to the draft. */
export type DeskCommands = Pick<Commands, 'order' | 'withdraw' | 'undo' | 'redo'>;

export const trackOrder: readonly Track[] = ['training', 'algorithms', 'chips', 'applications', 'safety'];
export const useOrder: readonly ComputeUse[] = ['train', 'serve', 'experiment'];

export function draftedOf<K extends Order['kind']>(draft: Orders, kind: K): Extract<Order, { kind: K }>[] {
  return draft.filter((o): o is Extract<Order, { kind: K }> => o.kind === kind);
}

export function draftedEffort(draft: Orders): Track | null {
  return draftedOf(draft, 'effort')[0]?.track ?? null;
}

export function draftedShares(draft: Orders): readonly number[] | null {
  return draftedOf(draft, 'shares')[0]?.percent ?? null;
}

/** Shares as they will stand where that is known: a drafted fine-tuning, else those in force. */
export function sharesShown(seen: Observation, draft: Orders): readonly number[] {
  return draftedShares(draft) ?? seen.menu.shares;
}

/** The weight of every channel as the draft leaves it. */
export function weightsShown(seen: Observation, draft: Orders): ReadonlyMap<string, number> {
  const drafted = draftedOf(draft, 'chips')[0];
  return new Map(seen.menu.channels.map((c) => [c.channel, drafted?.channel === c.channel ? drafted.weight : c.weight]));
}

// Reading a draft: what it changes about what stands. Pure questions about orders, used by every part of the desk.
import type { ComputeUse, Observation, Order, Orders, Track } from '../../engine/index.ts';
import type { Commands, Withdrawal } from '../../store/index.ts';

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

/** How to take an order off the desk again. */
export function withdrawalOf(order: Order): Withdrawal {
  switch (order.kind) {
    case 'reply':
      return { kind: 'reply', id: order.event };
    case 'initiative':
      return { kind: 'initiative', id: order.initiative, target: order.target };
    case 'chips':
      return { kind: 'chips', id: order.channel };
    case 'release':
      return { kind: 'release', id: order.model };
    case 'answer':
    case 'break':
      return { kind: order.kind, id: order.deal };
    case 'effort':
    case 'shares':
    case 'split':
    case 'offer':
      return { kind: order.kind };
  }
}

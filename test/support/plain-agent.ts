// An automated player for tests of everything around the players: by chance one effort, one open initiative, one channel and one choice a card.
import type { Order } from '../../src/engine/index.ts';
import { tracks } from '../../src/engine/index.ts';
import type { CreateAgent } from '../../src/agents/index.ts';

function pick<T>(list: readonly T[], draw: number): T | undefined {
  return list[Math.floor(draw * list.length)];
}

export const createPlainAgent: CreateAgent = (_scenario, config) => ({
  name: config.id,
  doctrine: 'plain',
  decide: (seen, menu, chance) => {
    const draw = (what: string): number => chance('plain', what, seen.tick);
    const orders: Order[] = [{ kind: 'effort', track: pick(tracks, draw('effort')) ?? 'training' }];
    const initiative = pick(
      menu.initiatives.filter((option) => option.refusal === null),
      draw('initiative'),
    );
    const channel = pick(
      menu.channels.filter((each) => each.refusal === null),
      draw('channel'),
    );
    if (initiative !== undefined) orders.push(initiative.order);
    if (channel !== undefined) orders.push({ kind: 'chips', channel: channel.channel, part: null, weight: Math.floor(draw('weight') * 5) });
    for (const card of menu.cards) {
      const choice = pick(
        card.choices.filter((option) => option.refusal === null),
        draw(card.event),
      );
      if (choice !== undefined) orders.push(choice.order);
    }
    return { orders, reasons: [] };
  },
});

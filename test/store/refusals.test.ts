// What stands in the way of a turn, and of a library: never silence. Two dear answers, a scenario that cannot be read, a rival by name.
import { describe, expect, it } from 'vitest';
import { createAgent } from '../../src/agents/index.ts';
import type { Order } from '../../src/engine/index.ts';
import { createCatalogue, createEngineHost, createSession } from '../../src/store/index.ts';
import type { Session } from '../../src/store/index.ts';
import { createMemoryStorage } from '../../src/store/storage/index.ts';
import { shippedTexts } from '../support/shipped.ts';

function openOver(texts: { readonly [path: string]: string }): Session {
  const loaders = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, async () => text]));
  let count = 0;
  return createSession({
    host: createEngineHost({ createAgent, rival: 'balanced' }),
    storage: createMemoryStorage(),
    catalogue: createCatalogue(loaders),
    clock: () => 0,
    randomSeed: () => `refusals-${++count}`,
  });
}

const some = (wanted: RegExp) => Object.fromEntries(Object.entries(shippedTexts).filter(([path]) => wanted.test(path)));

describe('two answers that cost more than there is', () => {
  const begin = async () => {
    const texts = some(/^(two-stacks|base)\//);
    // The weights come in the first turn too, so that two answers compete for one agenda.
    const opening = 'two-stacks/events/1-opening.json';
    const session = openOver({ ...texts, [opening]: (texts[opening] ?? '').replace('"turn >= 2", ', '') });
    await session.commands.start();
    await session.commands.newMatch({ scenario: 'two-stacks', seat: 'us', seed: 'gallery', rival: 'careful' });
    const { seen } = session.store.getState();
    if (seen === null) throw new Error('no match');
    const dear = seen.menu.cards.map(({ event }): Order => {
      const choices = session.store.getState().scenario?.cards[event]?.choices.filter((each) => each.for === null || each.for === 'us') ?? [];
      const agenda = (each: (typeof choices)[number]): number => each.cost.find((cost) => cost.path.endsWith('.agenda'))?.value ?? 0;
      return { kind: 'reply', event, choice: choices.toSorted((a, b) => agenda(b) - agenda(a))[0]?.id ?? '' };
    });
    return { session, dear };
  };

  it('the second is closed on its card once the first is given', async () => {
    const { session, dear } = await begin();
    const [first, second] = dear;
    if (first?.kind !== 'reply' || second?.kind !== 'reply') throw new Error('two cards are needed');
    const offered = (): string | undefined =>
      session.store
        .getState()
        .menu?.cards.find((card) => card.event === second.event)
        ?.choices.find((each) => each.order.choice === second.choice)?.refusal?.code;
    expect(offered()).toBeUndefined();
    await session.commands.order(first);
    expect(offered()).toBe('order.no-agenda');
  });

  it('End turn names the order, and goes on once it is taken back', async () => {
    const { session, dear } = await begin();
    for (const order of dear) await session.commands.order(order);
    expect(session.store.getState().draftProblems.map((each) => each.order)).toEqual([dear[1]]);
    await session.commands.endTurn();
    expect(session.store.getState()).toMatchObject({ phase: 'deciding', notice: { code: 'order-refused' } });
    const [, second] = dear;
    if (second?.kind === 'reply') await session.commands.withdraw({ kind: 'reply', id: second.event });
    await session.commands.endTurn();
    expect(session.store.getState().phase).toBe('reporting');
  });

  it('the rival that was asked for sits opposite', async () => {
    const { session } = await begin();
    expect(session.store.getState().match?.seats.find((seat) => seat.kind === 'agent')).toMatchObject({ agent: 'careful' });
  });
});

it('what a choice would move tells no amounts, and nothing hidden', async () => {
  const session = openOver(some(/^(two-stacks|base)\//));
  await session.commands.start();
  await session.commands.newMatch({ scenario: 'two-stacks', seat: 'cn', seed: 'gallery' });
  const choices = Object.values(session.store.getState().scenario?.cards ?? {}).flatMap((card) => card.choices);
  expect(choices.some((choice) => choice.moves.length > 0)).toBe(true);
  for (const choice of choices) {
    if (choice.for === 'us') expect(choice.moves).toEqual([]);
    for (const move of choice.moves) {
      if (move.kind === 'number') expect(Object.keys(move).toSorted()).toEqual(['kind', 'over', 'path', 'up']);
      if (move.kind === 'number') expect(move.path).not.toMatch(/algorithms|shock\.research|us\.(agenda|reserve\.(chips|dies|materials))/);
    }
  }
});

it('a library in which nothing can be read says what and where', async () => {
  const session = openOver({ 'two-stacks/scenario.json': '{ "id": "two-stacks", }' });
  await session.commands.start();
  await expect.poll(() => session.store.getState().catalogueFaults).toHaveLength(1);
  expect(session.store.getState().catalogueFaults[0]).toMatchObject({ scenario: 'two-stacks', code: 'diagnostic.E015' });
  expect(session.store.getState().catalogueFaults[0]?.where).toMatch(/scenario\.json:1:\d+$/);
});

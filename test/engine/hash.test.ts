// The hash of a state changes with every bit of it, and with nothing else.
import { describe, expect, it } from 'vitest';
import { blocStocks, hashState, slots, stateBytes, worldStocks } from '../../src/engine/index.ts';
import type { State } from '../../src/engine/index.ts';
import { reload } from '../support/play.ts';
import { randomGame } from '../support/random-play.ts';
import { choice, event } from '../support/cards.ts';
import { createWorld } from '../support/world.ts';

const card = event('card', { to: 'both', choices: [choice('yes', [{ do: 'add', path: 'self.cash', value: 5, over: 99 }], { default: true })] });
const game = randomGame(createWorld({ events: [card], turns: 12 }), 'hash', 6);
const state = game.last;
const hash = hashState(state);
/** The hash after one change. */
const changed = (change: (state: State) => void): string => {
  const copy = structuredClone(state);
  change(copy);
  return hashState(copy);
};

describe('the hash', () => {
  it('is sixteen hexadecimal digits, the same for a copy', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(hashState(reload(state))).toBe(hash);
    expect(stateBytes(state)).toBeGreaterThan(1000);
  });

  it('changes with the last bit of every stock', () => {
    for (const slot of slots)
      for (const row of blocStocks)
        expect(
          changed((x) => {
            const stocks = x.blocs[slot].stocks;
            stocks[row.key] = stocks[row.key] === 0 ? Number.MIN_VALUE : stocks[row.key] * (1 + Number.EPSILON);
          }),
          row.path,
        ).not.toBe(hash);
    for (const row of worldStocks) expect(changed((x) => (x.world[row.key] += 1e-9))).not.toBe(hash);
  });

  const changes: readonly (readonly [string, (state: State) => void])[] = [
    ['turn', (x) => (x.turn += 1)],
    ['tick', (x) => (x.tick += 1)],
    ['share', (x) => void (x.blocs[0].shares[0] = 99)],
    ['split', (x) => void (x.blocs[1].split[0] = 99)],
    ['standing decision', (x) => void (x.blocs[0].onReady = x.blocs[0].onReady === 'hold' ? 'sell' : 'hold')],
    ['channel weight', (x) => void ((x.blocs[0].channels[0] ?? { weight: 0 }).weight += 1)],
    ['transit', (x) => void ((x.blocs[0].channels[0]?.transitTraining ?? [])[1] = 123)],
    ['model', (x) => void (x.blocs[0].models = x.blocs[0].models.slice(1))],
    ['test', (x) => void (x.blocs[0].testing = { until: 77, capability: 150 })],
    ['region users', (x) => void ((x.regions[1] ?? { users: 0 }).users += 1)],
    ['region share', (x) => void ((x.regions[1]?.shares ?? [])[3] = 0.3)],
    ['habit', (x) => void ((x.regions[1]?.lockIn ?? [])[0] = 0.3)],
    ['partnership', (x) => void ((x.regions[1]?.partnership ?? [])[0] = 0.3)],
    ['ban', (x) => void ((x.regions[1]?.ban ?? [])[0] = 0.3)],
    ['control', (x) => void ((x.controls[3] ?? { level: 0 }).level += 1)],
    ['suspension', (x) => void ((x.controls[3] ?? { suspendedUntil: 0 }).suspendedUntil += 99)],
    ['redesign', (x) => void (x.redesigns[2] = 55)],
    ['deal', (x) => void (x.deals = [...x.deals, { id: 'd', from: 0, give: 'a', take: 'b', turns: 2, status: 'offered', offeredTurn: 0, until: 0 }])],
    ['event', (x) => void ((x.events[0] ?? { fired: 0 }).fired += 1)],
    ['choice', (x) => void ((x.events[0] ?? { chosen: [] as (string | null)[] }).chosen[0] = 'other')],
    ['card', (x) => void (x.cards = [...x.cards, { event: 'card', slot: 1 }])],
    ['effect', (x) => void (x.effects = x.effects.slice(1))],
    ['ending', (x) => void (x.ending = { kind: 'early', id: 'x', sharedLoss: false })],
  ];
  it.each(changes)('changes with a %s', (_, change) => expect(changed(change)).not.toBe(hash));

  it('differs between all states of a game', () => {
    expect(new Set(game.states.map(hashState)).size).toBe(game.states.length);
  });
});

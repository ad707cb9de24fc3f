// What every tree of causes has to satisfy, for `attribution.test.ts` and its full size.
import { expect } from 'vitest';
import { cardIds } from '../../src/engine/index.ts';
import type { Cause, Scenario, Slot } from '../../src/engine/index.ts';
import { attribute, leavesOf } from '../../src/match/index.ts';
import type { CauseNode } from '../../src/match/index.ts';
import type { PlaceFinder } from '../../src/scenario/index.ts';
import { hasText, namesOf, t, tCause } from '../../src/text/index.ts';
import type { RandomGame } from '../support/random-play.ts';

/** Every headline number of both seats, and of the world. */
export function headlinePaths(scenario: Scenario): readonly string[] {
  return cardIds.flatMap((card) => (card === 'stability' ? ['world.stability'] : scenario.blocs.map(({ id }) => `${id}.${card}`)));
}

function checkSums(path: string, node: CauseNode): void {
  const largest = Math.max(1, Math.abs(node.value), ...node.parts.map((part) => Math.abs(part.value)));
  expect(Math.abs(node.rounding) / largest, `${path}: ${node.code} of ${node.path}`).toBeLessThanOrEqual(1e-12);
  for (const part of node.parts) checkSums(path, part);
}

const unnamed = new Set([t('cause.rule.other'), ...['us', 'cn', 'north', 'south'].map(() => 'an order from')]);

/** Fails where a leaf names nothing, names what no file has, or speaks of "other". */
function checkLeaf(scenario: Scenario, find: PlaceFinder, path: string, node: CauseNode): void {
  const { leaf } = node;
  if (leaf === null) throw new Error(`${path}: ${node.code} ends without a cause`);
  const what = `${path}: ${leaf.kind} ${leaf.id}`;
  expect(leaf.id, what).not.toBe('');
  if (['order', 'event', 'rule', 'control', 'deal'].includes(leaf.kind)) {
    const said = tCause(
      { kind: leaf.kind, id: leaf.id, bloc: leaf.bloc } as Cause,
      namesOf({ ...scenario, cards: Object.fromEntries(scenario.events.map((event) => [event.id, event])), ending: null }),
    );
    for (const vague of unnamed) expect(said.startsWith(vague), `${what} is called “${said}”`).toBe(false);
  }
  if (leaf.kind === 'definition') expect(hasText(`part.${node.code}`), `${what} has no words`).toBe(true);
  for (const way of [...(leaf.written === null ? [] : [leaf.written]), ...leaf.numbers]) {
    const place = find(way);
    expect(place, `${what} at ${way.join('.')}`).not.toBeNull();
    expect(place?.line ?? 0, what).toBeGreaterThan(0);
  }
  if (['start', 'event', 'control', 'parameter'].includes(leaf.kind)) {
    expect(leaf.written, what).not.toBeNull();
    expect(leaf.sources.length, what).toBeGreaterThan(0);
  }
  for (const source of leaf.sources)
    expect(
      scenario.sources.some(({ id }) => id === source),
      `${what}: source ${source}`,
    ).toBe(true);
}

/** Every headline number after every turn, for the author and for both seats. Says how many leaves were looked at. */
export function checkTrees(game: RandomGame, find: PlaceFinder): number {
  const { scenario } = game;
  let looked = 0;
  for (let turn = 0; turn < game.states.length; turn++)
    for (const path of headlinePaths(scenario))
      for (const seat of [null, 0, 1] as const) {
        const tree = attribute(game, path, turn, seat);
        const rivals = path.endsWith('.cover') && seat !== null && path.startsWith(`${scenario.blocs[seat === 0 ? 1 : 0].id}.`);
        if (rivals) {
          expect(tree, `${path} for seat ${seat}`).toBeNull();
          continue;
        }
        if (tree === null) throw new Error(`${path} has no tree`);
        checkSums(path, tree);
        for (const leaf of leavesOf(tree)) {
          checkLeaf(scenario, find, path, leaf);
          looked += 1;
          if (leaf.leaf?.kind === 'closed') throw new Error(`${path}: ${leaf.path} is closed to its own seat`);
        }
      }
  return looked;
}

/** Paths of the other side whose causes a tree shows, though they are not the seat's to know. */
export function rivalCauses(scenario: Scenario, tree: CauseNode, seat: Slot): readonly string[] {
  const rival = scenario.blocs[seat === 0 ? 1 : 0].id;
  return leavesOf(tree).flatMap((node) =>
    node.path?.startsWith(`${rival}.`) && node.leaf?.kind !== 'start' && node.leaf?.kind !== 'rival' ? [node.path] : [],
  );
}

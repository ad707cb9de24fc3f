// Labs and sellers with aims of their own: rules put off, weights refused at a price. Both sides alike, drawn by key, with causes.
import { describe, expect, it } from 'vitest';
import type { Chance, Order } from '../../src/engine/index.ts';
import { calm, entriesOf, moved, nobody, north, played, south } from '../support/play.ts';
import { createWorld } from '../support/world.ts';

/** Only what is drawn from `stream` happens. */
const only =
  (stream: string): Chance =>
  (from) =>
    from === stream ? 0 : 0.999999;
const tighten = (target: string): Order => ({ kind: 'initiative', initiative: 'tighten', target });
const publish: Order = { kind: 'release', model: 'run', action: 'publish', when: 'now' };
const slow = (start: { readonly [path: string]: number } = {}) => {
  const world = createWorld({ start });
  return { ...world, controls: world.controls.map((control) => ({ ...control, effectiveMonths: 6 })) };
};

describe('lobbying', () => {
  it.each([
    ['north', north(tighten('north-threshold')), 'north-threshold'],
    ['south', south(tighten('south-threshold')), 'south-threshold'],
  ] as const)('puts a rule of %s off by a month, at the price of a quarrel', (bloc, orders, control) => {
    const [put, left] = [played(slow(), [orders], only('lobby')), played(slow(), [orders], calm)];
    const at = put.scenario.controls.findIndex(({ id }) => id === control);
    expect((put.last.controls[at]?.effectiveAt ?? 0) - (left.last.controls[at]?.effectiveAt ?? 0)).toBe(2);
    expect(moved(put, `${bloc}.agenda`, 'rule:lobby')).toBe(-0.5);
    expect(entriesOf(put, 'rule.delayed')).toMatchObject([{ bloc, seen: 'all', causes: [{ kind: 'rule', id: 'lobby' }] }]);
    expect(entriesOf(left, 'rule.delayed')).toEqual([]);
  });

  it('never touches a rule that is eased, or in force, and never happens where everybody follows the office', () => {
    const ease: Order = { kind: 'initiative', initiative: 'ease', target: 'north-threshold' };
    expect(entriesOf(played(slow(), [north(ease)], only('lobby')), 'rule.delayed')).toEqual([]);
    expect(entriesOf(played(createWorld(), [nobody, nobody], only('lobby')), 'rule.delayed')).toEqual([]);
    expect(entriesOf(played(slow({ 'north.labs.alignment': 1 }), [north(tighten('north-threshold'))], only('lobby')), 'rule.delayed')).toEqual([]);
  });
});

describe('a lab that will not publish', () => {
  it('comes round for a point of the agenda', () => {
    const game = played(createWorld(), [north(publish)], only('refuse'));
    expect(moved(game, 'north.agenda', 'rule:lab-price')).toBe(-1);
    expect(entriesOf(game, 'lab.refused')).toMatchObject([{ bloc: 'north', seen: 'north', params: { paid: 'yes' } }]);
    expect(entriesOf(game, 'model.published')).toHaveLength(1);
  });

  it('sells the model instead where nothing is left to pay with', () => {
    const game = played(createWorld({ start: { 'south.agenda': 0 } }), [south(publish)], only('refuse'));
    expect(entriesOf(game, 'lab.refused')).toMatchObject([{ bloc: 'south', params: { paid: 'no' } }]);
    const own = (code: 'model.published' | 'model.released') => entriesOf(game, code).filter((entry) => entry.bloc === 'south');
    expect(own('model.published')).toEqual([]);
    expect(own('model.released')).toHaveLength(1);
  });

  it('is never asked about selling, and never refuses where the labs follow the office', () => {
    expect(entriesOf(played(createWorld(), [north({ ...publish, action: 'sell' })], only('refuse')), 'lab.refused')).toEqual([]);
    expect(entriesOf(played(createWorld({ start: { 'north.labs.alignment': 1 } }), [north(publish)], only('refuse')), 'lab.refused')).toEqual([]);
  });
});

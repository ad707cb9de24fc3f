// Power and buildings beyond what keeps pace: chips without power wait, visibly.
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/engine/index.ts';
import { entriesOf, moved } from '../../support/play.ts';
import { weigh } from './weigh.ts';

const short = { start: { 'south.power': 0.5 } };
const [more, idle] = weigh('power', 4, 2, short);
const number = (game: typeof more, path: string): number => decompose(game.scenario, game.last, path)?.value ?? Number.NaN;

describe('an order for power', () => {
  it('connects power beyond what is planned anyway', () => {
    expect(moved(more, 'south.power', 'order:power@south')).toBeGreaterThan(0);
    expect(moved(idle, 'south.power', 'order:power@south')).toBe(0);
    expect(moved(idle, 'south.power', 'rule:power-plan')).toBeGreaterThan(0);
  });

  it('puts waiting chips to work: usable power and the run grow', () => {
    expect(number(idle, 'south.compute.waiting')).toBeGreaterThan(0);
    expect(number(more, 'south.compute.waiting')).toBeLessThan(number(idle, 'south.compute.waiting'));
    expect(number(more, 'south.compute.usable')).toBeGreaterThan(number(idle, 'south.compute.usable'));
    expect(moved(more, 'south.run.flop', 'rule:training')).toBeGreaterThan(moved(idle, 'south.run.flop', 'rule:training'));
  });

  it('is asked for in the report while chips wait, which their owner alone reads', () => {
    const [entry] = entriesOf(idle, 'power.short').filter((x) => x.bloc === 'south');
    expect(entry).toMatchObject({ seen: 'south' });
    expect(Number(entry?.params['waiting'])).toBeGreaterThan(0);
  });

  it('changes nothing else where all chips have power', () => {
    const [given, without] = weigh('power', 4, 1, { start: { 'south.power': 50 } });
    expect(number(given, 'south.compute.waiting')).toBe(0);
    expect(number(without, 'south.compute.waiting')).toBe(0);
  });
});

// Beliefs: drawn from an observation alone, playable like a state, near the truth where the seat sees it.
import { describe, expect, it } from 'vitest';
import { createChance, deriveChance, hashState, imagine, observe, publicScenario, resolveTurn, slots } from '../../src/engine/index.ts';
import { nobody } from '../support/play.ts';
import { randomGame } from '../support/random-play.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld({ turns: 10 });
const known = publicScenario(world);
const game = randomGame(world, 'beliefs', 5);
const mind = deriveChance(createChance('beliefs'), 'mind');

describe.each(slots)('a belief of seat %d', (slot) => {
  const seen = observe(world, game.last, slot, game.chance);
  const belief = imagine(known, seen, mind);

  it("has the own numbers exactly and the rival's inside their bands", () => {
    const own = belief.blocs[slot].stocks;
    const truth = game.last.blocs[slot].stocks;
    for (const key of ['chipsTraining', 'cash', 'agenda', 'capabilityHeld', 'safety'] as const) expect(own[key]).toBe(truth[key]);
    const rival = slot === 0 ? 1 : 0;
    const id = world.blocs[rival].id;
    const band = seen.numbers[`${id}.chips.training`];
    expect(belief.blocs[rival].stocks.chipsTraining).toBeGreaterThanOrEqual(band?.low ?? Infinity);
    expect(belief.blocs[rival].stocks.chipsTraining).toBeLessThanOrEqual(band?.high ?? 0);
    expect(belief.blocs[slot].shares).toEqual(game.last.blocs[slot].shares);
    expect(belief.controls).toEqual(game.last.controls);
    expect(belief.world).toEqual(game.last.world);
  });

  it('is drawn anew by another chance and the same by the same', () => {
    expect(hashState(imagine(known, seen, mind))).toBe(hashState(belief));
    expect(hashState(imagine(known, seen, createChance('other')))).not.toBe(hashState(belief));
  });

  it('can be played on, to the end, without a number going wrong', () => {
    let state = belief;
    for (let turn = 0; turn < 4; turn++) state = resolveTurn(known, state, nobody, mind, { ledger: false }).state;
    for (const each of slots) for (const value of Object.values(state.blocs[each].stocks)) expect(Number.isFinite(value)).toBe(true);
    expect(state.turn).toBe(game.last.turn + 4);
    const nearby = (state.blocs[slot].stocks.capabilityClosed - game.last.blocs[slot].stocks.capabilityClosed) / 8;
    expect(Math.abs(nearby)).toBeLessThan(3);
  });

  it('does not depend on anything that the observation does not hold', () => {
    const other = structuredClone(game.last);
    other.blocs[slot === 0 ? 1 : 0].stocks.researchShock = 1;
    other.blocs[slot === 0 ? 1 : 0].onReady = 'hold';
    expect(hashState(imagine(known, observe(world, other, slot, game.chance), mind))).toBe(hashState(belief));
  });
});

// Single turns, the rival fixed: a tighter rule never licenses more, more enforcement never lets more through, more work on a track never lowers it, a dearer model never gains.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance, resolveTurn, tracks } from '../../src/engine/index.ts';
import type { ControlDef, Scenario, State, Track } from '../../src/engine/index.ts';
import { compiledOf } from '../../src/engine/index.ts';
import { licensedCap } from '../../src/engine/measures/licensing.ts';
import { preferredShares } from '../../src/engine/measures/market.ts';
import { markup } from '../../src/engine/measures/price.ts';
import { calm, lines, moved } from '../support/play.ts';
import { randomGame } from '../support/random-play.ts';
import { createWorld } from '../support/world.ts';

/** Runs at full size elsewhere; small here. */
const runs = { numRuns: 40, seed: 1 };
const seed = fc.string({ maxLength: 8 });
const turns = fc.integer({ min: 0, max: 5 });
const world = createWorld({ turns: 12, start: { 'south.chips.training': 700_000, 'south.chips.ordered': 700_000 } });
const reached = (scenario: Scenario, by: string, after: number): State => randomGame(scenario, by, after, createChance(by), false).last;

describe('a tighter threshold', () => {
  /** Levels as an author might write them, each at least as tight as the one before. */
  const ladder = fc
    .array(
      fc.record({
        tightness: fc.double({ min: 0, max: 0.4, noNaN: true }),
        tpp: fc.integer({ min: 0, max: 8000 }),
        cap: fc.double({ min: 0.2, max: 1, noNaN: true }),
      }),
      { minLength: 4, maxLength: 4 },
    )
    .map((steps): ControlDef['levels'] => {
      let tightness = 0;
      let tpp = 20_000;
      let volumeCap = 1;
      return steps.map((step, i) => {
        tightness = Math.min(1, tightness + (i === 0 ? 0 : step.tightness));
        tpp -= i === 0 ? 0 : step.tpp;
        volumeCap *= i === 0 ? 1 : step.cap;
        return { id: `l${i}`, name: '', help: '', tightness, limits: { tpp }, volumeCap };
      });
    });

  it('never raises what may be licensed, at any point of its enforcement', () => {
    fc.assert(
      fc.property(seed, turns, ladder, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 12 }), (by, after, levels, level, age) => {
        const scenario = { ...world, controls: world.controls.map((control) => (control.kind === 'threshold' ? { ...control, levels } : control)) };
        const state = reached(world, by, after);
        const [control] = state.controls;
        if (!control) return;
        const c = compiledOf(scenario);
        const capsAt = (now: number, from: number): number[] => {
          Object.assign(control, { level: now, from, since: state.tick - age, next: -1, suspendedUntil: 0 });
          return c.chipList.map((part) => licensedCap(c, state, 1, part));
        };
        const before = capsAt(level - 1, level - 1);
        capsAt(level, level - 1).forEach((cap, i) => expect(cap).toBeLessThanOrEqual((before[i] ?? 0) * (1 + 1e-12)));
      }),
      runs,
    );
  });
});

describe('more enforcement', () => {
  it('never lets more grey chips arrive, or be on their way', () => {
    fc.assert(
      fc.property(seed, turns, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (by, after, a, b) => {
        const at = (enforcement: number): { arrived: number; sent: number } => {
          const state = structuredClone(reached(world, by, after));
          state.blocs[0].stocks.enforcement = enforcement;
          const { report } = resolveTurn(world, { ...state, ending: null }, [[], []], calm);
          return {
            arrived: moved({ reports: [report] }, 'south.chips.training', 'order:grey'),
            sent: moved({ reports: [report] }, 'south.chips.ordered', 'order:grey'),
          };
        };
        const [loose, strict] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(strict.arrived).toBeLessThanOrEqual(loose.arrived * (1 + 1e-12));
        expect(strict.sent).toBeLessThanOrEqual(loose.sent * (1 + 1e-12));
      }),
      runs,
    );
  });
});

/** What a track makes in a turn, and the ledger lines that count it. */
const makes: { readonly [track in Track]: readonly [cell: string, cause: string] } = {
  training: ['north.run.flop', 'rule:training'],
  algorithms: ['north.algorithms', 'rule:own-research'],
  chips: ['north.chips.ordered', 'order'],
  applications: ['north.product', 'rule:applications'],
  safety: ['north.safety', 'rule:safety-work'],
};

describe('more spending on a track', () => {
  it('never lowers what the track makes in that turn', () => {
    fc.assert(
      fc.property(seed, turns, fc.constantFrom(...tracks), fc.constantFrom(...tracks), fc.integer({ min: 1, max: 4 }), (by, after, to, from, steps) => {
        const state = structuredClone(reached(world, by, after));
        const [own] = state.blocs;
        const [up, down] = [tracks.indexOf(to), tracks.indexOf(from)];
        const points = Math.min(5 * steps, Math.max(0, (own.shares[down] ?? 0) - 5));
        if (to === from || points <= 0) return;
        const [cell, cause] = makes[to];
        const output = (shares: readonly number[]): number => {
          const { report } = resolveTurn(world, { ...state, ending: null, blocs: [{ ...own, shares: [...shares] }, state.blocs[1]] }, [[], []], calm);
          return lines({ reports: [report] }, cell, cause === 'order' ? undefined : cause).reduce((sum, line) => sum + line.delta, 0);
        };
        const more = own.shares.map((share, i) => (i === up ? share + points : i === down ? share - points : share));
        const [with_, without] = [output(more), output(own.shares)];
        expect(with_ - without, `${to} from ${from}`).toBeGreaterThanOrEqual(-1e-9 * Math.abs(without));
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

describe('a higher price', () => {
  it("never gains a closed model use against the same bloc's open one, which costs the same as before", () => {
    fc.assert(
      fc.property(seed, turns, fc.double({ min: 0, max: 30, noNaN: true }), (by, after, fall) => {
        const state = structuredClone(reached(world, by, after));
        const c = compiledOf(world);
        const look = (): { price: number; ratios: number[] } => {
          const ratios = preferredShares(c, state, [1, 1]).flatMap((cells) => [0, 4, 8].map((market) => (cells[market] ?? 0) / (cells[market + 1] ?? 1)));
          return { price: markup(state, 0), ratios };
        };
        const before = look();
        // The distance to the best open model is what sets the price of a closed one.
        state.blocs[1].stocks.capabilityOpen -= fall;
        const then = look();
        expect(then.price).toBeGreaterThanOrEqual(before.price);
        then.ratios.forEach((ratio, i) => expect(ratio).toBeLessThanOrEqual((before.ratios[i] ?? 0) * (1 + 1e-9)));
      }),
      runs,
    );
  });
});

// Laws of single turns, the rival fixed: what a tighter rule, more enforcement, more work on a track and a higher price can never do.
import fc from 'fast-check';
import { compiledOf, createChance, resolveTurn, tracks } from '../../src/engine/index.ts';
import type { ControlDef, State, Track } from '../../src/engine/index.ts';
import { licensedCap } from '../../src/engine/measures/licensing.ts';
import { preferredShares, sharedAppeal } from '../../src/engine/measures/market.ts';
import { markup } from '../../src/engine/measures/price.ts';
import { calm, lines, moved } from '../support/play.ts';
import { randomGame } from '../support/random-play.ts';
import { createWorld } from '../support/world.ts';

const seed = fc.string({ maxLength: 8 });
const turns = fc.integer({ min: 0, max: 5 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const world = createWorld({ turns: 12, start: { 'south.chips.training': 700_000, 'south.chips.ordered': 700_000 } });
/** A state that legal play by chance reaches; a copy of its own. */
const reached = (by: string, after: number): State => ({ ...structuredClone(randomGame(world, by, after, createChance(by), false).last), ending: null });

/** Fails where a number is above what it may be, the last bits aside. */
function notAbove(value: number, most: number, what: string): void {
  if (!(value <= most + 1e-9 * Math.abs(most))) throw new Error(`${what}: ${value} is above ${most}`);
}

/** Levels as an author might write them, each at least as tight as the one before. */
const ladder = fc
  .array(fc.record({ tightness: fc.double({ min: 0, max: 0.4, noNaN: true }), tpp: fc.integer({ min: 0, max: 8000 }), cap: share }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((steps): ControlDef['levels'] => {
    let tightness = 0;
    let tpp = 20_000;
    let volumeCap = 1;
    return steps.map((step, i) => {
      if (i > 0) {
        tightness = Math.min(1, tightness + step.tightness);
        tpp = Math.max(1, tpp - step.tpp);
        volumeCap *= step.cap;
      }
      return { id: `l${i}`, name: '', help: '', tightness, limits: { tpp }, volumeCap };
    });
  });

const tighterRule = fc.property(seed, turns, ladder, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 12 }), (by, after, levels, level, age) => {
  const scenario = { ...world, controls: world.controls.map((control) => (control.kind === 'threshold' ? { ...control, levels } : control)) };
  const state = reached(by, after);
  const c = compiledOf(scenario);
  const capsAt = (now: number): number[] => {
    Object.assign(state.controls[0] ?? {}, { level: now, from: level - 1, since: state.tick - age, next: -1, suspendedUntil: 0 });
    return c.chipList.map((part) => licensedCap(c, state, 1, part));
  };
  const before = capsAt(level - 1);
  capsAt(level).forEach((cap, i) => notAbove(cap, before[i] ?? 0, `cap of ${scenario.chips[i]?.id}`));
});

const moreEnforcement = fc.property(seed, turns, share, share, (by, after, a, b) => {
  const at = (enforcement: number): { arrived: number; sent: number } => {
    const state = reached(by, after);
    state.blocs[0].stocks.enforcement = enforcement;
    const { report } = resolveTurn(world, state, [[], []], calm);
    return {
      arrived: moved({ reports: [report] }, 'south.chips.training', 'order:grey'),
      sent: moved({ reports: [report] }, 'south.chips.ordered', 'order:grey'),
    };
  };
  const [loose, strict] = [at(Math.min(a, b)), at(Math.max(a, b))];
  notAbove(strict.arrived, loose.arrived, 'arrived');
  notAbove(strict.sent, loose.sent, 'sent');
});

/** What a track makes in a turn, and the ledger lines that count it; of chips, all that were ordered. */
const makes: { readonly [track in Track]: readonly [cell: string, cause: string | undefined] } = {
  training: ['north.run.flop', 'rule:training'],
  algorithms: ['north.algorithms', 'rule:own-research'],
  chips: ['north.chips.ordered', undefined],
  applications: ['north.product', 'rule:applications'],
  safety: ['north.safety', 'rule:safety-work'],
};

const moreWork = fc.property(
  seed,
  turns,
  fc.constantFrom(...tracks),
  fc.constantFrom(...tracks),
  fc.integer({ min: 1, max: 4 }),
  (by, after, to, from, steps) => {
    const state = reached(by, after);
    const [own, rival] = state.blocs;
    const [up, down] = [tracks.indexOf(to), tracks.indexOf(from)];
    const points = Math.min(5 * steps, Math.max(0, (own.shares[down] ?? 0) - 5));
    if (to === from || points <= 0) return;
    const output = (shares: readonly number[]): number => {
      const { report } = resolveTurn(world, { ...state, blocs: [{ ...own, shares: [...shares] }, rival] }, [[], []], calm);
      return lines({ reports: [report] }, ...makes[to]).reduce((sum, line) => sum + line.delta, 0);
    };
    const without = output(own.shares);
    const more = output(own.shares.map((x, i) => (i === up ? x + points : i === down ? x - points : x)));
    notAbove(without, more, `${to} from ${from}`);
  },
);

/** Use of a closed model over that of the same bloc's open one, whose price does not move. */
const higherPrice = fc.property(seed, turns, fc.double({ min: 0, max: 30, noNaN: true }), (by, after, fall) => {
  const state = reached(by, after);
  const c = compiledOf(world);
  const look = (): { price: number; ratios: number[] } => ({
    price: markup(state, 0),
    ratios: state.regions.flatMap((_, region) => {
      const cells = preferredShares(c, state, region, [sharedAppeal(c, state, 0, 1), sharedAppeal(c, state, 1, 1)]);
      return [0, 4, 8].map((market) => (cells[market] ?? 0) / (cells[market + 1] ?? 1));
    }),
  });
  const before = look();
  // The distance to the best open model is what sets the price of a closed one.
  state.blocs[1].stocks.capabilityOpen -= fall;
  const dearer = look();
  notAbove(before.price, dearer.price, 'price');
  dearer.ratios.forEach((ratio, i) => notAbove(ratio, before.ratios[i] ?? 0, `use in cell ${i}`));
});

export const monotoneLaws = [
  { name: 'a tighter threshold never raises what may be licensed, at any point of its enforcement', law: tighterRule },
  { name: 'more enforcement never lets more grey chips arrive, or be on their way', law: moreEnforcement },
  { name: 'more spending on a track never lowers what the track makes in that turn', law: moreWork },
  { name: 'a higher price never gains a model use', law: higherPrice },
] as const;

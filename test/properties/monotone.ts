// Laws of single turns, the rival fixed: what a tighter rule, more enforcement, more work on a track and a higher price can never do.
import fc from 'fast-check';
import { compiledOf, createChance, resolveTurn, tracks } from '../../src/engine/index.ts';
import type { ControlDef, State, Track } from '../../src/engine/index.ts';
import { licensedCap } from '../../src/engine/measures/licensing.ts';
import { spend } from '../../src/engine/measures/money.ts';
import { brandsOf, preferredShares, sharedAppeal } from '../../src/engine/measures/market.ts';
import { markup } from '../../src/engine/measures/price.ts';
import { calm, lines, moved } from '../support/play.ts';
import { randomGame } from '../support/random-play.ts';
import { createWorld } from '../support/world.ts';

const seed = fc.string({ maxLength: 8 });
const turns = fc.integer({ min: 0, max: 5 });
/** Hundredths: doubles by their bits would nearly all be next to nothing. */
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const world = createWorld({ turns: 12, start: { 'south.chips.training': 700_000, 'south.chips.ordered': 700_000 } });
/** A state that legal play by chance reaches; a copy of its own. */
const reached = (by: string, after: number): State => ({ ...structuredClone(randomGame(world, by, after, createChance(by), false).last), ending: null });

/** Fails where a number is above what it may be, the last bits aside. */
function notAbove(value: number, most: number, what: string): void {
  if (!(value <= most + 1e-9 * Math.abs(most))) throw new Error(`${what}: ${value} is above ${most}`);
}

/** Levels as an author might write them, each at least as tight as the one before. */
const ladder = fc
  .array(fc.record({ tightness: fc.integer({ min: 0, max: 40 }).map((hundredths) => hundredths / 100), tpp: fc.integer({ min: 0, max: 8000 }), cap: share }), {
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
const higherPrice = fc.property(
  seed,
  turns,
  fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
  (by, after, fall) => {
    const state = reached(by, after);
    const c = compiledOf(world);
    const look = (): { price: number; ratios: number[] } => ({
      price: markup(state, 0),
      ratios: state.regions.flatMap((_, region) => {
        const cells = preferredShares(c, state, region, [sharedAppeal(c, state, 0, 1), sharedAppeal(c, state, 1, 1)], brandsOf(c)[region] ?? []);
        return [0, 4, 8].map((market) => (cells[market] ?? 0) / (cells[market + 1] ?? 1));
      }),
    });
    const before = look();
    // The distance to the best open model is what sets the price of a closed one.
    state.blocs[1].stocks.capabilityOpen -= fall;
    const dearer = look();
    notAbove(before.price, dearer.price, 'price');
    dearer.ratios.forEach((ratio, i) => notAbove(ratio, before.ratios[i] ?? 0, `use in cell ${i}`));
  },
);

/** The reached world for one half-month alone, so that a cap that moves with time stands still. */
const oneTick = { ...world, meta: { ...world.meta, turns: { ...world.meta.turns, halfMonths: 1 as const } } };

const licensedIsLicensed = fc.property(
  seed,
  turns,
  // Tenths: doubles by their bits would nearly all be next to nothing.
  fc.integer({ min: -30, max: 10 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 2 }),
  (by, after, shock, weight, level) => {
    const state = reached(by, after);
    const [own] = state.blocs;
    own.stocks.supplyShock = shock;
    const c = compiledOf(oneTick);
    const bought = c.blocs[0].channels.filter((channel) => channel.controlled);
    for (const channel of bought) Object.assign(own.channels[channel.index] ?? {}, { weight });
    // Rules that take effect this half-month do so before anything is bought.
    for (const control of state.controls) Object.assign(control, { level, from: level, next: -1, suspendedUntil: 0 });
    const caps = c.chipList.map((part) => licensedCap(c, state, 0, part) / 24);
    const weights = own.channels.reduce((sum, channel) => sum + channel.weight, 0);
    const money = (spend(c, state, 0) * ((own.shares[2] ?? 0) / 100) * weight) / Math.max(1, weights) / 24;
    const { report } = resolveTurn(oneTick, state, [[], []], calm);
    for (const sale of report.sales) {
      const part = c.chipList.find((each) => each.def.id === sale.part);
      if (sale.slot !== 0 || !part || !bought.some((channel) => channel.id === sale.channel)) continue;
      notAbove(sale.units * part.training, caps[part.index] ?? 0, `licensed ${sale.part}`);
      notAbove(sale.usdBn, money, `paid for ${sale.part}`);
    }
  },
);

export const monotoneLaws = [
  { name: 'what is licensed never exceeds the cap, whatever supply does, and all of it is paid for', law: licensedIsLicensed },
  { name: 'a tighter threshold never raises what may be licensed, at any point of its enforcement', law: tighterRule },
  { name: 'more enforcement never lets more grey chips arrive, or be on their way', law: moreEnforcement },
  { name: 'more spending on a track never lowers what the track makes in that turn', law: moreWork },
  { name: 'a higher price never gains a model use', law: higherPrice },
] as const;

// The faults that are planted, each with the check that must find it and what it must say.
import type * as chanceModule from '../../src/engine/chance.ts';
import type * as cloneModule from '../../src/engine/state.ts';
import type * as breakdownModule from '../../src/engine/breakdown.ts';
import type * as legalModule from '../../src/engine/legal/legal-orders.ts';
import type * as licensingModule from '../../src/engine/measures/licensing.ts';
import type * as appealModule from '../../src/engine/measures/market.ts';
import type * as moneyModule from '../../src/engine/measures/money.ts';
import type * as purchaseModule from '../../src/engine/phases/channels/purchase.ts';
import type * as marketModule from '../../src/engine/phases/market.ts';
import type * as mathmoduleModule from '../../src/engine/math.ts';
import type * as observeModule from '../../src/engine/observe.ts';
import type * as politicsModule from '../../src/engine/phases/politics.ts';
import type * as shippingModule from '../../src/engine/phases/shipping.ts';
import { plant } from './planting.ts';

type Chance = typeof chanceModule;
type Clone = typeof cloneModule;
type Appeal = typeof appealModule;
type Breakdowns = typeof breakdownModule;
type Legal = typeof legalModule;
type Licensing = typeof licensingModule;
type Market = typeof marketModule;
type Money = typeof moneyModule;
type Purchase = typeof purchaseModule;
type MathModule = typeof mathmoduleModule;
type Observe = typeof observeModule;
type Politics = typeof politicsModule;
type Shipping = typeof shippingModule;

export interface Fault {
  readonly name: string;
  readonly plant: () => void;
  /** The check that must find it, and what it must say. */
  readonly check: string;
  readonly says: RegExp;
}

/** Something done after every half-month's politics. */
function afterPolitics(then: (turn: Parameters<Politics['govern']>[0]) => void): () => void {
  return () =>
    plant<Politics>('../../src/engine/phases/politics.ts', (real) => ({
      govern(turn) {
        real.govern(turn);
        then(turn);
      },
    }));
}

const counted = { calls: 0 };
export const faults: readonly Fault[] = [
  {
    name: 'a draw from a generator with a state',
    plant: () =>
      plant<Chance>('../../src/engine/chance.ts', () => ({
        createChance: () => {
          let last = 1;
          return () => (last = (last * 16_807) % 2_147_483_647) / 2_147_483_647;
        },
      })),
    check: 'replay',
    says: /^turn \d/,
  },
  {
    // Another engine's exponential: right to within one unit in the last place, as the language allows, and no more.
    name: "a platform's own exponential",
    plant: () =>
      plant<MathModule>('../../src/engine/math.ts', () => ({
        exp: (x) => {
          const y = Math.exp(x);
          return x > -0.2 && x < -0.1 ? y * (1 + Number.EPSILON) : y;
        },
      })),
    check: 'the golden corpus',
    says: /^turn \d/,
  },
  {
    name: 'a sum in the order of an object’s keys',
    plant: afterPolitics((turn) => {
      let sum = 0;
      for (const value of Object.values(turn.state.blocs[0].stocks)) sum += value / 3;
      turn.state.blocs[0].stocks.cash += sum;
    }),
    check: 'the order of keys in an object means nothing',
    says: /turn 1: blocs\.0\.stocks\.\w+ differs/,
  },
  {
    name: 'a scenario written to',
    plant: afterPolitics((turn) => {
      Object.assign(turn.p, { shockFade: turn.p.shockFade * 1.01 });
    }),
    check: 'a turn never touches what it is given',
    says: /read only property 'shockFade'/,
  },
  {
    name: 'an array shared between two states',
    plant: () =>
      plant<Clone>('../../src/engine/state.ts', (real) => ({
        cloneState: (state) => ({ ...real.cloneState(state), regions: state.regions.map((region) => ({ ...region })) }),
      })),
    check: 'a turn never touches what it is given',
    says: /read only property/,
  },
  {
    name: 'a stock changed beside the ledger',
    plant: afterPolitics((turn) => {
      turn.state.blocs[1].stocks.trust *= 0.999;
    }),
    check: 'folding the ledger reproduces every stock bit for bit',
    says: /turn 1: south\.trust is/,
  },
  {
    name: 'a rule that looks at whether the ledger is on',
    plant: afterPolitics((turn) => {
      if (turn.ledger.on) turn.state.world.incidents += 1e-12;
    }),
    check: 'the ledger changes nothing but itself',
    says: /turn 1: world\.incidents differs/,
  },
  {
    name: 'a memory outside the state',
    plant: afterPolitics((turn) => {
      counted.calls += 1;
      turn.state.blocs[0].stocks.talent += counted.calls * 1e-12;
    }),
    check: 'replay',
    says: /^turn \d/,
  },
  {
    name: 'a rule for one slot alone',
    plant: afterPolitics((turn) => {
      turn.state.blocs[0].stocks.safety *= 1 - 1e-12;
    }),
    check: 'exchanged seats',
    says: /^1 blocs\.\d\.stocks\./,
  },
  {
    name: 'physics that know the length of a turn',
    plant: afterPolitics((turn) => {
      turn.state.world.incidents *= 1 + turn.c.scenario.meta.turns.halfMonths * 1e-12;
    }),
    check: 'turn length',
    says: /world\.incidents/,
  },
  {
    name: 'chips that vanish',
    plant: () =>
      plant<Shipping>('../../src/engine/phases/shipping.ts', (real) => ({
        ship(turn) {
          real.ship(turn);
          turn.state.blocs[0].channels.forEach((channel) => channel.transitTraining.fill(0));
        },
      })),
    check: 'chips ordered are in transit, installed, worn out or seized',
    says: /chips after turn 1/,
  },
  {
    name: 'a number that is none',
    plant: afterPolitics((turn) => {
      if (turn.state.turn === 2) turn.state.blocs[0].stocks.product = Number.NaN;
    }),
    check: 'no number is NaN, infinite or outside its range',
    says: /turn 3 \S+ = NaN/,
  },
  {
    name: 'a negative zero, which a save loses',
    plant: afterPolitics((turn) => {
      turn.state.blocs[0].stocks.capabilityHeld = -0;
    }),
    check: 'a saved and reloaded turn goes on the same',
    says: /expected|differs/,
  },
  {
    name: 'shares that do not sum to one',
    plant: () =>
      plant<Market>('../../src/engine/phases/market.ts', (real) => ({
        adopt(turn) {
          real.adopt(turn);
          const cells = turn.state.regions[2]?.shares;
          if (cells) cells[0] = (cells[0] ?? 0) + 1e-6;
        },
      })),
    check: 'the shares of every market sum to one',
    says: /expected/,
  },
  {
    name: 'an observation that tells a secret',
    plant: () =>
      plant<Observe>('../../src/engine/observe.ts', (real) => ({
        observe(scenario, state, slot, chance) {
          return { ...real.observe(scenario, state, slot, chance), binding: state.blocs[slot === 0 ? 1 : 0].onReady };
        },
      })),
    check: 'an observation does not change with what it must hide',
    says: /binding differs/,
  },
  {
    name: 'a licence that grows with the rule',
    plant: () =>
      plant<Licensing>('../../src/engine/measures/licensing.ts', (real) => ({
        licensedCap: (c, state, slot, part, held) => {
          const cap = real.licensedCap(c, state, slot, part, held);
          return cap * (1 + (state.controls[0]?.level ?? 0));
        },
      })),
    check: 'a tighter threshold never raises what may be licensed, at any point of its enforcement',
    says: /cap of \S+: \S+ is above/,
  },
  {
    name: 'a good year that brings more than was paid for',
    plant: () =>
      plant<Purchase>('../../src/engine/phases/channels/purchase.ts', (real) => ({
        purchase: (turn, slot, channel, money) => real.purchase(turn, slot, channel, money * (1 + Math.max(0, turn.state.blocs[slot].stocks.supplyShock))),
      })),
    check: 'what is licensed never exceeds the cap, whatever supply does, and all of it is paid for',
    says: /(licensed|paid for) \S+: \S+ is above/,
  },
  {
    name: 'smugglers who thrive on inspections',
    plant: () =>
      plant<Purchase>('../../src/engine/phases/channels/purchase.ts', (real) => ({
        grey(turn, slot, channel, money) {
          const { stocks } = turn.state.blocs[slot === 0 ? 1 : 0];
          const kept = stocks.enforcement;
          stocks.enforcement = 1 - kept;
          const bought = real.grey(turn, slot, channel, money);
          stocks.enforcement = kept;
          return bought;
        },
      })),
    check: 'more enforcement never lets more grey chips arrive, or be on their way',
    says: /(arrived|sent): \S+ is above/,
  },
  {
    name: 'work that undoes itself',
    plant: () =>
      plant<Money>('../../src/engine/measures/money.ts', (real) => ({
        trackShare: (state, slot, track) => (track === real.trackAt.safety ? 60 - real.trackShare(state, slot, track) : real.trackShare(state, slot, track)),
      })),
    check: 'more spending on a track never lowers what the track makes in that turn',
    says: /safety from \S+: \S+ is above/,
  },
  {
    name: 'customers who like it dear',
    plant: () =>
      plant<Appeal>('../../src/engine/measures/market.ts', (real) => ({
        preferredShares: (c, state, region, shared, brand) => {
          const cells = real.preferredShares(c, state, region, shared, brand);
          const [own, rival] = state.blocs;
          const lead = own.stocks.capabilityClosed - Math.max(own.stocks.capabilityOpen, rival.stocks.capabilityOpen);
          for (let i = 0; i < cells.length; i += 4) cells[i] = (cells[i] ?? 0) * (1 + Math.max(0, lead));
          return cells;
        },
      })),
    check: 'a higher price never gains a model use',
    says: /use in cell \d+: \S+ is above/,
  },
  {
    name: 'a breakdown that leaves something out',
    plant: () =>
      plant<Breakdowns>('../../src/engine/breakdown.ts', (real) => ({
        decompose: (scenario, state, path) => {
          const found = real.decompose(scenario, state, path);
          return found && path.endsWith('.gap') ? { ...found, rounding: found.rounding + 1e-6 } : found;
        },
      })),
    check: 'the parts of a number add up to it',
    says: /north\.gap/,
  },
  {
    name: 'a menu that offers what is refused',
    plant: () =>
      plant<Legal>('../../src/engine/legal/legal-orders.ts', (real) => ({
        legalOrders: (scenario, state, slot) => {
          const menu = real.legalOrders(scenario, state, slot);
          return { ...menu, agenda: 99, initiatives: menu.initiatives.map((option) => ({ ...option, refusal: null })) };
        },
      })),
    check: 'whatever the menu offers is accepted',
    says: /order\.|expected/,
  },
];

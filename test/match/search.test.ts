// The search of the game check: legal plans only, the same answer every time, better with more effort; figures from planted findings.
import { describe, expect, it } from 'vitest';
import { createChance, effortShares, slots } from '../../src/engine/index.ts';
import type { PlanDef, Scenario } from '../../src/engine/index.ts';
import { carryOutGameTask, checkGame, frozenRivals, planDecider, playBare, referencePlan } from '../../src/match/index.ts';
import type { GameCheckSize } from '../../src/match/index.ts';
import { alphabetOf, changePlan, randomPlan } from '../../src/match/genome.ts';
import { leversOf, sharesWith } from '../../src/match/levers.ts';
import { judgeGame } from '../../src/match/game-figures.ts';
import { meanOutcome, searchPlan } from '../../src/match/search.ts';
import { shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const tiny: GameCheckSize = { starts: 1, evaluations: 12, searchSeeds: 1, judgeSeeds: 2, leverSeeds: 2, leverRivals: 1 };

function draws(seed: string): () => number {
  const chance = createChance(seed);
  let i = 0;
  return () => chance('test', '', i++);
}

/** Keeps two rivals and a few turns, so that a whole check takes a moment. */
function small(full: Scenario): Scenario {
  const keep = new Set(
    slots.flatMap((slot) => [
      referencePlan(full, slot)?.id ?? '',
      ...frozenRivals(full, slot)
        .slice(0, 2)
        .map((plan) => plan.id),
    ]),
  );
  return { ...full, plans: full.plans.filter((plan) => keep.has(plan.id)), meta: { ...full.meta, turns: { ...full.meta.turns, count: 5 } } };
}

describe('plans of the search', () => {
  it('keep to the declared steps, however often they are changed', () => {
    const draw = draws('steps');
    for (const slot of slots) {
      const alphabet = alphabetOf(scenario, slot);
      let plan: PlanDef = randomPlan(scenario, slot, 2, draw);
      for (let i = 0; i < 300; i++) {
        plan = changePlan(plan, alphabet, effortShares, draw);
        for (const phase of plan.phases) {
          for (const shares of [phase.shares, phase.split]) {
            if (shares === null) continue;
            expect(shares.reduce((sum, x) => sum + x, 0)).toBe(100);
            expect(shares.every((x) => x % 5 === 0 && x >= 0)).toBe(true);
          }
          expect(phase.split?.every((x) => x >= 5)).toBe(true);
          expect(Object.values(phase.channels).every((x) => Number.isInteger(x) && x >= 0 && x <= 4)).toBe(true);
        }
      }
    }
  });

  it('give no order that is refused', () => {
    const draw = draws('legal');
    for (let i = 0; i < 10; i++) {
      const plans = slots.map((slot) => randomPlan(scenario, slot, 2, draw));
      const [first, second] = plans;
      if (!first || !second) throw new Error('no plan');
      // A refused order would leave the shares it asked for unset: the desk must end as the plan's last phase says.
      const state = playBare(scenario, [planDecider(scenario, first), planDecider(scenario, second)], String(i));
      slots.forEach((slot) => {
        const phase = plans[slot]?.phases.at(-1);
        if (state.ending?.kind !== 'last-turn' || !phase) return;
        expect(state.blocs[slot].shares).toEqual(phase.shares ?? effortShares(phase.effort ?? 'training'));
        expect(state.blocs[slot].split).toEqual(phase.split);
      });
    }
  });

  it('are found again on the same numbers, and get no worse with more effort', () => {
    const rival = frozenRivals(scenario, 0)[0]?.id ?? '';
    const setup = { slot: 0, rival, phases: 2, start: 0, evaluations: 14, seeds: ['s'] } as const;
    const found = searchPlan(scenario, setup);
    expect(searchPlan(scenario, setup)).toEqual(found);
    expect(searchPlan(scenario, { ...setup, evaluations: 30 })?.outcome).toBeGreaterThanOrEqual(found?.outcome ?? 100);
    const own = scenario.plans.find((plan) => plan.id === rival);
    if (!found || !own) throw new Error('nothing found');
    expect(meanOutcome(scenario, 0, found.plan, own, ['s'])).toBe(found.outcome);
  });
});

describe('levers', () => {
  it('cover every kind of order that a plan can give, at both ends', () => {
    for (const slot of slots) {
      const levers = leversOf(scenario, slot);
      expect([...new Set(levers.map((x) => x.kind))].sort()).toEqual(['chips', 'deal', 'effort', 'initiative', 'release', 'reply', 'split']);
      const used = new Set(levers.filter((x) => x.kind === 'initiative').map((x) => x.name.split(' ')[0] ?? ''));
      expect([...used].sort()).toEqual(scenario.initiatives.map((x) => x.id).sort());
    }
    expect(sharesWith('chips', 80)).toEqual([5, 5, 80, 5, 5]);
    expect(sharesWith('safety', 5).reduce((sum, x) => sum + x, 0)).toBe(100);
  });
});

describe('game-check', () => {
  it('says every figure for both seats, the same however its tasks are ordered', async () => {
    const few = small(scenario);
    const inOrder = await checkGame(few, tiny, async (_, tasks) => tasks.map((task) => carryOutGameTask(few, task)));
    const backwards = await checkGame(few, tiny, async (_, tasks) =>
      tasks
        .toReversed()
        .map((task) => carryOutGameTask(few, task))
        .toReversed(),
    );
    expect(backwards).toEqual(inOrder);
    const codes = ['regret', 'bounds', 'openings', 'all-in', 'licences', 'levers', 'timing', 'effort'];
    expect(inOrder?.figures.map((x) => `${x.bloc} ${x.code}`)).toEqual(few.blocs.flatMap((bloc) => codes.map((code) => `${bloc.id} ${code}`)));
    // A result on openness never stands without the range over σ.
    for (const figure of inOrder?.figures ?? [])
      if (figure.code === 'licences') expect(figure.detail).toMatch(/open over closed \S+, at σ 0\.3 \S+, at σ 1 \S+/);
  });

  it('stops without a result when a task was not finished', async () => {
    expect(await checkGame(small(scenario), tiny, async (_, tasks) => tasks.map(() => null))).toBeNull();
  });

  it('sees a solitaire: one plan that is best against everybody misses the regret', async () => {
    const few = small(scenario);
    const check = await checkGame(few, tiny, async (_, tasks) => tasks.map((task) => carryOutGameTask(few, task)));
    const seat = check?.seats[0];
    const best = seat?.answers[0];
    if (!seat || !best) throw new Error('no findings');
    const alone = {
      ...seat,
      reference: [50, 50],
      outcomes: [
        [70, 70],
        [70, 70],
      ],
      constant: [70, 70],
      answers: [best, { ...best, rival: 'other' }],
    };
    const figures = judgeGame(few, [alone]);
    expect(figures.find((x) => x.code === 'regret')).toMatchObject({ value: 0, met: false });
    expect(figures.find((x) => x.code === 'timing')).toMatchObject({ value: 0, met: false });
    const torn = judgeGame(few, [
      {
        ...alone,
        outcomes: [
          [70, 60],
          [62, 70],
        ],
        constant: [64, 65],
      },
    ]);
    expect(torn.find((x) => x.code === 'regret')).toMatchObject({ value: 45, met: true });
    expect(torn.find((x) => x.code === 'timing')).toMatchObject({ value: 5.5, met: true });
  });
});

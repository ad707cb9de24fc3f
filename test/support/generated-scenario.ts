// Scenarios made up by chance that the reader must take: any number of events with any trigger, conditions from the whole grammar, choices, effects, texts with any characters.
import fc from 'fast-check';
import type { ScenarioBundle } from '../../src/scenario/index.ts';
import { smallBundle, smallMain } from './small-scenario.ts';

const numbers = [
  'us.cash',
  'cn.chips.training',
  'self.trust',
  'rival.capability',
  'world.tension',
  'region.gulf.users',
  'turn',
  'year',
  'control.chip-rule.level',
];
const flags = ['control.chip-rule.active', 'control.ore-rule.announced'];

const number = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...numbers),
    fc.integer({ min: 0, max: 1000 }).map(String),
    fc.tuple(tie('any'), fc.constantFrom('+', '-', '*', '/'), tie('any')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('any'), tie('any')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie('any').map((a) => `abs(${a})`),
  ),
})).any;

/** A condition about events e0 to the last. */
function condition(events: number): fc.Arbitrary<string> {
  const event = fc.integer({ min: 0, max: events - 1 }).map((i) => `e${i}`);
  return fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...flags),
      event.map((id) => `seen('${id}')`),
      event.map((id) => `chose('${id}:yes')`),
      event.map((id) => `turnsSince('${id}') > 1`),
      fc.tuple(number, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), number).map(([a, op, b]) => `${a} ${op} ${b}`),
      fc.tuple(number, number, number).map(([a, b, c]) => `${a} between ${b} and ${c}`),
      fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie('any').map((a) => `not (${a})`),
    ),
  })).any;
}

const prose = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const conditions = (events: number): fc.Arbitrary<readonly string[]> => fc.array(condition(events), { maxLength: 3 });

const effect = fc.oneof(
  fc.record({
    do: fc.constant('add'),
    path: fc.constantFrom('self.cash', 'us.trust', 'region.gulf.users'),
    value: fc.double({ min: -5, max: 5, noNaN: true }),
  }),
  fc.record({
    do: fc.constant('multiply'),
    path: fc.constantFrom('rival.talent', 'world.tension'),
    value: fc.double({ min: 0.5, max: 2, noNaN: true }),
    for: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({ do: fc.constant('set'), path: fc.constant('world.tension'), value: fc.integer({ min: 0, max: 100 }), note: prose }),
  fc.record({
    do: fc.constant('control'),
    control: fc.constantFrom('chip-rule', 'ore-rule'),
    level: fc.integer({ min: 0, max: 1 }),
    months: fc.integer({ min: 0, max: 12 }),
  }),
  fc.record({ do: fc.constant('suspend'), control: fc.constant('ore-rule'), months: fc.integer({ min: 1, max: 12 }) }),
);

function choices(events: number): fc.Arbitrary<readonly object[]> {
  const yes = fc.record(
    {
      id: fc.constant('yes'),
      text: prose,
      gist: prose,
      cost: fc.constantFrom({ 'self.cash': 2 }, { 'self.agenda': 1 }),
      available: conditions(events),
      unavailableText: prose,
      effects: fc.array(effect, { maxLength: 3 }),
      ai: fc.record({
        weight: fc.integer({ min: 0, max: 9 }),
        if: fc.array(fc.record({ when: fc.array(condition(events), { minLength: 1, maxLength: 2 }), times: fc.integer({ min: 0, max: 5 }) }), { maxLength: 2 }),
      }),
    },
    { requiredKeys: ['id', 'text', 'gist'] },
  );
  const no = fc.record({ id: fc.constant('no'), text: prose, gist: prose, default: fc.constant(true) });
  return fc.tuple(yes, no);
}

const trigger = fc.oneof(
  fc.record({ turn: fc.integer({ min: 1, max: 4 }) }),
  fc.constantFrom({ date: '2025-01-15' }, { date: '2024-10-01' }, { onlyBy: 'chain' }),
  fc.record({ ratePerYear: fc.double({ min: 0.01, max: 9, noNaN: true }) }),
  fc.constant({}),
);

const eventList = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc
        .tuple(
          fc.record({
            title: prose,
            body: prose,
            dateline: prose,
            claim: fc.constantFrom('official', 'alleged', 'hypothetical'),
            to: fc.constantFrom('us', 'cn', 'both'),
            sources: fc.constant(['press']),
            choices: choices(count),
            effects: fc.array(effect, { maxLength: 2 }),
            when: conditions(count),
          }),
          trigger,
        )
        .map(([event, when]) => ({ id: `e${i}`, ...event, ...when })),
    ),
  ),
);

/** Bundles that differ in their events and a few numbers. */
export const generatedBundles: fc.Arbitrary<ScenarioBundle> = fc
  .tuple(eventList, prose, fc.double({ min: 1, max: 5, noNaN: true }))
  .map(([events, title, fade]) => {
    const main = JSON.parse(smallMain) as { meta: { title: string }; assumptions: { shockFade: { value: number } } };
    main.meta.title = title;
    main.assumptions.shockFade.value = fade;
    return smallBundle({ main: JSON.stringify(main), events: JSON.stringify(events) });
  });

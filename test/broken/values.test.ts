// The small scenario with wrong fields, names and numbers: exact code, file, line, column and sentence.
import { describe, expect, it } from 'vitest';
import { diagnosticSentence, readScenario } from '../../src/scenario/index.ts';
import { cases, changed, found, only, say, wanted, withValue } from '../support/broken.ts';
import type { Case } from '../support/broken.ts';
import { smallBase, smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const main = 'small/scenario.json';
const events = 'small/events/all.json';
const base = 'base/small-base.json';

describe('shape', () => {
  it.each<{ readonly one: Case }>(
    cases([
      [
        'a typing error in a field',
        ['"debrief": 5 }', '"debreif": 5, "debrief": 5 }'],
        'E111',
        `${main}:8:42`,
        'Nothing reads a field called “debreif” here',
        'debrief',
      ],
      ['a field nobody reads', ['"count": 4', '"count": 4, "colour": "red"'], 'E111', `${main}:9:28`, 'Nothing reads a field called “colour” here'],
      [
        'an unknown part of the file',
        ['"debrief": [', '"chekcs": [], "debrief": ['],
        'E111',
        `${main}:19:3`,
        'Nothing reads a field called “chekcs” here',
        'checks',
      ],
      ['an unknown assumption', ['"shockFade"', '"shockFades"'], 'E111', `${main}:14:20`, 'Nothing reads a field called “shockFades” here', 'shockFade'],
      [
        'a number as text',
        ['"value": 100', '"value": "100"'],
        'E112',
        `${main}:15:36`,
        '“value” was read, but its value is not what is expected here: it is a text',
      ],
      [
        'a fraction where turns are counted',
        ['"count": 4', '"count": 4.5'],
        'E112',
        `${main}:9:25`,
        '“count” was read, but its value is not what is expected here: it is a number',
      ],
      [
        'a base that is no list',
        ['["small-base"]', '"small-base"'],
        'E112',
        `${main}:5:11`,
        '“uses” was read, but its value is not what is expected here: it is a text',
      ],
      ['a missing field', ['"title": "Small", ', ''], 'E113', `${main}:6:11`, 'The field “title” is missing here'],
      ['a turn of three half-months', ['"halfMonths": 6', '"halfMonths": 3'], 'E114', `${main}:9:42`, '“halfMonths” may not be “3”'],
      ['an unknown kind of source', ['"kind": "press"', '"kind": "pres"'], 'E114', `${main}:12:90`, '“kind” may not be “pres”', 'press'],
      ['an unknown format', ['"format": "1.0"', '"format": "9"'], 'E114', `${main}:2:13`, '“format” may not be “9”', '1'],
      ['an address that is code', ['https://example.org/a', 'javascript:alert(1)'], 'E115', `${main}:12:57`, '“url” is not written as it should be'],
      ['an id with a space', ['"id": "breakdown"', '"id": "break down"'], 'E115', `${main}:18:23`, '“id” is not written as it should be'],
      ['no condition at all', ['["world.tension > 120"]', '[]'], 'E116', `${main}:18:44`, '“when” has 0 items, which is not the right number'],
      ['a turn too many', ['"count": 4', '"count": 1000'], 'E117', `${main}:9:25`, '“count” is 1000, which is out of its range'],
      ['an empty text', ['"title": "Small"', '"title": ""'], 'E118', `${main}:7:14`, 'The text of “title” has 0 characters, which is too short or too long'],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ main: changed(smallMain, one[1]) })).toEqual(wanted(one));
  });

  it('an unknown kind of effect', () => {
    const one: Case = ['', ['"do": "add"', '"do": "ad"'], 'E114', `${events}:7:29`, '“do” may not be “ad”', 'add'];
    expect(found({ events: changed(smallEvents, one[1]) })).toEqual(wanted(one));
  });
  it('a version of a base file', () => {
    const text = JSON.stringify({ ...smallBase(), version: 'one' });
    expect(found({ base: text })).toEqual(only('E115', `${base}:1:${text.indexOf('"one"') + 1}`, '“version” is not written as it should be'));
  });
});

describe('names and numbers', () => {
  it.each<{ readonly one: Case }>(
    cases([
      [
        'a base file that is not there',
        ['["small-base"]', '["smal-base"]'],
        'E001',
        `${main}:5:12`,
        'The scenario builds on “smal-base”, but there is no such base file',
        'small-base',
      ],
      [
        'an override of nothing',
        ['"id": "chip-rule"', '"id": "chip-rul"'],
        'E203',
        `${main}:16:24`,
        '“chip-rul” is not in any base file this scenario uses, so there is nothing to override',
        'chip-rule',
      ],
      ['an unknown source', ['"source": "press" } }', '"source": "pres" } }'], 'E201', `${main}:15:51`, 'There is no source called “pres”', 'press'],
      ['an unknown objective', ['"objective": "LO1"', '"objective": "LO2"'], 'E201', `${main}:19:80`, 'There is no objective called “LO2”', 'LO1'],
      ['an unknown plan', ['"us": "steady-us"', '"us": "stedy-us"'], 'E201', `${main}:17:81`, 'There is no plan called “stedy-us”', 'steady-us'],
      [
        'the rival’s plan',
        ['"us": "steady-us"', '"us": "steady-cn"'],
        'E407',
        `${main}:17:81`,
        'The plan “steady-cn” is made for cn and cannot be the reference of us',
      ],
      ['a seat without a plan', ['"us": "steady-us", ', ''], 'E407', `${main}:17:73`, 'us has no reference plan'],
      ['no weight at all', ['"gap": 0.4, "cover": 0.6', '"gap": 0'], 'E407', `${main}:17:25`, 'At least one card must have a weight above 0'],
      [
        'an id twice',
        ['"objectives": [{', '"objectives": [{ "id": "LO1", "text": "Again." }, {'],
        'E202',
        `${main}:13:61`,
        'The id “LO1” is used twice; it first stands in small/scenario.json',
      ],
      ['an unknown start value', ['"us.cash"', '"us.chash"'], 'E204', `${main}:15:14`, 'This names something that does not exist: us.chash', 'us.cash'],
      [
        'a side in an ending',
        ['world.tension > 120', 'self.cash > 120'],
        'E204',
        `${main}:18:46`,
        '“self” means nobody here, since the event is not about one side; name the bloc instead',
      ],
      [
        'an assumption out of range',
        ['"value": 3,', '"value": 300,'],
        'E301',
        `${main}:14:44`,
        '“shockFade” is 300, which lies outside its range from 0.1 to 20',
      ],
      ['a range out of order', ['"low": 1', '"low": 4'], 'E302', `${main}:14:54`, 'The range of “shockFade” is out of order: low 4, value 3, high 5'],
      ['a day that does not exist', ['"date": "2025-01-31"', '"date": "2025-02-29"'], 'E404', `${main}:20:27`, 'There is no such day: 2025-02-29'],
      [
        'a start inside a half-month',
        ['2024-10-01', '2024-10-07'],
        'E404',
        `${main}:9:54`,
        'A scenario starts on the first or the sixteenth of a month, not on 2024-10-07',
      ],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ main: changed(smallMain, one[1]) })).toEqual(wanted(one));
  });

  it.each<readonly [string, readonly (string | number)[], unknown, string, string]>([
    ['shares of a region', ['regions', 0, 'shares', 0], 0.5, 'E303', 'The parts of “shares 1–4” add up to 1.25, not to 1'],
    ['spending shares', ['blocs', 0, 'shares'], [20, 20, 20, 20, 15], 'E303', 'The parts of “shares” add up to 95, not to 100'],
    ['spending shares off step', ['blocs', 0, 'shares'], [21, 19, 20, 20, 20], 'E304', '“shares” goes in steps of 5, and 21 is none'],
    ['a start value left out', ['start', 'cn.talent'], undefined, 'E406', 'The start has no value for cn.talent'],
    ['a bloc called self', ['blocs', 0, 'id'], 'year', 'E409', 'A bloc cannot be called “year”, because that word means something else in conditions'],
    ['a level that is not there', ['controls', 0, 'start'], 2, 'E403', 'The control “chip-rule” has no level 2; its highest is 1'],
    ['labs that do not add up', ['blocs', 0, 'labs', 0, 'computeShare'], 0.5, 'W501', 'The labs’ shares of training compute add up to 0.5, not to 1'],
  ])('in a base file: %s', (_what, path, value, code, sentence) => {
    const { diagnostics } = readScenario(smallBundle({ base: JSON.stringify(withValue(smallBase(), path, value)) }));
    expect(diagnostics.map((one) => [one.code, diagnosticSentence(one, say)])).toContainEqual([code, sentence]);
  });
});

describe('plans', () => {
  const plans = JSON.parse(smallBundle().plans?.text ?? '[]') as unknown;
  it.each<readonly [string, readonly (string | number)[], unknown, string, string]>([
    ['a first phase that comes late', [0, 'phases', 0, 'fromTurn'], 2, 'E408', 'The first phase begins with turn 1, not 2'],
    ['a channel of the rival', [0, 'phases', 0, 'channels'], { 'buy-cn': 1 }, 'E201', 'There is no channel called “buy-cn”'],
    ['a rule of the rival', [0, 'phases', 0, 'initiatives', 0, 'target'], 'ore-rule', 'E201', 'There is no control called “ore-rule”'],
    ['a home market to woo', [0, 'phases', 0, 'initiatives', 1, 'target'], 'us-home', 'E201', 'There is no region called “us-home”'],
    [
      'a target for talks',
      [0, 'phases', 0, 'initiatives', 2, 'target'],
      'gulf',
      'E407',
      'An initiative of the kind “talks” has no target, but “gulf” is given',
    ],
    ['a split that does not add up', [1, 'phases', 0, 'split'], [30, 30, 30], 'E303', 'The parts of “split” add up to 90, not to 100'],
    ['a seat that is not there', [1, 'seat'], 'eu', 'E201', 'There is no bloc called “eu”'],
    ['an answer that a card does not have', [1, 'answers'], [{ event: 'rush', choice: 'bui' }], 'E415', 'The event “rush” has no choice “bui”'],
    ['an answer to a card that does not exist', [1, 'answers'], [{ event: 'rusch', choice: 'buy' }], 'E201', 'There is no event called “rusch”'],
  ])('%s', (_what, path, value, code, sentence) => {
    const { scenario, diagnostics } = readScenario(smallBundle({ plans: JSON.stringify(withValue(plans, path, value)) }));
    expect(scenario).toBeNull();
    expect(diagnostics.map((one) => [one.code, one.file, diagnosticSentence(one, say)])).toContainEqual([code, 'small/plans.json', sentence]);
  });

  it('phases out of order', () => {
    const [first] = (plans as { phases: { fromTurn: number }[] }[])[0]?.phases ?? [];
    const two = withValue(plans, [0, 'phases'], [first, first]);
    const { diagnostics } = readScenario(smallBundle({ plans: JSON.stringify(two) }));
    expect(diagnostics.map((one) => [one.code, diagnosticSentence(one, say)])).toEqual([
      ['E408', 'Phases come one after the other, but turn 1 is not after turn 1'],
    ]);
  });
});

describe('a range that the base gave', () => {
  it('is no fault of the base: the new value is the place to mend', () => {
    const base = JSON.parse(smallBundle().libraries['small-base']?.text ?? '') as { start: { [path: string]: object } };
    base.start['us.cash'] = { value: 250, low: 150, high: 400, source: 'guess' };
    expect(found({ base: JSON.stringify(base) })).toEqual({
      told: [
        ['E302', `${main}:15:36`, '“us.cash” is 100 here, outside the range 150 to 400 that came with the old value; give “low” and “high” to the new one'],
      ],
      near: [],
    });
  });
});

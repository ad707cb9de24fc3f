// The small scenario with the mistakes that authors of other games bring along: names, signs and habits of their formats. Everything that is found, exactly.
import { describe, expect, it } from 'vitest';
import { fixScenario } from '../../src/scenario/index.ts';
import { changed, found } from '../support/broken.ts';
import { smallBundle, smallEvents } from '../support/small-scenario.ts';

const events = 'small/events/all.json';

type Told = readonly [code: string, place: string, sentence: string];
/** What an author writes instead of what; every finding; the first one's suggestion. */
type Habit = readonly [what: string, from: string, to: string, told: readonly Told[], near: readonly string[]];

const habits: readonly Habit[] = [
  [
    'a trigger block',
    '"ratePerYear": 0.5, "when": [',
    '"ratePerYear": 0.5, "trigger": [',
    [['E111', '24:25', 'There is no field called “trigger” here; what it means in other games is “when” in this one, written as its help says']],
    ['when'],
  ],
  [
    'a mean time to happen',
    '"ratePerYear": 0.5',
    '"mean_time_to_happen": 24',
    [
      [
        'E111',
        '24:5',
        'There is no field called “mean_time_to_happen” here; what it means in other games is “ratePerYear” in this one, written as its help says',
      ],
    ],
    ['ratePerYear'],
  ],
  [
    'a chance in percent',
    '"ratePerYear": 0.5',
    '"chance": 35',
    [['E111', '24:5', 'There is no field called “chance” here; what it means in other games is “ratePerYear” in this one, written as its help says']],
    ['ratePerYear'],
  ],
  [
    'an event that is triggered only',
    '"onlyBy": "chain"',
    '"is_triggered_only": true',
    [['E111', '15:17', 'There is no field called “is_triggered_only” here; what it means in other games is “onlyBy” in this one, written as its help says']],
    ['onlyBy'],
  ],
  [
    'an event that fires once',
    '"once": false',
    '"fire_only_once": false',
    [['E111', '25:50', 'There is no field called “fire_only_once” here; what it means in other games is “once” in this one, written as its help says']],
    ['once'],
  ],
  [
    'yes and no for true and false',
    '"once": false',
    '"once": "no"',
    [['E112', '25:58', '“once” was read, but its value is not what is expected here: it is a text']],
    [],
  ],
  [
    'options for choices',
    '"choices": [\n      { "id": "buy"',
    '"option": [\n      { "id": "buy"',
    [
      ['E111', '5:5', 'There is no field called “option” here; what it means in other games is “choices” in this one, written as its help says'],
      ['E208', '24:85', 'There is no choice called “rush:buy”'],
    ],
    ['choices'],
  ],
  [
    'a description for a body',
    '"body": "Orders double."',
    '"desc": "Orders double."',
    [
      ['E113', '2:3', 'The field “body” is missing here'],
      ['E111', '3:38', 'There is no field called “desc” here; what it means in other games is “body” in this one, written as its help says'],
    ],
    [],
  ],
  [
    'a chance for the computer',
    '"ai": { "weight": 3',
    '"ai_chance": { "weight": 3',
    [['E111', '9:9', 'There is no field called “ai_chance” here; what it means in other games is “ai” in this one, written as its help says']],
    ['ai'],
  ],
  ['a factor for a weight', '"ai": { "weight": 3', '"ai": { "factor": 3', [['E111', '9:17', 'Nothing reads a field called “factor” here']], []],
  [
    'what allows a choice',
    '"available": [',
    '"allow": [',
    [['E111', '17:70', 'There is no field called “allow” here; what it means in other games is “available” in this one, written as its help says']],
    ['available'],
  ],
  [
    'an operation with an amount',
    '"do": "add", "path": "self.reserve.chips", "value": 10',
    '"op": "add", "path": "self.reserve.chips", "amount": 10',
    [['E113', '7:21', 'The field “do” is missing here']],
    [],
  ],
  [
    'an effect that is a path and a number',
    '{ "do": "add", "path": "self.reserve.chips", "value": 10 }',
    '{ "self.reserve.chips": 10 }',
    [['E113', '7:21', 'The field “do” is missing here']],
    [],
  ],
  [
    'an effect that is a line of script',
    '{ "do": "add", "path": "self.reserve.chips", "value": 10 }',
    '"self.reserve.chips += 10"',
    [['E112', '7:21', '“effects #1” was read, but its value is not what is expected here: it is a text']],
    [],
  ],
  [
    'one effect instead of a list',
    '"effects": [{ "do": "add", "path": "self.reserve.chips", "value": 10 }]',
    '"effects": { "do": "add", "path": "self.reserve.chips", "value": 10 }',
    [['E112', '7:20', '“effects” was read, but its value is not what is expected here: it is an object in braces']],
    [],
  ],
  [
    'a subtraction',
    '"do": "add", "path": "self.reserve.chips", "value": 10',
    '"do": "subtract", "path": "self.reserve.chips", "value": 10',
    [['E114', '7:29', '“do” may not be “subtract”']],
    [],
  ],
  [
    'a price without what it is paid in',
    '"cost": { "self.cash": 5 }',
    '"cost": 5',
    [['E112', '6:69', '“cost” was read, but its value is not what is expected here: it is a number']],
    [],
  ],
  [
    'a price as a list',
    '"cost": { "self.cash": 5 }',
    '"cost": [{ "path": "self.cash", "value": 5 }]',
    [['E112', '6:69', '“cost” was read, but its value is not what is expected here: it is a list']],
    [],
  ],
  [
    'a chain by name alone',
    '"then": { "event": "answer", "after": 1 }',
    '"then": "answer"',
    [['E112', '8:17', '“then” was read, but its value is not what is expected here: it is a text']],
    [],
  ],
  [
    'a chain in days',
    '"then": { "event": "answer", "after": 1 }',
    '"then": { "event": "answer", "days": 30 }',
    [
      ['E113', '8:17', 'The field “after” is missing here'],
      ['E111', '8:38', 'There is no field called “days” here; what it means in other games is “after” in this one, written as its help says'],
    ],
    [],
  ],
  ['the scope ROOT', 'turn between 2 and 4', 'ROOT.cash > 2', [['E204', '24:35', 'This names something that does not exist: ROOT.cash']], ['self.cash']],
  ['the scope FROM', 'turn between 2 and 4', 'FROM.cash > 2', [['E204', '24:35', 'This names something that does not exist: FROM.cash']], ['rival.cash']],
  ['AND in capitals', 'turn between 2 and 4', 'turn > 2 AND turn < 4', [['E205', '24:44', 'Conditions are written with and instead of AND']], []],
  ['an exclamation mark', 'turn between 2 and 4', "!seen('leak')", [['E205', '24:35', 'Conditions are written with not instead of !']], []],
  ['an arrow', 'turn between 2 and 4', 'turn => 2', [['E205', '24:40', 'Conditions are written with >= instead of =>']], []],
  ['a percent sign', 'turn between 2 and 4', 'us.trust > 50%', [['E205', '24:48', 'A condition cannot hold this character: %']], []],
  [
    'an assignment in a condition',
    'turn between 2 and 4',
    'us.cash += 2',
    [['E205', '24:44', 'A single = sets nothing and compares nothing; to compare, write ==']],
    [],
  ],
  ['an event without quotes', 'turn between 2 and 4', 'seen(leak)', [['E207', '24:40', 'seen() takes the id of an event in single quotes']], ["'leak'"]],
  ['double quotes', 'turn between 2 and 4', 'seen(\\"leak\\")', [['E205', '24:40', 'Conditions are written with \' instead of "']], []],
  ['a flag', 'turn between 2 and 4', "has_flag('leak')", [['E207', '24:35', 'There is no function called has_flag']], []],
  ['a roll of one’s own', 'turn between 2 and 4', 'random() < 0.3', [['E207', '24:35', 'There is no function called random']], []],
  [
    'a condition that is an object',
    '"when": ["turn between 2 and 4", "not seen(\'leak\') or chose(\'rush:buy\') and self.cash - 1 > rival.cash"]',
    '"when": { "turn": 3 }',
    [['E112', '24:33', '“when” was read, but its value is not what is expected here: it is an object in braces']],
    [],
  ],
  ['a question mark', 'turn between 2 and 4', 'turn > 2 ? true : false', [['E205', '24:44', 'A condition cannot hold this character: ?']], []],
  ['a placeholder', 'turn between 2 and 4', '${turn} > 2', [['E205', '24:35', 'A condition cannot hold this character: $']], []],
  ['a number as text', '"turn": 2', '"turn": "2"', [['E112', '4:25', '“turn” was read, but its value is not what is expected here: it is a text']], []],
  ['a quarter for a day', '"turn": 2', '"date": "2025-Q1"', [['E115', '4:25', '“date” is not written as it should be']], []],
  ['turns counted from zero', '"turn": 2', '"turn": 0', [['E117', '4:25', '“turn” is 0, which is out of its range']], []],
  ['a list of sides', '"to": "cn"', '"to": ["cn"]', [['E112', '4:11', '“to” was read, but its value is not what is expected here: it is a list']], []],
  ['everybody', '"to": "cn"', '"to": "all"', [['E201', '4:11', 'There is no bloc called “all”']], []],
  [
    'one source instead of a list',
    '"sources": ["press"]',
    '"sources": "press"',
    [['E112', '4:39', '“sources” was read, but its value is not what is expected here: it is a text']],
    [],
  ],
];

describe('authors of other games', () => {
  it.each(habits.map((habit) => ({ what: habit[0], habit })))('$what', ({ habit: [, from, to, told, near] }) => {
    const wanted = told.map(([code, place, sentence]) => [code, `${events}:${place}`, sentence]);
    expect(found({ events: changed(smallEvents, [from, to]) })).toEqual({ told: wanted, near });
  });

  it('get no repair that would change what they meant', () => {
    const text = changed(smallEvents, ['"ratePerYear": 0.5', '"chance": 35']);
    expect(fixScenario(smallBundle({ events: text }))).toMatchObject({ repairs: 0, files: [] });
    const capitals = changed(smallEvents, ['turn between 2 and 4', 'turn > 2 AND turn < 4']);
    expect(fixScenario(smallBundle({ events: capitals })).bundle.events[0]?.text).toContain('turn > 2 and turn < 4');
  });
});

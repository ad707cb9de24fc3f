// The small scenario with wrong events and conditions: exact code, file, line, column and sentence.
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { cases, changed, found, wanted } from '../support/broken.ts';
import type { Case } from '../support/broken.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const main = 'small/scenario.json';
const events = 'small/events/all.json';

describe('events', () => {
  it.each<{ readonly one: Case }>(
    cases([
      ['an unknown path', ['self.cash - 1', 'self.cahs - 1'], 'E204', `${events}:24:101`, 'This names something that does not exist: self.cahs', 'self.cash'],
      [
        'a hyphen without spaces',
        ['self.cash - 1', 'self.cash-1'],
        'E204',
        `${events}:24:101`,
        'A hyphen without spaces belongs to a name, so self.cash-1 is one name; to subtract, write: self.cash - 1',
        'self.cash - 1',
      ],
      ['an unknown event in a condition', ["seen('leak')", "seen('leek')"], 'E208', `${events}:24:68`, 'There is no event called “leek”', "'leak'"],
      ['an unknown choice in a condition', ["'rush:buy'", "'rush:by'"], 'E208', `${events}:24:85`, 'There is no choice called “rush:by”', "'rush:buy'"],
      ['an unknown function', ["seen('leak')", "saw('leak')"], 'E207', `${events}:24:63`, 'There is no function called saw'],
      [
        'a single equals sign',
        ['turn between 2 and 4', 'turn = 2'],
        'E205',
        `${events}:24:40`,
        'A single = sets nothing and compares nothing; to compare, write ==',
      ],
      [
        'a chained comparison',
        ['turn between 2 and 4', '2 < turn < 4'],
        'E205',
        `${events}:24:35`,
        'Two comparisons cannot be chained; write “a between b and c”, or join them with “and”',
      ],
      ['a condition behind an escape', ['turn between 2 and 4', 'turn\\u0020>= 2 and (turn'], 'E205', `${events}:24:54`, 'This parenthesis is never closed'],
      ['another language', ['turn between 2 and 4', 'turn > 2 && turn < 4'], 'E205', `${events}:24:44`, 'Conditions are written with and instead of &&'],
      ['an empty condition', ['turn between 2 and 4', ' '], 'E205', `${events}:24:35`, 'This condition is empty'],
      [
        'a number for a condition',
        ['turn between 2 and 4', 'turn + 2'],
        'E206',
        `${events}:24:35`,
        'Here something that is true or false is needed, but this is a number',
      ],
      [
        'one condition instead of a list',
        ['["not control.chip-rule.active"]', '"not control.chip-rule.active"'],
        'E112',
        `${events}:17:83`,
        '“available” was read, but its value is not what is expected here: it is a text',
      ],
      [
        'an effect on an unknown path',
        ['self.reserve.chips', 'self.reserve.chps'],
        'E204',
        `${events}:7:44`,
        'This names something that does not exist: self.reserve.chps',
        'self.reserve.chips',
      ],
      ['an effect on what is computed', ['self.reserve.chips', 'self.headroom'], 'E211', `${events}:7:44`, 'This can be read but not changed: self.headroom'],
      ['a level that is not there', ['"level": 1', '"level": 2'], 'E403', `${events}:18:119`, 'The control “chip-rule” has no level 2; its highest is 1'],
      ['an unknown event in a chain', ['"event": "answer"', '"event": "anser"'], 'E201', `${events}:8:28`, 'There is no event called “anser”', 'answer'],
      ['a region that is not there', ['"place": "cn-home"', '"place": "cn-hme"'], 'E201', `${events}:4:82`, 'There is no region called “cn-hme”', 'cn-home'],
      ['an addressee that is not there', ['"to": "both"', '"to": "everyone"'], 'E201', `${events}:23:123`, 'There is no bloc called “everyone”'],
      [
        'no default',
        ['"gist": "Cheap", "default": true', '"gist": "Cheap"'],
        'E401',
        `${events}:5:16`,
        'No choice of “rush” is the default for cn; exactly one must be',
      ],
      [
        'two defaults',
        ['"gist": "Dear now"', '"gist": "Dear now", "default": true'],
        'E401',
        `${events}:10:67`,
        '2 choices of “rush” are the default for cn; exactly one must be',
      ],
      ['two triggers', ['"turn": 2', '"turn": 2, "date": "2025-01-01"'], 'E402', `${events}:4:17`, '“date” and “turn” cannot stand together'],
      ['a span on a scheduled event', ['"turn": 2', '"turn": 2, "from": "2025-01-01"'], 'E402', `${events}:4:28`, '“turn” and “from” cannot stand together'],
      ['an effect that ends and spreads', ['"for": 6', '"for": 6, "over": 2'], 'E402', `${events}:26:76`, '“over” and “for” cannot stand together'],
      [
        'a span that runs backwards',
        ['"until": "2025-06-30"', '"until": "2024-10-30"'],
        'E404',
        `${events}:25:36`,
        'The event may not fire before 2024-11-01, yet not after 2024-10-30',
      ],
      ['a turn after the last', ['"turn": 2', '"turn": 5'], 'E404', `${events}:4:25`, 'The event’s turn, 5, comes after the last one, 4'],
      [
        'a day before the first turn',
        ['"turn": 2', '"date": "2024-09-30"'],
        'E404',
        `${events}:4:25`,
        'The event’s day, 2024-09-30, lies before the first turn, 2024-10-01',
      ],
      ['a price the rival pays', ['"self.cash": 5', '"rival.cash": 5'], 'E405', `${events}:6:71`, 'A side pays with its own stocks only, not with rival.cash'],
      [
        'a choice for a side without the card',
        ['"gist": "Dear now"', '"gist": "Dear now", "for": "us"'],
        'E405',
        `${events}:6:68`,
        'This choice is for us, but the card goes to cn',
      ],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ events: changed(smallEvents, one[1]) })).toEqual(wanted(one));
  });

  it('everything wrong at once is told at once', () => {
    const text = changed(
      smallEvents,
      ['self.cash - 1', 'self.cahs - 1'],
      ['"sources": ["press"]', '"sources": ["pres"]'],
      ['"dateline": "Online', '"datline": "Online'],
      ['"level": 1', '"level": "1"'],
    );
    const { diagnostics } = readScenario(smallBundle({ events: text }));
    expect(diagnostics.map((one) => one.code)).toEqual(['E112', 'E113', 'E111', 'E201', 'E204']);
  });

  it('the same thing wrong many times is told once, with a count', () => {
    const { diagnostics } = readScenario(smallBundle({ main: changed(smallMain, ['"press": { "cite"', '"prss": { "cite"']) }));
    expect(diagnostics.map((one) => [one.code, one.file, one.repeats])).toEqual([
      ['E201', main, 1],
      ['E201', events, 0],
    ]);
  });
});

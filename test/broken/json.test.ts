// The small scenario broken as a text: exact code, file, line, column and sentence.
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { cases, changed, found, only, wanted } from '../support/broken.ts';
import type { Case } from '../support/broken.ts';
import { smallBundle, smallMain } from '../support/small-scenario.ts';

const main = 'small/scenario.json';
const events = 'small/events/all.json';
const { libraries } = smallBundle();
const ownBytes = readScenario(smallBundle()).summary.bytes - (libraries['small-base']?.text.length ?? 0);

describe('JSON', () => {
  it.each<{ readonly one: Case }>(
    cases([
      ['typographic quotes', ['"id": "small"', '“id”: “small”'], 'E012', `${main}:3:3`, 'This is a typographic quote (“); JSON needs the straight one: "'],
      ['single quotes', ['"id": "small"', "'id': 'small'"], 'E013', `${main}:3:3`, 'This is a single quote; JSON needs the double one: "'],
      ['a missing comma', ['"version": "1.0.0",', '"version": "1.0.0"'], 'E014', `${main}:4:21`, 'A comma is missing here, before the next entry'],
      ['a trailing comma', ['"sensitivity": []', '"sensitivity": [],'], 'E015', `${main}:10:22`, 'There is a comma too many: nothing follows it'],
      ['a trailing comma in a list', ['["A. Teacher"]', '["A. Teacher",]'], 'E015', `${main}:7:76`, 'There is a comma too many: nothing follows it'],
      ['two commas', ['"version": "1.0.0",', '"version": "1.0.0",,'], 'E015', `${main}:4:22`, 'There is a comma too many: nothing follows it'],
      ['a comment', ['"uses"', '// base\n  "uses"'], 'E016', `${main}:5:3`, 'Scenario files hold no comments; put remarks in a “note” field'],
      ['a block comment', ['"uses"', '/* base */ "uses"'], 'E016', `${main}:5:3`, 'Scenario files hold no comments; put remarks in a “note” field'],
      ['an unclosed text', ['"version": "1.0.0",', '"version": "1.0.0,'], 'E017', `${main}:4:14`, 'This text has no closing quote on its line'],
      ['a missing colon', ['"version": "1', '"version" "1'], 'E018', `${main}:4:13`, 'A colon is missing between the name of a field and its value'],
      ['a name without quotes', ['"version":', 'version:'], 'E019', `${main}:4:3`, 'The name version needs double quotes around it'],
      [
        'a word of another language',
        ['"slider": true', '"slider": True'],
        'E020',
        `${main}:14:78`,
        'The word True is no value; JSON knows true, false, null, numbers and texts in double quotes',
      ],
      [
        'not a number',
        ['"value": 100', '"value": NaN'],
        'E020',
        `${main}:15:36`,
        'The word NaN is no value; JSON knows true, false, null, numbers and texts in double quotes',
      ],
      ['a leading zero', ['"count": 4', '"count": 04'], 'E021', `${main}:9:25`, 'This is not written as a JSON number: 04'],
      ['a plus sign', ['"count": 4', '"count": +4'], 'E021', `${main}:9:25`, 'This is not written as a JSON number: +4'],
      ['a hexadecimal number', ['"count": 4', '"count": 0x4'], 'E021', `${main}:9:25`, 'This is not written as a JSON number: 0x4'],
      ['a bare fraction', ['"gap": 0.4', '"gap": .4'], 'E021', `${main}:17:34`, 'This is not written as a JSON number: .4'],
      [
        'a bad escape',
        ['Four quarters', 'Four \\quarters'],
        'E022',
        `${main}:7:34`,
        'After a backslash only these may stand: " \\ / b f n r t, or u and four hexadecimal digits',
      ],
      [
        'a tab in a text',
        ['Four quarters', 'Four\tquarters'],
        'E023',
        `${main}:7:34`,
        'There is a tab or another control character inside this text; write \\t or \\n',
      ],
      [
        'something after the end',
        ['"source": "press" }]\n}', '"source": "press" }]\n}\n}'],
        'E024',
        `${main}:22:1`,
        'The file should end here, but something follows',
      ],
      ['the wrong bracket', ['["small-base"]', '["small-base"}'], 'E025', `${main}:5:24`, 'This bracket does not close the one that is open: }'],
      ['a stray sign', ['"count": 4', '"count": @4'], 'E026', `${main}:9:25`, 'Something else was expected here than @'],
      [
        'a field twice',
        ['"version": "1.0.0",', '"version": "1.0.0", "version": "2.0.0",'],
        'E030',
        `${main}:4:23`,
        'The field “version” stands twice in the same place, so one of the two would be lost',
      ],
      ['a reserved name', ['"version"', '"__proto__": {}, "version"'], 'E031', `${main}:4:3`, 'The name “__proto__” is reserved and may not be used'],
      [
        'another reserved name',
        ['"brief": 5', '"brief": 5, "constructor": 1'],
        'E031',
        `${main}:8:30`,
        'The name “constructor” is reserved and may not be used',
      ],
      ['an infinite number', ['"value": 100', '"value": 1e999'], 'E032', `${main}:15:36`, 'This number is too large to be a number'],
      ['half a character', ['Four quarters', 'Four \\ud800 quarters'], 'E033', `${main}:7:34`, 'This text holds half of a character; save the file as UTF-8'],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ main: changed(smallMain, one[1]) })).toEqual(wanted(one));
  });

  it('an empty file', () => {
    for (const text of ['', '  \n\t', '\uFEFF']) expect(found({ main: text })).toEqual(only('E010', `${main}:1:1`, 'This file is empty'));
  });
  it('a file cut off', () => {
    expect(found({ main: smallMain.slice(0, smallMain.indexOf('"start": {') + 8) })).toEqual(
      only('E011', `${main}:15:10`, 'The file ends here, but a bracket or a text is still open'),
    );
    expect(found({ events: '[' })).toEqual(only('E011', `${events}:1:1`, 'The file ends here, but a bracket or a text is still open'));
  });
  it('a file of another kind', () => {
    expect(found({ main: 'null' })).toEqual(
      only('E112', `${main}:1:1`, '“small/scenario.json” was read, but its value is not what is expected here: it is null'),
    );
    expect(found({ events: '{}' })).toEqual(
      only('E112', `${events}:1:1`, '“events” was read, but its value is not what is expected here: it is an object in braces'),
    );
    expect(found({ par: '[]' })).toEqual(only('E112', 'small/par.json:1:1', '“par” was read, but its value is not what is expected here: it is a list'));
  });
  it('too much of it', () => {
    expect(found({ main: `${smallMain}${' '.repeat(5_000_000)}` })).toEqual(
      only('E002', `${main}:1:1`, `The files are too large: ${5_000_000 + ownBytes} bytes, and 5000000 are the most`),
    );
    expect(found({ main: '['.repeat(100_000) })).toEqual(only('E003', `${main}:1:65`, 'Brackets are nested deeper than 64 levels here'));
    expect(found({ events: `[${'{},'.repeat(2000)}{}]` })).toEqual(only('E004', `${events}:1:6002`, 'There are 2001 events, and 2000 are the most'));
    expect(found({ events: `[${'0,'.repeat(400_000)}0]` })).toEqual(only('E005', `${events}:1:600000`, 'This file holds more than 300000 values'));
  });
  it('several syntax errors, all at once', () => {
    const text = changed(smallMain, ['"version":', 'version:'], ['"sensitivity": []', '"sensitivity": [],'], ['"slider": true', '"slider": True']);
    const { diagnostics } = readScenario(smallBundle({ main: text, events: '[1 2]' }));
    expect(diagnostics.map((one) => [one.code, one.file, one.line])).toEqual([
      ['E019', main, 4],
      ['E015', main, 10],
      ['E020', main, 14],
      ['E014', events, 1],
      ['T502', main, 1],
    ]);
  });
});

// JSON by its grammar (RFC 8259): each rule in valid forms, which are taken as JSON, and broken in one step, which are refused with a place.
// The categories are those that public suites of JSON parsers test; `npm run fuzz -- --json-suite <folder>` runs such a suite itself.
import { describe, expect, it } from 'vitest';
import { judgeSuiteFile } from '../../src/cli/dev/fuzz-suite.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const around = (value: string): readonly string[] => [value, `[${value}]`, `{"k":${value}}`, ` \t\r\n${value}\n`];

const numbers = [
  '0',
  '-0',
  '7',
  '-7',
  '10',
  '1.0',
  '0.001',
  '-1.5',
  '1e5',
  '1E5',
  '1e+5',
  '1E-5',
  '0e1',
  '-0e-0',
  '123456789012345678901234567890',
  '1.7976931348623157e308',
  '4.9e-324',
];
const strings = [
  '""',
  '"a"',
  '"\\""',
  '"\\\\"',
  '"\\/"',
  '"\\b\\f\\n\\r\\t"',
  '"\\u0041"',
  '"\\u00e9\\u20AC"',
  '"\\ud834\\udd1e"',
  '"é€𝄞"',
  '"\u007f"',
  '"\u2028"',
  '"\uFEFF"',
  '"\\u0000"',
  '"[,]"',
  '"//"',
  '"{}"',
];
const words = ['true', 'false', 'null'];
const lists = ['[]', '[ ]', '[1]', '[1,2]', '[[]]', '[[],[]]', '[{}]', '[null,1,"1",{}]', '[\n]'];
const objects = ['{}', '{ }', '{"":0}', '{"a":{}}', '{"a":[]}', '{"a":1,"b":2}', '{"\\u0000":1}', '{"a b":1}', '{\n"a":\n1\n}', '{"a":"b:c,d"}'];

const brokenNumbers = [
  '+1',
  '.5',
  '5.',
  '-.5',
  '1.e1',
  '1e',
  '1e+',
  '1E-',
  '01',
  '-01',
  '0x1F',
  '1_000',
  '1,5e',
  '--1',
  '-',
  '+',
  '1e1.5',
  '1.2.3',
  'NaN',
  '-NaN',
  'Infinity',
  '-Infinity',
  '１',
  '0b1',
  '1 000',
  '1f',
  '2.e3',
  '0.3e',
  '9.e+',
  '∞',
];
const brokenStrings = [
  '"',
  '"a',
  'a"',
  '"a\nb"',
  '"\t"',
  '"\u0001"',
  '"\\x41"',
  '"\\u12"',
  '"\\u12G4"',
  '"\\',
  '"\\U0041"',
  '"\\a"',
  "'a'",
  '“a”',
  '"a"b"',
  '`a`',
  '"\\u"',
  '"\\ud83d\\u"',
];
const brokenWords = ['True', 'FALSE', 'nul', 'tru', 'fals', 'undefined', 'nil', 'none', 'truefalse', '\\u0074rue'];
const brokenLists = [
  '[',
  ']',
  '[1',
  '[1,',
  '[,1]',
  '[1,]',
  '[1,,2]',
  '[1 2]',
  '[1:2]',
  '[1;2]',
  '[1]]',
  '[[1]',
  '(1)',
  '[}',
  '[1}',
  '[-]',
  '[*]',
  '[\u000b]',
  '[\u00a0]',
  '[1,\n]',
  '["a"',
];
const brokenObjects = [
  '{',
  '}',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '{,}',
  '{"a":1,}',
  '{"a":1,,"b":2}',
  '{"a":1 "b":2}',
  '{"a" 1}',
  '{"a",1}',
  '{"a"::1}',
  '{a:1}',
  "{'a':1}",
  '{1:1}',
  '{null:1}',
  '{"a":1}}',
  '{{}}',
  '{"a":}',
  '{:1}',
  '{"a":1;"b":2}',
  '{[1]:1}',
  '{"a"}',
  '{"a":1]',
  '{"a":"b}',
  '{"a":1 /**/}',
];
const brokenTexts = [
  '',
  ' ',
  '\n',
  '// a\n1',
  '/**/1',
  '1//',
  '#1',
  '<a/>',
  '1 2',
  '{}{}',
  '[][]',
  '"a""b"',
  '1,',
  ',1',
  '\u00a01',
  '1\u00a0',
  '\u20281',
  '\u000c1',
  '*',
  '!',
  '=1',
  '1;',
  '{}x',
  '[]x',
  '@',
  '\\n',
];

describe('valid JSON is taken as JSON', () => {
  const all = [...numbers, ...strings, ...words, ...lists, ...objects].flatMap(around);
  it.each(all.map((text) => ({ text })))('$text', ({ text }) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(judgeSuiteFile('y', utf8(text))).toBeNull();
  });
  it('with a byte order mark', () => {
    expect(judgeSuiteFile('y', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBeNull();
  });
});

describe('what is no JSON is refused with a place', () => {
  const broken = [...brokenNumbers, ...brokenStrings, ...brokenWords, ...brokenLists, ...brokenObjects, ...brokenTexts];
  const inside = [...brokenNumbers, ...brokenStrings, ...brokenWords].flatMap((value) => [`[${value}]`, `{"k":${value}}`]);
  it.each([...broken, ...inside].map((text) => ({ text })))('$text', ({ text }) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(judgeSuiteFile('n', utf8(text))).toBeNull();
  });
  it('bytes that are no UTF-8 outside of texts', () => {
    for (const bytes of [[0xff], [0x5b, 0xe5, 0x5d], [0xc3], [0xfe, 0xff, 0x00, 0x5b], [0x7b, 0xf0, 0x9f, 0x7d]])
      expect(judgeSuiteFile('n', new Uint8Array(bytes))).toBeNull();
  });
  it('brackets a hundred thousand deep, at once', () => {
    expect(judgeSuiteFile('n', utf8('['.repeat(100_000)))).toBeNull();
    expect(judgeSuiteFile('n', utf8('[{"":'.repeat(50_000)))).toBeNull();
  });
});

describe('what may be either survives', () => {
  const either = [
    '[1e9999]',
    '[-1e9999]',
    '[1e-9999]',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '["\\ud800\\n"]',
    '[123456789012345678901234567890e99999]',
    `${'['.repeat(500)}${']'.repeat(500)}`,
  ];
  it.each(either.map((text) => ({ text })))('$text', ({ text }) => {
    expect(judgeSuiteFile('i', utf8(text))).toBeNull();
  });
  it('bytes that are no UTF-8 inside of texts', () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00],
    ])
      expect(judgeSuiteFile('i', new Uint8Array(bytes))).toBeNull();
  });
});

describe('the judge itself', () => {
  it('sees valid JSON that would be refused, and broken JSON that would be taken', () => {
    expect(judgeSuiteFile('y', utf8('[1,]'))).toBe('E015 for valid JSON');
    expect(judgeSuiteFile('n', utf8('[1]'))).toBe('was taken for JSON');
  });
  it('knows repeated names by their own code', () => {
    expect(judgeSuiteFile('y', utf8('{"a":1,"a":2}'))).toBeNull();
  });
});

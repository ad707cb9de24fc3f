// Lint: a scenario about which there is nothing to say, made unwise in one way at a time; each finding at its place, and silence where it should be silent.
import { describe, expect, it } from 'vitest';
import { diagnosticCodes, diagnosticRows, lintScenario, reasonMeant } from '../../src/scenario/index.ts';
import type { LintResult } from '../../src/scenario/index.ts';
import { changed } from '../support/broken.ts';
import { shippedBundles } from '../support/shipped.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const main = changed(
  smallMain,
  ['"objective": "LO1" }]', '"objective": "LO1" }, { "phase": "analyse", "text": "Why?" }, { "phase": "apply", "text": "Where else?" }]'],
  ['"count": 4', '"count": 3'],
  ['"play": 10, "debrief": 5', '"play": 10, "debrief": 10'],
);
const events = changed(
  smallEvents,
  [
    '"sources": ["guess"],\n    "choices": [\n      { "id": "tighten"',
    '"sources": ["guess"], "objectives": ["LO1"],\n    "choices": [\n      { "id": "tighten"',
  ],
  ['"claim": "alleged",\n    "to": "us"', '"claim": "assumption",\n    "to": "us"'],
  ['"claim": "alleged", "to": "both"', '"claim": "assumption", "to": "both"'],
  ['"turn between 2 and 4", ', ''],
);

type Changes = { readonly main?: readonly (readonly [string, string])[]; readonly events?: readonly (readonly [string, string])[] };

function lint({ main: inMain = [], events: inEvents = [] }: Changes = {}, today = '2025-06-01'): LintResult {
  return lintScenario(smallBundle({ main: changed(main, ...inMain), events: changed(events, ...inEvents) }), today);
}
const codes = (changes: Changes, today?: string): readonly string[] => lint(changes, today).diagnostics.map((one) => one.code);

/** What is changed, the code that must come, and the words it must point at. */
type Case = readonly [what: string, changes: Changes, code: string, found: string];
const cases: readonly Case[] = [
  ['contradicting lines', { events: [['"when": ["not seen', '"when": ["turn < 2", "turn > 2", "not seen']] }, 'W610', 'turn > 2'],
  ['a line that cannot hold', { events: [['"when": ["not seen', '"when": ["world.tension > 500", "not seen']] }, 'W610', 'world.tension > 500'],
  [
    'flags against each other',
    { events: [['"when": ["not seen', '"when": ["control.chip-rule.active", "not control.chip-rule.active", "not seen']] },
    'W610',
    'not control.chip-rule.active',
  ],
  ['a chain nobody starts', { events: [['"then": { "event": "answer", "after": 1 },', '']] }, 'W611', 'chain'],
  ['a date after the last turn', { events: [['"turn": 2', '"date": "2030-01-01"']] }, 'W612', '2030-01-01'],
  [
    'a span after the last turn',
    { events: [['"from": "2024-11-01", "until": "2025-06-30"', '"from": "2030-11-01", "until": "2031-06-30"']] },
    'W612',
    '2030-11-01',
  ],
  ['a chain that comes too late', { events: [['"after": 1', '"after": 9']] }, 'W613', 'chain'],
  ['a rate next to nothing', { events: [['"ratePerYear": 0.5', '"ratePerYear": 0.01']] }, 'T614', '0.01'],
  ['a choice that never opens', { events: [['"available": ["not control', '"available": ["turn > 40", "not control']] }, 'W615', 'turn > 40'],
  ['a default with conditions', { events: [['"gist": "Cheap", "default": true', '"gist": "Cheap", "available": ["turn > 1"], "default": true']] }, 'W616', '['],
  [
    'a chain to an event that waits for none',
    {
      events: [
        ['"event": "answer"', '"event": "leak"'],
        ['"onlyBy": "chain"', '"turn": 2'],
      ],
    },
    'W617',
    'leak',
  ],
  ['a line that always holds', { events: [['"when": ["not seen', '"when": ["turn >= 1", "not seen']] }, 'T618', 'turn >= 1'],
  [
    'a chain without end',
    {
      events: [
        ['"to": "us", "onlyBy": "chain"', '"to": "us", "onlyBy": "chain", "once": false'],
        ['"gist": "Nothing changes"', '"gist": "Nothing changes", "then": { "event": "answer", "after": 1 }'],
      ],
    },
    'W619',
    'answer',
  ],
  ['an ending that cannot come', { main: [['world.tension > 120', 'world.tension > 200']] }, 'W620', 'world.tension > 200'],
  ['an effect of nothing', { events: [['"value": 10', '"value": 0']] }, 'W621', '0'],
  ['a factor of one', { events: [['"value": 1.1', '"value": 1']] }, 'W621', '1'],
  [
    'an effect beyond its path',
    { events: [['"do": "multiply", "path": "world.tension", "value": 1.1', '"do": "add", "path": "world.tension", "value": 900']] },
    'W622',
    '900',
  ],
  ['news alone', { events: [['"effects": [{ "do": "multiply", "path": "world.tension", "value": 1.1, "for": 6 }]', '"effects": []']] }, 'T623', 'leak'],
  [
    'waiting for what never fires',
    {
      events: [
        ['"turn": 2', '"date": "2030-01-01"'],
        ['"when": ["not seen', '"when": ["seen(\'rush\') or turn > 1", "not seen'],
      ],
    },
    'W625',
    "seen('rush') or turn > 1",
  ],
  [
    'a source for nothing',
    {
      main: [
        [
          '"sources": { "press"',
          '"sources": { "idle": { "cite": "x", "kind": "estimate", "claim": "assumption", "confidence": "low", "checked": "2025-02-01" }, "press"',
        ],
      ],
    },
    'T626',
    'idle',
  ],
  [
    'the same for more',
    {
      events: [
        ['{ "id": "wait", "text": "Wait"', '{ "id": "pay", "text": "Pay", "gist": "Dear", "cost": { "self.cash": 1 } }, { "id": "wait", "text": "Wait"'],
      ],
    },
    'W631',
    'pay',
  ],
  [
    'a choice better in everything',
    {
      events: [
        ['"gist": "Cheap", "default"', '"gist": "Cheap", "effects": [{ "do": "add", "path": "self.reserve.chips", "value": 20 }], "default"'],
        ['"then": { "event": "answer", "after": 1 },', ''],
        ['"onlyBy": "chain"', '"turn": 3'],
      ],
    },
    'T632',
    'buy',
  ],
  [
    'one side with all the cards',
    {
      events: [
        ['"to": "us", "onlyBy": "chain"', '"to": "cn", "onlyBy": "chain"'],
        [
          '[\n  {',
          `[${[1, 2].map((n) => `{ "id": "more${n}", "title": "T", "body": "B.", "dateline": "D", "claim": "assumption", "to": "cn", "turn": 1, "sources": ["guess"], "objectives": ["LO1"], "choices": [{ "id": "a", "text": "A", "gist": "a", "default": true }] },`).join('')}\n  {`,
        ],
      ],
    },
    'W633',
    'small',
  ],
  ['one reason only', { events: [['"claim": "reported",', '"claim": "reported", "reasons": { "us": "Security." },']] }, 'W634', '{'],
  [
    'longer reasons for one side',
    { events: [['"claim": "reported",', `"claim": "reported", "reasons": { "us": "${'word '.repeat(40).trim()}", "cn": "Trade." },`]] },
    'W635',
    'small',
  ],
  [
    'a longer briefing for one side',
    { main: [['"controls":', `"blocs": [{ "id": "us", "brief": "${'word '.repeat(40).trim()}" }], "controls":`]] },
    'W636',
    'word',
  ],
  ['a card without objective', { events: [['"objectives": ["LO1"], "place"', '"place"']] }, 'W641', 'rush'],
  ['an objective without card', { main: [['"objectives": [', '"objectives": [{ "id": "LO2", "text": "Another." }, ']] }, 'W642', 'LO2'],
  ['an objective without question', { main: [['"objectives": [', '"objectives": [{ "id": "LO2", "text": "Another." }, ']] }, 'W643', 'LO2'],
  ['a debriefing without its last phase', { main: [['"phase": "apply"', '"phase": "analyse"']] }, 'W644', '['],
  ['a short debriefing', { main: [['"debrief": 10', '"debrief": 1']] }, 'T645', '1'],
  ['no anchors in a longer game', { main: [['"count": 3', '"count": 4']] }, 'T646', 'small'],
  ['an event without a source', { events: [['"sources": ["press"]', '"sources": []']] }, 'W651', '['],
  ['an address that is missing', { main: [['"url": "https://example.org/a", ', '']] }, 'T653', 'press'],
  ['a claim firmer than its source', { events: [['"claim": "reported"', '"claim": "official"']] }, 'W654', 'official'],
  ['an estimate without a range', { main: [['"value": 100, "source": "press"', '"value": 100, "source": "guess"']] }, 'T655', '100'],
  ['a slider without a range', { main: [['"low": 1, ', '']] }, 'W656', 'true'],
  ['a long card', { events: [['Orders double.', `${'word '.repeat(61).trim()}`]] }, 'W661', 'word'],
  ['a long gist', { events: [['"gist": "Cheap"', `"gist": "${'word '.repeat(19).trim()}"`]] }, 'T662', 'word'],
  ['more than fits the minutes', { main: [['"play": 10', '"play": 2']] }, 'W663', '2'],
  ['a people', { events: [['Orders double.', 'The Chinese want more.']] }, 'W681', ''],
  ['a person', { events: [['Orders double.', 'Trump asks for more.']] }, 'W682', 'Trump'],
  ['a loaded word', { events: [['Orders double.', 'The regime asks for more.']] }, 'T683', 'regime'],
  ['a country', { events: [['Orders double.', 'A third country asks for more.']] }, 'T684', 'country'],
  ['a screen', { events: [['Orders double.', 'See the chart on the left.']] }, 'T685', 'on the left'],
  ['a suppression of nothing', { main: [['"endings"', '"lint": { "ignore": [{ "code": "W661", "why": "Long." }] }, "endings"']] }, 'W691', 'W661'],
];

describe('lint', () => {
  it('says nothing of a wise scenario', () => {
    expect(lint()).toEqual({ sound: true, diagnostics: [], suppressed: 0 });
  });

  it.each(cases.map((one) => ({ one })))('$one.0', ({ one: [what, changes, code, found] }) => {
    const diagnostic = lint(changes).diagnostics.find((one) => one.code === code);
    expect(diagnostic, `${what}: ${codes(changes).join(' ')}`).toBeDefined();
    expect(diagnostic?.found?.toLowerCase()).toContain(found.toLowerCase());
    expect(diagnostic?.severity).not.toBe('error');
  });

  it('tries every code that it has', () => {
    const tried = new Set(cases.map(([, , code]) => code));
    // Three have tests of their own below.
    const own = diagnosticCodes.filter((code) => /^[WT]6/.test(code) && !['T652', 'W624', 'W671'].includes(code));
    expect(own.filter((code) => !tried.has(code))).toEqual([]);
    for (const code of own) expect(diagnosticRows[code].consequence).toBe('ignored');
  });

  it('knows which controls nothing moves', () => {
    const base = changed(smallBundle().libraries['small-base']?.text ?? '', ['"kind": "tighten"', '"kind": "talks"']);
    const plans = (smallBundle().plans?.text ?? '').replaceAll(/"target": "(?:chip|ore)-rule"/g, '"target": null');
    const asking = changed(events, ['"when": ["not seen', '"when": ["control.ore-rule.level == 0", "control.chip-rule.level == 0", "not seen']);
    const { diagnostics } = lintScenario(smallBundle({ main, events: asking, base, plans }), '2025-06-01');
    expect(diagnostics.map((one) => [one.code, one.params['control']])).toEqual([['W624', 'ore-rule']]);
  });

  it('sees sources grow old by the day it is given', () => {
    expect(codes({}, '2026-01-31')).toEqual([]);
    expect(codes({}, '2026-02-02')).toEqual(['T652']);
    const dated: Changes = { main: [['"checked": "2025-02-01"', '"checked": "2025-02-01", "staleAfter": "2025-03-01"']] };
    expect([codes(dated, '2025-02-20'), codes(dated, '2025-03-02')]).toEqual([[], ['T652']]);
  });

  it('leaves out what is suppressed with a reason, and only there', () => {
    const long: readonly [string, string] = ['Orders double.', `${'word '.repeat(61).trim()}`];
    const ignoring = (at: string): Changes => ({
      main: [['"endings"', `"lint": { "ignore": [{ "code": "W661", "at": "${at}", "why": "A letter." }] }, "endings"`]],
      events: [long],
    });
    expect(lint(ignoring('events.rush'))).toMatchObject({ diagnostics: [], suppressed: 1 });
    expect(codes(ignoring('events.answer')).toSorted()).toEqual(['W661', 'W691']);
  });

  it('leaves to playing what only playing finds, and keeps its reason', () => {
    const meant: Changes = { main: [['"endings"', '"lint": { "ignore": [{ "code": "W671", "why": "History was not even." }] }, "endings"']] };
    expect(codes(meant)).toEqual([]);
    expect(reasonMeant(smallBundle({ main: changed(main, ...(meant.main ?? [])), events }), 'W671')).toBe('History was not even.');
    expect(reasonMeant(smallBundle({ main, events }), 'W671')).toBeNull();
  });

  it('does not blame a scenario for its base world, nor look at one with errors', () => {
    const base = JSON.parse(smallBundle().libraries['small-base']?.text ?? '') as { blocs: { brief: string }[] };
    for (const bloc of base.blocs) bloc.brief = 'The Chinese want more.';
    expect(lintScenario(smallBundle({ main, events, base: JSON.stringify(base) }), '2025-06-01').diagnostics).toEqual([]);
    const broken = lintScenario(smallBundle({ main: '{' }), '2025-06-01');
    expect(broken.sound).toBe(false);
    expect(broken.diagnostics.map((one) => one.code)).toEqual(['E011', 'T502']);
  });

  it('is quiet where conditions are open', () => {
    for (const line of [
      'turn > 1 and turn < 3',
      'self.cash > rival.cash',
      'world.tension between 0 and 50',
      "chose('rush:buy') or not seen('rush')",
      'us.cash - 5 < cn.cash * 2',
      'abs(us.gap) > 3',
    ])
      expect(codes({ events: [['"when": ["not seen', `"when": ["${line}", "not seen`]] })).toEqual([]);
  });

  it.each(shippedBundles())('%s has no warnings', (_id, bundle) => {
    const { sound, diagnostics } = lintScenario(bundle, '2026-11-24');
    expect(sound).toBe(true);
    expect(diagnostics.filter((one) => one.severity === 'warning').map((one) => [one.code, one.where])).toEqual([]);
  });
});

// The small scenario with wrong checks, anchors, rivals, suppressions, translations and versions.
import { describe, expect, it } from 'vitest';
import { diagnosticSentence, readScenario } from '../../src/scenario/index.ts';
import { cases, changed, found, only, say, wanted } from '../support/broken.ts';
import type { Case } from '../support/broken.ts';
import { smallBundle, smallEvents, smallMain } from '../support/small-scenario.ts';

const main = 'small/scenario.json';
const events = 'small/events/all.json';
const checks = 'small/checks.json';

const goodChecks = `[
  { "it": "the leak is seen", "run": { "seeds": "1..20" }, "expect": ["share(seen('leak')) >= 0.25", "mean(us.outcome) between 20 and 80"] },
  { "it": "buying brings the answer", "script": { "seed": "7", "seats": { "us": "idle", "cn": "balanced:steady-cn" },
    "force": [{ "event": "leak", "turn": 2 }], "choose": [{ "event": "rush", "choice": "buy" }] },
    "expect": ["seen('answer')", "ever(world.tension > 1)", "always(us.cash >= 0) or draw"] }
]`;

describe('checks', () => {
  it('are read', () => {
    const { scenario, diagnostics, summary } = readScenario(smallBundle({ checks: goodChecks }));
    expect(diagnostics).toEqual([]);
    expect(summary.checks).toBe(2);
    expect(scenario?.checks?.map((one) => [one.it, one.play.kind, one.seats, one.expect.length])).toEqual([
      ['the leak is seen', 'many', {}, 2],
      ['buying brings the answer', 'script', { us: 'idle', cn: 'balanced:steady-cn' }, 3],
    ]);
    expect(scenario?.checks?.[0]?.play).toEqual({ kind: 'many', first: 1, last: 20 });
  });

  it.each<{ readonly one: Case }>(
    cases([
      [
        'a figure of many games outside an aggregate',
        ['mean(us.outcome) between', 'us.outcome between'],
        'E412',
        `${checks}:2:103`,
        'Over many games this has many values; put it inside share(), mean(), least() or most()',
      ],
      [
        'an aggregate over one game',
        ["seen('answer')", "share(seen('answer')) > 0"],
        'E412',
        `${checks}:5:17`,
        'share() is about many games, and a script plays one',
      ],
      [
        'an aggregate of an aggregate',
        ['mean(us.outcome)', 'mean(most(us.outcome))'],
        'E412',
        `${checks}:2:108`,
        'most() cannot stand inside another of its kind',
      ],
      [
        'a path nobody has',
        ['mean(us.outcome)', 'mean(us.outcom)'],
        'E204',
        `${checks}:2:108`,
        'This names something that does not exist: us.outcom',
        'us.outcome',
      ],
      [
        'a number where a game is counted',
        ["share(seen('leak'))", 'share(us.cash)'],
        'E206',
        `${checks}:2:78`,
        'Here something that is true or false is needed, but this is a number',
      ],
      ['an event nobody has', ["seen('leak')", "seen('leek')"], 'E208', `${checks}:2:83`, 'There is no event called “leek”', "'leak'"],
      ['a line that cannot be read', ["seen('answer')", "seen('answer"], 'E205', `${checks}:5:22`, 'This text in single quotes has no closing quote'],
      ['seeds that run backwards', ['"1..20"', '"20..1"'], 'E413', `${checks}:2:49`, 'The seeds 20 to 1 run backwards'],
      ['too many seeds', ['"1..20"', '"1..200000"'], 'E413', `${checks}:2:49`, '200000 games are too many for a check; 2000 are the most'],
      ['seeds written otherwise', ['"1..20"', '"1-20"'], 'E115', `${checks}:2:49`, '“seeds” is not written as it should be'],
      ['neither run nor script', ['"run": { "seeds": "1..20" }, ', ''], 'E413', `${checks}:2:3`, 'A check needs “run” (many games) or “script” (one game)'],
      ['run and script', ['"script": {', '"run": { "seeds": "1..2" }, "script": {'], 'E413', `${checks}:3:77`, 'A check has “run” or “script”, not both'],
      ['a player nobody knows', ['"us": "idle"', '"us": "idel"'], 'E414', `${checks}:3:81`, 'Nobody called “idel” can play us', 'idle'],
      ['a plan of the other seat', ['"us": "idle"', '"us": "steady-cn"'], 'E414', `${checks}:3:81`, 'Nobody called “steady-cn” can play us', 'steady-us'],
      ['a bloc nobody has', ['"us": "idle"', '"uss": "idle"'], 'E201', `${checks}:3:75`, 'There is no bloc called “uss”', 'us'],
      ['a choice the event does not have', ['"choice": "buy"', '"choice": "bui"'], 'E415', `${checks}:4:88`, 'The event “rush” has no choice “bui”', 'buy'],
      ['a turn after the last', ['"turn": 2', '"turn": 9'], 'E415', `${checks}:4:42`, 'Turn 9 comes after the last one, 4'],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ checks: changed(goodChecks, one[1]) })).toEqual(wanted(one));
  });
});

describe('anchors', () => {
  const anchored = changed(smallEvents, ['"to": "cn", "turn": 2', '"to": "both", "turn": 2, "anchor": true']);
  it('are read', () => {
    expect(readScenario(smallBundle({ events: anchored })).scenario?.events[0]?.anchor).toBe(true);
    expect(readScenario(smallBundle()).scenario?.events[0]).not.toHaveProperty('anchor');
  });
  it.each<{ readonly one: Case }>(
    cases([
      ['for one side only', ['"to": "both", "turn"', '"to": "cn", "turn"'], 'E410', `${events}:4:11`, 'An anchor decision goes to “both”, not to cn'],
      [
        'without a day',
        ['"turn": 2, "anchor": true', '"anchor": true'],
        'E410',
        `${events}:4:29`,
        'An anchor decision fires on a day that is the same for all, so it needs “date” or “turn”',
      ],
      [
        'with conditions',
        ['"anchor": true', '"anchor": true, "when": ["turn > 1"]'],
        'E410',
        `${events}:4:54`,
        'An anchor decision has no conditions, since every class must meet it',
      ],
      ['more than once', ['"anchor": true', '"anchor": true, "once": false'], 'E410', `${events}:4:54`, 'An anchor decision happens once'],
      [
        'in a group',
        ['"anchor": true', '"anchor": true, "weightGroup": "a"'],
        'E410',
        `${events}:4:61`,
        'An anchor decision stands in no group, since another event of the group could take its place',
      ],
      [
        'with nothing to decide for a side',
        ['{ "id": "buy",', '{ "id": "buy", "for": "cn",'],
        'E410',
        `${events}:5:16`,
        'An anchor decision needs at least two choices for each side',
      ],
    ]),
  )('$one.0', ({ one }) => {
    expect(found({ events: changed(anchored, one[1]) })).toEqual(wanted(one));
  });
});

describe('rivals', () => {
  const rivals = '"rivals": [{ "id": "calm", "name": "Calm", "text": "Does little.", "seat": "cn", "player": "idle" }], "endings"';
  it('are read', () => {
    expect(readScenario(smallBundle({ main: changed(smallMain, ['"endings"', rivals]) })).scenario?.rivals).toEqual([
      { id: 'calm', name: 'Calm', text: 'Does little.', seat: 'cn', player: 'idle' },
    ]);
  });
  it('need a player of their seat', () => {
    expect(found({ main: changed(smallMain, ['"endings"', rivals.replace('idle', 'balanced:steady-us')]) })).toEqual({
      told: [['E414', `${main}:18:94`, 'Nobody called “balanced:steady-us” can play cn']],
      near: ['balanced:steady-cn'],
    });
  });
});

describe('suppressions', () => {
  const ignoring = (code: string, at = ''): string =>
    changed(smallMain, ['"endings"', `"lint": { "ignore": [{ "code": "${code}", ${at === '' ? '' : `"at": "${at}", `}"why": "On purpose." }] }, "endings"`]);
  it('leave out what they name', () => {
    expect(readScenario(smallBundle({ main: ignoring('T501'), par: null })).diagnostics).toEqual([]);
    expect(readScenario(smallBundle({ main: ignoring('T501', 'events'), par: null })).diagnostics).toHaveLength(1);
  });
  it('name a finding that there is', () => {
    expect(found({ main: ignoring('W999') })).toMatchObject({ told: [['E411', `${main}:18:34`, 'No finding has the code “W999”']] });
  });
  it('cannot hide an error', () => {
    expect(found({ main: ignoring('E204') })).toEqual(only('E411', `${main}:18:34`, 'E204 is an error: it cannot be suppressed, only repaired'));
  });
});

describe('translations', () => {
  const of = '5263293f';
  const overlay = (entries: string, more = ''): string => `{ ${more}"texts": { ${entries} } }`;
  const told = (text: string, language = 'es'): unknown =>
    readScenario(smallBundle({ texts: { [language]: text } })).diagnostics.map((one) => [
      one.code,
      one.column,
      diagnosticSentence(one, say),
      ...one.suggestion,
    ]);
  const title = `"meta.title": { "text": "Pequeño", "of": "${of}" }`;

  it('are read, and shown where they are asked for', () => {
    const bundle = smallBundle({ texts: { es: overlay(title) } });
    const source = readScenario(bundle);
    const spanish = readScenario(bundle, { language: 'es' });
    expect(source.diagnostics).toEqual([]);
    expect(source.summary.languages).toEqual([{ language: 'es', translated: 1, stale: 0, all: expect.any(Number) }]);
    expect([source.scenario?.meta.title, spanish.scenario?.meta.title]).toEqual(['Small', 'Pequeño']);
    expect(spanish.scenario?.contentHash).toBe(source.scenario?.contentHash);
    expect(readScenario(bundle, { language: 'fr' }).scenario).toEqual(source.scenario);
  });
  it('of a choice are found by ids', () => {
    const key = '"events.rush.choices.buy.text": { "text": "Comprar todo", "of": "00000000" }';
    const bundle = smallBundle({ texts: { es: overlay(key) } });
    expect(readScenario(bundle, { language: 'es' }).scenario?.events[0]?.choices[0]?.text).toBe('Comprar todo');
    expect(readScenario(bundle).summary.languages[0]?.stale).toBe(1);
  });
  it('say when they are stale', () => {
    const main = changed(smallMain, ['"title": "Small"', '"title": "Smaller"']);
    const { diagnostics, scenario } = readScenario(smallBundle({ main, texts: { es: overlay(title) } }));
    expect(scenario).not.toBeNull();
    expect(diagnostics.map((one) => [one.code, one.severity, one.params['language'], one.found])).toEqual([['W511', 'warning', 'es', `"${of}"`]]);
  });
  it('of nothing are refused', () => {
    expect(told(overlay('"meta.titel": { "text": "x", "of": "0" }'))).toEqual([['E421', 14, 'There is no text “meta.titel” to translate', 'meta.title']]);
  });
  it('keep the placeholders', () => {
    expect(told(overlay(title.replace('Pequeño', '{nombre}')))).toEqual([['E422', 38, 'The translation has other placeholders ({nombre}) than the text (–)']]);
  });
  it('are complete where they say so', () => {
    expect(told(overlay(title, '"complete": true, '))).toMatchObject([['W512', 15, expect.stringMatching(/^\d+ texts have no translation into es/)]]);
  });
  it('do not reach the prototype of anything', () => {
    const { scenario, diagnostics } = readScenario({
      ...smallBundle(),
      texts: JSON.parse('{"__proto__": {"path": "small/texts/__proto__.json", "text": "{ \\"texts\\": {} }"}}') as never,
    });
    expect(scenario).toBeNull();
    expect(diagnostics.map((one) => one.code)).toContain('E007');
    expect('texts' in {}).toBe(false);
  });
  it('stand in a file named after a language', () => {
    expect(told(overlay(title), 'Spanish')).toMatchObject([['E007', expect.any(Number), expect.stringContaining('“Spanish” is no language')]]);
  });
});

describe('versions', () => {
  const engine = (range: string): string => changed(smallMain, ['"version": "1.0.0"', `"version": "1.0.0", "engine": "${range}"`]);
  it.each(['>=1', '1', '>=0.6 <2', '<=1', '=1', '>0.9'])('%s takes these rules', (range) => {
    expect(readScenario(smallBundle({ main: engine(range) })).diagnostics).toEqual([]);
  });
  it.each(['>=2', '<1', '>1', '>=0.6 <1', '0.9'])('%s does not', (range) => {
    expect(found({ main: engine(range) })).toEqual(
      only('E006', `${main}:4:33`, `The scenario is made for version ${range} of the rules, and these are version 1`),
    );
  });
  it.each(['^1', '>= 1', 'latest', '1.x'])('%s is no range', (range) => {
    expect(found({ main: engine(range) })).toEqual(only('E115', `${main}:4:33`, '“engine” is not written as it should be'));
  });
});

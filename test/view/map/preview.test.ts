// What a drafted order would do to the map, before it is played: from what the seat sees, on routes, plates and regions, and in one sentence.
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/engine/index.ts';
import { t } from '../../../src/text/index.ts';
import type { ChoiceMove, ScenarioTexts } from '../../../src/store/index.ts';
import { mapModelFrom } from '../../../src/view/map/model-from.ts';
import { previewCodes, previewDraft, previewOf, previewSteps } from '../../../src/view/map/preview.ts';
import { latestOrder, sayPreview } from '../../../src/view/pages/map-preview.tsx';
import { hasText } from '../../../src/text/index.ts';
import { exampleTexts } from '../../support/observation-fixture.ts';
import { sampleObservation } from './sample.ts';

const reply: Order = { kind: 'reply', event: 'card', choice: 'a' };

/** The base world with one card whose only choice has these moves. */
function withMoves(moves: readonly ChoiceMove[]): ScenarioTexts {
  const texts = exampleTexts();
  const [card] = Object.values(texts.cards);
  const [choice] = card?.choices ?? [];
  if (!card || !choice) throw new Error('no card in the example');
  return { ...texts, cards: { card: { ...card, id: 'card', choices: [{ ...choice, id: 'a', moves }] } } };
}

const seen = sampleObservation(0);
const calm = sampleObservation(0, { controls: seen.controls.map((view) => ({ ...view, level: 0, next: -1, effective: 0 })) });

describe('a card that moves a rule', () => {
  it('within the turn: the route goes from flowing to refused', () => {
    const texts = withMoves([{ kind: 'rule', control: 'hbm', level: 1, months: 0.5 }]);
    const preview = previewOf(texts, reply, calm);
    const arc = (after: boolean) => mapModelFrom(after ? preview.seen : calm, texts, t).arcs.find((each) => each.id === 'cn.memory');
    expect(arc(false)?.status).toBe('flowing');
    expect(arc(true)?.status).toBe('blocked');
    expect(preview.arcs).toContain('cn.memory');
    expect(preview.plates).toContain('memory');
    expect(sayPreview(preview, texts, calm)).toMatch(/would stand at “.+” within this turn\.$/);
    expect(previewSteps(preview, mapModelFrom(preview.seen, texts, t)).some((step) => step.kind === 'stop' && step.target === 'cn.memory')).toBe(true);
  });

  it('after the turn: the rule is announced', () => {
    const texts = withMoves([{ kind: 'rule', control: 'hbm', level: 1, months: 12 }]);
    const preview = previewOf(texts, reply, calm);
    expect(mapModelFrom(preview.seen, texts, t).arcs.find((each) => each.id === 'cn.memory')?.status).toBe('announced');
    expect(sayPreview(preview, texts, calm)).toMatch(/would stand at “.+” from \d+ \w+ 20\d\d\.$/);
  });

  it('a suspension lets the route flow', () => {
    const texts = withMoves([{ kind: 'suspend', control: 'hbm', months: 6 }]);
    const preview = previewOf(texts, reply, seen);
    expect(mapModelFrom(preview.seen, texts, t).arcs.find((each) => each.id === 'cn.memory')?.status).toBe('flowing');
    expect(preview.clauses.map((each) => each.code)).toEqual(['suspend']);
  });
});

describe('other orders', () => {
  const texts = exampleTexts();
  const own = texts.blocs[0].id;

  it.each<[string, Order, string]>([
    ['tightening announces', { kind: 'initiative', initiative: 'tighten', target: 'remote' }, 'rule'],
    ['a partnership marks its region', { kind: 'initiative', initiative: 'partner', target: 'india-asean' }, 'region'],
    ['a chip order marks its route', { kind: 'chips', channel: 'foundry-abroad', part: null, weight: 4 }, 'chips'],
    ['nothing more is bought', { kind: 'chips', channel: 'foundry-abroad', part: null, weight: 0 }, 'stop'],
    ['a release', { kind: 'release', model: 'run', action: 'publish', when: 'now' }, 'publish'],
    ['a model held back', { kind: 'release', model: 'run', action: 'hold', when: 'ready' }, 'keep'],
    ['an offer', { kind: 'offer', give: 'chips', take: 'materials', turns: 2 }, 'offer'],
  ])('%s', (_, order, code) => {
    const preview = previewOf(texts, order, seen);
    expect(preview.clauses.map((each) => each.code)).toContain(code);
    expect(sayPreview(preview, texts, seen)).not.toMatch(/[{}]|undefined|–\s/);
  });

  it('a published model draws its routes to the markets', () => {
    expect(previewOf(texts, { kind: 'release', model: 'run', action: 'publish', when: 'now' }, seen).arcs.some((id) => id.startsWith(`${own}.model.`))).toBe(
      true,
    );
  });

  it('a partnership touches one region, a chip order one route', () => {
    expect(previewOf(texts, { kind: 'initiative', initiative: 'partner', target: 'india-asean' }, seen).regions).toEqual(['india-asean']);
    expect(previewOf(texts, { kind: 'chips', channel: 'foundry-abroad', part: null, weight: 4 }, seen).arcs).toEqual([`${own}.foundry-abroad`]);
  });

  it('an empty desk changes nothing at all', () => {
    const preview = previewDraft(texts, [], seen, null);
    expect(preview.seen).toBe(seen);
    expect([...preview.arcs, ...preview.plates, ...preview.regions, ...preview.clauses]).toEqual([]);
  });

  it('numbers are named with their owner and direction', () => {
    const moved = withMoves([
      { kind: 'number', path: 'world.tension', up: true, over: 0 },
      { kind: 'number', path: `${own}.trust`, up: false, over: 0 },
    ]);
    expect(sayPreview(previewOf(moved, reply, seen), moved, seen)).toBe(
      'If you end the turn so: Tension would rise; United States: Trust in its word would fall.',
    );
  });

  it('every code has words', () => {
    for (const code of previewCodes) expect(hasText(`preview.${code}`)).toBe(true);
  });
});

it('speaks about the order given last', () => {
  const chips: Order = { kind: 'chips', channel: 'onshore', part: null, weight: 2 };
  expect(latestOrder([], [reply], null)).toBe(reply);
  expect(latestOrder([reply], [reply, chips], reply)).toBe(chips);
  expect(latestOrder([reply, chips], [reply, chips, { kind: 'effort', track: 'chips' }], reply)).toBe(reply);
  expect(latestOrder([reply, chips], [chips], reply)).toBe(chips);
});

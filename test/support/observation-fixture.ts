// A plausible turn of a seat, made from the shipped base world: what the pages are tried and photographed with where no match is being played.
import type { CalendarDate, CardMenu, ChannelMenu, ControlDef, InitiativeOption, Observation, Order, Reading, Slot } from '../../src/engine/index.ts';
import type { CardTexts, ScenarioTexts } from '../../src/store/index.ts';
import base from '../../scenarios/base/base-2024-10.json' with { type: 'json' };

const card: CardTexts = {
  id: 'desk-closes',
  title: 'The desk closes on the 31st',
  body: 'Washington will refuse exports of high-bandwidth memory to China from 31 December, citing military use. Beijing calls the rule overreach and promises to protect its firms. Trucks are loading in Icheon; one shipment waits at the licence desk in Busan with its papers in order.',
  dateline: 'Washington, 2 December 2024',
  claim: 'official',
  reasons: {
    us: 'Memory decides what an AI chip can do, and such chips serve weapons.',
    cn: 'Memory is ordinary trade, and third economies are being pressed.',
  },
  place: null,
  sources: ['epoch-chip-counts'],
  objectives: [],
  choices: [
    {
      id: 'a',
      for: null,
      text: 'Enforce the rule at once',
      gist: '2 agenda; the waiting shipment stays; partners resent the haste',
      default: false,
      cost: [],
      unavailableText: null,
      moves: [],
    },
    {
      id: 'b',
      for: null,
      text: 'Keep the date',
      gist: 'Free and predictable; leaves four weeks in which the other side stocks up',
      default: true,
      cost: [],
      unavailableText: null,
      moves: [],
    },
    {
      id: 'c',
      for: null,
      text: 'Offer a delay for mineral licences',
      gist: 'Tension falls, minerals arrive; the threat is believed less, memory flows for half a year',
      default: false,
      cost: [],
      unavailableText: null,
      moves: [],
    },
    {
      id: 'd',
      for: null,
      text: 'Ask partners to lead',
      gist: 'Slower by a quarter; partners carry it; closed while alignment is low',
      default: false,
      cost: [],
      unavailableText: null,
      moves: [],
    },
  ],
};

/** Texts of the base world; what the reader would add stays as the file has it. */
export function exampleTexts(): ScenarioTexts {
  const world = base as unknown as Pick<ScenarioTexts, 'blocs' | 'regions' | 'thirdParties' | 'chips' | 'initiatives' | 'worldviews'> & {
    readonly sources: { readonly [id: string]: Omit<ScenarioTexts['sources'][number], 'id'> };
    readonly controls: readonly ControlDef[];
  };
  return {
    id: 'example',
    version: '1.0.0',
    contentHash: '',
    meta: {
      title: 'Two Stacks',
      summary: 'Twelve quarters of chips, models and rules.',
      authors: [],
      language: 'en',
      level: 'all',
      minutes: { brief: 5, play: 35, debrief: 15 },
      turns: { count: 12, halfMonths: 6, start: '2024-10-01' },
      sensitivity: [],
    },
    sources: Object.entries(world.sources).map(([id, source]) => ({ id, ...source })),
    objectives: [],
    blocs: world.blocs,
    regions: world.regions,
    thirdParties: world.thirdParties,
    chips: world.chips,
    controls: world.controls,
    initiatives: world.initiatives,
    worldviews: world.worldviews,
    weights: { gap: 0.25, adoption: 0.25, cover: 0.2, economy: 0.2, stability: 0.1 },
    cards: { [card.id]: card },
    ending: null,
    debrief: [],
    aftermath: [],
  };
}

const exact = (value: number, asOf: number): Reading => ({ value, low: value, high: value, asOf });

function exampleNumbers(own: string, rival: string, turn: number): { [path: string]: Reading } {
  const of = (bloc: string, path: string, value: number): [string, Reading] => [`${bloc}.${path}`, exact(value, turn)];
  return Object.fromEntries([
    of(own, 'gap', 4.3),
    of(own, 'adoption', 61.4),
    of(own, 'cover', 2.4),
    of(own, 'economy', 0.34),
    of(own, 'selfmade', 9),
    of(own, 'cash.quarters', 1.6),
    of(own, 'compute.usable', 3_412_000),
    of(own, 'compute.waiting', 84_000),
    of(own, 'headroom', 0.93),
    of(own, 'developers.share', 58),
    of(own, 'agenda', 3.75),
    of(own, 'capability.internal', 149),
    of(own, 'capability.held', 0),
    of(own, 'run.months', 3),
    of(rival, 'gap', -4.3),
    of(rival, 'adoption', 13.2),
    of(rival, 'economy', 0.21),
    [`${rival}.cover`, { value: 4.6, low: 3.4, high: 5.9, asOf: turn - 1 }],
    of('world', 'tension', 34),
    of('world', 'stability', 71),
  ]);
}

function exampleInitiatives(texts: ScenarioTexts): readonly InitiativeOption[] {
  const option = (initiative: string, target: string | null, offered: boolean): InitiativeOption => ({
    order: { kind: 'initiative', initiative, target },
    refusal: null,
    cost: 1,
    offered,
  });
  const targets = ['allies', 'india-asean', 'gulf-mena', 'africa-latam'];
  return [
    option('tighten', texts.controls[0]?.id ?? '', true),
    option('partner', 'india-asean', true),
    option('talks', null, true),
    option('enforce', null, true),
    option('talent', null, true),
    option('standards', null, true),
    ...targets.map((t) => option('partner', t, false)),
    option('lobby', null, false),
  ];
}

function exampleChannels(texts: ScenarioTexts, slot: Slot): readonly ChannelMenu[] {
  return texts.blocs[slot].channels.map((c) => ({
    channel: c.id,
    weight: c.weight,
    part: c.parts[0] ?? null,
    refusal: null,
    parts: c.parts.map((part) => ({ part, refusal: null })),
  }));
}

const reply = (event: CardTexts): CardMenu => ({
  event: event.id,
  choices: event.choices.map((c) => ({
    order: { kind: 'reply', event: event.id, choice: c.id },
    refusal: c.id === 'd' ? { kind: 'illegal', code: 'order.choice-closed', params: {} } : null,
  })),
});

/** What the seat in `slot` sees on its third turn. */
export function exampleObservation(slot: Slot = 0, turn = 2): Observation {
  const texts = exampleTexts();
  const own = texts.blocs[slot].id;
  const rival = texts.blocs[slot === 0 ? 1 : 0].id;
  const date: CalendarDate = { year: 2024, month: 10, day: 1 };
  const releases = (['publish', 'delay', 'sell', 'test', 'hold'] as const).flatMap((action) =>
    (['ready', 'now'] as const).map((when) => ({ order: { kind: 'release', model: 'run', action, when } satisfies Order, refusal: null })),
  );
  return {
    bloc: own,
    slot,
    turn,
    turns: 12,
    tick: turn * 6,
    date: { year: date.year + Math.floor((9 + turn * 3) / 12), month: ((9 + turn * 3) % 12) + 1, day: 1 },
    numbers: exampleNumbers(own, rival, turn),
    menu: {
      bloc: own,
      agenda: 3.75,
      shares: texts.blocs[slot].shares,
      split: texts.blocs[slot].split,
      channels: exampleChannels(texts, slot),
      onReady: 'sell',
      releases,
      initiatives: exampleInitiatives(texts),
      offers: [{ order: { kind: 'offer', give: 'chips', take: 'materials', turns: 2 }, refusal: null }],
      answers: [],
      breaks: [],
      cards: [reply(card)],
    },
    cards: [{ event: card.id, claim: 'official' }],
    news: [card.id],
    regions: texts.regions.map((r, i) => ({
      id: r.id,
      users: r.populationMillions * r.usingShare,
      shares: r.shares,
      use: [0.9 - i * 0.11, 0.1 + i * 0.11],
      partnership: [0, 0],
      ban: [0, 0],
    })),
    controls: texts.controls.map((c, i) => ({
      id: c.id,
      by: c.by,
      level: c.start,
      from: c.start,
      since: 0,
      next: i === 1 ? 1 : -1,
      effectiveAt: turn * 6 + 8,
      suspendedUntil: 0,
      effective: 0.42,
    })),
    deals: [],
    models: [[], []],
    arrivals: texts.blocs[slot].channels.flatMap((c, i) =>
      [0, 1, 2, 3].map((inTurns) => ({ channel: c.id, inTurns, training: i < 2 ? 210_000 - i * 170_000 + inTurns * 12_000 : 0, inference: 0 })),
    ),
    binding: 'packaging',
    bindingLayer: ['foundry', 'memory'],
    history: Array.from({ length: turn }, (_, i) => [
      [4.9 - i * 0.4, 60 + i, 2.1 + i * 0.1, 0.3 + i * 0.02, 74 - i],
      [-4.9 + i * 0.4, 12 + i * 0.5, 4 + i * 0.2, 0.2, 74 - i],
    ]),
    ending: null,
  };
}

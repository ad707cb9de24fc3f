// A small valid scenario for the reader's tests: a base file made from the registry, so that a new row is there at once, and three files written by hand.
import { blocConstantRows, blocStocks, parameterRows, worldStocks } from '../../src/engine/index.ts';
import type { ScenarioBundle } from '../../src/scenario/index.ts';

const middle = (row: { readonly min: number; readonly max: number }): number => (row.min + Math.min(row.max, row.min + 2)) / 2;
const sourced = (row: { readonly min: number; readonly max: number }): unknown => ({ value: middle(row), source: 'guess' });

function channel(id: string, kind: string): unknown {
  return {
    id,
    name: id,
    help: 'A way to buy chips.',
    kind,
    parts: ['k1'],
    leadMonths: 3,
    priceFactor: 1,
    weight: 2,
    controlled: kind === 'purchase',
    source: 'guess',
  };
}

function bloc(id: string): unknown {
  return {
    id,
    name: `Bloc ${id}`,
    adjective: id,
    capital: 'Capital',
    office: 'Coordination office',
    brief: 'You hold the office.',
    labs: [{ id: `lab-${id}`, name: 'Lab', family: 'Model', computeShare: 1, efficiency: 1, openness: 0.5, talent: 1, source: 'guess' }],
    channels: [channel(`buy-${id}`, 'purchase'), channel(`fab-${id}`, 'fab')],
    layers: [{ id: `layer-${id}`, name: 'Chips', uses: 'chips', source: 'guess' }],
    advisers: [{ id: `adviser-${id}`, role: 'chips', title: 'Chip desk' }],
    licence: 'api',
    constants: Object.fromEntries(blocConstantRows.map((row) => [row.name, sourced(row)])),
    shares: [20, 20, 20, 20, 20],
    split: [30, 45, 25],
  };
}

function region(id: string, home: string | null): unknown {
  return {
    id,
    name: `Region ${id}`,
    home,
    populationMillions: 400,
    usingShare: 0.2,
    usingShareMax: 0.8,
    spendUsd: 10,
    marketWeights: [0.4, 0.4, 0.2],
    bias: [0, 0],
    alignment: [0, 0],
    shares: Array.from({ length: 12 }, () => 0.25),
    source: 'guess',
  };
}

function control(id: string, by: string): unknown {
  return {
    id,
    name: `Rule ${id}`,
    kind: 'threshold',
    by,
    levels: [
      { id: 'none', name: 'None', help: 'Nothing is refused.', tightness: 0 },
      { id: 'some', name: 'Some', help: 'Large parts are refused.', tightness: 0.5, limits: { tpp: 4800 } },
    ],
    start: 0,
    effectiveMonths: 3,
    enforcedMonths: 6,
    reasonBy: 'Security.',
    reasonAgainst: 'Development.',
    source: 'guess',
  };
}

/** The base file as a value. */
export function smallBase(): { [field: string]: unknown } {
  return {
    format: '1.0',
    id: 'small-base',
    version: '1.0.0',
    sources: { guess: { cite: 'A guess', kind: 'estimate', claim: 'assumption', confidence: 'low', checked: '2025-01-31' } },
    parameters: Object.fromEntries(parameterRows.map((row) => [row.name, sourced(row)])),
    worldviews: [{ id: 'central', name: 'Central', text: 'The middle of the ranges.', set: { shockFade: 2 } }],
    blocs: [bloc('us'), bloc('cn')],
    regions: [region('us-home', 'us'), region('cn-home', 'cn'), region('gulf', null)],
    thirdParties: [{ id: 'foundry', name: 'The foundry', place: 'Hsinchu', help: 'It makes the dies.', source: 'guess' }],
    chips: [
      {
        id: 'k1',
        name: 'K1',
        vendor: 'Vendor',
        tflopsBf16: 989,
        bandwidthTbs: 3.35,
        tpp: 15824,
        performanceDensity: 19,
        efficiency: 1,
        priceUsd: 25000,
        firstShip: '2023-01-01',
        foundry: 'foundry',
        memoryStacks: 5,
        diesPerChip: 1,
        kilowatts: 0.7,
        source: 'guess',
      },
    ],
    controls: [control('chip-rule', 'us'), control('ore-rule', 'cn')],
    initiatives: [
      { id: 'tighten', kind: 'tighten', name: 'Tighten a rule', help: 'One level up.', cost: 1 },
      { id: 'partner', kind: 'partner', name: 'Woo a region', help: 'It leans to you.', cost: 1 },
      { id: 'talks', kind: 'talks', name: 'Talk', help: 'Tension falls.', cost: 1 },
    ],
    start: Object.fromEntries([
      ...['us', 'cn'].flatMap((id) => blocStocks.map((row) => [`${id}.${row.path}`, sourced(row)])),
      ...worldStocks.map((row) => [`world.${row.path}`, sourced(row)]),
    ]),
  };
}

export const smallMain = `{
  "format": "1.0",
  "id": "small",
  "version": "1.0.0",
  "uses": ["small-base"],
  "meta": {
    "title": "Small", "summary": "Four quarters.", "authors": ["A. Teacher"], "language": "en", "level": "grade 10",
    "minutes": { "brief": 5, "play": 10, "debrief": 5 },
    "turns": { "count": 4, "halfMonths": 6, "start": "2024-10-01" },
    "sensitivity": []
  },
  "sources": { "press": { "cite": "A newspaper", "url": "https://example.org/a", "kind": "press", "claim": "reported", "confidence": "high", "checked": "2025-02-01" } },
  "objectives": [{ "id": "LO1", "text": "Explain a control." }],
  "assumptions": { "shockFade": { "value": 3, "low": 1, "high": 5, "slider": true } },
  "start": { "us.cash": { "value": 100, "source": "press" } },
  "controls": [{ "id": "chip-rule", "effectiveMonths": 1 }],
  "score": { "weights": { "gap": 0.4, "cover": 0.6 }, "par": { "plans": { "us": "steady-us", "cn": "steady-cn" } } },
  "endings": [{ "id": "breakdown", "when": ["world.tension > 120"], "text": "All contact ends.", "shared": "loss" }],
  "debrief": [{ "phase": "describe", "text": "What did you see?", "objective": "LO1" }],
  "aftermath": [{ "date": "2025-01-31", "text": "This happened.", "source": "press" }]
}
`;

export const smallEvents = `[
  {
    "id": "rush", "title": "A rush", "body": "Orders double.", "dateline": "Shenzhen, October 2024", "claim": "reported",
    "to": "cn", "turn": 2, "sources": ["press"], "objectives": ["LO1"], "place": "cn-home",
    "choices": [
      { "id": "buy", "text": "Buy all", "gist": "Dear now", "cost": { "self.cash": 5 },
        "effects": [{ "do": "add", "path": "self.reserve.chips", "value": 10 }],
        "then": { "event": "answer", "after": 1 },
        "ai": { "weight": 3, "if": [{ "when": ["self.cash < 40"], "times": 0.3 }] } },
      { "id": "wait", "text": "Wait", "gist": "Cheap", "default": true }
    ]
  },
  {
    "id": "answer", "title": "An answer", "body": "A rule is prepared.", "dateline": "Washington, 2025", "claim": "alleged",
    "to": "us", "onlyBy": "chain", "sources": ["guess"],
    "choices": [
      { "id": "tighten", "text": "Tighten", "gist": "Tension rises", "available": ["not control.chip-rule.active"],
        "unavailableText": "It is in force already.", "effects": [{ "do": "control", "control": "chip-rule", "level": 1 }] },
      { "id": "leave", "text": "Leave it", "gist": "Nothing changes", "default": true }
    ]
  },
  {
    "id": "leak", "title": "A leak", "body": "Weights are copied.", "dateline": "Online, 2025", "claim": "alleged", "to": "both",
    "ratePerYear": 0.5, "when": ["turn between 2 and 4", "not seen('leak') or chose('rush:buy') and self.cash - 1 > rival.cash"],
    "from": "2024-11-01", "until": "2025-06-30", "once": false, "cooldown": 1, "sources": ["guess"],
    "effects": [{ "do": "multiply", "path": "world.tension", "value": 1.1, "for": 6 }]
  }
]
`;

function plan(seat: string): unknown {
  return {
    id: `steady-${seat}`,
    name: 'Steady',
    text: 'A little of everything.',
    seat,
    doctrine: true,
    goals: { gap: 1 },
    phases: [
      {
        fromTurn: 1,
        effort: 'chips',
        shares: null,
        split: [30, 45, 25],
        channels: { [`buy-${seat}`]: 3 },
        release: 'sell',
        cadenceMonths: 6,
        initiatives: [
          { initiative: 'tighten', target: seat === 'us' ? 'chip-rule' : 'ore-rule' },
          { initiative: 'partner', target: 'gulf' },
          { initiative: 'talks', target: null },
        ],
        deals: 'accept',
      },
    ],
  };
}

const smallPlans = JSON.stringify([plan('us'), plan('cn')], null, 2);
const smallPar = JSON.stringify({ stats: { us: { gap: { mean: 0.5, deviation: 2 } }, cn: {} }, games: 300 });

export interface SmallTexts {
  readonly main?: string;
  readonly base?: string;
  readonly events?: string;
  readonly plans?: string;
  readonly par?: string | null;
  readonly checks?: string;
  readonly texts?: { readonly [language: string]: string };
}

/** The small scenario's files, some of them replaced. */
export function smallBundle(texts: SmallTexts = {}): ScenarioBundle {
  const par = texts.par === undefined ? smallPar : texts.par;
  return {
    main: { path: 'small/scenario.json', text: texts.main ?? smallMain },
    events: [{ path: 'small/events/all.json', text: texts.events ?? smallEvents }],
    plans: { path: 'small/plans.json', text: texts.plans ?? smallPlans },
    par: par === null ? undefined : { path: 'small/par.json', text: par },
    checks: texts.checks === undefined ? undefined : { path: 'small/checks.json', text: texts.checks },
    texts: Object.fromEntries(Object.entries(texts.texts ?? {}).map(([language, text]) => [language, { path: `small/texts/${language}.json`, text }])),
    libraries: { 'small-base': { path: 'base/small-base.json', text: texts.base ?? JSON.stringify(smallBase(), null, 2) } },
  };
}

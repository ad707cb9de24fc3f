// A map to draw and to test with: the base world's names and rules, and one seat's observation in the spring of 2025. Numbers are invented.
import base from '../../../scenarios/base/base-2024-10.json';
import type { Observation, Slot } from '../../../src/engine/index.ts';
import type { Theme } from '../../../src/store/index.ts';
import { t } from '../../../src/text/index.ts';
import type { MapScenario } from '../../../src/view/map/model-from.ts';
import { mapModelFrom } from '../../../src/view/map/model-from.ts';
import type { MapModel } from '../../../src/view/map/model.ts';

export const sampleScenario = { ...base, meta: { title: 'Sample', turns: { count: 12, halfMonths: 6, start: '2024-10-01' } } } as unknown as MapScenario;

const use: { readonly [region: string]: readonly [number, number, number] } = {
  'us-home': [171, 0.96, 0.04],
  'cn-home': [402, 0.07, 0.93],
  allies: [260, 0.93, 0.07],
  'india-asean': [310, 0.74, 0.26],
  'gulf-mena': [88, 0.66, 0.34],
  'africa-latam': [205, 0.58, 0.42],
  sanctioned: [44, 0.38, 0.62],
};

const arrivals: { readonly [slot in Slot]: Observation['arrivals'] } = {
  0: [
    { channel: 'foundry-abroad', inTurns: 0, training: 1_240_000, inference: 1_300_000 },
    { channel: 'onshore', inTurns: 0, training: 90_000, inference: 90_000 },
    { channel: 'foundry-abroad', inTurns: 1, training: 1_300_000, inference: 1_300_000 },
  ],
  1: [
    { channel: 'licensed', inTurns: 0, training: 62_000, inference: 340_000 },
    { channel: 'grey', inTurns: 0, training: 41_000, inference: 44_000 },
    { channel: 'domestic', inTurns: 0, training: 88_000, inference: 80_000 },
  ],
};

const levels: { readonly [control: string]: readonly [number, number, number] } = {
  chips: [1, 0.45, 2],
  hbm: [1, 0.78, -1],
  tools: [1, 0.48, -1],
  remote: [0, 0, -1],
  materials: [1, 0.11, 2],
};

function controls(): Observation['controls'] {
  return sampleScenario.controls.map((def) => {
    const [level, effective, next] = levels[def.id] ?? [def.start, 0, -1];
    return { id: def.id, by: def.by, level, from: level, since: 0, next, effectiveAt: next < 0 ? 0 : 16, suspendedUntil: 0, effective };
  });
}

/** What a seat sees; `change` replaces parts of it. */
export function sampleObservation(slot: Slot, change: Partial<Observation> = {}): Observation {
  const exact = (value: number): Observation['numbers'][string] => ({ value, low: value, high: value, asOf: 2 });
  const numbers = { [`${sampleScenario.blocs[slot].id}.chips.rented`]: exact(slot === 1 ? 120_000 : 0) };
  const model = { lab: 'alibaba', licence: 'open-weights' as const, tick: 10, opensAt: -1, capability: 146 };
  return {
    bloc: sampleScenario.blocs[slot].id,
    slot,
    turn: 2,
    turns: 12,
    tick: 12,
    date: { year: 2025, month: 4, day: 1 },
    numbers,
    cards: [],
    news: [],
    regions: Object.entries(use).map(([id, [users, first, second]]) => ({ id, users, shares: [], use: [first, second], partnership: [0, 0], ban: [0, 0] })),
    controls: controls(),
    deals: [],
    models: [[], [{ ...model, id: 'cn-3', name: 'Qwen 3' }]],
    arrivals: arrivals[slot],
    binding: slot === 0 ? 'packaging' : 'memory',
    bindingLayer: ['', ''],
    history: [],
    ending: null,
    ...change,
  } as unknown as Observation;
}

export function sampleModel(slot: Slot = 1, theme: Theme = 'light', change: Partial<Observation> = {}): MapModel {
  return mapModelFrom(sampleObservation(slot, change), sampleScenario, t, theme);
}

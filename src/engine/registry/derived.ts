// Every number that is computed from stocks. The formulas and their decompositions stand in `engine/derived/`, under the same paths.
import type { DerivedRow } from './row.ts';

export const blocDerived = [
  { path: 'compute.usable', unit: 'H100e', seen: 'estimate', blur: 0.2, headline: false, help: 'Training power that has electricity, rented power included.' },
  { path: 'compute.waiting', unit: 'H100e', seen: 'own', headline: false, help: 'Training power that waits for electricity.' },
  { path: 'compute.serving', unit: 'H100e', seen: 'estimate', blur: 0.2, headline: false, help: 'Inference power that has electricity.' },
  { path: 'compute.transit', unit: 'H100e', seen: 'own', headline: false, help: 'Training power ordered and not yet arrived.' },
  { path: 'headroom', unit: 'ratio', seen: 'estimate', blur: 0.15, headline: false, help: 'Serving power over demand: under 1 users are turned away.' },
  { path: 'capability', unit: 'points', seen: 'public', headline: false, help: 'Best released model, on the Epoch Capabilities Index.' },
  { path: 'capability.internal', unit: 'points', seen: 'own', headline: false, help: "What a six-month run at today's pace would reach." },
  { path: 'gap', unit: 'points', seen: 'public', headline: true, help: "Best released model minus the rival's; a point is about a month." },
  { path: 'adoption', unit: 'percent', seen: 'public', headline: true, help: 'Share of AI use outside both homes.' },
  { path: 'developers.share', unit: 'percent', seen: 'public', headline: false, help: 'Share of the developers of both blocs.' },
  { path: 'open.share', unit: 'percent', seen: 'public', headline: false, help: 'Share of its use that runs on published weights.' },
  { path: 'cover', unit: 'quarters', seen: 'estimate', blur: 0.25, headline: true, help: 'Quarters until the first supply layer runs out if the other side cuts it, at most 12.' },
  { path: 'selfmade', unit: 'percent', seen: 'estimate', blur: 0.2, headline: false, help: 'Share of the binding layer made at home.' },
  { path: 'economy', unit: 'USD per USD', seen: 'public', headline: true, help: 'AI revenue per dollar spent since the start.' },
  { path: 'revenue', unit: 'USD bn a year', seen: 'public', headline: false, help: 'AI revenue at the present pace.' },
  { path: 'spend', unit: 'USD bn a year', seen: 'public', headline: false, help: 'AI spending at the present pace.' },
  { path: 'cash.quarters', unit: 'quarters', seen: 'own', headline: false, help: 'Quarters of spending that the money in hand pays for if nothing comes in.' },
  { path: 'influence', unit: 'index', seen: 'public', headline: false, help: 'One weighing of frontier, compute, adoption and ecosystem; 50 is even.' },
] as const satisfies readonly DerivedRow[];

export const worldDerived = [
  { path: 'stability', unit: 'points', seen: 'public', headline: true, help: 'Shared stability: 100 less 0.8 of tension less 90 of incidents to be expected so far.' },
  { path: 'frontier', unit: 'points', seen: 'public', headline: false, help: 'Best released model of either bloc.' },
] as const satisfies readonly DerivedRow[];

export type BlocDerivedPath = (typeof blocDerived)[number]['path'];
export type WorldDerivedPath = (typeof worldDerived)[number]['path'];

/** The five score cards, in order. `stability` is shared. */
export const cardIds = ['gap', 'adoption', 'cover', 'economy', 'stability'] as const;
export type CardId = (typeof cardIds)[number];

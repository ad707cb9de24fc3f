// Factors of one tick that depend on parameters alone: worked out once per scenario instead of every half-month.
import { tickYears } from './calendar.ts';
import { exp, ln } from './math.ts';
import type { Scenario } from './scenario.ts';

/** Share of a distance that a relaxation at `perYear` covers in one tick. */
export function covered(perYear: number): number {
  return 1 - exp(-perYear * tickYears);
}

export interface Rates {
  readonly retired: number;
  readonly rental: number;
  readonly learning: number;
  readonly aged: number;
  readonly agedSlowly: number;
  readonly refilled: number;
  readonly shares: number;
  readonly habit: number;
  readonly partnershipFaded: number;
  readonly banFaded: number;
  readonly users: number;
  readonly developersKept: number;
  readonly attentionFaded: number;
  readonly yearly: number;
  readonly allies: number;
  readonly enforcement: number;
  readonly trust: number;
  readonly talent: number;
  readonly labs: number;
  readonly shockFaded: number;
  readonly tension: number;
  /** Share of missing power that is connected in a tick, per slot. */
  readonly connected: readonly number[];
  /** What the price of open models takes from their utility. */
  readonly openPrice: number;
}

/** Attention for a newest open frontier halves in six weeks. */
const attentionDecay = 6.007;

export function ratesOf({ parameters: p, blocs }: Pick<Scenario, 'parameters' | 'blocs'>): Rates {
  return {
    retired: covered(p.retirement),
    rental: covered(8),
    learning: covered(p.learningRate),
    aged: covered(p.reserveAgeing),
    agedSlowly: covered(0.25 * p.reserveAgeing),
    refilled: covered(0.5),
    shares: covered(p.shareSpeed),
    habit: covered(p.lockInSpeed),
    partnershipFaded: covered(p.partnershipDecay),
    banFaded: covered(0.5),
    users: exp(-p.adoptionSpeed * tickYears),
    developersKept: exp(-p.developerDecay * tickYears),
    attentionFaded: covered(attentionDecay),
    yearly: covered(1),
    allies: covered(p.allyPull),
    enforcement: covered(p.enforcementDecay),
    trust: covered(0.25),
    talent: covered(0.3),
    labs: covered(0.4),
    shockFaded: covered(p.shockFade),
    tension: covered(p.tensionDecay),
    connected: blocs.map((bloc) => covered(bloc.constants.powerSpeed.value)),
    openPrice: p.priceElasticity * ln(p.openPriceRatio),
  };
}

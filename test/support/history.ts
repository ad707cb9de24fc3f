// The record of the repository for tests: the real scenario, orders, observations and fits.
import { readFileSync } from 'node:fs';
import { readTargets } from '../../src/match/index.ts';
import type { FitResult, HistoryRecord, Target } from '../../src/match/index.ts';
import { shippedScenario } from './shipped.ts';

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../scenarios/history/${name}`, import.meta.url), 'utf8')) as unknown;
}

export function shippedRecord(): HistoryRecord {
  const { orders } = json('orders.json') as { readonly orders: HistoryRecord['script'] };
  return {
    scenario: shippedScenario('history'),
    script: orders,
    ...(json('record.json') as Pick<HistoryRecord, 'observations' | 'tolerances' | 'links' | 'given' | 'guided' | 'fitted'>),
    fit: json('fit.json') as FitResult,
    earlyFit: json('fit-early.json') as FitResult,
  };
}

export function shippedTargets(): readonly Target[] {
  return readTargets(json('targets.json')).targets;
}

/** Series that must exist, whatever else does. */
export const promised = [
  'nvidiaComputeToChina.cumulative',
  'nvidiaComputeShare.cn',
  'worldComputeSold.cumulative',
  'worldComputeShare.cn',
  'chipUnitsToChina.h20',
  'pricePerH100e',
  'capex.usBigFour',
  'greyMarketChips',
  'domesticAcceleratorShare.cn',
  'largestTrainingRun.us',
  'largestTrainingRun.cn',
  'frontierCapability.us',
  'frontierCapability.cn',
  'capabilityGap',
  'openWeightLag',
  'hubDownloadShare.cn',
  'hubDownloads.cnToUs',
  'routerTokenShare.cn',
  'qwenDerivatives',
  'chatgptWeeklyUsers',
  'chineseModelShare.sanctioned',
  'nvidiaRevenue.cn',
];

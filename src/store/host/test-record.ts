// The back-test in the page: the record's files as texts, played through the same engine as every game.
import { backtest, readTargets } from '../../match/index.ts';
import type { Backtest, FitResult, HistoryRecord, ScriptedOrders } from '../../match/index.ts';
import { readScenario } from '../../scenario/index.ts';
import type { RecordTexts } from '../model-facts.ts';

type RecordFile = Omit<HistoryRecord, 'scenario' | 'script' | 'fit' | 'earlyFit'>;

function parse(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown);
}

/** Plays the record and judges every target; null where a file is missing or cannot be read. */
export function testRecord({ bundle, record, orders, targets, fit, fitEarly }: RecordTexts): Backtest | null {
  const { scenario } = readScenario(bundle);
  if (scenario === null || record === null || orders === null || targets === null) return null;
  const { orders: script } = parse(orders) as { readonly orders: readonly ScriptedOrders[] };
  const whole: HistoryRecord = {
    scenario,
    script,
    ...(parse(record) as RecordFile),
    fit: parse(fit) as FitResult | null,
    earlyFit: parse(fitEarly) as FitResult | null,
  };
  return backtest(whole, readTargets(parse(targets)).targets);
}

// docs/backtest.md against the command: every figure of its generated part is what `backtest` gives now.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderBacktestDoc } from '../../src/cli/verbs/backtest-docs.ts';
import { backtest } from '../../src/match/index.ts';
import { shippedRecord, shippedTargets } from '../support/history.ts';

it('the page on the record shows what the command prints; where it does not, `npm run scenario -- backtest --write`', () => {
  const page = readFileSync(new URL('../../docs/backtest.md', import.meta.url), 'utf8');
  const record = shippedRecord();
  expect(renderBacktestDoc(page, record, backtest(record, shippedTargets()))).toBe(page);
});

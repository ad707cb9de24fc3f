// A seat's reading of a turn's report: what it may see, once, with causes that can be felt.
import { describe, expect, it } from 'vitest';
import type { Report, ReportEntry } from '../../src/engine/index.ts';
import { readReport } from '../../src/store/host/read-report.ts';
import { namesOf, tReport } from '../../src/text/index.ts';
import { shippedScenario } from '../support/shipped.ts';
import { textsFor } from '../../src/store/host/texts.ts';
import { createChance, startState } from '../../src/engine/index.ts';

const scenario = shippedScenario('two-stacks');
const emptyBook: Report['ledger'] = { paths: [], ticks: [], cells: [], deltas: [], causes: [], wide: [] };
const names = namesOf(textsFor(scenario, startState(scenario, createChance('s')), 0));
const entry = (change: Partial<ReportEntry>): ReportEntry => ({ code: 'incident', bloc: '', seen: 'all', weight: 1, params: {}, causes: [], ...change });
const reports = (...turns: readonly (readonly ReportEntry[])[]): Report[] =>
  turns.map((entries, turn) => ({ turn: turn + 1, entries, sales: [], ledger: emptyBook }));
const read = (own: string, ...turns: readonly (readonly ReportEntry[])[]): string[] =>
  readReport(scenario, own, reports(...turns)).map((each) => tReport(each, names));

describe('a seat reads', () => {
  it('nothing that only the other may read', () => {
    const held = entry({ code: 'model.held', bloc: 'cn', seen: 'cn', params: { model: 'Qwen 9', points: 150, gain: 2, tick: 0 } });
    expect(read('us', [held])).toEqual([]);
    expect(read('cn', [held])).toHaveLength(1);
  });

  it('shared facts once, and its own half of what one gains and the other loses', () => {
    const moved = (bloc: string): ReportEntry => entry({ code: 'tension.moved', bloc, params: { from: 70, to: 60 } });
    const gap = (bloc: string, to: number): ReportEntry => entry({ code: 'gap.moved', bloc, params: { from: 0, to } });
    expect(read('cn', [moved('us'), moved('cn'), gap('us', 2), gap('cn', -2)])).toEqual([
      'Shared stability fell from 70 to 60.',
      'The best Chinese model trails the frontier by 2.0 points, 2.0 points worse than a turn ago.',
    ]);
  });

  it('a rule that binds at once as one sentence with its reason', () => {
    const causes = [{ kind: 'order' as const, id: 'tighten', bloc: 'us' }];
    const params = { control: 'chips', level: 2 };
    expect(
      read('us', [
        entry({ code: 'control.announced', bloc: 'us', params: { ...params, tick: 2 }, causes }),
        entry({ code: 'control.effective', bloc: 'us', params, causes: [{ kind: 'control', id: 'chips', bloc: 'us' }] }),
      ]),
    ).toEqual(['Washington’s Chip threshold took effect: “Bandwidth line”, because of Washington’s initiative “Tighten a rule”.']);
  });

  it('why arrivals fell, and what they were before', () => {
    const arrivals = (amount: number): ReportEntry => entry({ code: 'arrivals', bloc: 'cn', seen: 'cn', weight: 0.8, params: { channel: 'licensed', amount } });
    const rule = entry({ code: 'control.effective', bloc: 'us', weight: 5, params: { control: 'chips', level: 2 } });
    expect(read('cn', [arrivals(26_000), rule], [arrivals(12_000)])).toEqual([
      'Arrivals through Licensed imports fell to 12,000 H100e, from 26,000 H100e the turn before, because of Chip threshold.',
    ]);
    expect(read('cn', [arrivals(26_000)], [arrivals(25_000)])).toEqual(['25,000 H100e arrived through Licensed imports.']);
    expect(read('cn', [arrivals(26_000), rule], [arrivals(52_000)])).toEqual([
      'Arrivals through Licensed imports rose to 52,000 H100e, from 26,000 H100e the turn before.',
    ]);
  });

  it('the release behind a move of shares, not a shock that fades', () => {
    const share = entry({ code: 'adoption.moved', bloc: 'us', params: { from: 80, to: 75 }, causes: [{ kind: 'rule', id: 'fading', bloc: '' }] });
    const release = entry({ code: 'model.published', bloc: 'cn', weight: 0.5, params: { model: 'Qwen 9', points: 150, gain: 2, tick: 0 } });
    expect(read('us', [share, release])[0]).toBe(
      'Less of the world outside both homes runs on American AI: 75.0%, after 80.0%, because of the Chinese release.',
    );
    expect(read('us', [share])[0]).toBe('Less of the world outside both homes runs on American AI: 75.0%, after 80.0%.');
  });
});

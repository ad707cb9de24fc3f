// Every order that a shipped scenario offers can land: what is ordered in the first turn arrives, and what is announced binds, with two turns left to matter.
import { describe, expect, it } from 'vitest';
import { shippedBundles, shippedScenario } from '../support/shipped.ts';

/** Turns that must be left once a first-turn order has landed. */
const turnsLeft = 2;

describe.each(
  shippedBundles()
    .map(([id]) => id)
    .filter((id) => id !== 'history'),
)('%s', (id) => {
  const scenario = shippedScenario(id);
  const turnMonths = scenario.meta.turns.halfMonths / 2;
  const lastMonth = (scenario.meta.turns.count - turnsLeft) * turnMonths;

  it('has no channel that delivers too late to matter', () => {
    const late = scenario.blocs.flatMap((bloc) =>
      bloc.channels.filter((channel) => channel.leadMonths > lastMonth).map((channel) => `${bloc.id}.${channel.id}: ${channel.leadMonths} months`),
    );
    expect(late).toEqual([]);
  });

  it('has no rule that binds too late to matter', () => {
    const late = scenario.controls
      .filter((control) => control.effectiveMonths > lastMonth)
      .map((control) => `${control.id}: ${control.effectiveMonths} months`);
    expect(late).toEqual([]);
  });

  it('has no promise of weights that falls due when the game is over', () => {
    // A run may be ended by order at two and a half months.
    const youngest = Math.min(...scenario.blocs.map((bloc) => Math.max(0, 2.5 - (scenario.start[`${bloc.id}.run.months`]?.value ?? 0))));
    expect(youngest + scenario.parameters.openDelayMonths).toBeLessThanOrEqual((scenario.meta.turns.count - 1) * turnMonths);
  });
});

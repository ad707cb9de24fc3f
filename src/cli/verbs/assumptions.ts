// `--worldview` and `--assume`: the assumptions under which a verb plays, refused with a sentence where the scenario has none of that name or the value leaves its range.
import type { Command } from 'commander';
import { nearestNames } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { assume } from '../../match/index.ts';
import type { Match } from '../../match/index.ts';
import { formatPlain, t } from '../../text/index.ts';
import { complain, leaveWith } from '../io.ts';

export interface AssumptionOptions {
  readonly worldview?: string;
  readonly assume: readonly string[];
}

/** Gives a verb the two options. */
export function withAssumptions(command: Command): Command {
  return command
    .option('--worldview <id>', 'play under one of the scenario’s worldviews')
    .option(
      '--assume <name=value>',
      'set a parameter inside its sourced range; may be repeated',
      (typed: string, before: readonly string[]) => [...before, typed],
      [] as readonly string[],
    );
}

/** Why a setting cannot be assumed, or null. */
function faultOf(scenario: Scenario, typed: string): string | null {
  const [name = '', text = ''] = typed.split('=');
  const known: { readonly [name: string]: number } = scenario.parameters;
  if (!Object.hasOwn(known, name)) return t('cli.assume.unknown', { name, near: nearestNames(name, Object.keys(known)).join(', ') || 'none' });
  const value = Number(text);
  const { low = -Infinity, high = Infinity } = scenario.parameterSources[name] ?? {};
  if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high)
    return t('cli.assume.range', { name, typed: text, low: formatPlain(low), high: formatPlain(high) });
  return null;
}

/** The assumptions asked for, or null after a complaint and exit code 2. */
export function assumptionsFrom(scenario: Scenario, options: AssumptionOptions): Match['assumptions'] | null {
  const ids = scenario.worldviews.map(({ id }) => id);
  const stranger = options.worldview !== undefined && !ids.includes(options.worldview) ? options.worldview : null;
  const faults = [
    ...(stranger === null ? [] : [t('cli.assume.worldview', { id: stranger, known: ids.join(', ') || 'none' })]),
    ...options.assume.flatMap((typed) => faultOf(scenario, typed) ?? []),
  ];
  for (const fault of faults) complain(fault);
  if (faults.length > 0) {
    leaveWith(2);
    return null;
  }
  const set = Object.fromEntries(options.assume.map((typed) => [typed.split('=')[0] ?? '', Number(typed.split('=')[1])]));
  return { worldview: options.worldview ?? null, set };
}

/** The scenario under the assumptions asked for, with them; null after a complaint. */
export function assumedScenario(
  scenario: Scenario,
  options: AssumptionOptions,
): { readonly scenario: Scenario; readonly assumptions: Match['assumptions']; readonly own: boolean } | null {
  const assumptions = assumptionsFrom(scenario, options);
  if (assumptions === null) return null;
  const assumed = assume(scenario, assumptions);
  return { scenario: assumed, assumptions, own: assumed === scenario };
}

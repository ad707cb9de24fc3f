// Numbers by name that a fit may move: world parameters, constants of a bloc, start values, and links between model and measurement.
import type { BlocConstantName, BlocDef, RegionDef, Scenario, SourcedNumber } from '../../engine/index.ts';
import type { Links } from './series.ts';

/** A link with its range and what it rests on. */
export interface LinkDef {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly note?: string;
}
export interface LinkDefs {
  readonly [name: string]: LinkDef;
}

export interface Knob {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Settings {
  readonly [name: string]: number;
}

/** Constant of a bloc behind a name such as "us.algorithmRate". */
function constantAt(scenario: Scenario, name: string): { readonly slot: 0 | 1; readonly key: BlocConstantName } | null {
  const [bloc = '', key = ''] = name.split('.');
  const slot = scenario.blocs[0].id === bloc ? 0 : scenario.blocs[1].id === bloc ? 1 : null;
  return slot !== null && Object.hasOwn(scenario.blocs[slot].constants, key) ? { slot, key: key as BlocConstantName } : null;
}

function sourcedAt(scenario: Scenario, links: LinkDefs, name: string): Pick<SourcedNumber, 'value' | 'low' | 'high'> | null {
  if (name.startsWith('link.')) return links[name.slice(5)] ?? null;
  if (name.startsWith('start.')) return scenario.start[name.slice(6)] ?? null;
  const constant = constantAt(scenario, name);
  if (constant) return scenario.blocs[constant.slot].constants[constant.key];
  return Object.hasOwn(scenario.parameters, name) ? (scenario.parameterSources[name] ?? null) : null;
}

/** The number behind a name with its sourced range; null where there is none or it has no range. */
export function knobOf(scenario: Scenario, links: LinkDefs, name: string): Knob | null {
  const found = sourcedAt(scenario, links, name);
  if (!found || found.low === undefined || found.high === undefined) return null;
  return { name, value: found.value, low: found.low, high: found.high };
}

function withConstants(scenario: Scenario, settings: Settings): Scenario['blocs'] {
  const change = (bloc: BlocDef, slot: 0 | 1): BlocDef => {
    const constants = { ...bloc.constants };
    for (const [name, value] of Object.entries(settings)) {
      const constant = constantAt(scenario, name);
      if (constant?.slot === slot) constants[constant.key] = { ...constants[constant.key], value };
    }
    return { ...bloc, constants };
  };
  return [change(scenario.blocs[0], 0), change(scenario.blocs[1], 1)];
}

/** Regions with the share of people who use AI at the start scaled. */
function withUsers(regions: readonly RegionDef[], scale: number): readonly RegionDef[] {
  return scale === 1 ? regions : regions.map((region) => ({ ...region, usingShare: Math.min(region.usingShareMax, region.usingShare * scale) }));
}

/** The scenario and the links with numbers replaced by name. Unknown names change nothing. */
export function withSettings(scenario: Scenario, links: LinkDefs, settings: Settings): { readonly scenario: Scenario; readonly links: Links } {
  const parameters: { [name: string]: number } = { ...scenario.parameters };
  const start: { [path: string]: SourcedNumber } = { ...scenario.start };
  const values: { [name: string]: number } = Object.fromEntries(Object.entries(links).map(([name, link]) => [name, link.value]));
  for (const [name, value] of Object.entries(settings)) {
    const path = name.slice(6);
    const at = name.startsWith('start.') ? start[path] : undefined;
    if (at) start[path] = { ...at, value };
    else if (name.startsWith('link.')) values[name.slice(5)] = value;
    else if (Object.hasOwn(parameters, name)) parameters[name] = value;
  }
  return {
    scenario: {
      ...scenario,
      parameters: parameters as Scenario['parameters'],
      start,
      blocs: withConstants(scenario, settings),
      regions: withUsers(scenario.regions, values['usersAtStart'] ?? 1),
    },
    links: values,
  };
}

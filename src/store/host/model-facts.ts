// The model of a scenario as a table: read from the registry and the scenario, with nothing of any match in it.
import { parameterRows } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { ModelFacts, ModelNumber } from '../model-facts.ts';

export function tellModel(scenario: Scenario): ModelFacts {
  const parameters = parameterRows.flatMap(({ name, unit, help }): readonly ModelNumber[] => {
    const one = scenario.parameterSources[name];
    if (one === undefined) return [];
    const { value, low = null, high = null, source, note = null } = one;
    return [{ name, help, unit, value, low, high, source, note, disputed: scenario.sliders.includes(name) }];
  });
  const used = new Set(parameters.map(({ source }) => source));
  return {
    title: scenario.meta.title,
    parameters,
    worldviews: scenario.worldviews.map(({ id, name, text, set }) => ({
      id,
      name,
      text,
      set: Object.entries(set).map(([parameter, to]) => ({ parameter, from: scenario.parameterSources[parameter]?.value ?? to, to })),
    })),
    sources: scenario.sources.filter(({ id }) => used.has(id)),
  };
}

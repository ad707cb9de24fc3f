// Every number of a shipped scenario is found in its own file and line, whichever base brought it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/scenario/index.ts';
import { shippedBundle, shippedScenario } from '../support/shipped.ts';

const scenario = shippedScenario('two-stacks');
const find = placesIn(shippedBundle('two-stacks'));
const lineOf = (file: string, line: number): string =>
  readFileSync(new URL(`../../scenarios/${file.replace(/^scenarios\//, '')}`, import.meta.url), 'utf8').split('\n')[line - 1] ?? '';

describe('places', () => {
  it('names file and line of every start value and parameter', () => {
    for (const [list, names] of [
      ['start', Object.keys(scenario.start)],
      ['parameters', Object.keys(scenario.parameters)],
    ] as const)
      for (const name of names) {
        const place = find([list, name]);
        expect(place, name).not.toBeNull();
        expect(lineOf(place?.file ?? '', place?.line ?? 0), name).toContain(`"${name}"`);
      }
  });

  it('goes through lists by id', () => {
    for (const event of scenario.events) expect(find(['events', event.id]), event.id).not.toBeNull();
    for (const { id, channels, constants } of scenario.blocs) {
      for (const channel of channels) expect(find(['blocs', id, 'channels', channel.id]), channel.id).not.toBeNull();
      for (const name of Object.keys(constants)) {
        const place = find(['blocs', id, 'constants', name]);
        expect(lineOf(place?.file ?? '', place?.line ?? 0), name).toContain(`"${name}"`);
      }
    }
  });

  it('knows no place of what is not there, and none in what cannot be read', () => {
    expect(find(['start', 'us.luck'])).toBeNull();
    expect(placesIn({ main: { path: 'a.json', text: '{' }, events: [], libraries: {} })(['start'])).toBeNull();
  });
});

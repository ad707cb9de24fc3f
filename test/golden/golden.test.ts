// Whole matches come out as recorded, turn by turn; first draws of every stream; matches to read. After a change that is meant: `npm run golden`.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocConstantRows, blocStocks, parameterRows, rulesVersion } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { changedMatches, firstDraws, nameOfMatch, playGolden, renewCorpus, streams, versionOf } from '../../src/cli/dev/golden-corpus.ts';
import type { GoldenCorpus, GoldenMatch } from '../../src/cli/dev/golden-corpus.ts';
import { stories, tellMatch } from '../../src/cli/dev/golden-story.ts';
import { shippedScenario } from '../support/shipped.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const corpus = JSON.parse(text('corpus.json')) as GoldenCorpus;
const known = new Map<string, Scenario>([['two-blocs', JSON.parse(text('two-blocs.json')) as Scenario]]);
function scenarioOf(id: string): Scenario {
  const scenario = known.get(id) ?? shippedScenario(id);
  known.set(id, scenario);
  return scenario;
}
const ids = [...new Set(corpus.matches.map((match) => match.scenario))];

describe('the golden corpus', () => {
  it('holds at least two hundred matches, each once', () => {
    expect(corpus.matches.length).toBeGreaterThanOrEqual(200);
    expect(new Set(corpus.matches.map(nameOfMatch)).size).toBe(corpus.matches.length);
  });

  it.each(ids)('%s: every match comes out as recorded, turn by turn', (id) => {
    const differing = corpus.matches
      .filter((match) => match.scenario === id)
      .flatMap((match) => {
        if (scenarioOf(id).contentHash !== match.contentHash) return [`${nameOfMatch(match)}: recorded on other content, play the corpus anew`];
        const { hashes } = playGolden(scenarioOf(id), match);
        const turn = match.hashes.findIndex((hash, i) => hash !== hashes[i]);
        return turn < 0 && hashes.length === match.hashes.length ? [] : [`${nameOfMatch(match)}: from turn ${turn}`];
      });
    expect(differing).toEqual([]);
  });

  it('is played on a frozen world that has a number for every row of the registry', () => {
    // A new parameter without one would be NaN in every match: add it to two-blocs.json with the value that leaves things as they were.
    const { parameters, blocs, start } = scenarioOf('two-blocs');
    const missing = [
      ...parameterRows.filter((row) => typeof parameters[row.name] !== 'number').map((row) => row.name),
      ...blocs.flatMap((bloc) => blocConstantRows.filter((row) => typeof bloc.constants[row.name]?.value !== 'number').map((row) => row.name)),
      ...blocs.flatMap(({ id }) => blocStocks.filter((row) => typeof start[`${id}.${row.path}`]?.value !== 'number').map((row) => row.path)),
    ];
    expect(missing).toEqual([]);
  });

  it('names the rules as the engine does', () => {
    expect(rulesVersion).toBe(corpus.rulesVersion);
  });
});

describe('the rules version', () => {
  const match = (seed: string, hash: string, contentHash = 'c'): GoldenMatch => ({ scenario: 's', contentHash, seats: ['a', 'b'], seed, hashes: ['0', hash] });
  const recorded: GoldenCorpus = { rulesVersion: '4.99', matches: [match('x', '1'), match('y', '2')] };
  it.each([
    ['stays where nothing changed', [match('x', '1'), match('y', '2')], '4.99'],
    ['stays when a match is added or taken out', [match('y', '2'), match('z', '9')], '4.99'],
    ['stays when the content of a scenario changed: that is another match', [match('x', '7', 'd'), match('y', '2')], '4.99'],
  ] as const)('%s', (_, fresh, version) => expect(renewCorpus(recorded, fresh).rulesVersion).toBe(version));

  it('changes when a match on record comes out differently', () => {
    const fresh = [match('x', '1'), match('y', '3')];
    expect(renewCorpus(recorded, fresh).rulesVersion).toBe(versionOf(fresh, 5));
    expect(changedMatches(recorded.matches, fresh).map((each) => each.seed)).toEqual(['y']);
    expect(versionOf(fresh, 5)).not.toBe(versionOf(recorded.matches, 5));
    expect(versionOf(fresh, 5)).toMatch(/^5\.\d+$/);
  });
});

describe('the first draws of every stream', () => {
  it('are as recorded', () => {
    expect(firstDraws()).toEqual(JSON.parse(text('streams.json')));
  });

  it('cover every stream that the rules and the players draw from', () => {
    const sources = ['engine', 'agents', 'match'].flatMap((room) => {
      const folder = new URL(`../../src/${room}/`, import.meta.url);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(new URL(path, folder), 'utf8'));
    });
    const drawn = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:[cC]hance\(|stream: )(?:'([a-z-]+)'|`([a-z-]+)\/)/g)].map((found) => found[1] ?? found[2] ?? ''),
    );
    expect([...new Set(drawn)].toSorted()).toEqual([...streams].toSorted());
  });

  it('spread evenly over 0 to 1', () => {
    const draws = Object.values(firstDraws()).flat();
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(new Set(draws).size).toBe(draws.length);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    expect(mean).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.6);
  });
});

describe('a match to read', () => {
  it.each(stories)('$file reads as before', ({ file, scenario, match }) => {
    expect(tellMatch(scenarioOf(scenario), match)).toBe(text(`playthroughs/${file}.txt`));
  });
});

// The whole golden corpus in heavy mode: every turn also from a reloaded copy, without the ledger and on a frozen scenario.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import { createAgent } from '../../src/agents/index.ts';
import { playMatch, replayMatch } from '../../src/match/index.ts';
import { nameOfMatch } from '../../src/cli/dev/golden-corpus.ts';
import type { GoldenCorpus } from '../../src/cli/dev/golden-corpus.ts';
import { shippedScenario } from '../support/shipped.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const corpus = JSON.parse(text('corpus.json')) as GoldenCorpus;
const ids = [...new Set(corpus.matches.map((match) => match.scenario))];

describe.each(ids)('the golden matches of %s', (id) => {
  const scenario = id === 'two-blocs' ? (JSON.parse(text('two-blocs.json')) as Scenario) : shippedScenario(id);
  it('are reproduced with every cross-check', () => {
    const wrong = corpus.matches
      .filter((match) => match.scenario === id)
      .flatMap((recorded) => {
        const seats = scenario.blocs.map((bloc, slot) => ({ bloc: bloc.id, kind: 'agent' as const, agent: recorded.seats[slot] ?? '', doctrine: null }));
        const { match } = playMatch(scenario, { id: 'golden', title: '', seed: recorded.seed, seats }, createAgent);
        const result = replayMatch(scenario, match);
        return result.kind === 'reproduced' && match.hashes.join() === recorded.hashes.join() ? [] : [`${nameOfMatch(recorded)}: ${JSON.stringify(result)}`];
      });
    expect(wrong).toEqual([]);
  });
});

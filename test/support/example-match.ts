// A match record for tests of text and storage: no turns played, nothing that needs a scenario.
import type { Match } from '../../src/match/index.ts';

export const exampleMatch: Match = {
  format: 1,
  id: 'm-1',
  title: 'A trial',
  scenario: { id: 'trial', version: '1.0.0', contentHash: 'c0ffee' },
  rulesVersion: '1',
  assumptions: { worldview: null, set: {} },
  seed: 'seed',
  seats: [
    { bloc: 'north', kind: 'human' },
    { bloc: 'south', kind: 'agent', agent: 'balanced', doctrine: null },
  ],
  turns: [],
  draft: [],
  predictions: [],
  branches: [],
  hashes: ['0000000000000000'],
};

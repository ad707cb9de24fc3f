// Plays the golden corpus anew and writes it down, with the rules version that follows from it: `npm run golden`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Scenario } from '../../engine/index.ts';
import { bundleOf, readScenario, scenarioIds } from '../../scenario/index.ts';
import { readJsonFiles, scenariosFolder } from '../io.ts';
import { changedMatches, firstDraws, nameOfMatch, playGolden, printCorpus, recipes, renewCorpus } from './golden-corpus.ts';
import type { GoldenCorpus, GoldenMatch } from './golden-corpus.ts';
import { stories, tellMatch } from './golden-story.ts';

const root = join(import.meta.dirname, '../../..');
const at = (name: string): string => join(root, 'test/golden', name);
const versionFile = join(root, 'src/engine/rules-version.ts');
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const read = (name: string): unknown => (existsSync(at(name)) ? JSON.parse(readFileSync(at(name), 'utf8')) : null);

/** The frozen small world, whose content never changes with the shipped ones; then every shipped scenario that can be read. */
function scenarios(): Scenario[] {
  const texts = readJsonFiles(scenariosFolder);
  const bundles = scenarioIds(Object.keys(texts)).flatMap((id) => bundleOf(id, texts) ?? []);
  return [read('two-blocs.json') as Scenario, ...bundles.flatMap((bundle) => readScenario(bundle).scenario ?? [])];
}

const seedsOf = (scenario: Scenario): number => (scenario.id === 'two-blocs' ? 15 : 8);

function play(all: readonly Scenario[]): GoldenMatch[] {
  return all.flatMap((scenario) => recipes(scenario, seedsOf(scenario)).map((match) => playGolden(scenario, match)));
}

const all = scenarios();
const recorded = read('corpus.json') as GoldenCorpus | null;
const corpus = renewCorpus(recorded, play(all));
const changed = changedMatches(recorded?.matches ?? [], corpus.matches);
writeFileSync(at('corpus.json'), printCorpus(corpus));
writeFileSync(at('streams.json'), `${JSON.stringify(firstDraws(), null, 1)}\n`);
for (const story of stories) {
  const scenario = all.find((each) => each.id === story.scenario);
  if (scenario) writeFileSync(at(`playthroughs/${story.file}.txt`), tellMatch(scenario, story.match));
}
const header =
  '// Identity of the rules, written by `npm run golden`. It changes exactly when the hash of an existing golden match changes; a refactoring leaves it alone.\n';
writeFileSync(versionFile, `${header}export const rulesVersion = '${corpus.rulesVersion}';\n`);
const why = recorded === null ? 'the first' : changed.length > 0 ? `new, as ${changed.length} matches on record came out differently` : 'as before';
say(`${corpus.matches.length} matches; rules version ${corpus.rulesVersion}, ${why}`);
for (const match of changed.slice(0, 5)) say(`  ${nameOfMatch(match)}`);

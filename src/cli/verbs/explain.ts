// `explain`: why? A finding's code, a path, an event turn by turn, a choice in plain words, a match retold.
import type { Command } from 'commander';
import { nearestNames } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { diagnosticCodes, rowOfPath, usesOfPath } from '../../scenario/index.ts';
import { whyEvent } from '../../match/index.ts';
import { formatPlain, t, tChoice, tEffect } from '../../text/index.ts';
import { complain, leaveWith, say } from '../io.ts';
import { codeAsJson, codeLines } from './codes.ts';
import { explainRun } from './explain-run.ts';
import { explainWhy } from './explain-why.ts';
import type { WhyOptions } from './explain-why.ts';
import { namesFrom, settingOf } from './explain-names.ts';
import { loadScenario } from './load.ts';
import { tellFirings } from './firings.ts';

interface ExplainOptions extends WhyOptions {
  readonly seed: string;
  readonly players: string;
}

function noSuch(kind: string, id: string, names: Iterable<string>): void {
  const near = nearestNames(id, names);
  complain(near.length === 0 ? t('cli.explain.unknown', { kind, id }) : t('cli.explain.unknown-near', { kind, id, near: near.join(', ') }));
  leaveWith(2);
}

function explainCode(typed: string, json: boolean): void {
  const code = diagnosticCodes.find((one) => one === typed.toUpperCase());
  if (code === undefined) return noSuch('finding', typed, diagnosticCodes);
  if (json) return say(JSON.stringify(codeAsJson(code), null, 2));
  for (const line of codeLines(code)) say(line);
}

function explainPath(scenario: Scenario, path: string, json: boolean): void {
  const row = rowOfPath(scenario, path);
  if (row === null) return noSuch('path', path, Object.keys(scenario.start));
  if (json) return say(JSON.stringify({ path, ...row, start: scenario.start[path] ?? null, uses: usesOfPath(scenario, path) }, null, 2));
  say(t('cli.explain.path', { path, help: row.help, unit: row.unit, seen: row.seen, writable: row.writable ? 'yes' : 'no' }));
  if (row.min !== null && row.max !== null) say(t('cli.explain.range', { min: formatPlain(row.min), max: formatPlain(row.max) }));
  const start = scenario.start[path];
  if (start !== undefined) say(t('cli.explain.start', { value: formatPlain(start.value), source: start.source }));
  const uses = usesOfPath(scenario, path);
  for (const kind of ['reads', 'writes'] as const) {
    const own = uses.filter((use) => use.kind === kind);
    say(t(`cli.explain.${kind}`, { count: own.length }));
    for (const use of own) say(`  ${use.at}: ${use.text}`);
  }
  say(t('cli.explain.engine'));
}

function explainEvent(scenario: Scenario, id: string, options: ExplainOptions): void {
  const event = scenario.events.find((one) => one.id === id);
  const given = options.players.split(',').map((player) => player.trim());
  const players = scenario.blocs.map((_, i) => given[i] ?? given[0] ?? 'balanced');
  const turns = event === undefined ? null : whyEvent(scenario, id, players, options.seed);
  if (event === undefined || turns === null)
    return noSuch(
      'event',
      id,
      scenario.events.map((one) => one.id),
    );
  if (options.json)
    return say(JSON.stringify({ event: id, to: event.to, when: event.when.map((line) => line.text), seed: options.seed, players, turns }, null, 2));
  const names = namesFrom(scenario);
  say(t('cli.explain.event', { title: event.title, id, to: event.to, seed: options.seed, players: players.join(', ') }));
  tellFirings(scenario, event, turns);
  for (const effect of event.effects) say(t('choice.effect', { effect: tEffect(effect, settingOf(scenario, names, event.to)) }));
}

function explainChoice(scenario: Scenario, id: string, json: boolean): void {
  const [eventId = '', choiceId = ''] = id.split(':');
  const event = scenario.events.find((one) => one.id === eventId);
  const choice = event?.choices.find((one) => one.id === choiceId);
  const all = scenario.events.flatMap((one) => one.choices.map((other) => `${one.id}:${other.id}`));
  if (event === undefined || choice === undefined) return noSuch('choice', id, all);
  const lines = tChoice(event, choice, settingOf(scenario, namesFrom(scenario), choice.for ?? event.to));
  if (json) return say(JSON.stringify({ choice: id, lines }, null, 2));
  for (const line of lines) say(line);
}

function explain(what: string, names: readonly string[], options: ExplainOptions): void {
  const json = options.json ?? false;
  if (/^[ewt]\d+$/i.test(what)) return explainCode(what, json);
  const [first, second] = names;
  if (what === 'error' && first !== undefined) return explainCode(first, json);
  if (what === 'run' && first !== undefined) return explainRun(first, second, json);
  if (what === 'why' && first !== undefined && second !== undefined) return explainWhy(first, second, names[2], options);
  if (!['path', 'event', 'choice'].includes(what) || first === undefined || second === undefined) {
    complain(t('cli.explain.usage'));
    return leaveWith(2);
  }
  const loaded = loadScenario(first);
  if (!loaded) return;
  if (what === 'path') explainPath(loaded.scenario, second, json);
  else if (what === 'event') explainEvent(loaded.scenario, second, options);
  else explainChoice(loaded.scenario, second, json);
}

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('Why? A finding’s code, who reads and writes a path, an event turn by turn, a choice in plain words, a match retold.')
    .argument('<what>', 'a code such as E204, or one of: path, event, choice, run, why')
    .argument('[names...]', 'a scenario and a name; for run, a match file and perhaps its scenario; for why, a match file, a path, and perhaps the scenario')
    .option('--turn <number>', 'for why: after which turn, 0 for the start; the last one where it is left out')
    .option('--seat <bloc>', 'for why: as that side sees it')
    .option('--seed <text>', 'the seed of the game an event is asked about', '7')
    .option('--players <list>', 'who plays: a house agent, one with a doctrine such as balanced:<plan>, or a plan; one name for both or two', 'balanced')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- explain E204\n  npm run scenario -- explain path two-stacks cn.reserve.memory\n  npm run scenario -- explain event two-stacks counter-reopens --seed 7\n  npm run scenario -- explain choice two-stacks design-letters:send\n  npm run scenario -- explain run match.json\n  npm run scenario -- explain why match.json us.cover --turn 6 --seat us\n',
    )
    .action(explain);
}

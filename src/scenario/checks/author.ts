// What authors say about their scenario: anchors that everybody meets, rivals and checks that can be played, suppressions that can be.
import { checkExpression, parseExpression } from '../../engine/index.ts';
import type { Node } from '../../engine/index.ts';
import { diagnosticRows } from '../codes.ts';
import { aggregateRows, doctrinePlayers, historyRows, housePlayers } from '../expectations.ts';
import { problemCodes } from './conditions.ts';
import type { Checking, Cursor } from './checking.ts';

/** Most games of one check. */
const mostGames = 2000;
const aggregates: ReadonlySet<string> = new Set(aggregateRows.map((row) => row.name));

function checkAnchor(checking: Checking, event: Cursor): void {
  const anchor = event.get('anchor');
  if (anchor.value !== true) return;
  const refuse = (reason: string, at: Cursor, params: { readonly [name: string]: string } = {}): void =>
    checking.report({ code: 'E410', params: { reason, ...params } }, at);
  if (!event.get('date').exists && !event.get('turn').exists) refuse('trigger', anchor);
  const to = event.get('to');
  if (to.text !== null && to.text !== 'both') refuse('to', to, { to: to.text });
  if (event.get('when').items.length > 0) refuse('when', event.get('when'));
  if (event.get('once').value === false) refuse('once', event.get('once'));
  if (event.get('weightGroup').exists) refuse('group', event.get('weightGroup'));
  const choices = event.get('choices').items;
  const few = checking.names.blocs.some((bloc) => choices.filter((one) => one.get('for').text === null || one.get('for').text === bloc).length < 2);
  if (few) refuse('choices', event.get('choices').exists ? event.get('choices') : anchor);
}

/** Names of those who can play a bloc. */
function playersOf(checking: Checking, bloc: string): readonly string[] {
  const plans = checking.root
    .get('plans')
    .items.filter((plan) => plan.get('seat').text === bloc)
    .flatMap((plan) => plan.get('id').text ?? []);
  return [...housePlayers, ...plans, ...doctrinePlayers.flatMap((player) => plans.map((plan) => `${player}:${plan}`))];
}

function checkPlayer(checking: Checking, bloc: string, at: Cursor): void {
  if (at.text === null || !checking.names.blocs.includes(bloc)) return;
  const players = playersOf(checking, bloc);
  if (!players.includes(at.text)) checking.report({ code: 'E414', params: { player: at.text, bloc }, suggestion: checking.near(at.text, players) }, at);
}

function checkSeats(checking: Checking, seats: Cursor): void {
  for (const [bloc, at] of seats.entries) {
    if (checking.names.blocs.includes(bloc)) checkPlayer(checking, bloc, at);
    else checking.reportKey({ code: 'E201', params: { kind: 'bloc', id: bloc }, suggestion: checking.near(bloc, checking.names.blocs) }, at);
  }
}

/** Figures over many games stand inside aggregates, and aggregates stand nowhere else. */
function checkLevels(checking: Checking, at: Cursor, root: Node, many: boolean): void {
  const report = (reason: string, node: Node, name = ''): void => checking.reportInside({ code: 'E412', params: { reason, name } }, at, node.span);
  const walk = (node: Node, inside: boolean): void => {
    if (node.kind === 'call' && aggregates.has(node.name)) {
      if (inside) report('nested', node, node.name);
      else if (!many) report('aggregate', node, node.name);
      for (const arg of node.args) walk(arg, true);
      return;
    }
    const ofGame = node.kind === 'path' || (node.kind === 'call' && !['min', 'max', 'abs'].includes(node.name));
    if (ofGame && many && !inside) return report('outside', node);
    if (node.kind === 'call') for (const arg of node.args) walk(arg, inside);
    else if (node.kind === 'not' || node.kind === 'negate') walk(node.of, inside);
    else if (node.kind === 'between') for (const part of [node.of, node.low, node.high]) walk(part, inside);
    else if ('left' in node) for (const part of [node.left, node.right]) walk(part, inside);
  };
  walk(root, false);
}

function checkExpectation(checking: Checking, at: Cursor, many: boolean | null): void {
  if (at.text === null || checking.full) return;
  const parsed = parseExpression(at.text);
  if (!parsed.ok) return checking.reportInside({ code: 'E205', params: { reason: parsed.code, ...parsed.params } }, at, parsed.span);
  const problems = checkExpression(parsed.root, checking.names.gameScope([...aggregateRows, ...historyRows], checking.suggester));
  for (const { code, params, span, suggestions } of problems)
    checking.reportInside({ code: problemCodes[code], params: { reason: code, ...params }, suggestion: suggestions }, at, span);
  if (problems.length === 0 && many !== null) checkLevels(checking, at, parsed.root, many);
}

function checkRun(checking: Checking, run: Cursor): void {
  checkSeats(checking, run.get('seats'));
  const seeds = run.get('seeds');
  const [first, last] = (seeds.text ?? '').split('..').map(Number);
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return;
  if (last < first) checking.report({ code: 'E413', params: { reason: 'seeds', first, last } }, seeds);
  else if (last - first + 1 > mostGames) checking.report({ code: 'E413', params: { reason: 'many', count: last - first + 1, most: mostGames } }, seeds);
}

function checkScript(checking: Checking, script: Cursor): void {
  checkSeats(checking, script.get('seats'));
  const count = checking.root.get('meta', 'turns', 'count').number;
  for (const force of script.get('force').items) {
    const turn = force.get('turn');
    if (turn.number !== null && count !== null && turn.number > count)
      checking.report({ code: 'E415', params: { reason: 'turn', turn: turn.number, count } }, turn);
  }
  for (const choose of script.get('choose').items) {
    const event = choose.get('event').text ?? '';
    const choice = choose.get('choice');
    const all = [...checking.names.of('choice')];
    const own = all.flatMap((one) => (one.startsWith(`${event}:`) ? [one.slice(event.length + 1)] : []));
    if (choice.text !== null && checking.names.of('event').has(event) && !own.includes(choice.text))
      checking.report({ code: 'E415', params: { reason: 'choice', event, choice: choice.text }, suggestion: checking.near(choice.text, own) }, choice);
  }
}

function checkOne(checking: Checking, check: Cursor): void {
  const run = check.get('run');
  const script = check.get('script');
  if (run.exists === script.exists) checking.report({ code: 'E413', params: { reason: run.exists ? 'both' : 'none' } }, run.exists ? script : check);
  if (run.exists) checkRun(checking, run);
  if (script.exists) checkScript(checking, script);
  for (const line of check.get('expect').items) checkExpectation(checking, line, run.exists === script.exists ? null : run.exists);
}

/** Anchors, rivals, checks and suppressions. */
export function checkAuthor(checking: Checking): void {
  const { root } = checking;
  for (const event of root.get('events').items) checkAnchor(checking, event);
  for (const rival of root.get('rivals').items) checkPlayer(checking, rival.get('seat').text ?? '', rival.get('player'));
  for (const check of root.get('checks').items) checkOne(checking, check);
  for (const ignore of root.get('lint', 'ignore').items) {
    const code = ignore.get('code');
    if (code.text === null) continue;
    const row = Object.hasOwn(diagnosticRows, code.text) ? diagnosticRows[code.text as keyof typeof diagnosticRows] : undefined;
    if (row === undefined)
      checking.report(
        { code: 'E411', params: { reason: 'unknown', code: code.text }, suggestion: checking.near(code.text, Object.keys(diagnosticRows)) },
        code,
      );
    else if (row.severity === 'error') checking.report({ code: 'E411', params: { reason: 'error', code: code.text } }, code);
  }
}

// `play`: two automated players play one match; turn by turn for a reader, or all of it as JSON.
import type { Command } from 'commander';
import { createAgent } from '../../agents/index.ts';
import { cardIds, dateOf, halfMonthsOf, hashState, scoreMatch, slots } from '../../engine/index.ts';
import type { Scenario, Scorecard, Slot } from '../../engine/index.ts';
import { playMatch, playPar, printMatch, seatAgents, layTable } from '../../match/index.ts';
import type { Match, PlayedTurn, Position, Seat } from '../../match/index.ts';
import { formatDate, formatNumber, namesOf, t, tOrder, tReason } from '../../text/index.ts';
import type { Names } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, say, shownPath, writeText } from '../io.ts';
import { assumptionsFrom, withAssumptions } from './assumptions.ts';
import type { AssumptionOptions } from './assumptions.ts';
import { loadScenario, sayKey } from './load.ts';
import { seatsFrom, seatWishes } from './seats.ts';

interface PlayOptions extends AssumptionOptions {
  readonly seed: string;
  readonly json?: boolean;
  readonly save?: string;
  readonly reasons?: boolean;
}

interface Played {
  readonly scenario: Scenario;
  readonly seats: readonly Seat[];
  readonly doctrines: readonly string[];
  readonly turns: readonly PlayedTurn[];
  readonly end: Position;
  readonly scores: readonly Scorecard[];
}

function playOne(scenario: Scenario, seats: readonly Seat[], seed: string, assumptions: Match['assumptions']): Played {
  const turns: PlayedTurn[] = [];
  const setup = { id: `${scenario.id}.${seed}`, title: scenario.meta.title, seed, seats, assumptions };
  const end = playMatch(scenario, setup, createAgent, { ledger: true, onTurn: (turn) => turns.push(turn) });
  const par = playPar(scenario, end.match, createAgent);
  const scores = slots.map((slot) => scoreMatch(scenario, end.state, slot, par[slot] ?? []));
  const doctrines = seatAgents(layTable(scenario, end.match), end.match, createAgent).map((agent) => agent?.doctrine ?? '');
  return { scenario, seats, doctrines, turns, end, scores };
}

/** The turn's date: its first day. */
function dateAt(scenario: Scenario, tick: number): string {
  return formatDate(dateOf(halfMonthsOf(scenario.meta.turns.start) + tick));
}

function refusalsOf(turn: PlayedTurn): readonly { readonly bloc: string; readonly code: string; readonly kind: string }[] {
  return turn.report.entries
    .filter((entry) => entry.code === 'order.refused')
    .map((entry) => ({ bloc: entry.bloc, code: String(entry.params['code'] ?? ''), kind: String(entry.params['kind'] ?? '') }));
}

function asJson(played: Played): object {
  const { scenario, end, turns, scores } = played;
  const byBloc = <T>(make: (slot: Slot) => T): { [bloc: string]: T } => Object.fromEntries(slots.map((slot) => [scenario.blocs[slot].id, make(slot)]));
  return {
    scenario: end.match.scenario,
    rulesVersion: end.match.rulesVersion,
    seed: end.match.seed,
    seats: byBloc((slot) => ({ ...played.seats[slot], doctrine: played.doctrines[slot] })),
    turns: turns.map((turn) => ({
      turn: turn.turn,
      date: dateOf(halfMonthsOf(scenario.meta.turns.start) + turn.before.tick),
      cards: byBloc((slot) => turn.before.cards.filter((card) => card.slot === slot).map((card) => card.event)),
      choices: byBloc((slot) =>
        Object.fromEntries((turn.orders[slot] ?? []).flatMap((order) => (order.kind === 'reply' ? [[order.event, order.choice]] : []))),
      ),
      orders: byBloc((slot) => turn.orders[slot] ?? []),
      reasons: byBloc((slot) => turn.decisions[slot]?.reasons ?? []),
      refused: refusalsOf(turn),
      headlines: byBloc((slot) => Object.fromEntries(cardIds.map((card, i) => [card, turn.after.history.at(-1)?.[slot]?.[i] ?? 0]))),
      hash: end.match.hashes[turn.turn],
    })),
    ending: end.state.ending,
    scores: byBloc((slot) => scores[slot]),
    hashes: end.match.hashes,
  };
}

function tellTurn(played: Played, turn: PlayedTurn, names: Names, reasons: boolean): void {
  const { scenario } = played;
  say(t('cli.play.turn', { turn: turn.turn, date: dateAt(scenario, turn.before.tick) }));
  for (const slot of slots) {
    const [gap = 0, adoption = 0, cover = 0, economy = 0, stability = 0] = turn.after.history.at(-1)?.[slot] ?? [];
    const { id, name } = scenario.blocs[slot];
    const figures = {
      gap: formatNumber(gap, 1),
      adoption: formatNumber(adoption, 1),
      cover: formatNumber(cover, 1),
      economy: formatNumber(economy, 3),
      stability: formatNumber(stability, 1),
    };
    say(`  ${t('cli.play.columns', { bloc: name, ...figures })}`);
    for (const order of turn.orders[slot] ?? []) say(`    ${tOrder(order, names, turn.before.deals)}`);
    for (const refusal of refusalsOf(turn).filter((x) => x.bloc === id)) say(`    ${t('cli.play.refused', { reason: `${refusal.kind} ${refusal.code}` })}`);
    if (reasons) for (const reason of turn.decisions[slot]?.reasons ?? []) say(`      ${tReason(reason, names)}`);
  }
}

function tell(played: Played, reasons: boolean): void {
  const { scenario, end, scores, seats, doctrines } = played;
  const cards = Object.fromEntries(scenario.events.map((event) => [event.id, event]));
  const names = namesOf({ ...scenario, cards, ending: scenario.endings.find((x) => x.id === end.state.ending?.id)?.text ?? null });
  const seatTexts = slots.map((slot) => {
    const seat = seats[slot];
    const doctrine = doctrines[slot] ?? '';
    const agent = seat?.kind === 'agent' ? seat.agent : '';
    return t('cli.play.seat', { bloc: scenario.blocs[slot].name, agent, doctrine: doctrine === '' || doctrine === agent ? 'none' : doctrine });
  });
  say(t('cli.play.head', { title: scenario.meta.title, seed: end.match.seed, seats: seatTexts.join('; ') }));
  for (const turn of played.turns) tellTurn(played, turn, names, reasons);
  say(t('cli.play.ending', { turn: end.state.turn, ending: end.state.ending?.id ?? '' }));
  for (const slot of slots) {
    const score = scores[slot];
    if (!score) continue;
    say(t('cli.play.score', { bloc: scenario.blocs[slot].name, outcome: formatNumber(score.outcome, 1), shared: score.sharedLoss ? 'yes' : 'no' }));
    for (const card of score.cards)
      say(
        t('cli.play.card', {
          card: sayKey(`card.${card.card}`, {}),
          score: formatNumber(card.score, 1),
          own: formatNumber(card.own, 2),
          par: formatNumber(card.par, 2),
        }),
      );
  }
  say(t('cli.play.hash', { hash: hashState(end.state), turns: end.state.turn, rules: end.match.rulesVersion }));
}

function play(typed: string, options: PlayOptions, command: Command): void {
  const loaded = loadScenario(typed);
  if (!loaded) return;
  const { scenario } = loaded;
  const wishes = seatWishes(scenario, command.args.slice(1));
  if ('fault' in wishes) {
    complain(wishes.fault);
    return leaveWith(2);
  }
  const assumptions = assumptionsFrom(scenario, options);
  if (assumptions === null) return;
  const played = playOne(scenario, seatsFrom(scenario, wishes.wishes), options.seed, assumptions);
  if (options.save !== undefined) writeText(pathFrom(options.save), printMatch(played.end.match));
  if (options.json) say(JSON.stringify(asJson(played), null, 2));
  else tell(played, options.reasons ?? false);
  if (options.save !== undefined && !options.json) say(t('cli.balance.written', { path: shownPath(pathFrom(options.save)) }));
}

export function addPlay(program: Command): void {
  withAssumptions(program.command('play'))
    .description('What happens? Two automated players play one match.')
    .argument('<scenario>', 'a scenario folder, a bundled file, or an id')
    .option('--<bloc> <player>', 'who sits there: balanced, balanced:<doctrine>, careful, random, idle, or the id of a plan (default: balanced)')
    .option('--seed <text>', 'the seed of the match', '7')
    .option('--save <file>', 'write the match, for replay')
    .option('--reasons', 'show why each player did what it did')
    .option('--json', 'machine-readable: turns, cards, choices, orders, scores and hashes')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText(
      'after',
      '\nExamples:\n  npm run scenario -- play two-stacks --us balanced --cn balanced --seed 7\n  npm run scenario -- play scenarios/two-stacks --us balanced:fortress --cn open-flood --json\n',
    )
    .action(play);
}

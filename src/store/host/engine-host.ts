// The engine behind the session, in this thread: one open match, every state it went through, one seat's view of it.
// The worker hosts the same thing; tests and the terminal use it directly.
import { checkOrder, hashState, legalOrders, observe } from '../../engine/index.ts';
import type { Order, OrderMenu, Orders, Refusal, Report, Scenario, Slot, State } from '../../engine/index.ts';
import type { Agent, CreateAgent } from '../../agents/index.ts';
import { beginMatch, decideTurn, playPar, playTurn, rerunMatch, seatAgents } from '../../match/index.ts';
import type { Match, Seat, Table } from '../../match/index.ts';
import { bundleFiles, chooseLanguage, describeScenario, placesIn, readScenario, sentenceKey } from '../../scenario/index.ts';
import type { PlaceFinder, ReadResult, ScenarioBundle } from '../../scenario/index.ts';
import { deckOf, houseOrders, lostOrders, withEventNow } from './workshop.ts';
import { tellEpilogue } from './epilogue.ts';
import { explain } from './explain.ts';
import type { DraftView, EngineHost, FreshMatch, OpenCheck, Opened, OpenRequest, TurnView } from './host.ts';
import { testRecord } from './test-record.ts';
import { tellModel } from './model-facts.ts';
import { readReport } from './read-report.ts';
import { finalCard, runningCard } from './scorecard.ts';
import { textsFor } from './texts.ts';

/** The match that is open. */
interface Game {
  readonly scenario: Scenario;
  readonly table: Table;
  readonly slot: Slot;
  readonly agents: readonly (Agent | null)[];
  match: Match;
  readonly states: State[];
  readonly reports: Report[];
}

function sameBundle(a: ScenarioBundle, b: ScenarioBundle): boolean {
  const texts = (bundle: ScenarioBundle): readonly string[] => bundleFiles(bundle).flatMap((file) => [file.path, file.text]);
  const left = texts(a);
  const right = texts(b);
  return left.length === right.length && left.every((text, i) => text === right[i]);
}

export interface HostOptions {
  readonly createAgent: CreateAgent;
  /** The automated player that sits opposite in a new match. */
  readonly rival: string;
}

function lastOf(game: Game): State {
  const state = game.states.at(-1);
  if (state === undefined) throw new Error('a match without a state');
  return state;
}

function slotOf(scenario: Scenario, seats: readonly Seat[]): Slot {
  const human = seats.find((seat) => seat.kind === 'human')?.bloc;
  return human === scenario.blocs[1].id ? 1 : 0;
}

function viewOf(game: Game, options: HostOptions): TurnView {
  const state = lastOf(game);
  const { table, slot } = game;
  const seen = observe(table.scenario, state, slot, table.chance);
  return {
    match: game.match,
    seat: game.scenario.blocs[slot].id,
    seen,
    texts: textsFor(table.scenario, state, slot),
    score:
      state.ending === null ? runningCard(game.scenario, seen) : finalCard(game.scenario, state, seen, playPar(game.scenario, game.match, options.createAgent)),
    reports: game.reports.map((_, turn) => readReport(game.scenario, game.scenario.blocs[slot].id, game.reports.slice(0, turn + 1))),
  };
}

function beginGame(scenario: Scenario, fresh: FreshMatch, options: HostOptions): Game {
  const seats = scenario.blocs.map(
    ({ id }): Seat => (id === fresh.seat ? { bloc: id, kind: 'human' } : { bloc: id, kind: 'agent', agent: fresh.rival ?? options.rival, doctrine: null }),
  );
  const seat = scenario.blocs.find(({ id }) => id === fresh.seat)?.name ?? fresh.seat;
  const setup = { id: fresh.id, title: `${scenario.meta.title} – ${seat}`, seed: fresh.seed, seats, assumptions: { worldview: fresh.worldview, set: {} } };
  const { table, position } = beginMatch(scenario, setup);
  const agents = seatAgents(table, position.match, options.createAgent);
  return { scenario, table, slot: slotOf(scenario, seats), agents, match: position.match, states: [position.state], reports: [] };
}

function resumeGame(scenario: Scenario, match: Match, options: HostOptions): { readonly game: Game; readonly check: OpenCheck } {
  const { table, states, reports, differsAt } = rerunMatch(scenario, match, { ledger: true });
  const agents = seatAgents(table, match, options.createAgent);
  const game: Game = { scenario, table, slot: slotOf(scenario, match.seats), agents, match, states: [...states], reports: [...reports] };
  if (differsAt === null) return { game, check: { kind: 'reproduced' } };
  const { match: again } = beginMatch(scenario, match).position;
  game.match = {
    ...match,
    rulesVersion: again.rulesVersion,
    scenario: again.scenario,
    turns: match.turns.slice(0, reports.length),
    hashes: states.map((state) => hashState(state)),
  };
  const rules = match.rulesVersion === again.rulesVersion ? null : { theirs: match.rulesVersion, ours: again.rulesVersion };
  return { game, check: { kind: 'differs', turn: differsAt, rules, scenarioChanged: match.scenario.contentHash !== scenario.contentHash } };
}

/** Finds what is written in the files of a bundle; reads them for it when first asked. */
function placesWhenAsked(bundle: ScenarioBundle): PlaceFinder {
  let find: PlaceFinder | null = null;
  return (steps) => (find ??= placesIn(bundle))(steps);
}

/** True where giving `order` takes `other` off the desk: answers to different cards, and different initiatives, stand side by side. */
function replaces(order: Order, other: Order): boolean {
  if (order.kind === 'reply' && other.kind === 'reply') return order.event === other.event;
  return order.kind === other.kind && order.kind !== 'initiative';
}

/** The refusal of each option as the draft leaves it. */
function menuAfter(game: Game, orders: Orders): OrderMenu {
  const state = lastOf(game);
  const { scenario } = game.table;
  const menu = legalOrders(scenario, state, game.slot);
  const judge = (order: Order): Refusal | null => {
    const others = orders.filter((other) => JSON.stringify(other) !== JSON.stringify(order) && !replaces(order, other));
    const verdict = checkOrder(scenario, state, game.slot, order, others);
    return verdict.kind === 'accepted' ? null : verdict;
  };
  const each = <T extends { readonly order: Order }>(options: readonly T[]): T[] => options.map((option) => ({ ...option, refusal: judge(option.order) }));
  return {
    ...menu,
    agenda: menu.agenda - orders.reduce((sum, order) => sum + costOf(menu, game, order), 0),
    initiatives: each(menu.initiatives),
    offers: each(menu.offers),
    cards: menu.cards.map((card) => ({ ...card, choices: each(card.choices) })),
  };
}

function costOf(menu: OrderMenu, game: Game, order: Order): number {
  if (order.kind === 'initiative') return menu.initiatives.find((option) => option.order.initiative === order.initiative)?.cost ?? 0;
  if (order.kind === 'offer') return 1;
  if (order.kind !== 'reply') return 0;
  const choice = game.scenario.events.find((event) => event.id === order.event)?.choices.find((each) => each.id === order.choice);
  return choice?.cost.find((cost) => cost.path.endsWith('.agenda'))?.value ?? 0;
}

function verdictOn(game: Game, orders: Orders): DraftView {
  const state = lastOf(game);
  const problems = orders.flatMap((order, i) => {
    const verdict = checkOrder(game.table.scenario, state, game.slot, order, orders.slice(0, i));
    return verdict.kind === 'accepted' ? [] : [{ order, refusal: verdict }];
  });
  return { problems, menu: menuAfter(game, orders) };
}

function advanceGame(game: Game, orders: Orders): void {
  const state = lastOf(game);
  if (state.ending !== null) return;
  const both = game.scenario.blocs.map((_, i): Orders => {
    const slot = i === 0 ? 0 : 1;
    if (slot === game.slot) return orders;
    const agent = game.agents[slot];
    return agent ? decideTurn(game.table, state, slot, agent).orders : [];
  });
  playOn(game, both);
}

/** Resolves a turn and writes it down. */
function playOn(game: Game, orders: readonly Orders[]): void {
  const played = playTurn(game.table, { match: game.match, state: lastOf(game) }, orders, { ledger: true });
  game.match = played.match;
  game.states.push(played.state);
  game.reports.push(played.report);
}

/** Where the open match lies. */
interface Desk {
  game: Game | null;
}

function openOn({ game }: Desk): Game {
  if (game === null) throw new Error('no match is open');
  return game;
}

type Read = (bundle: ScenarioBundle, languages?: readonly string[]) => ReadResult;

/** What authors ask of the open match. */
function authoring(desk: Desk, read: Read, options: HostOptions): Pick<EngineHost, 'check' | 'reopen' | 'deck' | 'fire' | 'playAhead'> {
  return {
    check: async (bundle) => {
      const { scenario, diagnostics } = read(bundle);
      return { id: scenario?.id ?? null, sound: scenario !== null, diagnostics };
    },
    reopen: async (bundle, languages) => {
      const { scenario } = read(bundle, languages);
      if (desk.game === null || scenario === null || desk.game.scenario.id !== scenario.id) return { view: null, lost: [] };
      const before = desk.game.reports;
      desk.game = resumeGame(scenario, desk.game.match, options).game;
      return { view: viewOf(desk.game, options), lost: lostOrders(before, desk.game.reports) };
    },
    deck: async () => (desk.game === null ? [] : deckOf(desk.game.scenario, lastOf(desk.game))),
    fire: async (event) => {
      const now = openOn(desk);
      const forced = withEventNow(now.scenario, event, lastOf(now).turn + 1);
      desk.game = resumeGame(forced, now.match, options).game;
      return viewOf(desk.game, options);
    },
    playAhead: async (turn) => {
      const now = openOn(desk);
      for (let state = lastOf(now); state.ending === null && state.turn + 1 < turn; state = lastOf(now))
        playOn(now, houseOrders(now.table, now.match, state, options.createAgent));
      return viewOf(now, options);
    },
  };
}

/** An engine in this thread. Every answer is a promise, as from a worker. */
export function createEngineHost(options: HostOptions): EngineHost {
  const desk: Desk = { game: null };
  let places: PlaceFinder = () => null;
  let last: { readonly bundle: ScenarioBundle; readonly language: string | null; readonly result: ReadResult } | null = null;
  /** Reading takes longer than playing a whole match: the last scenario is kept. */
  const read: Read = (bundle, languages = []) => {
    const language = chooseLanguage(bundle, languages);
    if (last === null || last.language !== language || !sameBundle(last.bundle, bundle))
      last = { bundle, language, result: readScenario(bundle, language === null ? {} : { language }) };
    return last.result;
  };
  const open = (): Game => openOn(desk);
  return {
    describe: async (bundle, languages) => {
      const { scenario, diagnostics } = read(bundle, languages);
      if (scenario !== null) return { kind: 'described', entry: describeScenario(scenario) };
      const first = diagnostics.find((each) => each.severity === 'error');
      const where = first === undefined ? bundle.main.path : `${first.file}:${first.line}:${first.column}`;
      const params = first === undefined ? {} : { ...first.params, found: first.params['found'] ?? first.found ?? '' };
      return { kind: 'refused', fault: { scenario: bundle.main.path.split('/')[0] ?? '', code: first === undefined ? '' : sentenceKey(first), where, params } };
    },
    model: async (bundle) => {
      const { scenario } = read(bundle);
      return scenario === null ? null : tellModel(scenario);
    },
    ...authoring(desk, read, options),
    testRecord: async (texts) => testRecord(texts),
    open: async ({ bundle, start, languages }: OpenRequest): Promise<Opened> => {
      const { scenario, diagnostics } = read(bundle, languages);
      if (scenario === null) {
        const first = diagnostics.find((each) => each.severity === 'error');
        return { kind: 'refused', code: first?.code ?? '', where: first === undefined ? '' : `${first.file}:${first.line}:${first.column}` };
      }
      const opened =
        start.kind === 'fresh'
          ? { game: beginGame(scenario, start, options), check: { kind: 'reproduced' as const } }
          : resumeGame(scenario, start.match, options);
      desk.game = opened.game;
      places = placesWhenAsked(bundle);
      return { kind: 'open', view: viewOf(opened.game, options), check: opened.check };
    },
    advance: async (orders) => {
      advanceGame(open(), orders);
      return viewOf(open(), options);
    },
    verdict: async (orders) => verdictOn(open(), orders),
    why: async (path, turn) => {
      const { table, states, reports, slot } = open();
      const state = states[turn];
      return state === undefined ? null : explain({ table, state, report: reports[turn - 1] ?? null, slot, find: places }, path);
    },
    epilogue: async () => (open().match.turns.length === 0 || lastOf(open()).ending === null ? null : tellEpilogue(open(), options.createAgent)),
    close: async () => {
      desk.game = null;
    },
  };
}

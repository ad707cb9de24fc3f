// What becomes of a finished model: published, sold, delayed, tested or held. Also held models that leak and delayed weights that come out.
import { add, moveTo } from '../ledger.ts';
import { capability, reach } from '../measures/capability.ts';
import type { ReleaseAction } from '../orders.ts';
import type { Cause } from '../report.ts';
import type { Licence, Slot } from '../scenario.ts';
import { slots } from '../slots.ts';
import type { ModelRecord } from '../state.ts';
import { report, rule, type TurnContext } from '../turn-context.ts';
import { runMonthsMost } from './research.ts';

const testTicks = 3;

/** The lab whose turn it is: labs take turns by compute share, openers first when weights are published. */
function labFor(turn: TurnContext, slot: Slot, open: boolean): { id: string; family: string; name: string; openness: number } {
  const labs = turn.c.scenario.blocs[slot].labs;
  let best = labs[0];
  let bestScore = -1;
  for (const lab of labs) {
    const stance = open ? lab.openness : 1 - 0.5 * lab.openness;
    const score = lab.computeShare * (0.2 + stance) * (0.5 + turn.chance('lab', `${turn.c.blocs[slot].id}/${lab.id}`, turn.state.tick));
    if (score > bestScore) {
      best = lab;
      bestScore = score;
    }
  }
  return { id: best?.id ?? '', family: best?.family ?? '', name: best?.name ?? '', openness: best?.openness ?? 1 };
}

function record(turn: TurnContext, slot: Slot, licence: Licence | 'held', points: number): ModelRecord {
  const bloc = turn.state.blocs[slot];
  const lab = labFor(turn, slot, licence === 'open-weights' || licence === 'delayed-open');
  const version = bloc.models.filter((m) => m.lab === lab.id).length + 1;
  const made: ModelRecord = {
    id: `${lab.id}.${turn.state.tick}`,
    lab: lab.id,
    name: `${lab.family} ${version}`,
    capability: points,
    licence,
    tick: turn.state.tick,
    opensAt: licence === 'delayed-open' ? turn.state.tick + Math.round(2 * turn.p.openDelayMonths) : -1,
  };
  bloc.models = [...bloc.models, made];
  return made;
}

function raise(turn: TurnContext, slot: Slot, key: 'capabilityClosed' | 'capabilityOpen' | 'capabilityHeld', points: number, cause: Cause): void {
  const { stocks } = turn.state.blocs[slot];
  if (points > stocks[key]) moveTo(turn.ledger, turn.c.cells.blocs[slot], stocks, key, points, cause);
}

/** Publishes weights: also sold, and the newest open frontier when it beats all that was out before; on one day both may. */
function publish(turn: TurnContext, slot: Slot, points: number, cause: Cause): void {
  const { stocks } = turn.state.blocs[slot];
  const frontier = points > Math.max(stocks.capabilityOpen, turn.openFrontier);
  raise(turn, slot, 'capabilityOpen', points, cause);
  raise(turn, slot, 'capabilityClosed', points, cause);
  if (frontier) add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'attention', 1, cause);
}

/** Carries out a release decision on a model of `points`. */
export function releaseModel(turn: TurnContext, slot: Slot, action: ReleaseAction, points: number, cause: Cause): void {
  const { c, state } = turn;
  const bloc = state.blocs[slot];
  const { id } = c.blocs[slot];
  const before = capability(state, slot);
  const say = (code: 'model.released' | 'model.published' | 'model.held' | 'model.testing', model: ModelRecord | null, seen: 'all' | string): void =>
    report(
      turn,
      code,
      id,
      { model: model?.name ?? '', points, gain: points - before, tick: state.tick },
      { weight: 3 + Math.max(0, points - before) / 2, seen, causes: [cause] },
    );
  switch (action) {
    case 'publish':
      publish(turn, slot, points, cause);
      return say('model.published', record(turn, slot, 'open-weights', points), 'all');
    case 'delay':
      raise(turn, slot, 'capabilityClosed', points, cause);
      return say('model.released', record(turn, slot, 'delayed-open', points), 'all');
    case 'sell':
      raise(turn, slot, 'capabilityClosed', points, cause);
      return say('model.released', record(turn, slot, 'api', points), 'all');
    case 'test':
      bloc.testing = { until: state.tick + testTicks, capability: Math.max(points, bloc.testing.capability) };
      add(turn.ledger, turn.c.cells.blocs[slot], bloc.stocks, 'safety', 0.06 * (1 - bloc.stocks.safety), cause);
      return say('model.testing', null, id);
    case 'hold':
      raise(turn, slot, 'capabilityHeld', points, cause);
      add(turn.ledger, turn.c.cells.blocs[slot], bloc.stocks, 'labAlignment', -0.1 * bloc.stocks.labAlignment, cause);
      return say('model.held', record(turn, slot, 'held', points), id);
  }
}

const labPrice = rule('lab-price');
/** Agenda that it takes to bring a lab round that will not give its weights away. */
const priceOfWeights = 1;

/**
 * What becomes of an order to give weights away: the lab whose model it is may refuse, the likelier the less it follows the office and the
 * less it wants to publish. Then the office pays the price where it can; where it cannot, the model is sold instead.
 */
function askLab(turn: TurnContext, slot: Slot, action: ReleaseAction): ReleaseAction {
  if (action !== 'publish' && action !== 'delay') return action;
  const { stocks } = turn.state.blocs[slot];
  const { id } = turn.c.blocs[slot];
  const lab = labFor(turn, slot, true);
  const odds = turn.p.labRefusal * (1 - stocks.labAlignment) * (1 - lab.openness);
  if (turn.chance('refuse', `${id}/${lab.id}`, turn.c.startHalfMonth + turn.state.tick) >= odds) return action;
  const paid = stocks.agenda >= priceOfWeights;
  if (paid) add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'agenda', -priceOfWeights, labPrice);
  report(turn, 'lab.refused', id, { lab: lab.name, paid: paid ? 'yes' : 'no', odds }, { weight: 4, seen: id, causes: [labPrice] });
  return paid ? action : 'sell';
}

/** Ends the run under way and decides over its model. */
export function endRun(turn: TurnContext, slot: Slot, action: ReleaseAction, cause: Cause): void {
  const { stocks } = turn.state.blocs[slot];
  const points = reach(turn.c, turn.state, slot, stocks.runFlop);
  add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'runFlop', -stocks.runFlop, cause);
  add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'runMonths', -stocks.runMonths, cause);
  if (points > 0) releaseModel(turn, slot, askLab(turn, slot, action), points, cause);
}

/** Decides over the held model; anything but holding empties the vault. */
export function releaseHeld(turn: TurnContext, slot: Slot, action: ReleaseAction, cause: Cause): void {
  const { stocks } = turn.state.blocs[slot];
  const points = stocks.capabilityHeld;
  add(turn.ledger, turn.c.cells.blocs[slot], stocks, 'capabilityHeld', -points, cause);
  releaseModel(turn, slot, askLab(turn, slot, action), points, cause);
}

const testing = rule('testing');

export function release(turn: TurnContext): void {
  for (const slot of slots) {
    const bloc = turn.state.blocs[slot];
    const { id } = turn.c.blocs[slot];
    if (bloc.testing.capability > 0 && turn.state.tick >= bloc.testing.until) {
      const points = bloc.testing.capability;
      bloc.testing = { until: 0, capability: 0 };
      releaseModel(turn, slot, 'sell', points, testing);
    }
    for (const model of bloc.models) {
      if (model.opensAt === turn.state.tick) publish(turn, slot, model.capability, { kind: 'order', id: 'release', bloc: id });
    }
    if (bloc.stocks.runMonths >= runMonthsMost) endRun(turn, slot, bloc.onReady, { kind: 'order', id: 'release', bloc: id });
  }
}

// `explain why`: the tree of causes of a number in a recorded match, down to orders, events, rules and start values with file, line and source.
import { slots } from '../../engine/index.ts';
import type { Cause, Scenario } from '../../engine/index.ts';
import { attribute, rerunMatch } from '../../match/index.ts';
import type { CauseNode, Leaf } from '../../match/index.ts';
import { placesIn } from '../../scenario/index.ts';
import type { PlaceFinder } from '../../scenario/index.ts';
import { formatPlain, hasText, t, tCause, tPart } from '../../text/index.ts';
import type { Names } from '../../text/index.ts';
import { complain, leaveWith, say } from '../io.ts';
import { namesFrom } from './explain-names.ts';
import { loadMatch } from './load-match.ts';
import { loadScenario } from './load.ts';

export interface WhyOptions {
  readonly turn?: string;
  readonly seat?: string;
  readonly json?: boolean;
}

interface Telling {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly find: PlaceFinder;
}

function causeText({ scenario, names }: Telling, leaf: Leaf): string {
  if (leaf.kind === 'start') return t('part.start');
  if (leaf.kind === 'closed') return t('cli.why.closed');
  if (leaf.kind === 'rival') return t('cause.rival');
  if (leaf.kind === 'parameter') return t('cli.why.parameter', { name: leaf.id });
  if (leaf.kind === 'definition') return t('cli.why.definition', { name: leaf.id });
  const kind: Cause['kind'] = leaf.kind;
  const said = tCause({ kind, id: leaf.id, bloc: leaf.bloc }, names);
  return leaf.turns === null
    ? said
    : t('cli.why.turns', { cause: said, kind: leaf.kind, first: leaf.turns[0], last: leaf.turns[1], turns: scenario.meta.turns.count });
}

/** Files, lines and sources of what a leaf rests on. */
function restsOn({ scenario, find }: Telling, leaf: Leaf): string {
  const ways = leaf.written === null ? leaf.numbers : [leaf.written];
  const places = ways.flatMap((way) => {
    const place = find(way);
    return place === null ? [] : [`${place.file}:${place.line}`];
  });
  const cites = leaf.sources.map((id) => scenario.sources.find((each) => each.id === id)?.cite ?? id);
  return [...places, ...cites].join('; ');
}

function tell(telling: Telling, node: CauseNode, depth: number): void {
  const indent = '  '.repeat(depth);
  const { leaf } = node;
  const name =
    hasText(`part.${node.code}`) && node.code !== 'cause' && node.code !== 'start'
      ? tPart(node, telling.names)
      : leaf === null
        ? (node.path ?? node.code)
        : causeText(telling, leaf);
  const more = leaf === null ? '' : restsOn(telling, leaf);
  say(`${indent}${formatPlain(node.value)}  ${name}${more === '' ? '' : `  [${more}]`}`);
  for (const part of node.parts) tell(telling, part, depth + 1);
  if (node.rounding !== 0) say(`${indent}  ${node.rounding.toExponential(1)}  ${t('part.rounding')}`);
}

/** A leaf with its places beside its ways, for machines. */
function asJson(telling: Telling, node: CauseNode): object {
  const leaf =
    node.leaf === null
      ? null
      : { ...node.leaf, place: node.leaf.written === null ? null : telling.find(node.leaf.written), places: node.leaf.numbers.map(telling.find) };
  return { ...node, leaf, parts: node.parts.map((part) => asJson(telling, part)) };
}

/** Tells why a number of a recorded match is what it is. */
export function explainWhy(typed: string, path: string, scenarioName: string | undefined, options: WhyOptions): void {
  const match = loadMatch(typed);
  if (!match) return;
  const loaded = loadScenario(scenarioName ?? match.scenario.id);
  if (!loaded) return;
  const { table, states, reports, differsAt } = rerunMatch(loaded.scenario, match, { ledger: true });
  const { scenario, chance } = table;
  const turn = options.turn === undefined ? reports.length : Number(options.turn);
  const seat = slots.find((slot) => scenario.blocs[slot].id === options.seat) ?? null;
  const tree = attribute({ scenario, chance, states, reports }, path, turn, seat);
  if (tree === null || (options.seat !== undefined && seat === null)) {
    complain(t('cli.why.nothing', { path, turn, seat: options.seat ?? 'none' }));
    return leaveWith(2);
  }
  const telling: Telling = { scenario, names: namesFrom(scenario), find: placesIn(loaded.found.bundle) };
  if (options.json) say(JSON.stringify({ path, turn, seat: options.seat ?? null, tree: asJson(telling, tree) }, null, 2));
  else {
    say(t('cli.why.head', { path, turn, seat: options.seat ?? 'none' }));
    tell(telling, tree, 0);
  }
  if (differsAt !== null) complain(t('cli.explain.differs', { turn: differsAt }));
  leaveWith(differsAt === null ? 0 : 1);
}

// A match as text and back. Strict: a match that is read and printed again is the same text, and nothing unknown is let in.
import { orderRows } from '../engine/index.ts';
import type { Order, OrderRow, Orders } from '../engine/index.ts';
import { locate, readEntries, readFields, readFlag, readInteger, readItems, readOptionalString, readReal, readString, readWordOf, refuse } from './fields.ts';
import type { MatchFault, Place, Reading } from './fields.ts';
import { parseJson } from './json.ts';
import type { Match, Seat } from './match.ts';

/** The newest format of a match text that this version writes and reads. */
export const matchFormat = 1;

/** Everything beyond this is refused before it is looked at. A match of forty turns is about 40,000 characters. */
export const matchLimits = { characters: 2_000_000, depth: 12, turns: 480, ordersPerSeat: 40, branches: 64, predictions: 2_000, assumptions: 200 } as const;

type FieldDomain = OrderRow['fields'][string];

function readField(r: Reading, place: Place, d: FieldDomain): unknown {
  if (d.kind === 'integer') return readInteger(r, place, d.min, d.max);
  if (d.kind === 'flag') return readFlag(r, place);
  if (d.kind === 'percents') {
    const items = readItems(r, place, d.count);
    if (items.length !== d.count) refuse(r, place, 'import.out-of-range', { found: `${items.length} numbers`, expected: `${d.count} numbers` });
    return items.map((item) => readInteger(r, item, 0, 100));
  }
  return d.optional ? readOptionalString(r, place) : readString(r, place);
}

/** One order, by the registry's row of its kind. */
function readOrder(r: Reading, place: Place): Order {
  const kindNode = place.node.kind === 'object' ? place.node.entries.get('kind') : undefined;
  const kind = kindNode?.kind === 'text' ? kindNode.value : '';
  const row = orderRows.find((each) => each.kind === kind);
  if (row === undefined) {
    refuse(r, place, 'import.wrong-type', { found: kind === '' ? 'no kind' : kind.slice(0, 80), expected: 'an order' });
    return { kind: 'effort', track: 'training' };
  }
  const domains: readonly (readonly [string, FieldDomain])[] = Object.entries(row.fields);
  const field = readFields(r, place, ['kind', ...domains.map(([name]) => name)]);
  // The row has checked every field of this kind, and no other field is there.
  return Object.fromEntries([['kind', kind], ...domains.map(([name, domain]) => [name, readField(r, field(name), domain)])]) as unknown as Order;
}

const readOrders = (r: Reading, place: Place): Orders => readItems(r, place, matchLimits.ordersPerSeat).map((item) => readOrder(r, item));

function readTurns(r: Reading, place: Place): Match['turns'] {
  return readItems(r, place, matchLimits.turns).map((turn) => {
    const seats = readItems(r, turn, 2);
    if (seats.length !== 2) refuse(r, turn, 'import.seats');
    return seats.map((seat) => readOrders(r, seat));
  });
}

function readSeat(r: Reading, place: Place): Seat {
  const automated = place.node.kind === 'object' && place.node.entries.has('agent');
  const field = readFields(r, place, automated ? ['bloc', 'kind', 'agent', 'doctrine'] : ['bloc', 'kind']);
  const bloc = readString(r, field('bloc'));
  const kind = readWordOf(r, field('kind'), automated ? ['agent'] : ['human']);
  if (kind === 'human') return { bloc, kind };
  return { bloc, kind, agent: readString(r, field('agent')), doctrine: readOptionalString(r, field('doctrine')) };
}

function readSeats(r: Reading, place: Place): readonly Seat[] {
  const seats = readItems(r, place, 2).map((seat) => readSeat(r, seat));
  if (seats.length !== 2 || seats[0]?.bloc === seats[1]?.bloc) refuse(r, place, 'import.seats');
  return seats;
}

function readScenario(r: Reading, place: Place): Match['scenario'] {
  const field = readFields(r, place, ['id', 'version', 'contentHash']);
  return { id: readString(r, field('id')), version: readString(r, field('version')), contentHash: readString(r, field('contentHash')) };
}

function readAssumptions(r: Reading, place: Place): Match['assumptions'] {
  const field = readFields(r, place, ['worldview', 'set']);
  const set = readEntries(r, field('set'), matchLimits.assumptions).map(([name, value]) => [name, readReal(r, value)] as const);
  return { worldview: readOptionalString(r, field('worldview')), set: Object.fromEntries(set) };
}

function readPredictions(r: Reading, place: Place): Match['predictions'] {
  return readItems(r, place, matchLimits.predictions).map((item) => {
    const field = readFields(r, item, ['turn', 'path', 'value']);
    return { turn: readInteger(r, field('turn'), 0, matchLimits.turns), path: readString(r, field('path')), value: readReal(r, field('value')) };
  });
}

function readBranches(r: Reading, place: Place): Match['branches'] {
  return readItems(r, place, matchLimits.branches).map((item) => {
    const field = readFields(r, item, ['fromTurn', 'turns']);
    return { fromTurn: readInteger(r, field('fromTurn'), 0, matchLimits.turns), turns: readTurns(r, field('turns')) };
  });
}

const fieldNames = [
  'format',
  'id',
  'title',
  'scenario',
  'rulesVersion',
  'assumptions',
  'seed',
  'seats',
  'turns',
  'draft',
  'predictions',
  'branches',
  'hashes',
] as const;

function readMatch(r: Reading, root: Place): Match {
  const format = root.node.kind === 'object' ? root.node.entries.get('format') : undefined;
  if (format?.kind === 'number' && format.value !== matchFormat) {
    refuse(r, { node: format, way: 'format' }, 'import.format-unknown', { found: format.value, expected: matchFormat });
  }
  const field = readFields(r, root, fieldNames);
  readInteger(r, field('format'), matchFormat, matchFormat);
  const match: Match = {
    format: matchFormat,
    id: readString(r, field('id')),
    title: readString(r, field('title'), 200),
    scenario: readScenario(r, field('scenario')),
    rulesVersion: readString(r, field('rulesVersion')),
    assumptions: readAssumptions(r, field('assumptions')),
    seed: readString(r, field('seed')),
    seats: readSeats(r, field('seats')),
    turns: readTurns(r, field('turns')),
    draft: readOrders(r, field('draft')),
    predictions: readPredictions(r, field('predictions')),
    branches: readBranches(r, field('branches')),
    hashes: readItems(r, field('hashes'), matchLimits.turns + 1).map((item) => readString(r, item)),
  };
  if (match.hashes.length !== match.turns.length + 1) refuse(r, field('hashes'), 'import.hash-count');
  return match;
}

/** Reads a match text. Any text at all gets either a whole match or one refusal that says what and where. */
export function parseMatch(text: string): Match | MatchFault {
  const node = parseJson(text, matchLimits);
  if (node.kind === 'fault') return { kind: 'refused', code: `import.${node.code}`, where: locate(text, node.at, ''), params: node.params };
  const reading: Reading = { text, fault: null };
  const match = readMatch(reading, { node, way: '' });
  return reading.fault ?? match;
}

function printOrder(order: Order): string {
  const row = orderRows.find((each) => each.kind === order.kind);
  const values = order as unknown as { readonly [name: string]: unknown };
  const fields = Object.keys(row?.fields ?? {}).map((name) => `${JSON.stringify(name)}:${JSON.stringify(values[name])}`);
  return `{${[`"kind":${JSON.stringify(order.kind)}`, ...fields].join(',')}}`;
}

const printOrders = (orders: Orders): string => `[${orders.map(printOrder).join(',')}]`;
const printTurn = (turn: readonly Orders[]): string => `[${turn.map(printOrders).join(',')}]`;

/** A list with one entry a line. */
function printLines(items: readonly string[], indent: string): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
}

const printTurns = (turns: Match['turns'], indent: string): string => printLines(turns.map(printTurn), indent);

function printSeat(seat: Seat): string {
  return JSON.stringify(
    seat.kind === 'human' ? { bloc: seat.bloc, kind: seat.kind } : { bloc: seat.bloc, kind: seat.kind, agent: seat.agent, doctrine: seat.doctrine },
  );
}

/** Writes a match as text: fields in one fixed order, one turn a line, so that two versions of a match compare well. */
export function printMatch(match: Match): string {
  const { id, version, contentHash } = match.scenario;
  const parts: { readonly [name in (typeof fieldNames)[number]]: string } = {
    format: String(match.format),
    id: JSON.stringify(match.id),
    title: JSON.stringify(match.title),
    scenario: JSON.stringify({ id, version, contentHash }),
    rulesVersion: JSON.stringify(match.rulesVersion),
    assumptions: JSON.stringify({ worldview: match.assumptions.worldview, set: match.assumptions.set }),
    seed: JSON.stringify(match.seed),
    seats: printLines(match.seats.map(printSeat), '  '),
    turns: printTurns(match.turns, '  '),
    draft: printOrders(match.draft),
    predictions: printLines(
      match.predictions.map(({ turn, path, value }) => JSON.stringify({ turn, path, value })),
      '  ',
    ),
    branches: printLines(
      match.branches.map((b) => `{"fromTurn":${b.fromTurn},"turns":${printTurns(b.turns, '    ')}}`),
      '  ',
    ),
    hashes: printLines(
      match.hashes.map((hash) => JSON.stringify(hash)),
      '  ',
    ),
  };
  return `{\n${fieldNames.map((name) => `  ${JSON.stringify(name)}: ${parts[name]}`).join(',\n')}\n}\n`;
}

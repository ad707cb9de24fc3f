// Reference of everything a condition or an effect may name: paths, parameters and functions, from the registry.
import {
  blocConstantRows,
  blocDerived,
  blocStocks,
  functionRows,
  loosePaths,
  parameterRows,
  regionStocks,
  worldDerived,
  worldStocks,
} from '../../engine/index.ts';
import type { DerivedRow, FunctionRow, StockRow } from '../../engine/index.ts';
import { aggregateRows, doctrinePlayers, gamePaths, historyRows, housePlayers } from '../../scenario/index.ts';
import { formatPlain } from '../../text/index.ts';
import { code, page, table } from './markdown.ts';

const range = (row: { readonly min: number; readonly max: number }): string => `${formatPlain(row.min)} to ${formatPlain(row.max)}`;

function stockRows(rows: readonly StockRow[], full: (path: string) => string, example: (path: string) => string): readonly (readonly string[])[] {
  return rows.map((row) => [code(full(row.path)), row.help, row.unit, range(row), row.seen, row.writable ? 'yes' : 'no', code(example(row.path))]);
}
function derivedRows(rows: readonly DerivedRow[], full: (path: string) => string, example: (path: string) => string): readonly (readonly string[])[] {
  return rows.map((row) => [code(full(row.path)), row.help, row.unit, row.headline ? 'yes' : 'no', row.seen, code(example(row.path))]);
}

const stockHead = ['Path', 'What it is', 'Unit', 'Range', 'Seen by', 'Effects may change it', 'Example'];
const derivedHead = ['Path', 'What it is', 'Unit', 'Headline', 'Seen by', 'Example'];
const versus = (path: string): string => `self.${path} > rival.${path}`;

/** Every path. */
export function pathsPage(): string {
  return page(
    'Paths',
    'Numbers that conditions may read and effects may change. `us` stands for any bloc’s id; where an event is about one side, `self` and `rival` stand for the two blocs. “Seen by”: public to all, own to its owner, estimate to the rival with an error, hidden from both.',
    [
      '## Stocks of a bloc',
      table(
        stockHead,
        stockRows(blocStocks, (path) => `us.${path}`, versus),
      ),
      '## Numbers computed for a bloc',
      'Effects cannot change these; they follow from the stocks.',
      table(
        derivedHead,
        derivedRows(blocDerived, (path) => `us.${path}`, versus),
      ),
      '## The world',
      table(
        stockHead,
        stockRows(
          worldStocks,
          (path) => `world.${path}`,
          (path) => `world.${path} > 50`,
        ),
      ),
      table(
        derivedHead,
        derivedRows(
          worldDerived,
          (path) => `world.${path}`,
          (path) => `world.${path} > 50`,
        ),
      ),
      '## Regions',
      'Written with the region’s id, and with the bloc’s where it is about one: `region.gulf.users`, `region.gulf.partnership.us`. Only `users` can be read in a condition.',
      table(
        ['Path', 'What it is', 'Unit', 'Range', 'Effects may change it', 'Example'],
        regionStocks.map((row) => {
          const path = `region.gulf.${row.path}${row.key === 'users' ? '' : '.us'}`;
          return [
            code(path),
            row.help,
            row.unit,
            range(row),
            row.writable ? 'yes' : 'no',
            row.writable ? code(`{ "do": "add", "path": "${path}", "value": 0.2 }`) : 'used by the equations alone',
          ];
        }),
      ),
      '## Turn, date and controls',
      table(
        ['Path', 'What it is', 'Type', 'Example'],
        loosePaths.map((row) => {
          const path = row.path.replace('*', row.star === 'region' ? 'gulf' : 'hbm');
          return [code(path), row.help, row.type, code(row.type === 'flag' ? `not ${path}` : `${path} >= ${path === 'year' ? '2025.5' : '1'}`)];
        }),
      ),
    ],
  );
}

const parameterHead = ['Name', 'What it is', 'Unit', 'Range', 'Example'];

/** Every parameter and constant. */
export function parametersPage(): string {
  const middle = (row: { readonly min: number; readonly max: number }): number => (row.min + row.max) / 2;
  return page(
    'Parameters',
    'Numbers of the equations. A scenario sets them under `assumptions`, each with a source; `"slider": true` lets a class change one. A bloc’s constants stand under `blocs`.',
    [
      '## World parameters',
      table(
        parameterHead,
        parameterRows.map((row) => [code(row.name), row.help, row.unit, range(row), code(`"${row.name}": { "value": ${middle(row)}, "source": "guess" }`)]),
      ),
      '## Constants of a bloc',
      table(
        parameterHead,
        blocConstantRows.map((row) => [
          code(row.name),
          row.help,
          row.unit,
          range(row),
          code(`{ "id": "us", "constants": { "${row.name}": { "value": ${middle(row)}, "source": "guess" } } }`),
        ]),
      ),
    ],
  );
}

const calls: { readonly [name: string]: string } = {
  min: 'min(us.cash, cn.cash) > 10',
  max: 'max(us.cash, cn.cash) > 10',
  abs: 'abs(us.gap) < 2',
  seen: "seen('leak')",
  chose: "chose('rush:buy')",
  turnsSince: "turnsSince('leak') >= 2",
  share: "share(seen('leak')) between 0.2 and 0.8",
  mean: 'mean(us.outcome) > 45',
  least: 'least(world.stability) > 10',
  most: 'most(decisions) <= 20',
  ever: 'share(ever(world.tension > 90)) < 0.3',
  always: 'always(us.cash > 0)',
};

function functionTable(rows: readonly FunctionRow[]): string {
  return table(
    ['Function', 'Gives', 'What it is', 'Example'],
    rows.map((row) => [code(`${row.name}(${row.args.join(', ')}${row.repeats ? ', …' : ''})`), row.type, row.help, code(calls[row.name] ?? '')]),
  );
}

/** Every function, and what only checks may say. */
export function functionsPage(): string {
  return page(
    'Functions and operators',
    'What may be called in a condition, and what the author’s own checks may say beyond it. Operators: `<` `<=` `>` `>=` `==` `!=`, `a between b and c`, `and`, `or`, `not`, `+` `-` `*` `/`, parentheses.',
    [
      '## In every condition',
      functionTable(functionRows),
      '## In checks: over many games',
      'Inside a check with `run`, everything about one game stands inside one of these.',
      functionTable(aggregateRows),
      '## In checks: over the turns of one game',
      functionTable(historyRows),
      '## In checks: figures of a finished game',
      table(
        ['Path', 'Type', 'What it is', 'Example'],
        gamePaths.map((row) => {
          const path = row.path.replace('*', 'us');
          return [code(path), row.type, row.help, code(row.type === 'flag' ? `share(${path}) < 0.7` : `mean(${path}) > 1`)];
        }),
      ),
      '## Players',
      `Checks and rivals name players: ${housePlayers.map(code).join(', ')}, ${doctrinePlayers.map((one) => code(`${one}:<plan id>`)).join(' and ')} for one with that plan as its doctrine, or the id of a plan of that seat.`,
    ],
  );
}

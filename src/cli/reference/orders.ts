// Reference of every kind of order and effect, from the registry.
import { effectRows, orderRows } from '../../engine/index.ts';
import type { EffectDef, Order, OrderRow } from '../../engine/index.ts';
import { code, page, table } from './markdown.ts';

const orderExamples: { readonly [kind in Order['kind']]: Extract<Order, { readonly kind: kind }> } = {
  effort: { kind: 'effort', track: 'chips' },
  shares: { kind: 'shares', percent: [20, 20, 30, 20, 10] },
  split: { kind: 'split', percent: [30, 45, 25] },
  chips: { kind: 'chips', channel: 'licensed', part: 'h20', weight: 3 },
  release: { kind: 'release', model: 'run', action: 'publish', when: 'ready' },
  initiative: { kind: 'initiative', initiative: 'partner', target: 'gulf' },
  offer: { kind: 'offer', give: 'chips', take: 'materials', turns: 4 },
  answer: { kind: 'answer', deal: 'deal-1', accept: true },
  break: { kind: 'break', deal: 'deal-1' },
  reply: { kind: 'reply', event: 'rush', choice: 'buy' },
};
const effectExamples: { readonly [kind in EffectDef['do']]: EffectDef } = {
  add: { do: 'add', path: 'cn.reserve.memory', value: 2_000_000, over: 2 },
  multiply: { do: 'multiply', path: 'world.tension', value: 1.1, for: 6 },
  set: { do: 'set', path: 'self.trust', value: 0.4 },
  control: { do: 'control', control: 'hbm', level: 1, months: 1 },
  suspend: { do: 'suspend', control: 'hbm', months: 12 },
};

function domain(field: OrderRow['fields'][string]): string {
  switch (field.kind) {
    case 'id':
      return `id of a ${field.of}${field.optional ? ', or null' : ''}`;
    case 'integer':
      return `${field.min} to ${field.max} in steps of ${field.step}`;
    case 'percents':
      return `${field.count} percentages in steps of ${field.step}, together 100${field.min > 0 ? `, each at least ${field.min}` : ''}`;
    case 'flag':
      return 'true or false';
  }
}

/** Every order kind. */
export function ordersPage(): string {
  const rows: readonly OrderRow[] = orderRows;
  return page('Orders', 'What a seat may order in a turn. Plans, players, menus, saves and hand-ins are made of these.', [
    table(
      ['Order', 'What it does', 'Most in a turn', 'Fields', 'Example'],
      rows.map((row) => [
        code(row.kind),
        row.help,
        String(row.most),
        Object.entries(row.fields)
          .map(([name, field]) => `${code(name)} ${domain(field)}`)
          .join('; '),
        code(JSON.stringify(orderExamples[row.kind])),
      ]),
    ),
  ]);
}

/** Every effect kind. */
export function effectsPage(): string {
  return page(
    'Effects',
    'What an event or a choice may do. Paths are those of [paths.md](paths.md) that effects may change; `self` and `rival` stand for the sides of the card.',
    [
      table(
        ['Effect', 'What it does', 'Example'],
        effectRows.map((row) => [code(row.do), row.help, code(JSON.stringify(effectExamples[row.do]))]),
      ),
    ],
  );
}

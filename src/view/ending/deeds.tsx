// What the player bet, bought and broke, counted from the orders on record.
import type { Observation, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatNumber, namesOf, t } from '../../text/index.ts';

export interface DeedsProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  /** The seat's own orders, per turn. */
  readonly turns: readonly Orders[];
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

type Effort = 'training' | 'algorithms' | 'chips' | 'applications' | 'safety' | 'tuned' | 'none';

function effortOf(orders: Orders): Effort {
  for (const order of orders) {
    if (order.kind === 'effort') return order.track;
    if (order.kind === 'shares') return 'tuned';
  }
  return 'none';
}

function nameEffort(effort: Effort): string {
  return effort === 'tuned' || effort === 'none' ? t(`ending.bet.${effort}`) : t(`hud.track.${effort}`);
}

function Bet({ turns }: DeedsProps) {
  const efforts = turns.map(effortOf);
  const idle = efforts.filter((e) => e === 'none').length;
  const counts = countBy(
    efforts.filter((e) => e !== 'none'),
    nameEffort,
  );
  return (
    <div>
      <h3>{t('ending.bet')}</h3>
      <ol
        className="bet-strip"
        aria-label={t('ending.bet.strip', { list: efforts.map((e, i) => t('ending.bet.turn', { turn: i + 1, effort: nameEffort(e) })).join(', ') })}
      >
        {efforts.map((e, i) => (
          <li key={i} className={`bet-${e}`} aria-hidden="true">
            {e === 'none' ? '·' : nameEffort(e).slice(0, 2)}
          </li>
        ))}
      </ol>
      {counts.slice(0, 3).map(([track, count]) => (
        <p key={track}>{t('ending.bet.most', { track, count })}</p>
      ))}
      {idle > 0 && <p>{t('ending.bet.idle', { count: idle })}</p>}
    </div>
  );
}

function Bought({ seen, texts, turns }: DeedsProps) {
  const names = namesOf(texts);
  const orders = turns.flat();
  const channels = countBy(
    orders.filter((o) => o.kind === 'chips'),
    (o) => names.channel(seen.bloc, o.channel),
  );
  const initiatives = countBy(
    orders.filter((o) => o.kind === 'initiative'),
    (o) => names.initiative(o.initiative),
  );
  const released = (seen.models[seen.slot] ?? []).filter((m) => m.licence !== 'held' && m.tick > 0);
  const last = released[released.length - 1]?.name ?? '';
  return (
    <div>
      <h3>{t('ending.bought')}</h3>
      <p>{t('ending.bought.models', { count: released.length, names: last })}</p>
      {channels.slice(0, 2).map(([channel, count]) => (
        <p key={channel}>{t('ending.bought.chips', { channel, count })}</p>
      ))}
      {initiatives.slice(0, 3).map(([name, count]) => (
        <p key={name}>{t('ending.bought.initiatives', { name, count })}</p>
      ))}
      {channels.length + initiatives.length === 0 && <p>{t('ending.bought.none')}</p>}
    </div>
  );
}

function Broke({ seen, texts, turns }: DeedsProps) {
  const orders = turns.flat();
  const broken = orders.filter((o) => o.kind === 'break').length;
  const tightening = new Set(texts.initiatives.filter((i) => i.kind === 'tighten').map((i) => i.id));
  const rules = orders.filter((o) => o.kind === 'initiative' && tightening.has(o.initiative)).length;
  const tension = seen.numbers['world.tension']?.value ?? 0;
  const incidents = seen.numbers['world.incidents']?.value ?? 0;
  return (
    <div>
      <h3>{t('ending.broke')}</h3>
      {broken > 0 && <p>{t('ending.broke.deals', { count: broken })}</p>}
      {rules > 0 && <p>{t('ending.broke.rules', { count: rules })}</p>}
      <p>{t('ending.broke.tension', { tension: formatNumber(tension) })}</p>
      <p>{t('ending.broke.incidents', { count: formatNumber(incidents, 2) })}</p>
    </div>
  );
}

export function Deeds(props: DeedsProps) {
  return (
    <section aria-labelledby="deeds-title">
      <h2 id="deeds-title">{t('ending.deeds')}</h2>
      <div className="deeds">
        <Bet {...props} />
        <Bought {...props} />
        <Broke {...props} />
      </div>
    </section>
  );
}

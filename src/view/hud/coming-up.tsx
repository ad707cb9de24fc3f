// Coming up: four turns of arrivals, rules that take effect, deals and suspensions that end. Built from what the seat knows, nothing else.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { addTicks, formatCompact, formatShortMonth } from '../format.ts';
import { findChannel, findControl } from '../names.ts';

export interface ComingUpProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
}

interface Item {
  readonly key: string;
  readonly kind: 'arrival' | 'rule' | 'end';
  readonly text: string;
}

/** Turn counted from now in which a tick falls; the turn about to be played is 0. */
function turnsUntil(tick: number, seen: Observation, length: number): number {
  return Math.floor((tick - seen.tick) / length);
}

export function listComing(seen: Observation, texts: ScenarioTexts): readonly (readonly Item[])[] {
  const length = texts.meta.turns.halfMonths;
  const columns: Item[][] = [[], [], [], []];
  const put = (turn: number, item: Item): void => {
    columns[turn]?.push(item);
  };
  for (const c of seen.controls) {
    const control = findControl(texts, c.id)?.name ?? c.id;
    if (c.next >= 0) put(turnsUntil(c.effectiveAt, seen, length), { key: `rule ${c.id}`, kind: 'rule', text: t('hud.coming.rule', { control }) });
    if (c.suspendedUntil > seen.tick)
      put(turnsUntil(c.suspendedUntil, seen, length), { key: `resume ${c.id}`, kind: 'end', text: t('hud.coming.resumes', { control }) });
  }
  for (const d of seen.deals) {
    if (d.status === 'active') put(turnsUntil(d.until, seen, length), { key: `deal ${d.id}`, kind: 'end', text: t('hud.coming.deal') });
  }
  for (const a of seen.arrivals) {
    const amount = Math.max(a.training, a.inference);
    if (amount < 0.5) continue;
    const channel = findChannel(texts, seen.bloc, a.channel)?.name ?? a.channel;
    put(a.inTurns, { key: `arrival ${a.channel}`, kind: 'arrival', text: t('hud.coming.arrival', { amount: formatCompact(amount), channel }) });
  }
  return columns;
}

export function ComingUp({ seen, texts }: ComingUpProps) {
  const columns = listComing(seen, texts);
  const length = texts.meta.turns.halfMonths;
  return (
    <section className="coming" id="coming" aria-labelledby="coming-title" tabIndex={-1}>
      <div className="coming-head">
        <h2 id="coming-title">{t('hud.coming')}</h2>
        <span className="coming-unit">{t('hud.coming.unit')}</span>
      </div>
      <ol className="coming-turns">
        {columns.map((items, i) => (
          <li key={i} className="coming-turn">
            <h3>{i === 0 ? t('hud.coming.now') : formatShortMonth(addTicks(seen.date, i * length))}</h3>
            {seen.turn + i >= seen.turns ? (
              <p className="coming-none">{t('hud.coming.over')}</p>
            ) : items.length === 0 ? (
              <p className="coming-none">{t('hud.coming.nothing')}</p>
            ) : (
              <ul>
                {items.slice(0, 3).map((item) => (
                  <li key={item.key} className={`coming-${item.kind}`}>
                    {item.text}
                  </li>
                ))}
                {items.length > 3 && (
                  <li
                    className="coming-more"
                    title={items
                      .slice(3)
                      .map((x) => x.text)
                      .join('; ')}
                  >
                    {t('hud.coming.more', { count: items.length - 3 })}
                    <span className="sr-only">
                      :{' '}
                      {items
                        .slice(3)
                        .map((x) => x.text)
                        .join('; ')}
                    </span>
                  </li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

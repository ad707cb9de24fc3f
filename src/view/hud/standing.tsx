// Standing: the five score cards side by side, and the engine room in one row below.
import type { CardId, Observation, Reading } from '../../engine/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatCompact } from '../format.ts';
import { findBloc, findRival } from '../names.ts';
import { WhyNumber } from './action.tsx';
import { ScoreCard, cardOrder } from './score-card.tsx';

export interface StandingProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly onWhy: (path: string) => void;
}

const nothing: Reading = { value: 0, low: 0, high: 0, asOf: 0 };

function beneath(card: CardId, seen: Observation, texts: ScenarioTexts): string {
  const own = (path: string): number => (seen.numbers[`${seen.bloc}.${path}`] ?? nothing).value;
  switch (card) {
    case 'gap': {
      const months = Math.round(Math.abs(own('gap')));
      return t(own('gap') >= 0 ? 'hud.score.ahead' : 'hud.score.behind', { months });
    }
    case 'adoption':
      return t('hud.score.outside');
    case 'cover': {
      const id = seen.bindingLayer[seen.slot] ?? '';
      const layer = findBloc(texts, seen.bloc).layers.find((l) => l.id === id)?.name ?? id;
      return t('hud.score.layer', { layer, selfmade: formatNumber(own('selfmade')) });
    }
    case 'economy':
      return t('hud.score.cash', { quarters: formatNumber(own('cash.quarters'), 1) });
    case 'stability':
      return t('hud.score.shared');
  }
}

interface EngineFigure {
  readonly key: 'usable' | 'waiting' | 'headroom' | 'developers' | 'tension' | 'agenda';
  readonly path: string;
  readonly write: (value: number) => string;
}

function engineFigures(bloc: string): readonly EngineFigure[] {
  return [
    { key: 'usable', path: `${bloc}.compute.usable`, write: formatCompact },
    { key: 'waiting', path: `${bloc}.compute.waiting`, write: formatCompact },
    { key: 'headroom', path: `${bloc}.headroom`, write: (v) => formatNumber(v, 2) },
    { key: 'developers', path: `${bloc}.developers.share`, write: (v) => `${formatNumber(v)}%` },
    { key: 'tension', path: 'world.tension', write: (v) => formatNumber(v) },
    { key: 'agenda', path: `${bloc}.agenda`, write: (v) => formatNumber(v, 1) },
  ];
}

export function Standing({ seen, texts, onWhy }: StandingProps) {
  const rival = findRival(texts, seen.bloc);
  return (
    <section className="standing" id="standing" aria-labelledby="standing-title" tabIndex={-1}>
      <h2 id="standing-title">{t('hud.standing')}</h2>
      <div className="scores">
        {cardOrder.map((card) => (
          <ScoreCard key={card} card={card} seen={seen} rivalName={rival.adjective} rivalId={rival.id} beneath={beneath(card, seen, texts)} onWhy={onWhy} />
        ))}
      </div>
      <h3 className="engine-title">{t('hud.engine-room')}</h3>
      <dl className="engine-room">
        {engineFigures(seen.bloc).map(({ key, path, write }) => {
          const name = t(`hud.engine.${key}`);
          const text = write((seen.numbers[path] ?? nothing).value);
          return (
            <div key={key} className={`engine-${key}`}>
              <dt>{name}</dt>
              <dd>
                <WhyNumber path={path} name={name} text={text} onWhy={onWhy} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

// Three turning points, and the one button that leads back: change that turn.
import type { Epilogue, ScenarioTexts, TurningPoint } from '../../store/index.ts';
import { formatNumber, namesOf, t, tOrder } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import { sayChange } from '../hud/say-number.ts';

export interface TurningPointsProps {
  readonly epilogue: Epilogue | null;
  readonly texts: ScenarioTexts;
  readonly turns: number;
  readonly deals: readonly { readonly id: string; readonly give: string; readonly take: string }[];
  readonly onChange: (turn: number) => void;
}

/** Smaller movements of the outcome than this are noise to a reader. */
const leastPoints = 0.1;

function sayPoint(point: TurningPoint, props: TurningPointsProps): string {
  const order = point.order === null ? '' : tOrder(point.order, namesOf(props.texts), props.deals);
  return t(point.moved >= 0 ? 'ending.turning.gain' : 'ending.turning.loss', {
    order,
    points: formatNumber(Math.abs(point.moved), 1),
    card: t(`hud.score.${point.card}`),
    moved: sayChange(point.cardMoved),
  });
}

export function TurningPoints(props: TurningPointsProps) {
  const { epilogue, turns, onChange } = props;
  const points = (epilogue?.turningPoints ?? []).filter((p) => Math.abs(p.moved) >= leastPoints).slice(0, 3);
  const turn = points[0]?.turn ?? Math.min(4, turns);
  return (
    <section aria-labelledby="turning-title" className="turning">
      <h2 id="turning-title">{t('ending.turning')}</h2>
      <p className="ending-lead">{t('ending.turning.lead')}</p>
      {epilogue === null ? (
        <p role="status">{t('ending.counting')}</p>
      ) : points.length === 0 ? (
        <p>{t('ending.turning.none')}</p>
      ) : (
        <ol className="turning-points">
          {points.map((point, i) => (
            <li key={i}>
              <h3>{t('ending.turn', { turn: point.turn })}</h3>
              <p>{sayPoint(point, props)}</p>
            </li>
          ))}
        </ol>
      )}
      <p className="ending-change">
        <Action look="main" onPress={() => onChange(turn)} describedBy="change-help">
          {t('ending.change', { turn })}
        </Action>
        <span id="change-help">{t('ending.change.help')}</span>
      </p>
    </section>
  );
}

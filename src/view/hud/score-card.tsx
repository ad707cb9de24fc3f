// One of the five score cards: a headline number in natural units, its line over the turns, its band where it is only estimated.
import type { CardId, Observation, Reading } from '../../engine/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { SparkLine } from '../charts/spark-line.tsx';
import { formatSigned, isEstimate } from '../format.ts';
import { WhyNumber } from './action.tsx';

/** How each card's number is written, in full and within its band. */
const writers: { readonly [card in CardId]: (value: number) => string } = {
  gap: (v) => formatSigned(v, 1),
  adoption: (v) => `${formatNumber(v)}%`,
  cover: (v) => formatNumber(v, 1),
  economy: (v) => formatNumber(v, 2),
  stability: (v) => formatNumber(v),
};

export const cardOrder: readonly CardId[] = ['gap', 'adoption', 'cover', 'economy', 'stability'];

export function writeCard(card: CardId, value: number): string {
  return writers[card](value);
}

export function cardPath(card: CardId, bloc: string): string {
  return card === 'stability' ? 'world.stability' : `${bloc}.${card}`;
}

export interface ScoreCardProps {
  readonly card: CardId;
  readonly seen: Observation;
  readonly rivalName: string;
  readonly rivalId: string;
  /** Second line: what stands beneath the number. */
  readonly beneath: string;
  readonly onWhy: (path: string) => void;
}

function bandText(card: CardId, reading: Reading): string {
  return t('hud.score.band', { low: writers[card](reading.low), high: writers[card](reading.high) });
}

export function ScoreCard({ card, seen, rivalName, rivalId, beneath, onWhy }: ScoreCardProps) {
  const path = cardPath(card, seen.bloc);
  const own = seen.numbers[path] ?? { value: 0, low: 0, high: 0, asOf: seen.turn };
  const rival = card === 'stability' || card === 'gap' ? undefined : seen.numbers[cardPath(card, rivalId)];
  const index = cardOrder.indexOf(card);
  const values = seen.history.map((turn) => turn[seen.slot]?.[index] ?? 0);
  const rivalValues = rival && !isEstimate(rival) ? seen.history.map((turn) => turn[1 - seen.slot]?.[index] ?? 0) : [];
  const line = [...values, ...(values.length <= seen.turn ? [own.value] : [])];
  const name = t(`hud.score.${card}`);
  const unit = t(`hud.score.unit.${card}`);
  const text = writers[card](own.value);
  return (
    <article className={`score score-${card}${card === 'stability' && own.value < 25 ? ' score-warning' : ''}`}>
      <h3>{name}</h3>
      <p className="score-number">
        <WhyNumber path={path} name={name} text={text} onWhy={onWhy}>
          <span className="score-value">{text}</span>
        </WhyNumber>
        <span className="score-unit">{unit}</span>
      </p>
      <SparkLine
        values={line}
        rival={rivalValues}
        turns={seen.turns}
        {...(isEstimate(own) ? { band: [own.low, own.high] as const } : {})}
        {...(card === 'gap' ? { reference: 0 } : {})}
        label={t('hud.score.spark', { name, values: line.map(writers[card]).join(', ') })}
      />
      <p className="score-beneath">
        {isEstimate(own) && <span className="score-band">{bandText(card, own)} </span>}
        {beneath}
      </p>
      {rival && (
        <p className="score-rival">
          <span className="rival-mark" aria-hidden="true" />
          {t('hud.score.rival', { rival: rivalName, value: isEstimate(rival) ? bandText(card, rival) : writers[card](rival.value) })}
        </p>
      )}
    </article>
  );
}

// The five cards at the end: both sides side by side, with the weights in sight, so that no single winner is taken for granted.
import type { BlocDef } from '../../engine/index.ts';
import type { Scorecard } from '../../store/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { writeCard } from '../hud/score-card.tsx';

export interface FinalCardsProps {
  readonly score: Scorecard;
  readonly own: BlocDef;
  readonly rival: BlocDef;
}

function sayScore(score: number | null): string {
  return score === null ? '–' : formatNumber(score);
}

export function FinalCards({ score, own, rival }: FinalCardsProps) {
  return (
    <section aria-labelledby="cards-title">
      <h2 id="cards-title">{t('ending.cards')}</h2>
      <p className="ending-lead">
        {score.result === null ? '' : t(`result.${score.result}`)}. {t('ending.cards.lead')}
      </p>
      <table className="final-cards">
        <thead>
          <tr>
            <th scope="col">{t('ending.cards.card')}</th>
            <th scope="col">{own.name}</th>
            <th scope="col">{t('ending.cards.score')}</th>
            <th scope="col">{rival.name}</th>
            <th scope="col">{t('ending.cards.score')}</th>
            <th scope="col">{t('ending.cards.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {score.lines.map((line) => (
            <tr key={line.card}>
              <th scope="row">{t(`card.${line.card}`)}</th>
              <td>{writeCard(line.card, line.own.value)}</td>
              <td className="final-score">{sayScore(line.score)}</td>
              <td>{line.rival === null ? t('ending.cards.shared') : writeCard(line.card, line.rival.value)}</td>
              <td className="final-score">{sayScore(line.rivalScore)}</td>
              <td>{t('hud.percent', { percent: formatNumber(line.weight * 100) })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ending.cards.total')}</th>
            <td />
            <td className="final-score">{sayScore(score.total)}</td>
            <td />
            <td className="final-score">{sayScore(score.rivalTotal)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="ending-note">{t('ending.cards.unweighted')}</p>
    </section>
  );
}

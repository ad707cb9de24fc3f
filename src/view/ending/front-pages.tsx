// Both capitals' front pages of the day after, made from the same numbers by the same rules.
import type { BlocDef, Observation, Slot } from '../../engine/index.ts';
import type { Scorecard, ScenarioTexts } from '../../store/index.ts';
import { formatDate, formatNumber, t } from '../../text/index.ts';

export interface FrontPagesProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly score: Scorecard | null;
}

type Standing = 'ahead' | 'behind' | 'level' | 'broken';

function standingOf(result: Scorecard['result'], own: boolean): Standing {
  if (result === 'shared-loss') return 'broken';
  if (result === 'won') return own ? 'ahead' : 'behind';
  if (result === 'lost') return own ? 'behind' : 'ahead';
  return 'level';
}

function sayGap(gap: number): string {
  const points = formatNumber(Math.abs(gap), 1);
  return Math.abs(gap) < 0.05 ? t('ending.gap.level') : t(gap > 0 ? 'ending.gap.ahead' : 'ending.gap.behind', { points });
}

function sayCards(score: Scorecard | null, own: boolean): string {
  const lines = (score?.lines ?? []).flatMap((line) => {
    const points = own ? line.score : line.rivalScore;
    return points === null ? [] : [{ card: t(`hud.score.${line.card}`), points }];
  });
  const sorted = lines.sort((a, b) => b.points - a.points);
  const best = sorted[0];
  const worst = sorted[sorted.length - 1];
  return best && worst
    ? t('ending.best', { card: best.card, score: formatNumber(best.points), worst: worst.card, worstScore: formatNumber(worst.points) })
    : '';
}

function FrontPage({ bloc, slot, props }: { readonly bloc: BlocDef; readonly slot: Slot; readonly props: FrontPagesProps }) {
  const { seen, score } = props;
  const own = slot === seen.slot;
  const standing = standingOf(score?.result ?? null, own);
  const gap = seen.numbers[`${bloc.id}.gap`]?.value ?? 0;
  const adoption = formatNumber(seen.numbers[`${bloc.id}.adoption`]?.value ?? 0);
  return (
    <article className={`front-page bloc-${slot}`} aria-labelledby={`front-${bloc.id}`}>
      <p className="front-mast">
        <span className="bloc-mark" aria-hidden="true" />
        {bloc.capital}, {formatDate(seen.date)}
      </p>
      <h3 id={`front-${bloc.id}`}>{t(`ending.${standing}`, { capital: bloc.capital })}</h3>
      <p className="front-deck">{t('ending.deck', { adjective: bloc.adjective, gap: sayGap(gap), adoption: t('hud.percent', { percent: adoption }) })}</p>
      <p className="front-small">{sayCards(score, own)}</p>
    </article>
  );
}

export function FrontPages(props: FrontPagesProps) {
  return (
    <section aria-labelledby="front-title" className="front">
      <h2 id="front-title" className="sr-only">
        {t('ending.front')}
      </h2>
      <div className="front-pair">
        {props.texts.blocs.map((bloc, i) => (
          <FrontPage key={bloc.id} bloc={bloc} slot={i === 0 ? 0 : 1} props={props} />
        ))}
      </div>
    </section>
  );
}

// The scene in three sentences, for those who hear the page: where the match stands and what it waits for. Said again when it changes.
import type { Observation, ReportEntry } from '../../engine/index.ts';
import type { Phase, ScenarioTexts, UndecidedCode } from '../../store/index.ts';
import { namesOf, t, tReport } from '../../text/index.ts';
import { formatTurnSpan } from '../format.ts';
import { findBloc } from '../names.ts';
import { reportLimit } from './report-dialog.tsx';
import { cardOrder, cardPath, writeCard } from './score-card.tsx';
import { sayUndecided } from './turn-bar.tsx';

export interface SceneSummaryProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly phase: Phase;
  readonly undecided: readonly UndecidedCode[];
  readonly report: readonly ReportEntry[];
}

export function SceneSummary({ seen, texts, phase, undecided, report }: SceneSummaryProps) {
  const cards = cardOrder.map(
    (card) => `${t(`hud.score.${card}`)} ${writeCard(card, seen.numbers[cardPath(card, seen.bloc)]?.value ?? 0)} ${t(`hud.score.unit.${card}`)}`,
  );
  return (
    <section className="sr-only" id="scene-summary" aria-label={t('hud.scene')}>
      <p>
        {t('hud.scene.where', {
          office: findBloc(texts, seen.bloc).office,
          when: formatTurnSpan(seen.date, texts.meta.turns.halfMonths),
          turn: Math.min(seen.turn + 1, seen.turns),
          turns: seen.turns,
        })}
      </p>
      <p>{t('hud.scene.cards', { cards: cards.join('; ') })}</p>
      <p>{sayUndecided(undecided)}</p>
      <div role="log" aria-live="polite" aria-label={t('hud.report.title')}>
        {phase === 'reporting' && report.slice(0, reportLimit).map((entry, i) => <p key={`${seen.turn} ${i}`}>{tReport(entry, namesOf(texts))}</p>)}
      </div>
    </section>
  );
}

// The rival's hidden plan, and what it said to itself, turn by turn.
import type { RivalPlan as Plan, ScenarioTexts } from '../../store/index.ts';
import { namesOf, t, tCode } from '../../text/index.ts';

function sayReason(reason: Plan['turns'][number]['reasons'][number], texts: ScenarioTexts): string {
  const names = namesOf(texts);
  const event = String(reason.params['event'] ?? '');
  return tCode(reason.code, { ...reason.params, event: names.event(event), choice: names.choice(event, String(reason.params['choice'] ?? '')) });
}

/** Told once, above the turns. */
const told = 'reason.doctrine';

export function RivalPlan({ plan, texts }: { readonly plan: Plan | null; readonly texts: ScenarioTexts }) {
  return (
    <section aria-labelledby="rival-title">
      <h2 id="rival-title">{t('ending.rival')}</h2>
      {plan === null ? (
        <p>{t('ending.rival.none')}</p>
      ) : (
        <>
          <h3 className="rival-name">{plan.name}</h3>
          <p className="ending-lead">{plan.text}</p>
          <details open>
            <summary>{t('ending.rival.turns')}</summary>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls beside the shorter table of beliefs */}
            <ol className="rival-turns" tabIndex={0} aria-label={t('ending.rival.turns')}>
              {plan.turns.map((turn) => (
                <li key={turn.turn}>
                  <strong>{t('ending.turn', { turn: turn.turn })}</strong>{' '}
                  {turn.reasons
                    .filter(({ code }) => code !== told)
                    .map((r) => sayReason(r, texts))
                    .join(' ')}
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}

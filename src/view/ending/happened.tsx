// What really happened, with sources; and the questions of the debrief.
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { formatIso } from '../format.ts';
import { findSource } from '../names.ts';

export function Happened({ texts }: { readonly texts: ScenarioTexts }) {
  if (texts.aftermath.length === 0) return null;
  return (
    <section aria-labelledby="happened-title">
      <h2 id="happened-title">{t('ending.happened')}</h2>
      <p className="ending-lead">{t('ending.happened.lead')}</p>
      <ol className="happened">
        {texts.aftermath.map((item, i) => {
          const source = findSource(texts, item.source);
          return (
            <li key={i}>
              <p className="dateline">{formatIso(item.date)}</p>
              <p>{item.text}</p>
              {source && (
                <p className="clipping-source">
                  {source.url === undefined ? (
                    source.cite
                  ) : (
                    <a href={source.url} target="_blank" rel="noreferrer noopener">
                      {source.cite}
                    </a>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const phases = ['describe', 'analyse', 'apply'] as const;

export function Questions({ texts }: { readonly texts: ScenarioTexts }) {
  if (texts.debrief.length === 0) return null;
  return (
    <section aria-labelledby="debrief-title">
      <h2 id="debrief-title">{t('ending.debrief')}</h2>
      <div className="deeds">
        {phases.map((phase) => (
          <div key={phase}>
            <h3>{t(`ending.debrief.${phase}`)}</h3>
            {texts.debrief
              .filter((q) => q.phase === phase)
              .map((q, i) => (
                <p key={i}>{q.text}</p>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

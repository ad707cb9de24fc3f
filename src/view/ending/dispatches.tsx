// Dispatches from four places: composite voices, labelled as such.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t, tCode } from '../../text/index.ts';
import { chooseVoices } from './voices.ts';

export function Dispatches({ seen, texts }: { readonly seen: Observation; readonly texts: ScenarioTexts }) {
  return (
    <section aria-labelledby="dispatches-title">
      <h2 id="dispatches-title">{t('ending.dispatches')}</h2>
      <div className="dispatches">
        {chooseVoices(seen, texts).map((voice) => (
          <figure key={voice.place} className="dispatch">
            <blockquote>
              <p>{tCode(`ending.voice.${voice.place}.${voice.says}`, voice.params)}</p>
            </blockquote>
            <figcaption>
              <strong>{t(`ending.place.${voice.place}`)}</strong> {t('ending.composite', { who: t(`ending.voice.${voice.place}`) })}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

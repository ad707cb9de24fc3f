// What the big map draws, in words: chokepoints and routes. Made from the very model that is drawn, so the two cannot disagree.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { mapModelFrom } from '../map/model-from.ts';
import type { MapPreview } from '../map/preview.ts';

export interface MapWordsProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly preview: MapPreview;
}

/** How a thing stands, and beside it how it would stand after the draft. */
function standing(now: string, then: string | undefined): string {
  return then === undefined || then === now ? now : t('preview.now', { status: now, then });
}

export function MapWords({ seen, texts, preview }: MapWordsProps) {
  const model = mapModelFrom(seen, texts, t);
  const after = preview.seen === seen ? model : mapModelFrom(preview.seen, texts, t);
  return (
    <div className="map-table">
      <table>
        <caption>{t('hud.map.plates')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hud.map.plate')}</th>
            <th scope="col">{t('hud.map.place')}</th>
            <th scope="col">{t('hud.map.stands')}</th>
            <th scope="col">{t('hud.map.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {model.plates.map((plate) => (
            <tr key={plate.id}>
              <th scope="row">{plate.label}</th>
              <td>{plate.placeText}</td>
              <td>{standing(plate.statusText, after.plates.find((each) => each.id === plate.id)?.statusText)}</td>
              <td>{plate.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{t('hud.map.routes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hud.map.route')}</th>
            <th scope="col">{t('hud.map.stands')}</th>
          </tr>
        </thead>
        <tbody>
          {model.arcs.map((arc) => (
            <tr key={arc.id}>
              <th scope="row">{arc.note}</th>
              <td>{standing(arc.statusText, after.arcs.find((each) => each.id === arc.id)?.statusText)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// What the big map draws, in words: chokepoints and routes. Made from the very model that is drawn, so the two cannot disagree.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { mapModelFrom } from '../map/model-from.ts';

export interface MapWordsProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
}

export function MapWords({ seen, texts }: MapWordsProps) {
  const model = mapModelFrom(seen, texts, t);
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
              <td>{plate.statusText}</td>
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
              <td>{arc.statusText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

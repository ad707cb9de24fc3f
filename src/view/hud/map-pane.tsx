// The middle of the page: whatever map there is, the switch to its tables, and the tables themselves, which are always in the page.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { Action } from './action.tsx';
import { MapTable } from './map-table.tsx';

export interface MapPaneProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  /** The drawn map, or the sketch that stands in for it. */
  readonly children: ReactNode;
  /** Further tables of what is drawn. */
  readonly words: ReactNode;
  /** The sentence under the map. */
  readonly below: ReactNode;
}

export function MapPane({ seen, texts, children, words, below }: MapPaneProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={`map-pane ${asTable ? 'is-table' : ''}`} id="map" aria-labelledby="map-title" tabIndex={-1}>
      <div className="map-head">
        <h2 id="map-title">{t('hud.map')}</h2>
        <ul className="map-legend">
          {texts.blocs.map((b, i) => (
            <li key={b.id}>
              <span className={`swatch swatch-${i}`} aria-hidden="true" />
              {b.name}
            </li>
          ))}
        </ul>
        <Action look="plain" pressed={asTable} onPress={() => setAsTable(!asTable)}>
          {t('hud.map.table')}
        </Action>
      </div>
      <div className="map-stage">{children}</div>
      {below}
      <div className={asTable ? 'map-words' : 'sr-only'} role="region" aria-label={t('hud.map.words')} tabIndex={asTable ? 0 : undefined}>
        <MapTable seen={seen} texts={texts} />
        {words}
      </div>
    </section>
  );
}

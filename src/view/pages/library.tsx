// The scenario library: every scenario with what it asks of you and how long it takes.
import type { CatalogueEntry } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { formatIso } from '../format.ts';
import { Action } from '../hud/action.tsx';
import { PageTitle } from '../hud/page-title.tsx';

export interface LibraryProps {
  readonly catalogue: readonly CatalogueEntry[];
  readonly onPick: (id: string) => void;
  readonly onBack: () => void;
}

export function Library({ catalogue, onPick, onBack }: LibraryProps) {
  return (
    <main className="page library" id="main">
      <header className="page-head">
        <Action look="plain" onPress={onBack}>
          {t('page.back')}
        </Action>
        <PageTitle>{t('library.title')}</PageTitle>
        <p className="page-lead">{t('library.lead')}</p>
      </header>
      {catalogue.length === 0 && <p>{t('library.empty')}</p>}
      <ul className="library-list">
        {catalogue.map((entry) => (
          <li key={entry.id}>
            <article className="library-entry" aria-labelledby={`scenario-${entry.id}`}>
              <p className="dateline">
                {t('library.facts', { start: formatIso(entry.start), turns: entry.turns, minutes: entry.minutes.play, level: entry.level })}
              </p>
              <h2 id={`scenario-${entry.id}`}>{entry.title}</h2>
              <p>{entry.summary}</p>
              <Action onPress={() => onPick(entry.id)} label={t('library.play', { title: entry.title })}>
                {t('library.choose')}
              </Action>
            </article>
          </li>
        ))}
      </ul>
    </main>
  );
}

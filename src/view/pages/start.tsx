// The start page: one big thing to do, and below it, quietly, the other ways in.
import { t, tCode } from '../../text/index.ts';
import type { CatalogueEntry, CatalogueFault, SaveSummary } from '../../store/index.ts';
import { Action } from '../hud/action.tsx';
import { landPath, landSize } from '../hud/land-path.ts';
import { OpenFile } from './open-file.tsx';
import { PageTitle } from '../hud/page-title.tsx';

export interface StartProps {
  readonly scenario: CatalogueEntry | null;
  /** Why there is none to play, where there is none. */
  readonly fault: CatalogueFault | null;
  readonly tutorial: CatalogueEntry | null;
  readonly latest: SaveSummary | null;
  readonly onPlay: () => void;
  readonly onTutorial: (id: string) => void;
  readonly onContinue: (id: string) => void;
  readonly onLibrary: () => void;
  readonly onSaves: () => void;
  readonly onFile: (text: string) => void;
}

function sayFault({ code, where, params }: CatalogueFault): string {
  return code === '' ? t('start.no-scenario-files', { where }) : t('start.no-scenario', { where, reason: tCode(code, params) });
}

export function Start({ scenario, fault, tutorial, latest, onPlay, onTutorial, onContinue, onLibrary, onSaves, onFile }: StartProps) {
  const broken = scenario === null ? fault : null;
  return (
    <main className="start" id="main">
      <svg className="start-atlas" viewBox={`0 0 ${landSize.width} ${landSize.height}`} aria-hidden="true" preserveAspectRatio="xMidYMid slice">
        <path d={landPath} />
      </svg>
      <div className="start-front">
        <p className="start-dateline">
          {scenario === null
            ? t('start.dateline-empty')
            : t('start.dateline', { title: scenario.title, turns: scenario.turns, minutes: scenario.minutes.play })}
        </p>
        <PageTitle className="start-nameplate">{t('hud.name')}</PageTitle>
        <p className="start-lead">{t('start.lead')}</p>
        <Action look="main" className="start-play" onPress={onPlay} disabled={scenario === null} {...(broken === null ? {} : { describedBy: 'start-fault' })}>
          {t('start.play')}
        </Action>
        {broken !== null && (
          <p className="start-fault" id="start-fault" role="alert">
            {sayFault(broken)}
          </p>
        )}
        <nav className="start-ways" aria-label={t('start.ways')}>
          <ul>
            {latest !== null && (
              <li>
                <Action look="plain" onPress={() => onContinue(latest.id)}>
                  {latest.ended
                    ? t('start.ended', { title: latest.title })
                    : t('start.continue', { title: latest.title, turn: Math.min(latest.turn + 1, latest.turns) })}
                </Action>
              </li>
            )}
            {tutorial !== null && (
              <li>
                <Action look="plain" onPress={() => onTutorial(tutorial.id)}>
                  {t('start.tutorial')}
                </Action>
              </li>
            )}
            <li>
              <Action look="plain" onPress={onLibrary}>
                {t('start.library')}
              </Action>
            </li>
            <li>
              <Action look="plain" onPress={onSaves}>
                {t('start.saves')}
              </Action>
            </li>
            <li>
              <OpenFile onText={onFile}>{t('start.file')}</OpenFile>
            </li>
          </ul>
        </nav>
      </div>
    </main>
  );
}

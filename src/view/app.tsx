// The page: which screen stands, how it looks, what it announces. Screens that a first game does not need are chunks of their own.
import { Suspense, lazy, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Notice, Session, SessionState } from '../store/index.ts';
import { namesOf, t, tNotice } from '../text/index.ts';
import type { Commands } from '../store/index.ts';
import { Action } from './hud/action.tsx';
import { sayProblem } from './hud/problem.ts';
import { whenIdle } from './idle.ts';
import { CrashBoundary } from './pages/crash.tsx';
import { exportMatch } from './pages/export-match.ts';
import { Seats } from './pages/seats.tsx';
import { Start } from './pages/start.tsx';
import { ThemeChoice } from './pages/theme-choice.tsx';
import { fetchedPart } from './part.tsx';
import { wearTheme } from './theme.ts';
import { SessionProvider, useCommands, useSeen } from './session.tsx';
import { isScenario } from './workshop/brought-files.ts';
import type { BroughtFiles } from './workshop/brought-files.ts';
import { DropTarget } from './workshop/drop-target.tsx';
import { FindingsSheet } from './workshop/findings-sheet.tsx';

const play = fetchedPart(() => import('./pages/play.tsx').then((m) => m.Play));
const saves = fetchedPart(() => import('./pages/saves.tsx').then((m) => m.Saves));
const library = fetchedPart(() => import('./pages/library.tsx').then((m) => m.Library));
const model = fetchedPart(() => import('./pages/model.tsx').then((m) => m.ModelPage));
const ending = fetchedPart(() => import('./pages/ending.tsx').then((m) => m.Ending));
const [Play, Saves, Library, ModelPage, Ending] = [play.Part, saves.Part, library.Part, model.Part, ending.Part];
// On the development server only: a build leaves the branch, and with it the chunk, out.
const WorkshopPanel = import.meta.hot ? lazy(() => import('./workshop/panel.tsx').then((m) => ({ default: m.WorkshopPanel }))) : null;

const everything = (state: SessionState): SessionState => state;

function SkipLinks({ playing }: { readonly playing: boolean }) {
  return (
    <nav className="skip-links" aria-label={t('app.skip')}>
      <a href="#main">{t('app.skip.main')}</a>
      {playing && (
        <>
          <a href="#wire">{t('app.skip.wire')}</a>
          <a href="#desk">{t('app.skip.desk')}</a>
          <a href="#standing">{t('app.skip.standing')}</a>
          <a href="#control-area">{t('app.skip.end')}</a>
        </>
      )}
    </nav>
  );
}

/** A refused order is named, not only refused. */
function sayNotice({ draftProblems, scenario }: SessionState, notice: Notice): string {
  const problem = notice.code === 'order-refused' ? draftProblems[0] : undefined;
  return problem === undefined || scenario === null ? tNotice(notice) : sayProblem(problem, scenario);
}

function NoticeBar({ state, commands }: { readonly state: SessionState; readonly commands: Commands }) {
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {state.notice !== null && (
        <p className={`notice notice-${state.notice.tone}`}>
          {sayNotice(state, state.notice)}
          <Action look="plain" onPress={() => void commands.dismissNotice()}>
            {t('hud.close')}
          </Action>
        </p>
      )}
    </div>
  );
}

function AboutModel({ scenario, state, commands }: { readonly scenario: string | null; readonly state: SessionState; readonly commands: Commands }) {
  return (
    <ModelPage
      key={scenario}
      onTest={() => commands.testModel()}
      onTell={() => (scenario === null ? Promise.resolve(null) : commands.tellModel(scenario))}
      onBack={() => void commands.open('start')}
      onMatch={state.match === null ? null : () => void commands.open('play')}
    />
  );
}

/** Hands over what a person brings: a scenario, or a match. */
function takeFiles(commands: Commands, files: BroughtFiles): void {
  if (isScenario(files)) void commands.takeScenario(files);
  else void commands.importMatch(Object.values(files)[0] ?? '');
}

function Screens({ state, commands }: { readonly state: SessionState; readonly commands: Commands }) {
  const [picked, setPicked] = useState<string | null>(null);
  const tutorial = state.catalogue.find((c) => c.tutorial) ?? null;
  const flagship = state.catalogue.find((c) => !c.tutorial) ?? tutorial;
  const scenario = state.catalogue.find((c) => c.id === picked) ?? flagship;
  const choose = (id: string): void => {
    setPicked(id);
    void commands.prepare(id);
    void commands.open('seats');
  };
  const toStart = (): void => void commands.open('start');
  const take = (text: string): void => takeFiles(commands, { 'scenario.json': text });
  const latest = [...state.saves].sort((a, b) => b.savedAt - a.savedAt)[0] ?? null;
  switch (state.screen) {
    case 'seats':
      if (scenario !== null) {
        return (
          <Seats
            scenario={scenario}
            onBack={toStart}
            onSeat={({ seat, seed, worldview, rival }) =>
              void commands.newMatch({ scenario: scenario.id, seat, worldview, rival, ...(seed === '' ? {} : { seed }) })
            }
          />
        );
      }
      break;
    case 'library':
      return <Library catalogue={state.catalogue} onPick={choose} onBack={toStart} />;
    case 'saves':
      return (
        <Saves
          saves={state.saves}
          catalogue={state.catalogue}
          onOpen={(id) => void commands.openSave(id)}
          onRename={(id, title) => void commands.renameSave(id, title)}
          onDelete={(id) => void commands.deleteSave(id)}
          onExport={(id) => void exportMatch(commands, id)}
          onFile={take}
          onBack={toStart}
        />
      );
    case 'model':
      return <AboutModel scenario={scenario?.id ?? null} state={state} commands={commands} />;
    case 'play':
      return <Play state={state} commands={commands} />;
    case 'ending':
      return <Ending state={state} commands={commands} />;
    case 'start':
      break;
  }
  return (
    <Start
      scenario={flagship}
      fault={state.catalogueFaults[0] ?? null}
      tutorial={tutorial === flagship ? null : tutorial}
      latest={latest}
      onPlay={() => flagship !== null && choose(flagship.id)}
      onTutorial={choose}
      onContinue={(id) => void commands.openSave(id)}
      onLibrary={() => void commands.open('library')}
      onSaves={() => void commands.open('saves')}
      onFile={take}
    />
  );
}

function Page() {
  const state = useSeen(everything);
  const commands = useCommands();
  const onFiles = useCallback((files: BroughtFiles) => takeFiles(commands, files), [commands]);
  // Before anything draws itself in the new colours.
  useLayoutEffect(() => wearTheme(state.theme), [state.theme]);
  // The play page is fetched while the front page is read, so that taking a seat costs no wait.
  useEffect(() => whenIdle(play.fetch), []);
  // And the rest of a match while it is played: then a network that goes away, or a newer edition on the server, breaks nothing.
  const playing = state.screen === 'play';
  useEffect(() => (playing ? whenIdle(() => [saves, library, ending].forEach((part) => part.fetch())) : undefined), [playing]);
  useEffect(() => {
    document.title = state.screen === 'start' ? t('hud.name') : t('app.page-title', { page: t(`screen.${state.screen}`) });
  }, [state.screen]);
  return (
    <div className={`app screen-${state.screen}`}>
      <SkipLinks playing={state.screen === 'play'} />
      <NoticeBar state={state} commands={commands} />
      <DropTarget onFiles={onFiles} />
      <FindingsSheet
        workshop={state.workshop}
        names={state.scenario === null ? null : namesOf(state.scenario)}
        onClose={() => void commands.dismissWorkshop()}
      />
      {WorkshopPanel !== null && (
        <Suspense>
          <WorkshopPanel state={state} commands={commands} />
        </Suspense>
      )}
      <Screens state={state} commands={commands} />
      {state.screen !== 'play' && (
        <footer className="page-foot">
          <ThemeChoice theme={state.theme} onTheme={(theme) => void commands.setTheme(theme)} />
          {state.screen !== 'model' && (
            <Action look="plain" onPress={() => void commands.open('model')}>
              {t('model.link')}
            </Action>
          )}
          <p>{t('app.foot')}</p>
        </footer>
      )}
    </div>
  );
}

/** The whole page over one session. */
export function App({ session }: { readonly session: Session }) {
  return (
    <SessionProvider session={session}>
      <CrashBoundary onExport={() => exportMatch(session.commands)}>
        <Page />
      </CrashBoundary>
    </SessionProvider>
  );
}

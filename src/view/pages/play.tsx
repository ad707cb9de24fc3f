// The play page: one screen, from the bar at the top to the four turns that are coming. Reads the session and hands every part what it draws.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Order, Orders } from '../../engine/index.ts';
import { t } from '../../text/index.ts';
import type { Commands, SessionState } from '../../store/index.ts';
import { addTicks, formatTurnSpan } from '../format.ts';
import { ComingUp } from '../hud/coming-up.tsx';
import { Desk } from '../hud/desk.tsx';
import { MapPane } from '../hud/map-pane.tsx';
import { ReportDialog } from '../hud/report-dialog.tsx';
import { SceneSummary } from '../hud/scene-summary.tsx';
import { Standing } from '../hud/standing.tsx';
import { TurnBar, TurnEnd } from '../hud/turn-bar.tsx';
import { WhyDialog } from '../hud/why-dialog.tsx';
import { Wire } from '../hud/wire.tsx';
import type { MapPreview } from '../map/preview.ts';
import { GameMenu } from './game-menu.tsx';
import { MapStage } from './map-stage.tsx';
import { previewDraft } from '../map/preview.ts';
import { PreviewLine, latestOrder } from './map-preview.tsx';
import { MapWords } from './map-words.tsx';

export interface PlayProps {
  readonly state: SessionState;
  readonly commands: Commands;
}

/** Sections that a narrow screen shows one at a time. */
const sections = ['wire', 'desk', 'map', 'standing', 'coming'] as const;
type SectionId = (typeof sections)[number];

function SectionNav({ current, onPick }: { readonly current: SectionId; readonly onPick: (id: SectionId) => void }) {
  return (
    <nav className="section-nav" aria-label={t('play.sections')}>
      {sections.map((id) => (
        <button key={id} type="button" className="section-link" aria-current={id === current ? 'true' : undefined} onClick={() => onPick(id)}>
          {t(`play.section.${id}`)}
        </button>
      ))}
    </nav>
  );
}

/** What the draft would do to the map. Null while no match is open. */
function usePreview({ seen, scenario, draft }: SessionState): MapPreview | null {
  const [known, setKnown] = useState<{ readonly draft: Orders; readonly latest: Order | null }>({ draft: [], latest: null });
  let { latest } = known;
  if (known.draft !== draft) {
    latest = latestOrder(known.draft, draft, known.latest);
    setKnown({ draft, latest });
  }
  return useMemo(() => (seen === null || scenario === null ? null : previewDraft(scenario, draft, seen, latest)), [seen, scenario, draft, latest]);
}

/** Runs while drawing, once for each new turn. */
function useOnTurn(turn: number, then: () => void): void {
  const [last, setLast] = useState(turn);
  if (last === turn) return;
  setLast(turn);
  then();
}

function Loading() {
  return (
    <main className="page" id="main">
      <p role="status">{t('phase.loading')}</p>
    </main>
  );
}

export function Play({ state, commands }: PlayProps) {
  const { seen, scenario: texts, draft, phase, undecided, report, notice } = state;
  const preview = usePreview(state);
  const [section, setSection] = useState<SectionId>('wire');
  const [menuOpen, setMenu] = useState(false);
  const turn = seen?.turn ?? 0;
  const [decided, setDecided] = useState(false);
  const onWhy = useCallback((path: string) => void commands.askWhy(path), [commands]);
  const onRegion = useCallback((id: string) => onWhy(`region.${id}.users`), [onWhy]);
  useOnTurn(turn, () => setSection('wire'));
  // End turn that was refused leads to what is in the way.
  const refused = notice?.code === 'order-refused' ? notice.id : 0;
  const [answered, setAnswered] = useState(0);
  if (refused !== answered) {
    setAnswered(refused);
    if (refused > 0) setSection('desk');
  }
  useEffect(() => {
    if (refused > 0) document.querySelector<HTMLElement>('.desk-problems button')?.focus();
  }, [refused]);
  if (!decided && (draft.length > 0 || turn > 0)) setDecided(true);
  if (seen === null || texts === null || preview === null) return <Loading />;

  const length = texts.meta.turns.halfMonths;
  const menu = state.menu ?? seen.menu;
  const part = { seen, draft, texts, commands };
  return (
    <div className={`play show-${section}`}>
      <TurnBar seen={seen} texts={texts} agendaLeft={menu.agenda} onMenu={() => setMenu(true)} />
      <SceneSummary seen={seen} texts={texts} phase={phase} undecided={undecided} report={report} />
      <SectionNav current={section} onPick={setSection} />
      <main className="play-area" id="main" aria-label={t('play.area')}>
        <Wire {...part} menu={menu} />
        <Desk {...part} menu={menu} problems={state.draftProblems} />
        <div className="play-middle">
          <MapPane
            seen={seen}
            texts={texts}
            words={<MapWords seen={seen} texts={texts} preview={preview} />}
            below={<PreviewLine seen={seen} texts={texts} preview={preview} />}
          >
            <MapStage seen={seen} texts={texts} preview={preview} theme={state.theme} phase={phase} ready={decided} onRegion={onRegion} />
          </MapPane>
          <Standing seen={seen} texts={texts} onWhy={onWhy} />
          <ComingUp seen={seen} texts={texts} />
        </div>
      </main>
      <TurnEnd
        phase={phase}
        undecided={undecided}
        canUndo={state.canUndo}
        canRedo={state.canRedo}
        onUndo={() => void commands.undo()}
        onRedo={() => void commands.redo()}
        onEndTurn={() => void commands.endTurn()}
      />
      <ReportDialog
        entries={report}
        texts={texts}
        open={phase === 'reporting'}
        onWhy={onWhy}
        when={formatTurnSpan(addTicks(seen.date, -length), length)}
        onClose={() => void commands.closeReport()}
      />
      <WhyDialog why={state.why} texts={texts} turn={turn} commands={commands} />
      {menuOpen && <GameMenu state={state} commands={commands} onClose={() => setMenu(false)} />}
    </div>
  );
}

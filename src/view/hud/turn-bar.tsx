// The bar at the top of the play page: the date, the agenda, what is undecided, undo, and the one End turn.
import type { Observation } from '../../engine/index.ts';
import type { Phase, ScenarioTexts, UndecidedCode } from '../../store/index.ts';
import { formatList, formatNumber, t } from '../../text/index.ts';
import { formatTurnSpan } from '../format.ts';
import { findBloc } from '../names.ts';
import { Action } from './action.tsx';
import { AdvisersButton } from './advisers.tsx';
import { PageTitle } from './page-title.tsx';

export interface TurnBarProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  readonly agendaLeft: number;
  readonly onMenu: () => void;
}

export interface TurnEndProps {
  readonly phase: Phase;
  readonly undecided: readonly UndecidedCode[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onEndTurn: () => void;
}

export function sayUndecided(codes: readonly UndecidedCode[]): string {
  if (codes.length === 0) return t('hud.undecided.none');
  const names = codes.map((code) => t(`hud.undecided.${code}`));
  return t('hud.undecided', { list: formatList(names) });
}

export function TurnBar({ seen, texts, agendaLeft, onMenu }: TurnBarProps) {
  const bloc = findBloc(texts, seen.bloc);
  return (
    <header className="turn-bar">
      <Action look="plain" className="nameplate" onPress={onMenu} label={t('hud.menu.open')}>
        {t('hud.name')}
      </Action>
      <span className={`seat bloc-${seen.slot}`}>
        <span className="bloc-mark" aria-hidden="true" />
        {bloc.office}
      </span>
      <div className="turn-when">
        <PageTitle className="turn-date">{formatTurnSpan(seen.date, texts.meta.turns.halfMonths)}</PageTitle>
        <span className="turn-count">{t('hud.turn', { turn: Math.min(seen.turn + 1, seen.turns), turns: seen.turns })}</span>
      </div>
      <AdvisersButton seen={seen} texts={texts} />
      <p className="turn-agenda">{t('hud.agenda', { left: formatNumber(agendaLeft, 1) })}</p>
    </header>
  );
}

/** The control area: what is undecided, undo and redo, and End turn. Last in the page's order, first in its right corner. */
export function TurnEnd({ phase, undecided, canUndo, canRedo, onUndo, onRedo, onEndTurn }: TurnEndProps) {
  const busy = phase === 'resolving';
  return (
    <section className="turn-end" id="control-area" aria-label={t('hud.control-area')} tabIndex={-1}>
      <p className="undecided" id="undecided" role="status">
        {busy ? t('hud.resolving') : sayUndecided(undecided)}
      </p>
      <Action look="plain" onPress={onUndo} disabled={!canUndo}>
        {t('hud.undo')}
      </Action>
      <Action look="plain" onPress={onRedo} disabled={!canRedo}>
        {t('hud.redo')}
      </Action>
      <Action look="main" id="end-turn" onPress={onEndTurn} disabled={busy} describedBy="undecided">
        {t('hud.end-turn')}
      </Action>
    </section>
  );
}

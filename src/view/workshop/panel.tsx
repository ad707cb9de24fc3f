// The development panel, on the development server only: fire this event now, jump to turn.
import { useEffect, useState } from 'react';
import type { Commands, SessionState } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import './panel.css';

export function WorkshopPanel({ state, commands }: { readonly state: SessionState; readonly commands: Commands }) {
  const turn = (state.match?.turns.length ?? 0) + 1;
  const turns = state.seen?.turns ?? 1;
  const [event, setEvent] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => void commands.showDeck(), [commands, state.match?.scenario.contentHash, state.match?.id, turn]);
  if (state.match === null || state.screen !== 'play') return null;
  const chosen = state.deck.some((one) => one.id === event) ? event : (state.deck[0]?.id ?? '');
  const target = Math.max(1, Math.min(turns, Math.round(Number(wanted === '' ? turn + 1 : wanted)) || 1));
  return (
    <details className="workshop-panel">
      <summary>{t('workshop.panel')}</summary>
      <label>
        {t('workshop.event')}
        <select value={chosen} onChange={(e) => setEvent(e.target.value)}>
          {state.deck.map((one) => (
            <option key={one.id} value={one.id}>
              {t('workshop.event-option', { id: one.id, to: one.to, fired: one.fired })}
            </option>
          ))}
        </select>
      </label>
      <Action onPress={() => void commands.fireNow(chosen)} disabled={chosen === ''}>
        {t('workshop.fire')}
      </Action>
      <label>
        {t('workshop.turn', { turn, turns })}
        <input type="number" min={1} max={turns} value={wanted} placeholder={String(Math.min(turns, turn + 1))} onChange={(e) => setWanted(e.target.value)} />
      </label>
      <Action onPress={() => void commands.jumpTo(target)}>{t('workshop.jump')}</Action>
      <p>{t('workshop.panel-note')}</p>
    </details>
  );
}

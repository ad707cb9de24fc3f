// The menu behind the nameplate: look, saves, export, back to the start. A match goes on exactly where it was left.
import { useState } from 'react';
import type { Commands, SessionState } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import { Sheet } from '../hud/sheet.tsx';
import { exportMatch } from './export-match.ts';
import { ThemeChoice } from './theme-choice.tsx';

export interface GameMenuProps {
  readonly state: SessionState;
  readonly commands: Commands;
  readonly onClose: () => void;
}

/** Back to the start of any turn, as a new match: what was played stays. */
function BackTo({ state, commands, onClose }: GameMenuProps) {
  const played = state.match?.turns.length ?? 0;
  const [turn, setTurn] = useState(Math.max(1, played));
  if (played === 0) return null;
  const go = async (): Promise<void> => {
    await commands.goToTurn(turn);
    onClose();
  };
  return (
    <p className="back-to">
      <label htmlFor="back-to">{t('menu.back-to')}</label>
      <select id="back-to" value={turn} onChange={(e) => setTurn(Number(e.target.value))}>
        {Array.from({ length: played }, (_, i) => (
          <option key={i} value={i + 1}>
            {t('ending.turn', { turn: i + 1 })}
          </option>
        ))}
      </select>
      <Action onPress={() => void go()}>{t('menu.branch')}</Action>
    </p>
  );
}

export function GameMenu({ state, commands, onClose }: GameMenuProps) {
  return (
    <Sheet title={t('menu.title')} open onClose={onClose} closeText={t('menu.back')} above={state.match?.title}>
      <p>{t(`saving.${state.saving}`)}</p>
      <ul className="menu-list">
        <li>
          <Action onPress={() => void exportMatch(commands)}>{t('menu.export')}</Action>
        </li>
        <li>
          <Action onPress={() => void commands.open('saves')}>{t('menu.saves')}</Action>
        </li>
        <li>
          <Action onPress={() => void commands.open('library')}>{t('menu.library')}</Action>
        </li>
        <li>
          <Action onPress={() => void commands.open('model')}>{t('model.title')}</Action>
        </li>
        <li>
          <Action onPress={() => void commands.open('start')}>{t('menu.start')}</Action>
        </li>
      </ul>
      <BackTo state={state} commands={commands} onClose={onClose} />
      <ThemeChoice theme={state.theme} onTheme={(theme) => void commands.setTheme(theme)} />
    </Sheet>
  );
}

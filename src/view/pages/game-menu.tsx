// The menu behind the nameplate: look, saves, export, back to the start. A match goes on exactly where it was left.
import { t } from '../../text/index.ts';
import type { Commands, SessionState } from '../../store/index.ts';
import { Action } from '../hud/action.tsx';
import { Sheet } from '../hud/sheet.tsx';
import { exportMatch } from './export-match.ts';
import { ThemeChoice } from './theme-choice.tsx';

export interface GameMenuProps {
  readonly state: SessionState;
  readonly commands: Commands;
  readonly onClose: () => void;
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
          <Action onPress={() => void commands.open('start')}>{t('menu.start')}</Action>
        </li>
      </ul>
      <ThemeChoice theme={state.theme} onTheme={(theme) => void commands.setTheme(theme)} />
    </Sheet>
  );
}

// The look of the page: as the system wants it, light, dark, or high contrast.
import type { Theme } from '../../store/index.ts';
import { t } from '../../text/index.ts';

export interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  return (
    <fieldset className="theme-choice">
      <legend>{t('theme.title')}</legend>
      {themes.map((each) => (
        <label key={each} className="theme-option">
          <input type="radio" name="theme" value={each} checked={theme === each} onChange={() => onTheme(each)} />
          {t(`theme.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

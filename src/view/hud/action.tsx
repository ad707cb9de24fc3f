// The button of the house, and the button that every number is: press it and ask why.
// Native buttons: one that cannot be pressed now keeps its focus and says so, where a disabled one would lose it.
import type { ReactNode } from 'react';
import { t } from '../../text/index.ts';

export interface ActionProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main` is the one thing to do here, `line` an ordinary control, `plain` a link among text. */
  readonly look?: 'main' | 'line' | 'plain';
  readonly label?: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly className?: string;
  readonly id?: string;
  readonly autoFocus?: boolean;
}

export function Action({
  children,
  onPress,
  look = 'line',
  label,
  describedBy,
  disabled = false,
  pressed,
  className = '',
  id,
  autoFocus = false,
}: ActionProps) {
  return (
    <button
      type="button"
      id={id}
      className={`action action-${look} ${className}`}
      onClick={() => !disabled && onPress()}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-label={label}
      aria-describedby={describedBy}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only inside a dialog that has just opened
      autoFocus={autoFocus}
    >
      {children}
    </button>
  );
}

export interface WhyNumberProps {
  readonly path: string;
  /** What the number is, in words, for those who do not see where it stands. */
  readonly name: string;
  /** The number as text. */
  readonly text: string;
  readonly children?: ReactNode;
  readonly onWhy: (path: string) => void;
}

/** A number that opens its explanation. */
export function WhyNumber({ path, name, text, children, onWhy }: WhyNumberProps) {
  return (
    <button type="button" className="why-number" onClick={() => onWhy(path)}>
      <span className="sr-only">{t('hud.why.of', { name })}</span>
      {children ?? text}
      <span className="why-mark" aria-hidden="true">
        ?
      </span>
      <span className="sr-only">{t('hud.why.ask')}</span>
    </button>
  );
}

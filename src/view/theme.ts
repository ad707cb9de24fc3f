// The look of the page as its styles know it: one of three, never "as the system", so that every rule of a look holds however it was chosen.
import type { Theme } from '../store/index.ts';

const wishes = [
  ['(prefers-contrast: more)', 'contrast'],
  ['(prefers-color-scheme: dark)', 'dark'],
] as const;

/** Puts the look on the page, and follows the system where that is wished. @returns stops following. */
export function wearTheme(theme: Theme): () => void {
  const asked = wishes.map(([query, look]) => [matchMedia(query), look] as const);
  const wear = (): void => {
    const look = theme === 'system' ? (asked.find(([query]) => query.matches)?.[1] ?? 'light') : theme;
    document.documentElement.dataset['theme'] = look;
  };
  wear();
  if (theme !== 'system') return () => undefined;
  for (const [query] of asked) query.addEventListener('change', wear);
  return () => {
    for (const [query] of asked) query.removeEventListener('change', wear);
  };
}

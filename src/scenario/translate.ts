// A scenario in another language: its texts replaced where there is a translation, everything else as it is.
import type { Written } from './shape/files.ts';
import { sourceTexts } from './texts.ts';

/** Puts the translations into `written`, which is a copy of its own. `root` is the assembled value it was read from. */
export function translate(written: Written, root: unknown, language: string): void {
  const overlay = Object.hasOwn(written.texts, language) ? written.texts[language] : undefined;
  if (overlay === undefined) return;
  for (const { key, path } of sourceTexts(root)) {
    const entry = Object.hasOwn(overlay.texts, key) ? overlay.texts[key] : undefined;
    if (entry === undefined) continue;
    let holder: unknown = written;
    for (const step of path.slice(0, -1)) holder = (holder as { readonly [key: string | number]: unknown })[step];
    (holder as { [key: string | number]: unknown })[path.at(-1) ?? ''] = entry.text;
  }
}

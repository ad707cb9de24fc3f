// Why something cannot be ordered, as a sentence, with names in place of ids.
import type { Refusal } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { hasText, t } from '../../text/index.ts';
import { nameAnything } from '../names.ts';

/** Parameters with every id that has a name replaced by it. */
export function nameParams(params: { readonly [name: string]: string | number }, texts: ScenarioTexts | null): { [name: string]: string | number } {
  const named: { [name: string]: string | number } = {};
  for (const [key, value] of Object.entries(params)) named[key] = typeof value === 'string' && texts !== null ? nameAnything(texts, value) : value;
  return named;
}

export function sayRefusal(refusal: Refusal, texts: ScenarioTexts | null): string {
  const key = `refusal.${refusal.code}`;
  return hasText(key) ? t(key, nameParams(refusal.params, texts)) : refusal.code;
}

// Identity of a scenario: one hash over all that affects play, one over its texts. Par statistics are measured from play and belong to neither.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { printExpression } from '../engine/index.ts';
import type { Expression, Scenario } from '../engine/index.ts';
import { isPlain } from './origins.ts';

/** Fields that only readers see. A lab's `family` names its models in the state, so it is not one of them. */
const textFields: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'authors',
  'language',
  'level',
  'minutes',
  'sensitivity',
  'name',
  'adjective',
  'capital',
  'office',
  'brief',
  'help',
  'text',
  'gist',
  'body',
  'dateline',
  'reasons',
  'reasonBy',
  'reasonAgainst',
  'unavailableText',
  'note',
  'cite',
  'url',
  'checked',
  'staleAfter',
  'confidence',
  'claim',
  'source',
  'sources',
  'objectives',
  'objective',
  'place',
  'show',
  'debrief',
  'aftermath',
  'parameterSources',
  'low',
  'high',
  'vendor',
  'foundry',
  'advisers',
  'anchor',
  'rivals',
]);
/** Fields that identify or are measured, hashed nowhere. */
const leftOut: ReadonlySet<string> = new Set(['contentHash', 'version', 'format', 'stats', 'games', 'knowledge', 'checks']);

function isExpression(value: object): value is Expression {
  return 'root' in value && 'text' in value && 'type' in value;
}

function parts(value: { readonly [key: string]: unknown }, texts: boolean, inText: boolean): string {
  const fields = Object.keys(value)
    .toSorted()
    .flatMap((key) => {
      if (leftOut.has(key)) return [];
      const isText = inText || textFields.has(key);
      if (!texts && isText) return [];
      const part = canonical(value[key], texts, isText);
      return part === '' ? [] : [`${JSON.stringify(key)}:${part}`];
    });
  return fields.length === 0 && texts && !inText ? '' : `{${fields.join(',')}}`;
}

/** JSON with keys in order and no spaces; empty where nothing of the wanted half stands in a value. */
function canonical(value: unknown, texts: boolean, inText: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, texts, inText)).join(',')}]`;
  if (typeof value === 'object' && value !== null && isExpression(value)) return texts ? '' : JSON.stringify(printExpression(value.root));
  if (isPlain(value)) return parts(value, texts, inText);
  return texts && !inText ? '' : (JSON.stringify(value) ?? '');
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** sha256, hex, of everything that affects play. White space in conditions and the order of fields do not. */
export function contentHash(scenario: Scenario): string {
  return hash(canonical(scenario, false, false));
}

/** sha256, hex, of everything that is only read. */
export function textHash(scenario: Scenario): string {
  return hash(canonical(scenario, true, false));
}

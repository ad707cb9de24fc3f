// Which voices speak at the end, and what each says, from how the world stands. Places that a scenario does not have stay silent.
import type { ChannelKind, Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';

export const placeIds = ['veldhoven', 'hsinchu', 'guiyang', 'phoenix', 'nairobi', 'bengaluru'] as const;
export type PlaceId = (typeof placeIds)[number];

export interface Voice {
  readonly place: PlaceId;
  readonly says: string;
  readonly params: { readonly [name: string]: string };
  /** How much this voice has to tell: the four with most speak. */
  readonly weight: number;
}

function blocWith(texts: ScenarioTexts, kind: ChannelKind): string | null {
  return texts.blocs.find((b) => b.channels.some((c) => c.kind === kind))?.id ?? null;
}

function numberOf(seen: Observation, path: string): number {
  return seen.numbers[path]?.value ?? 0;
}

function veldhoven(seen: Observation, texts: ScenarioTexts): Voice | null {
  const tools = texts.controls.find((c) => c.kind === 'tools');
  const level = seen.controls.find((c) => c.id === tools?.id)?.level;
  if (!tools || level === undefined) return null;
  const most = tools.levels.length - 1;
  return { place: 'veldhoven', says: level === 0 ? 'open' : level >= most ? 'closed' : 'part', params: {}, weight: 1 + Math.abs(level - tools.start) };
}

function hsinchu(seen: Observation): Voice {
  const tension = numberOf(seen, 'world.tension');
  return { place: 'hsinchu', says: tension >= 60 ? 'tense' : tension >= 35 ? 'wary' : 'calm', params: {}, weight: 1 + tension / 40 };
}

function guiyang(seen: Observation, texts: ScenarioTexts): Voice | null {
  const bloc = blocWith(texts, 'fab');
  if (bloc === null) return null;
  const share = numberOf(seen, `${bloc}.selfmade`);
  return { place: 'guiyang', says: share >= 50 ? 'own' : 'foreign', params: {}, weight: 1.2 + share / 100 };
}

function phoenix(seen: Observation, texts: ScenarioTexts): Voice | null {
  const bloc = blocWith(texts, 'onshore');
  if (bloc === null) return null;
  const share = numberOf(seen, `${bloc}.onshore`);
  return { place: 'phoenix', says: share >= 0.25 ? 'running' : 'waiting', params: {}, weight: 1.2 + share };
}

function nairobi(seen: Observation, texts: ScenarioTexts): Voice | null {
  const region = seen.regions.find((r) => r.id.startsWith('africa'));
  if (!region) return null;
  const [first = 0, second = 0] = region.use;
  const leading = texts.blocs[first >= second ? 0 : 1];
  const apart = Math.abs(first - second);
  return { place: 'nairobi', says: apart < 0.3 ? 'both' : 'one', params: { adjective: leading.adjective }, weight: 2 - apart };
}

function bengaluru(seen: Observation, texts: ScenarioTexts): Voice | null {
  const region = seen.regions.find((r) => r.id.startsWith('india'));
  if (!region) return null;
  const open = texts.blocs.reduce((sum, b, i) => sum + (region.use[i] ?? 0) * (numberOf(seen, `${b.id}.open.share`) / 100), 0);
  return { place: 'bengaluru', says: open >= 0.3 ? 'open' : 'closed', params: {}, weight: 1.4 + open };
}

/** The four voices with most to tell, in the order of `placeIds`. */
export function chooseVoices(seen: Observation, texts: ScenarioTexts): readonly Voice[] {
  const all = [veldhoven(seen, texts), hsinchu(seen), guiyang(seen, texts), phoenix(seen, texts), nairobi(seen, texts), bengaluru(seen, texts)].filter(
    (v) => v !== null,
  );
  const chosen = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, 4));
  return all.filter((v) => chosen.has(v));
}

// Is it fair? Choices that nobody should take, sides with more to decide or more to read, reasons that only one government gives.
import type { ChoiceDef, EffectDef } from '../../engine/index.ts';
import { wordsIn } from '../reading.ts';
import type { Linting } from './linting.ts';

/** How much longer one side's texts or cards may be than the other's. */
const longest = 1.3;
const mostCards = 1.5;
/** Words under which two sides' reasons are too few to be compared. */
const enoughWords = 30;

/** What an effect changes and how, without the amount. */
function sameThing(effect: EffectDef): string {
  if (effect.do === 'control') return `control ${effect.control} ${effect.level} ${effect.months ?? ''}`;
  if (effect.do === 'suspend') return `suspend ${effect.control} ${effect.months}`;
  return `${effect.do} ${effect.path} ${effect.over ?? ''} ${effect.for ?? ''}`;
}

/** Costs and effects of two choices compared where nothing needs weighing: the same effects for more is worse. */
function costsMore(worse: ChoiceDef, better: ChoiceDef): boolean {
  const price = (choice: ChoiceDef, path: string): number => choice.cost.find((one) => one.path === path)?.value ?? 0;
  const paths = [...new Set([...worse.cost, ...better.cost].map((one) => one.path))];
  const effects = (choice: ChoiceDef): string =>
    choice.effects
      .map((effect) => `${sameThing(effect)} ${'value' in effect ? effect.value : ''}`)
      .toSorted()
      .join('\n');
  if (effects(worse) !== effects(better) || worse.then !== undefined || better.then !== undefined || better.available.length > 0) return false;
  return paths.some((path) => price(worse, path) > price(better, path)) && paths.every((path) => price(worse, path) >= price(better, path));
}

const badWhenMore = /^world\.(?:tension|incidents)$/;

/** Gain of an effect for whoever holds the card, in the effect's own unit, or null where it is for the author to weigh. */
function gainOf(effect: EffectDef, side: string, rival: string): { readonly of: string; readonly gain: number } | null {
  if (effect.do !== 'add') return null;
  const own = effect.path.startsWith('self.') || effect.path.startsWith(`${side}.`);
  const theirs = effect.path.startsWith('rival.') || effect.path.startsWith(`${rival}.`);
  if (badWhenMore.test(effect.path)) return { of: effect.path, gain: -effect.value };
  return own
    ? { of: effect.path.replace(/^[^.]+/, 'self'), gain: effect.value }
    : theirs
      ? { of: effect.path.replace(/^[^.]+/, 'rival'), gain: -effect.value }
      : null;
}

function totals(choice: ChoiceDef, side: string, rival: string): ReadonlyMap<string, number> | null {
  const sums = new Map<string, number>();
  for (const effect of choice.effects) {
    const one = gainOf(effect, side, rival);
    if (one === null) return null;
    sums.set(one.of, (sums.get(one.of) ?? 0) + one.gain);
  }
  for (const { path, value } of choice.cost) {
    const of = path.replace(/^[^.]+/, 'self');
    sums.set(of, (sums.get(of) ?? 0) - value);
  }
  return sums;
}

/** True where every number is at least as good for the holder, and one is better. */
function isBetter(better: ChoiceDef, worse: ChoiceDef, side: string, rival: string): boolean {
  const a = totals(better, side, rival);
  const b = totals(worse, side, rival);
  if (a === null || b === null || better.then !== undefined || worse.then !== undefined || better.available.length > 0) return false;
  const all = [...new Set([...a.keys(), ...b.keys()])];
  return all.every((key) => (a.get(key) ?? 0) >= (b.get(key) ?? 0)) && all.some((key) => (a.get(key) ?? 0) > (b.get(key) ?? 0));
}

function checkDominated(lint: Linting): void {
  for (const [event, at] of lint.events) {
    const told = new Set<string>();
    for (const side of lint.sidesOf(event)) {
      const rival = lint.scenario.blocs.find((bloc) => bloc.id !== side)?.id ?? '';
      const open = lint.choicesOf(event, at).filter(([choice]) => choice.for === null || choice.for === side);
      for (const [choice, place] of open) {
        if (told.has(choice.id)) continue;
        const better = open.find(([other]) => other !== choice && costsMore(choice, other));
        const likely = open.find(([other]) => other !== choice && isBetter(other, choice, side, rival));
        if (better !== undefined) lint.report('W631', place.get('id'), { choice: choice.id, better: better[0].id });
        else if (likely !== undefined) lint.report('T632', place.get('id'), { choice: choice.id, better: likely[0].id });
        if (better !== undefined || likely !== undefined) told.add(choice.id);
      }
    }
  }
}

function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.max(1, Math.min(a, b));
}

function checkCards(lint: Linting): void {
  const [first, second] = lint.scenario.blocs;
  const count = (side: string): number =>
    lint.scenario.events.filter((event) => event.choices.some((choice) => choice.for === null || choice.for === side) && lint.sidesOf(event).includes(side))
      .length;
  const [a, b] = [count(first.id), count(second.id)];
  if (Math.abs(a - b) > 2 && ratio(a, b) > mostCards) {
    const most = a > b ? first : second;
    lint.report('W633', lint.root.get('id'), { side: most.id, found: Math.max(a, b), other: Math.min(a, b) });
  }
}

function checkReasons(lint: Linting): void {
  for (const [event, at] of lint.events) {
    const given = lint.scenario.blocs.filter((bloc) => event.reasons?.[bloc.id] !== undefined);
    const [only] = given;
    if (given.length === 1 && only !== undefined) lint.report('W634', at.get('reasons'), { event: event.id, side: only.id });
  }
  const [first, second] = lint.scenario.blocs.map((bloc) => ({
    id: bloc.id,
    words: lint.scenario.events.reduce((sum, event) => sum + wordsIn(event.reasons?.[bloc.id] ?? ''), 0),
  }));
  if (first !== undefined && second !== undefined && Math.max(first.words, second.words) >= enoughWords && ratio(first.words, second.words) > longest) {
    const most = first.words > second.words ? first : second;
    const least = most === first ? second : first;
    lint.report('W635', lint.root.get('id'), { side: most.id, found: most.words, other: least.words });
  }
  const briefs = lint.root.get('blocs').items;
  const [one, other] = lint.scenario.blocs.map((bloc) => wordsIn(bloc.brief));
  if (one !== undefined && other !== undefined && ratio(one, other) > longest) {
    const at = briefs[one > other ? 0 : 1]?.get('brief');
    if (at !== undefined) lint.report('W636', at, { found: Math.max(one, other), other: Math.min(one, other) });
  }
}

/** Every finding about the two sides against each other. */
export function lintFairness(lint: Linting): void {
  checkDominated(lint);
  checkCards(lint);
  checkReasons(lint);
}

// How much there is to read on cards, and how long a game takes a pupil; lint estimates with it, playtest measures.
import type { EventDef } from '../engine/index.ts';

/** Words a minute of a reader at school who also has to decide. */
const wordsPerMinute = 180;
/** Minutes of a turn in which orders are given, beside reading. */
const minutesPerTurn = 1;

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Words that a side reads on one card. */
export function cardWords(event: EventDef, side: string): number {
  const choices = event.choices.filter((choice) => choice.for === null || choice.for === side);
  return wordsIn(event.title) + wordsIn(event.body) + choices.reduce((sum, choice) => sum + wordsIn(choice.text) + wordsIn(choice.gist), 0);
}

/** Minutes of play for so many words and turns. */
export function minutesOfPlay(words: number, turns: number): number {
  return words / wordsPerMinute + turns * minutesPerTurn;
}

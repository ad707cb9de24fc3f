// "Did you mean" with a budget: a file full of wrong names must not keep anybody waiting.
import { nearestNames } from '../engine/index.ts';

/** Letter comparisons spent on one scenario; a few tenths of a second. */
const budget = 20_000_000;

export class Suggester {
  private spent = 0;

  /** Names near a wrong one, or none where the budget is used up. */
  near(wrong: string, names: Iterable<string>): readonly string[] {
    const all = [...names];
    this.spent += all.length * wrong.length * Math.min(wrong.length, 120);
    return this.spent > budget ? [] : nearestNames(wrong, all);
  }
}

// Options that take whole numbers or a range of seeds, refused with a sentence when they are anything else.
import { InvalidArgumentError } from 'commander';
import { t } from '../../text/index.ts';

export function wholeNumber(option: string, min: number, max: number): (typed: string) => number {
  return (typed) => {
    const value = Number(typed);
    if (typed.trim() === '' || !Number.isInteger(value) || value < min || value > max) throw new InvalidArgumentError(t('cli.number', { option, min, max }));
    return value;
  };
}

/** Seeds by number, both ends played. */
export interface SeedRange {
  readonly first: number;
  readonly last: number;
}

const mostGames = 100_000;

/** "1..200", or one number for one seed. */
export function seedRange(typed: string): SeedRange {
  const [, from = '', to = from] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(typed.trim()) ?? [];
  const range = { first: Number(from), last: Number(to) };
  if (from === '' || range.last < range.first || range.last - range.first >= mostGames)
    throw new InvalidArgumentError(t('cli.seeds', { typed, most: mostGames }));
  return range;
}

export function seedsIn({ first, last }: SeedRange): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** A list cut into pieces of one size, for work that is spread over cores. */
export function inPieces<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

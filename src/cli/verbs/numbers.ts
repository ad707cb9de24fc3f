// Options that take whole numbers, refused with a sentence when they are anything else.
import { InvalidArgumentError } from 'commander';
import { t } from '../../text/index.ts';

export function wholeNumber(option: string, min: number, max: number): (typed: string) => number {
  return (typed) => {
    const value = Number(typed);
    if (typed.trim() === '' || !Number.isInteger(value) || value < min || value > max) throw new InvalidArgumentError(t('cli.number', { option, min, max }));
    return value;
  };
}

// The rest of the record: how far the model is off every observation, by series, inside and after the data that the fit has seen.
import { observationsUntil } from './fit.ts';
import { valueIn } from './measure.ts';
import { readingWith, settingsOf } from './record.ts';
import type { HistoryRecord } from './record.ts';
import { seriesOf } from './series.ts';
import { errorMost, errorOf, passes } from './target.ts';

export interface SeriesError {
  readonly series: string;
  /** Observations in the data of the fit, how many are within the series' tolerance, and their mean error in tolerances, capped. */
  readonly seen: number;
  readonly seenWithin: number;
  readonly seenError: number;
  /** The same for observations that the fit has not seen. */
  readonly unseen: number;
  readonly unseenWithin: number;
  readonly unseenError: number;
}

function tally(errors: readonly number[]): { readonly count: number; readonly within: number; readonly mean: number } {
  const sum = errors.reduce((total, x) => total + Math.min(errorMost, x), 0);
  return { count: errors.length, within: errors.filter(passes).length, mean: errors.length > 0 ? sum / errors.length : 0 };
}

/** Errors of the committed fit by series, for every series that has observations and a tolerance. */
export function seriesErrors(record: HistoryRecord): readonly SeriesError[] {
  const reading = readingWith(record, settingsOf(record.fit));
  const known = new Set(record.fit === null ? [] : observationsUntil(record, record.fit.until).map((each) => each.id));
  return Object.keys(record.tolerances).flatMap((id) => {
    const series = seriesOf(id);
    const tolerance = record.tolerances[id];
    if (!series || !tolerance) return [];
    const seen: number[] = [];
    const unseen: number[] = [];
    for (const each of record.observations) {
      const model = each.series === id ? valueIn(reading, series, each.period) : null;
      if (model !== null) (known.has(each.id) ? seen : unseen).push(errorOf({ value: each.value, tolerance }, model));
    }
    const [first, second] = [tally(seen), tally(unseen)];
    if (first.count + second.count === 0) return [];
    return [
      {
        series: id,
        seen: first.count,
        seenWithin: first.within,
        seenError: first.mean,
        unseen: second.count,
        unseenWithin: second.within,
        unseenError: second.mean,
      },
    ];
  });
}

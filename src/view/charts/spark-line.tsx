// A small line of one number over the turns, with its last value marked, a band where it is only estimated, and the same in words.
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

export interface SparkLineProps {
  /** One value per turn, oldest first. */
  readonly values: readonly number[];
  /** The rival's values on the same scale, drawn dashed. */
  readonly rival?: readonly number[];
  /** Range of the last value where it is an estimate. */
  readonly band?: readonly [number, number];
  /** How many turns the scenario has, so that a line's length shows how far the match is. */
  readonly turns: number;
  /** A line worth comparing with: zero for a gap. */
  readonly reference?: number;
  /** The chart in words. */
  readonly label: string;
}

const width = 120;
const height = 34;

export function SparkLine({ values, rival = [], band, turns, reference, label }: SparkLineProps) {
  const all = [...values, ...rival, ...(band ?? []), ...(reference === undefined ? [] : [reference])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const pad = high - low < 1e-9 ? 1 : (high - low) * 0.12;
  const x = scaleLinear([0, Math.max(1, turns)], [3, width - 5]);
  const y = scaleLinear([low - pad, high + pad], [height - 3, 3]);
  const path = line<number>(
    (_, i) => x(i),
    (v) => y(v),
  );
  const last = values.length - 1;
  const bandPath =
    band && last >= 0
      ? area<number>(
          (d) => d,
          () => y(band[0]),
          () => y(band[1]),
        )([x(last) - 3, x(last) + 3])
      : null;
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} preserveAspectRatio="none">
      <line className="spark-axis" x1={3} x2={width - 5} y1={height - 1} y2={height - 1} />
      {reference !== undefined && <line className="spark-reference" x1={3} x2={width - 5} y1={y(reference)} y2={y(reference)} />}
      {bandPath !== null && <path className="spark-band" d={bandPath} />}
      {rival.length > 1 && <path className="spark-rival" d={path(rival) ?? ''} />}
      {values.length > 1 && <path className="spark-own" d={path(values) ?? ''} />}
      {last >= 0 && <path className="spark-end" d={`M${x(last)} ${y(values[last] ?? 0)}h0.001`} />}
    </svg>
  );
}

// A whole split in parts on one line: each part has its own hatch as well as its colour, and its label beside it.
import { scaleLinear } from 'd3-scale';

export interface SplitPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Look of the part: a class that sets fill and hatch. */
  readonly look: string;
}

export interface SplitBarProps {
  readonly parts: readonly SplitPart[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

export function SplitBar({ parts, label, width = 200, height = 10 }: SplitBarProps) {
  const total = parts.reduce((sum, p) => sum + p.value, 0);
  const x = scaleLinear([0, total > 0 ? total : 1], [0, width]);
  let start = 0;
  return (
    <svg className="split-bar" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} preserveAspectRatio="none">
      {parts.map((p) => {
        const from = start;
        start += p.value;
        return <rect key={p.id} className={p.look} x={x(from)} y={0} width={Math.max(0, x(start) - x(from))} height={height} />;
      })}
    </svg>
  );
}

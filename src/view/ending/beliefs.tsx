// Belief against truth: each estimate as a band on its own scale, with the truth marked. The table is the chart.
import { scaleLinear } from 'd3-scale';
import type { BeliefLine, ScenarioTexts } from '../../store/index.ts';
import { namesOf, t, tPath } from '../../text/index.ts';
import { sayValue } from '../hud/say-number.ts';

const width = 160;

function Band({ line, label }: { readonly line: BeliefLine; readonly label: string }) {
  const { low, high, value } = line.believed;
  const from = Math.min(low, line.truth);
  const to = Math.max(high, line.truth);
  const pad = (to - from) * 0.1 || 1;
  const x = scaleLinear([from - pad, to + pad], [0, width]);
  return (
    <svg className="belief-chart" viewBox={`0 0 ${width} 16`} role="img" aria-label={label}>
      <line className="belief-axis" x1={0} x2={width} y1={8} y2={8} />
      <rect className="belief-band" x={x(low)} y={3} width={x(high) - x(low)} height={10} />
      <line className="belief-guess" x1={x(value)} x2={x(value)} y1={2} y2={14} />
      <circle className="belief-truth" cx={x(line.truth)} cy={8} r={4} />
    </svg>
  );
}

export function Beliefs({ lines, texts }: { readonly lines: readonly BeliefLine[]; readonly texts: ScenarioTexts }) {
  const names = namesOf(texts);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="belief-title">
      <h2 id="belief-title">{t('ending.belief')}</h2>
      <p className="ending-lead">{t('ending.belief.lead')}</p>
      <table className="belief-table">
        <thead>
          <tr>
            <th scope="col">{t('ending.belief.name')}</th>
            <th scope="col">{t('ending.belief.believed')}</th>
            <th scope="col" className="belief-wide">
              <span className="sr-only">{t('ending.belief')}</span>
            </th>
            <th scope="col">{t('ending.belief.truth')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { low, high } = line.believed;
            const name = tPath(line.path, names);
            return (
              <tr key={line.path}>
                <th scope="row">{name}</th>
                <td>{t('hud.score.between', { low: sayValue(low), high: sayValue(high) })}</td>
                <td className="belief-wide">
                  <Band line={line} label={t('ending.belief.row', { name, low: sayValue(low), high: sayValue(high), truth: sayValue(line.truth) })} />
                </td>
                <td>
                  {sayValue(line.truth)}{' '}
                  <span className="sr-only">{t(line.truth >= low && line.truth <= high ? 'ending.belief.in' : 'ending.belief.out')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

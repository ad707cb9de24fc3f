// The map as tables: who is used where, which rules stand, what is on the way. Always in the page; shown on request.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatNumber, t } from '../../text/index.ts';
import { formatCompact } from '../format.ts';
import { findBloc, findChannel, findControl, findRegion } from '../names.ts';

export interface MapTableProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
}

function Regions({ seen, texts }: MapTableProps) {
  return (
    <table>
      <caption>{t('hud.map.regions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hud.map.region-head')}</th>
          <th scope="col">{t('hud.map.users')}</th>
          {texts.blocs.map((b) => (
            <th key={b.id} scope="col">
              {t('hud.map.use', { bloc: b.adjective })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen.regions.map((r) => (
          <tr key={r.id}>
            <th scope="row">{findRegion(texts, r.id)?.name ?? r.id}</th>
            <td>{t('hud.map.millions', { count: formatNumber(r.users) })}</td>
            {texts.blocs.map((b, i) => (
              <td key={b.id}>{t('hud.percent', { percent: formatNumber((r.use[i] ?? 0) * 100) })}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Controls({ seen, texts }: MapTableProps) {
  return (
    <table>
      <caption>{t('hud.map.controls')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hud.map.control-head')}</th>
          <th scope="col">{t('hud.map.by')}</th>
          <th scope="col">{t('hud.map.level')}</th>
          <th scope="col">{t('hud.map.effective')}</th>
        </tr>
      </thead>
      <tbody>
        {seen.controls.map((c) => {
          const def = findControl(texts, c.id);
          const level = def?.levels[c.level]?.name ?? String(c.level);
          return (
            <tr key={c.id}>
              <th scope="row">{def?.name ?? c.id}</th>
              <td>{findBloc(texts, c.by).name}</td>
              <td>{c.suspendedUntil > seen.tick ? t('hud.map.suspended', { level }) : level}</td>
              <td>{t('hud.percent', { percent: formatNumber(c.effective * 100) })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Arrivals({ seen, texts }: MapTableProps) {
  const rows = seen.arrivals.filter((a) => Math.max(a.training, a.inference) >= 0.5);
  return (
    <table>
      <caption>{t('hud.map.arrivals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hud.map.channel')}</th>
          <th scope="col">{t('hud.map.in-turns')}</th>
          <th scope="col">{t('hud.map.training')}</th>
          <th scope="col">{t('hud.map.serving')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={4}>{t('hud.map.no-arrivals')}</td>
          </tr>
        )}
        {rows.map((a, i) => (
          <tr key={i}>
            <th scope="row">{findChannel(texts, seen.bloc, a.channel)?.name ?? a.channel}</th>
            <td>{formatNumber(a.inTurns)}</td>
            <td>{formatCompact(a.training)}</td>
            <td>{formatCompact(a.inference)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MapTable(props: MapTableProps) {
  return (
    <div className="map-table">
      <Regions {...props} />
      <Controls {...props} />
      <Arrivals {...props} />
    </div>
  );
}

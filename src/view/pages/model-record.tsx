// The model against the record, on the page about the model: what was tested, what was hit, and every target in a table.
import type { Backtest } from '../../match/index.ts';
import { formatNumber, formatPlain, t } from '../../text/index.ts';
import { ModelTable } from './model-table.tsx';

/** The test of the model, carried out here and now: every target, hit or missed. */
export function ModelRecord({ tested }: { readonly tested: Backtest }) {
  const { targets, summary } = tested;
  const { fit, early, compared } = summary;
  const error = (x: number): string => formatNumber(x, 2);
  return (
    <>
      <ul className="model-lines">
        <li>{t('cli.backtest.inputs', { inputs: summary.inputs, scored: summary.scored })}</li>
        <li>{t('cli.backtest.passed', { passedScored: summary.passedScored, scored: summary.scored, passed: summary.passed, targets: summary.targets })}</li>
        {compared !== null && (
          <li>
            {t('cli.backtest.compared', { count: compared.targets, model: error(compared.model), last: error(compared.last), trend: error(compared.trend) })}
          </li>
        )}
        {early !== null && (
          <li>{t('cli.backtest.early', { until: early.until, passed: early.passed, count: early.targets, error: error(early.totalError) })}</li>
        )}
        {fit !== null && <li>{t('cli.backtest.fit', { parameters: fit.parameters, observations: fit.observations, until: fit.until })}</li>}
      </ul>
      <ModelTable
        caption={t('model.record-table')}
        heads={(['series', 'period', 'model', 'observed', 'unit', 'role', 'within'] as const).map((column) => t(`model.record-${column}`))}
      >
        {targets.map((target) => (
          <tr key={target.id}>
            <th scope="row">{target.series}</th>
            <td data-label={t('model.record-period')}>{target.period}</td>
            <td className="model-figure" data-label={t('model.record-model')}>
              {target.model === null ? t('model.no-range') : formatPlain(target.model)}
            </td>
            <td className="model-figure" data-label={t('model.record-observed')}>
              {formatPlain(target.observed)}
            </td>
            <td data-label={t('model.record-unit')}>{target.unit}</td>
            <td data-label={t('model.record-role')}>{t('model.role', { role: target.role })}</td>
            <td className={target.pass ? '' : 'model-miss'} data-label={t('model.record-within')}>
              {t('model.pass', { pass: target.pass ? 'yes' : 'no' })}
            </td>
          </tr>
        ))}
      </ModelTable>
    </>
  );
}

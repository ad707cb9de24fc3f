// Releases: what happens to the run when it is ready, or now; and what happens to a held model. Publishing says that it cannot be undone.
import type { Observation, Option, Order, Orders, ReleaseAction } from '../../engine/index.ts';
import { formatNumber, t, tRefusal } from '../../text/index.ts';
import { draftedOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';

type Release = Extract<Order, { kind: 'release' }>;

export interface ReleaseChoiceProps {
  readonly seen: Observation;
  readonly draft: Orders;
  readonly commands: DeskCommands;
}

function valueOf(order: Release): string {
  return `${order.when}:${order.action}`;
}

function sayOption(option: Option<Release>): string {
  const text = t(`hud.release.${option.order.when}.${option.order.action}`);
  return option.refusal === null ? text : `${text} (${tRefusal(option.refusal)})`;
}

interface RowProps extends ReleaseChoiceProps {
  readonly model: 'run' | 'held';
  readonly standing: ReleaseAction | null;
  readonly name: string;
  readonly fact: string;
}

function ReleaseRow({ seen, draft, commands, model, standing, name, fact }: RowProps) {
  const options = seen.menu.releases.filter((o) => o.order.model === model);
  const drafted = draftedOf(draft, 'release').find((o) => o.model === model);
  const kept = standing === null ? '' : `ready:${standing}`;
  const set = (value: string): void => {
    const option = options.find((o) => valueOf(o.order) === value);
    if (value === kept || !option) void commands.withdraw({ kind: 'release', id: model });
    else void commands.order(option.order);
  };
  const sell = options.some((o) => o.order.action === 'publish' && drafted && valueOf(drafted) === valueOf(o.order));
  return (
    <div className={`release-row ${drafted ? 'is-drafted' : ''}`}>
      <span className="release-fact">{fact}</span>
      <select className="release-select" aria-label={name} value={drafted ? valueOf(drafted) : kept} onChange={(e) => set(e.target.value)}>
        {standing === null && <option value="">{t('hud.release.keep')}</option>}
        {options.map((o) => (
          <option key={valueOf(o.order)} value={valueOf(o.order)} disabled={o.refusal !== null}>
            {sayOption(o)}
          </option>
        ))}
      </select>
      {sell && <span className="release-warning">{t('hud.release.irreversible')}</span>}
    </div>
  );
}

export function ReleaseChoice(props: ReleaseChoiceProps) {
  const { seen } = props;
  const own = (path: string): number => seen.numbers[`${seen.bloc}.${path}`]?.value ?? 0;
  const held = own('capability.held');
  const runs = seen.menu.releases.some((o) => o.order.model === 'run');
  return (
    <div className="desk-part release" role="group" aria-labelledby="release-title">
      <div className="desk-head">
        <h3 className="desk-title" id="release-title">
          {t('hud.release')}
        </h3>
        <span className="desk-note">{t('hud.release.age', { months: formatNumber(own('run.months')) })}</span>
      </div>
      {runs && (
        <ReleaseRow
          {...props}
          model="run"
          standing={seen.menu.onReady}
          name={t('hud.release.run')}
          fact={t('hud.release.expect', { points: formatNumber(own('capability.internal')) })}
        />
      )}
      {held > 0 && (
        <ReleaseRow {...props} model="held" standing={null} name={t('hud.release.held')} fact={t('hud.release.held-at', { points: formatNumber(held) })} />
      )}
    </div>
  );
}

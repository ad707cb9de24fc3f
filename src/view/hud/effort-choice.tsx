// Main effort: one of five tracks as radio cards, each with its share of spending. Fine-tune opens the sliders from turn two on.
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Observation, Orders, Track } from '../../engine/index.ts';
import { t } from '../../text/index.ts';
import { Action } from './action.tsx';
import { draftedEffort, draftedShares, sharesShown, trackOrder } from './draft.ts';
import type { DeskCommands } from './draft.ts';

export interface EffortChoiceProps {
  readonly seen: Observation;
  readonly draft: Orders;
  readonly commands: DeskCommands;
  readonly onFineTune: () => void;
}

export function EffortChoice({ seen, draft, commands, onFineTune }: EffortChoiceProps) {
  const effort = draftedEffort(draft);
  const tuned = draftedShares(draft) !== null;
  const shares = sharesShown(seen, draft);
  const choose = (value: string): void => {
    const track = trackOrder.find((each) => each === value) as Track;
    void commands.order({ kind: 'effort', track });
  };
  return (
    <div className="desk-part effort">
      <RadioGroup className="effort-group" value={effort} onChange={choose} orientation="horizontal">
        <div className="desk-head">
          <Label className="desk-title">{t('hud.effort')}</Label>
          {seen.turn > 0 && (
            <Action look="plain" onPress={onFineTune} pressed={tuned}>
              {tuned ? t('hud.effort.tuned') : t('hud.effort.tune')}
            </Action>
          )}
        </div>
        <div className="effort-cards">
          {trackOrder.map((track, i) => (
            <Radio key={track} value={track} className="effort-card">
              <span className="effort-name">{t(`hud.track.${track}`)}</span>
              <span className="effort-share">{t('hud.percent', { percent: shares[i] ?? 0 })}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
}

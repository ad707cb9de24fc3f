// Fine-tune: five spending shares and three uses of compute as sliders in steps of five, with the sum always shown. Its own chunk: nobody needs it on turn one.
import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useState } from 'react';
import type { Observation, Orders } from '../../engine/index.ts';
import { t } from '../../text/index.ts';
import { Action } from './action.tsx';
import { draftedOf, sharesShown, trackOrder, useOrder } from './draft.ts';
import type { DeskCommands } from './draft.ts';
import { Sheet } from './sheet.tsx';

export interface FineTuneProps {
  readonly seen: Observation;
  readonly draft: Orders;
  readonly commands: DeskCommands;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface SharesProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly least: number;
  readonly onChange: (values: readonly number[]) => void;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function Shares({ title, names, values, least, onChange }: SharesProps) {
  const total = sum(values);
  return (
    <fieldset className="shares">
      <legend>{title}</legend>
      {names.map((name, i) => (
        <Slider
          key={name}
          className="share"
          value={values[i] ?? 0}
          minValue={least}
          maxValue={100}
          step={5}
          onChange={(v) => onChange(values.map((old, j) => (j === i ? (v as number) : old)))}
        >
          <Label className="share-name">{name}</Label>
          <SliderTrack className="share-track">
            <SliderThumb className="share-thumb" />
          </SliderTrack>
          <SliderOutput className="share-value">{t('hud.percent', { percent: values[i] ?? 0 })}</SliderOutput>
        </Slider>
      ))}
      <p className={`share-sum ${total === 100 ? '' : 'is-wrong'}`} role="status">
        {total === 100 ? t('hud.tune.sum', { total }) : t(total > 100 ? 'hud.tune.over' : 'hud.tune.under', { total, rest: Math.abs(100 - total) })}
      </p>
    </fieldset>
  );
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((v, i) => v === b[i]);

export function FineTune({ seen, draft, commands, open, onClose }: FineTuneProps) {
  const standingSplit = draftedOf(draft, 'split')[0]?.percent ?? seen.menu.split;
  const [shares, setShares] = useState(() => sharesShown(seen, draft));
  const [split, setSplit] = useState(standingSplit);
  const valid = sum(shares) === 100 && sum(split) === 100;

  const take = async (): Promise<void> => {
    if (!same(shares, sharesShown(seen, draft))) await commands.order({ kind: 'shares', percent: shares });
    if (!same(split, standingSplit)) await commands.order({ kind: 'split', percent: split });
    onClose();
  };
  const reset = async (): Promise<void> => {
    await commands.withdraw({ kind: 'shares' });
    await commands.withdraw({ kind: 'split' });
    setShares(seen.menu.shares);
    setSplit(seen.menu.split);
  };

  return (
    <Sheet
      title={t('hud.tune.title')}
      open={open}
      onClose={onClose}
      closeText={t('hud.cancel')}
      closeLook="line"
      actions={
        <>
          <Action onPress={() => void reset()} look="plain">
            {t('hud.tune.reset')}
          </Action>
          <Action look="main" onPress={() => void take()} disabled={!valid}>
            {t('hud.tune.take')}
          </Action>
        </>
      }
    >
      <p>{t('hud.tune.explain')}</p>
      <div className="shares-pair">
        <Shares title={t('hud.tune.money')} names={trackOrder.map((k) => t(`hud.track.${k}`))} values={shares} least={0} onChange={setShares} />
        <Shares title={t('hud.tune.compute')} names={useOrder.map((k) => t(`hud.use.${k}`))} values={split} least={5} onChange={setSplit} />
      </div>
    </Sheet>
  );
}

// The one chip order of the turn: a weight from 0 to 4 for one channel, and the part it asks for. Standing orders of the others are shown as they are.
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ChannelMenu, Observation, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatNumber, t, tRefusal } from '../../text/index.ts';
import { findChannel, findChip } from '../names.ts';
import { draftedOf, weightsShown } from './draft.ts';
import type { DeskCommands } from './draft.ts';

export interface ChipOrderProps {
  readonly seen: Observation;
  readonly draft: Orders;
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

const weights = [0, 1, 2, 3, 4] as const;

interface ChannelProps extends ChipOrderProps {
  readonly menu: ChannelMenu;
  readonly weight: number;
  readonly percent: string;
}

function Channel({ seen, draft, texts, commands, menu, weight, percent }: ChannelProps) {
  const drafted = draftedOf(draft, 'chips')[0];
  const mine = drafted?.channel === menu.channel;
  const part = mine ? drafted.part : menu.part;
  const channel = findChannel(texts, seen.bloc, menu.channel);
  const name = channel?.name ?? menu.channel;
  const set = (nextWeight: number, nextPart: string | null): void => {
    if (mine && nextWeight === menu.weight && nextPart === menu.part) void commands.withdraw({ kind: 'chips' });
    else void commands.order({ kind: 'chips', channel: menu.channel, part: nextPart, weight: nextWeight });
  };
  return (
    <div className={`channel ${mine ? 'is-drafted' : ''}`}>
      <span className="channel-name" title={channel?.help ?? name}>
        {name}
      </span>
      {menu.parts.length > 1 ? (
        <select
          className="channel-part"
          aria-label={t('hud.chips.part', { channel: name })}
          value={part ?? ''}
          disabled={menu.refusal !== null}
          onChange={(e) => set(weight, e.target.value)}
        >
          {menu.parts.map((p) => (
            <option key={p.part} value={p.part} disabled={p.refusal !== null}>
              {findChip(texts, p.part)?.name ?? p.part}
            </option>
          ))}
        </select>
      ) : (
        <span className="channel-part-fixed">{part === null ? '' : (findChip(texts, part)?.name ?? part)}</span>
      )}
      {menu.refusal === null ? (
        <>
          <RadioGroup
            className="weights"
            orientation="horizontal"
            aria-label={t('hud.chips.weight', { channel: name, percent })}
            value={String(weight)}
            onChange={(v) => set(Number(v), part)}
          >
            {weights.map((w) => (
              <Radio key={w} value={String(w)} className="weight">
                {w}
              </Radio>
            ))}
          </RadioGroup>
          <span className="channel-percent" aria-hidden="true">
            {t('hud.percent', { percent })}
          </span>
        </>
      ) : (
        <span className="channel-closed">{tRefusal(menu.refusal)}</span>
      )}
    </div>
  );
}

export function ChipOrder(props: ChipOrderProps) {
  const { seen, draft } = props;
  const shown = weightsShown(seen, draft);
  const total = [...shown.values()].reduce((sum, w) => sum + w, 0);
  return (
    <div className="desk-part chips" role="group" aria-labelledby="chips-title">
      <div className="desk-head">
        <h3 className="desk-title" id="chips-title">
          {t('hud.chips')}
        </h3>
        <span className="desk-note">{t('hud.chips.note')}</span>
      </div>
      <div className="channels">
        {seen.menu.channels.map((menu) => {
          const weight = shown.get(menu.channel) ?? menu.weight;
          return <Channel key={menu.channel} {...props} menu={menu} weight={weight} percent={formatNumber(total > 0 ? (100 * weight) / total : 0)} />;
        })}
      </div>
    </div>
  );
}

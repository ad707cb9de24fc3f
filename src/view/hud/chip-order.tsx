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

export function ChipOrder({ seen, draft, texts, commands }: ChipOrderProps) {
  const drafted = draftedOf(draft, 'chips')[0];
  const shown = weightsShown(seen, draft);
  const total = [...shown.values()].reduce((sum, w) => sum + w, 0);

  const set = async (menu: ChannelMenu, weight: number, part: string | null): Promise<void> => {
    if (weight === menu.weight && part === menu.part && drafted?.channel === menu.channel) await commands.withdraw({ kind: 'chips' });
    else await commands.order({ kind: 'chips', channel: menu.channel, part, weight });
  };

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
          const channel = findChannel(texts, seen.bloc, menu.channel);
          const name = channel?.name ?? menu.channel;
          const mine = drafted?.channel === menu.channel;
          const part = mine ? drafted.part : menu.part;
          const weight = shown.get(menu.channel) ?? menu.weight;
          const closed = menu.refusal !== null;
          const percent = total > 0 ? formatNumber((100 * weight) / total) : '0';
          return (
            <div key={menu.channel} className={`channel ${mine ? 'is-drafted' : ''} ${closed ? 'is-closed' : ''}`}>
              <span className="channel-name" title={channel?.help ?? name}>
                {name}
              </span>
              {menu.parts.length > 1 ? (
                <select
                  className="channel-part"
                  aria-label={t('hud.chips.part', { channel: name })}
                  value={part ?? ''}
                  disabled={closed}
                  onChange={(e) => void set(menu, weight, e.target.value)}
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
              {closed && menu.refusal ? (
                <span className="channel-closed">{tRefusal(menu.refusal)}</span>
              ) : (
                <RadioGroup
                  className="weights"
                  orientation="horizontal"
                  aria-label={t('hud.chips.weight', { channel: name, percent })}
                  value={String(weight)}
                  onChange={(v) => void set(menu, Number(v), part)}
                >
                  {weights.map((w) => (
                    <Radio key={w} value={String(w)} className="weight">
                      {w}
                    </Radio>
                  ))}
                </RadioGroup>
              )}
              {!closed && (
                <span className="channel-percent" aria-hidden="true">
                  {t('hud.percent', { percent })}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

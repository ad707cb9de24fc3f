// A card as a newspaper clipping: dateline, headline, what was known, both stated reasons, evidence label and source; then the choices.
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { CardMenu, Observation, Orders } from '../../engine/index.ts';
import type { CardTexts, ScenarioTexts } from '../../store/index.ts';
import { t, tRefusal } from '../../text/index.ts';
import { findSource } from '../names.ts';
import { draftedOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';

export interface ClippingProps {
  readonly card: CardTexts;
  readonly menu: CardMenu | null;
  readonly seen: Observation;
  readonly draft: Orders;
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

/** Sources as links where they have an address, with their claim said in words. */
function Sources({ card, texts }: { readonly card: CardTexts; readonly texts: ScenarioTexts }) {
  const sources = card.sources.map((id) => findSource(texts, id)).filter((s) => s !== undefined);
  if (sources.length === 0) return null;
  return (
    <p className="clipping-source">
      {t('hud.wire.source')}{' '}
      {sources.map((s, i) => (
        <span key={s.id}>
          {i > 0 && '; '}
          {s.url === undefined ? (
            s.cite
          ) : (
            <a href={s.url} target="_blank" rel="noreferrer noopener">
              {s.cite}
            </a>
          )}
        </span>
      ))}
    </p>
  );
}

function Choices({ card, menu, draft, commands }: ClippingProps & { readonly menu: CardMenu }) {
  const reply = draftedOf(draft, 'reply').find((o) => o.event === card.id);
  const choose = (id: string): void => {
    const option = menu.choices.find((c) => c.order.choice === id);
    if (option) void commands.order(option.order);
  };
  return (
    <RadioGroup className="choices" aria-label={t('hud.wire.choose', { title: card.title })} value={reply?.choice ?? null} onChange={choose}>
      {menu.choices.map(({ order, refusal }) => {
        const choice = card.choices.find((c) => c.id === order.choice);
        if (!choice) return null;
        return (
          <Radio key={choice.id} value={choice.id} className="choice" isDisabled={refusal !== null && reply?.choice !== choice.id}>
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-words">
              <span className="choice-text">{choice.text}</span>
              <span className="choice-gist">{refusal === null ? choice.gist : (choice.unavailableText ?? tRefusal(refusal))}</span>
            </span>
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

export function Clipping(props: ClippingProps) {
  const { card, menu, texts } = props;
  const reasons = texts.blocs.map((b) => ({ bloc: b, text: card.reasons[b.id] })).filter((r) => r.text !== undefined);
  return (
    <article className="clipping">
      <p className="dateline">
        {card.dateline} <span className={`claim claim-${card.claim}`}>{t(`claim.${card.claim}`)}</span>
      </p>
      <h3 className="clipping-title">{card.title}</h3>
      <p className="clipping-body">{card.body}</p>
      {reasons.length > 0 && (
        <dl className="reasons">
          {reasons.map(({ bloc, text }) => (
            <div key={bloc.id} className={`reason bloc-${texts.blocs.indexOf(bloc)}`}>
              <dt>{t('hud.wire.says', { capital: bloc.capital })}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {menu !== null && <Choices {...props} menu={menu} />}
      <Sources card={card} texts={texts} />
    </article>
  );
}

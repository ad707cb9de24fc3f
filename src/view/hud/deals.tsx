// Deals: answer what is offered, offer two clauses, or break what is in force, each with its price said first.
import { useState } from 'react';
import type { Deal, Observation, Order, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { findControl } from '../names.ts';
import { Action } from './action.tsx';
import { draftedOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';
import { Sheet } from './sheet.tsx';

export interface DealsProps {
  readonly seen: Observation;
  readonly draft: Orders;
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

type Offer = Extract<Order, { kind: 'offer' }>;

function sayOffer(texts: ScenarioTexts, offer: { readonly give: string; readonly take: string; readonly turns: number }): string {
  return t('hud.deal.clauses', {
    give: findControl(texts, offer.give)?.name ?? offer.give,
    take: findControl(texts, offer.take)?.name ?? offer.take,
    turns: offer.turns,
  });
}

function sameOffer(a: Offer, b: Offer): boolean {
  return a.give === b.give && a.take === b.take && a.turns === b.turns;
}

function Answer({ deal, props }: { readonly deal: Deal; readonly props: DealsProps }) {
  const { draft, texts, commands } = props;
  const answer = draftedOf(draft, 'answer').find((o) => o.deal === deal.id);
  const say = (accept: boolean): void => {
    if (answer?.accept === accept) void commands.withdraw({ kind: 'answer', id: deal.id });
    else void commands.order({ kind: 'answer', deal: deal.id, accept });
  };
  // The rival's `give` is what this seat takes.
  const text = sayOffer(texts, { give: deal.take, take: deal.give, turns: deal.turns });
  return (
    <div className="deal deal-offered">
      <p>{t('hud.deal.offered', { text })}</p>
      <Action onPress={() => say(true)} pressed={answer?.accept === true}>
        {t('hud.deal.accept')}
      </Action>
      <Action onPress={() => say(false)} pressed={answer?.accept === false}>
        {t('hud.deal.refuse')}
      </Action>
    </div>
  );
}

function Standing({ deal, props }: { readonly deal: Deal; readonly props: DealsProps }) {
  const { seen, draft, texts, commands } = props;
  const option = seen.menu.breaks.find((o) => o.order.deal === deal.id);
  const broken = draftedOf(draft, 'break').some((o) => o.deal === deal.id);
  const mine = deal.from === seen.slot;
  const text = sayOffer(texts, { give: mine ? deal.give : deal.take, take: mine ? deal.take : deal.give, turns: deal.turns });
  return (
    <div className="deal deal-active">
      <p>{t('hud.deal.active', { text })}</p>
      {option && (
        <Action
          look="plain"
          pressed={broken}
          onPress={() => void (broken ? commands.withdraw({ kind: 'break', id: deal.id }) : commands.order({ kind: 'break', deal: deal.id }))}
        >
          {t('hud.deal.break')}
        </Action>
      )}
    </div>
  );
}

export function Deals(props: DealsProps) {
  const { seen, draft, texts, commands } = props;
  const [open, setOpen] = useState(false);
  const offers = seen.menu.offers.filter((o) => o.refusal === null);
  const drafted = draftedOf(draft, 'offer')[0];
  const toAnswer = seen.deals.filter((d) => d.status === 'offered' && d.from !== seen.slot);
  const active = seen.deals.filter((d) => d.status === 'active');
  const choose = (offer: Offer): void => {
    if (drafted && sameOffer(drafted, offer)) void commands.withdraw({ kind: 'offer' });
    else void commands.order(offer);
  };
  return (
    <div className="desk-part deals" role="group" aria-labelledby="deals-title">
      <div className="desk-head">
        <h3 className="desk-title" id="deals-title">
          {t('hud.deal')}
        </h3>
        <span className="desk-note">{drafted ? sayOffer(texts, drafted) : offers.length === 0 ? t('hud.deal.none') : ''}</span>
        {offers.length > 0 && (
          <Action look="plain" onPress={() => setOpen(true)}>
            {drafted ? t('hud.deal.change') : t('hud.deal.offer')}
          </Action>
        )}
      </div>
      {toAnswer.map((deal) => (
        <Answer key={deal.id} deal={deal} props={props} />
      ))}
      {active.map((deal) => (
        <Standing key={deal.id} deal={deal} props={props} />
      ))}
      <Sheet title={t('hud.deal.title')} open={open} onClose={() => setOpen(false)}>
        <p>{t('hud.deal.explain')}</p>
        <ul className="offer-list">
          {offers.map(({ order }) => (
            <li key={`${order.give} ${order.take} ${order.turns}`}>
              <Action onPress={() => choose(order)} pressed={drafted !== undefined && sameOffer(drafted, order)}>
                {sayOffer(texts, order)}
              </Action>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

// The Wire: the cards that want an answer, one clipping at a time, and the news behind them.
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Observation, OrderMenu, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { findCard } from '../names.ts';
import { Clipping } from './clipping.tsx';
import { draftedOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';

export interface WireProps {
  readonly seen: Observation;
  /** The menu as the draft leaves it. */
  readonly menu: OrderMenu;
  readonly draft: Orders;
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

function News({ seen, texts }: { readonly seen: Observation; readonly texts: ScenarioTexts }) {
  const items = seen.news
    .map((id) => findCard(texts, id))
    .filter((c) => c !== undefined)
    .reverse();
  if (items.length === 0) return <p className="wire-empty">{t('hud.wire.quiet')}</p>;
  return (
    <ul className="news" tabIndex={0} aria-label={t('hud.wire.news')}>
      {items.map((item) => (
        <li key={item.id} className="news-item">
          <p className="dateline">
            {item.dateline} <span className={`claim claim-${item.claim}`}>{t(`claim.${item.claim}`)}</span>
          </p>
          <h3 className="news-title">{item.title}</h3>
          <p>{item.body}</p>
        </li>
      ))}
    </ul>
  );
}

export function Wire({ seen, menu: open, draft, texts, commands }: WireProps) {
  const replies = draftedOf(draft, 'reply');
  const cards = open.cards.map((menu) => ({ menu, card: findCard(texts, menu.event) })).filter((c) => c.card !== undefined);
  return (
    <section className="wire" id="wire" aria-labelledby="wire-title" tabIndex={-1}>
      <h2 id="wire-title">{t('hud.wire')}</h2>
      <Tabs key={seen.turn} className="wire-tabs" keyboardActivation="manual">
        <TabList className="wire-tablist" aria-label={t('hud.wire')}>
          {cards.map(({ menu }, i) => {
            const done = replies.some((o) => o.event === menu.event);
            return (
              <Tab key={menu.event} id={menu.event} className={`wire-tab ${done ? 'is-done' : ''}`}>
                {t('hud.wire.card', { n: i + 1 })}
                <span className="wire-state">{done ? t('hud.wire.answered') : t('hud.wire.waiting')}</span>
              </Tab>
            );
          })}
          <Tab id="news" className="wire-tab">
            {t('hud.wire.news')}
            <span className="wire-state">{seen.news.length}</span>
          </Tab>
        </TabList>
        {cards.map(
          ({ menu, card }) =>
            card && (
              <TabPanel key={menu.event} id={menu.event} className="wire-panel">
                <Clipping card={card} menu={menu} seen={seen} draft={draft} texts={texts} commands={commands} />
              </TabPanel>
            ),
        )}
        <TabPanel id="news" className="wire-panel">
          <News seen={seen} texts={texts} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

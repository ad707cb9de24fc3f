// Initiatives: six offered, the others behind "more"; each with its price in agenda points. Chosen ones can be taken back.
import { Checkbox } from 'react-aria-components/Checkbox';
import { useState } from 'react';
import type { InitiativeOption, Observation, OrderMenu, Orders } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatNumber, t, tRefusal } from '../../text/index.ts';
import { findControl, findInitiative, nameTarget } from '../names.ts';
import { Action } from './action.tsx';
import { draftedOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';
import { Sheet } from './sheet.tsx';

export interface InitiativesProps {
  readonly seen: Observation;
  /** The menu as the draft leaves it. */
  readonly menu: OrderMenu;
  readonly draft: Orders;
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

function nameOption(option: InitiativeOption, texts: ScenarioTexts, bloc: string): string {
  const { initiative, target } = option.order;
  const name = findInitiative(texts, initiative)?.name ?? initiative;
  return target === null ? name : t('hud.initiative.target', { name, target: nameTarget(texts, bloc, target) });
}

/** What it does: for a rule, the very level that it would announce. */
function helpOf({ order }: InitiativeOption, { seen, texts }: InitiativesProps): string {
  const def = findInitiative(texts, order.initiative);
  const rule = order.target === null ? undefined : findControl(texts, order.target);
  const now = seen.controls.find((c) => c.id === order.target);
  const step = def?.kind === 'tighten' ? 1 : def?.kind === 'ease' ? -1 : 0;
  const next = step === 0 || !rule || !now ? undefined : rule.levels[now.level + step];
  return next ? t('hud.initiative.level', { level: next.name, help: next.help }) : (def?.help ?? '');
}

interface RowProps {
  readonly option: InitiativeOption;
  readonly chosen: boolean;
  readonly full: boolean;
  readonly props: InitiativesProps;
}

function InitiativeRow({ option, chosen, full, props }: RowProps) {
  const { texts, seen, commands } = props;
  const { initiative, target } = option.order;
  const why = option.refusal === null || chosen ? null : tRefusal(option.refusal);
  const toggle = (on: boolean): void => {
    if (on) void commands.order(option.order);
    else void commands.withdraw({ kind: 'initiative', id: initiative, target });
  };
  return (
    <li className={`initiative ${chosen ? 'is-drafted' : ''}`}>
      <Checkbox className="initiative-box" isSelected={chosen} onChange={toggle} isDisabled={why !== null}>
        <span className="tick" aria-hidden="true" />
        <span className="initiative-name">{nameOption(option, texts, seen.bloc)}</span>
        <span className="initiative-cost">
          <span className="sr-only">{t('hud.initiative.cost', { cost: option.cost })}</span>
          <span aria-hidden="true">{option.cost}</span>
        </span>
      </Checkbox>
      {full && <p className="initiative-help">{helpOf(option, props)}</p>}
      {full && why !== null && <p className="initiative-why">{why}</p>}
    </li>
  );
}

export function Initiatives(props: InitiativesProps) {
  const { menu, draft } = props;
  const [more, setMore] = useState(false);
  const chosen = draftedOf(draft, 'initiative');
  const left = menu.agenda;
  const isChosen = (o: InitiativeOption): boolean => chosen.some((c) => c.initiative === o.order.initiative && c.target === o.order.target);
  const offered = menu.initiatives.filter((o) => o.offered).slice(0, 6);
  const row = (o: InitiativeOption, full: boolean) => (
    <InitiativeRow key={`${o.order.initiative} ${o.order.target ?? ''}`} option={o} chosen={isChosen(o)} full={full} props={props} />
  );
  return (
    <div className="desk-part initiatives" role="group" aria-labelledby="initiatives-title">
      <div className="desk-head">
        <h3 className="desk-title" id="initiatives-title">
          {t('hud.initiatives')}
        </h3>
        <span className="desk-note">{t('hud.initiatives.left', { left: formatNumber(left, 1) })}</span>
        <Action look="plain" onPress={() => setMore(true)}>
          {t('hud.initiatives.more', { count: menu.initiatives.length })}
        </Action>
      </div>
      <ul className="initiative-list">{offered.map((o) => row(o, false))}</ul>
      <Sheet title={t('hud.initiatives.all')} open={more} onClose={() => setMore(false)}>
        <p>{t('hud.initiatives.explain', { left: formatNumber(left, 1) })}</p>
        <ul className="initiative-list initiative-list-full">{menu.initiatives.map((o) => row(o, true))}</ul>
      </Sheet>
    </div>
  );
}

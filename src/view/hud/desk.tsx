// The Desk: everything a turn may order, in the order in which one thinks of it.
import { useState } from 'react';
import type { Observation, OrderMenu, Orders } from '../../engine/index.ts';
import type { DraftProblem, ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { Action } from './action.tsx';
import { AdvisersOnDesk } from './advisers.tsx';
import { ChipOrder } from './chip-order.tsx';
import { Deals } from './deals.tsx';
import { withdrawalOf } from './draft.ts';
import type { DeskCommands } from './draft.ts';
import { EffortChoice } from './effort-choice.tsx';
import { FineTune } from './fine-tune.tsx';
import { Initiatives } from './initiatives.tsx';
import { sayProblem } from './problem.ts';
import { ReleaseChoice } from './release-choice.tsx';

export interface DeskProps {
  readonly seen: Observation;
  readonly menu: OrderMenu;
  readonly draft: Orders;
  readonly problems: readonly DraftProblem[];
  readonly texts: ScenarioTexts;
  readonly commands: DeskCommands;
}

export function Desk({ seen, menu, draft, problems, texts, commands }: DeskProps) {
  const [tuning, setTuning] = useState(false);
  // What stood in the way is gone, and the button with it: the next thing to press is End turn.
  const takeBack = async (problem: DraftProblem): Promise<void> => {
    await commands.withdraw(withdrawalOf(problem.order));
    document.getElementById('end-turn')?.focus();
  };
  const part = { seen, draft, texts, commands };
  return (
    <section className="desk" id="desk" aria-labelledby="desk-title" tabIndex={-1}>
      <h2 id="desk-title">{t('hud.desk')}</h2>
      {problems.length > 0 && (
        <ul className="desk-problems" role="alert">
          {problems.map((p, i) => (
            <li key={i}>
              <span>{sayProblem(p, texts)}</span>
              <Action onPress={() => void takeBack(p)}>{t('hud.desk.take-back')}</Action>
            </li>
          ))}
        </ul>
      )}
      <EffortChoice seen={seen} draft={draft} commands={commands} onFineTune={() => setTuning(true)} />
      <ChipOrder {...part} />
      <ReleaseChoice seen={seen} draft={draft} commands={commands} />
      <Initiatives {...part} menu={menu} />
      <Deals {...part} />
      <AdvisersOnDesk seen={seen} texts={texts} />
      {tuning && <FineTune seen={seen} draft={draft} commands={commands} open onClose={() => setTuning(false)} />}
    </section>
  );
}

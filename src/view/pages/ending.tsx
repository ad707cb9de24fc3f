// The ending: recognition, not fanfare. Front pages first, then what was done, what decided it, who speaks, what was true, and one way back.
import { useEffect, useState } from 'react';
import type { Commands, Epilogue, SessionState } from '../../store/index.ts';
import { formatDate, t } from '../../text/index.ts';
import { Beliefs } from '../ending/beliefs.tsx';
import { Deeds } from '../ending/deeds.tsx';
import { Dispatches } from '../ending/dispatches.tsx';
import { FinalCards } from '../ending/final-cards.tsx';
import { FrontPages } from '../ending/front-pages.tsx';
import { Happened, Questions } from '../ending/happened.tsx';
import { RivalPlan } from '../ending/rival-plan.tsx';
import { TurningPoints } from '../ending/turning-points.tsx';
import { Action } from '../hud/action.tsx';
import { writeCard } from '../hud/score-card.tsx';
import { findBloc, findRival } from '../names.ts';
import { exportMatch } from './export-match.ts';
import { PageTitle } from '../hud/page-title.tsx';

export interface EndingProps {
  readonly state: SessionState;
  readonly commands: Commands;
}

function useEpilogue(commands: Commands, match: string | undefined): Epilogue | null {
  const [epilogue, setEpilogue] = useState<Epilogue | null>(null);
  useEffect(() => {
    let gone = false;
    void commands.tellEpilogue().then((told) => !gone && setEpilogue(told));
    return () => {
      gone = true;
    };
  }, [commands, match]);
  return epilogue;
}

/** The result in two lines, to send to a friend. Nothing is sent from here: it goes to the clipboard. */
function shareText({ scenario: texts, seat, score, match }: SessionState): string {
  if (texts === null || seat === null || score === null || match === null) return '';
  const cards = score.lines
    .map((line) => `${t(`hud.score.${line.card}`)} ${writeCard(line.card, line.own.value)} ${t(`hud.score.unit.${line.card}`)}`)
    .join('; ');
  const result = score.result === null ? '' : t(`result.${score.result}`);
  return t('ending.share.text', { title: texts.meta.title, bloc: findBloc(texts, seat).name, result, cards, seed: match.seed });
}

function LastActions({ state, commands }: EndingProps) {
  const [copied, setCopied] = useState(false);
  const { match, scenario: texts, seat } = state;
  if (match === null || texts === null || seat === null) return null;
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(shareText(state));
    setCopied(true);
  };
  const swap = { scenario: match.scenario.id, seat: findRival(texts, seat).id, seed: match.seed, worldview: match.assumptions.worldview };
  return (
    <p className="ending-actions">
      <Action onPress={() => void share()}>{t('ending.share')}</Action>
      <span role="status">{copied ? t('ending.share.done') : ''}</span>
      <Action onPress={() => void exportMatch(commands)}>{t('ending.replay')}</Action>
      <Action onPress={() => void commands.newMatch(swap)}>{t('ending.swap')}</Action>
      <Action look="plain" onPress={() => void commands.open('start')}>
        {t('ending.start')}
      </Action>
    </p>
  );
}

export function Ending({ state, commands }: EndingProps) {
  const { seen, scenario: texts, match, score, seat } = state;
  const epilogue = useEpilogue(commands, match?.id);
  if (seen === null || texts === null || match === null || seat === null)
    return (
      <main className="page" id="main">
        <p role="status">{t('phase.loading')}</p>
      </main>
    );
  const own = match.turns.map((both) => both[seen.slot] ?? []);
  return (
    <main className="page ending" id="main">
      <header className="page-head">
        <p className="dateline">{t('ending.when', { title: texts.meta.title, turns: match.turns.length, when: formatDate(seen.date) })}</p>
        <PageTitle>{score === null || score.result === null ? t('ending.title') : t(`result.${score.result}`)}</PageTitle>
        {texts.ending !== null && <p className="page-lead">{texts.ending}</p>}
      </header>
      <FrontPages seen={seen} texts={texts} score={score} />
      <Deeds seen={seen} texts={texts} turns={own} />
      <TurningPoints epilogue={epilogue} texts={texts} turns={match.turns.length} deals={seen.deals} onChange={(turn) => void commands.goToTurn(turn)} />
      <Dispatches seen={seen} texts={texts} />
      <div className="ending-pair">
        <Beliefs lines={epilogue?.beliefs ?? []} texts={texts} />
        {epilogue !== null && <RivalPlan plan={epilogue.rival} texts={texts} />}
      </div>
      <Happened texts={texts} />
      {score !== null && <FinalCards score={score} own={findBloc(texts, seat)} rival={findRival(texts, seat)} />}
      <Questions texts={texts} />
      <LastActions state={state} commands={commands} />
    </main>
  );
}

// The five advisers: a quiet button that opens them, or, where the screen has room, the five sentences themselves on the Desk.
import { useState, useSyncExternalStore } from 'react';
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { formatMonth, formatNumber, formatQuantity, namesOf, t, tCode } from '../../text/index.ts';
import { Action } from './action.tsx';
import { adviceOf } from './advice.ts';
import type { Advice } from './advice.ts';
import { Sheet } from './sheet.tsx';

export interface AdvisersProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
}

const roomy = '(min-width: 1500px) and (min-height: 800px)';

function useRoom(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(roomy);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => matchMedia(roomy).matches,
    () => false,
  );
}

/** An adviser's sentence in words. */
export function sayAdvice({ code, params, date }: Advice, texts: ScenarioTexts, bloc: string): string {
  const names = namesOf(texts);
  const word = (name: string, value: string | number): string => {
    if (typeof value === 'number')
      return name === 'now' || name === 'later' ? formatQuantity(value, 'H100e') : formatNumber(value, name === 'earned' ? 2 : Number.isInteger(value) ? 0 : 1);
    if (name === 'layer') return names.layer(bloc, value);
    if (name === 'rival') return names.bloc(value).capital;
    return name === 'binding' ? tCode(`binding.${value}`) : names.anything(value);
  };
  const filled = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)]));
  return t(code, date === null ? filled : { ...filled, date: formatMonth(date) });
}

/** `brief` names the job instead of the office, for a narrow column. */
export function AdviserList({ seen, texts, brief = false }: AdvisersProps & { readonly brief?: boolean }) {
  return (
    <dl className={brief ? 'advisers-list is-brief' : 'advisers-list'}>
      {adviceOf(texts, seen).map(({ id, role, title, advice }) => (
        <div key={id} className="adviser">
          <dt>{brief ? t(`advice.role.${role}`) : title}</dt>
          <dd>{sayAdvice(advice, texts, seen.bloc)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The five sentences on the Desk, where the screen has room for them. */
export function AdvisersOnDesk(props: AdvisersProps) {
  const room = useRoom();
  if (!room || props.texts.blocs[props.seen.slot].advisers.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where a long desk leaves it little room
    <div className="desk-part advisers" role="region" aria-labelledby="advisers-title" tabIndex={0}>
      <h3 className="desk-title" id="advisers-title">
        {t('advice.title')}
      </h3>
      <AdviserList {...props} brief />
    </div>
  );
}

/** The button that opens them everywhere else. */
export function AdvisersButton(props: AdvisersProps) {
  const [open, setOpen] = useState(false);
  const room = useRoom();
  if (room || props.texts.blocs[props.seen.slot].advisers.length === 0) return null;
  return (
    <>
      <Action look="plain" className="advisers-open" onPress={() => setOpen(true)}>
        {t('advice.open')}
      </Action>
      <Sheet title={t('advice.title')} open={open} onClose={() => setOpen(false)}>
        <p className="advisers-lead">{t('advice.lead')}</p>
        <AdviserList {...props} />
      </Sheet>
    </>
  );
}

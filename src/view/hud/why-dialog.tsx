// "Why?": a stack of explanations. Each lists its parts, biggest first; a part that has parts of its own opens on top; any can be pinned to stay.
import type { ScenarioTexts, BreakdownPart, Commands, WhyEntry, WhyStack } from '../../store/index.ts';
import { namesOf, t, tPart, tPath } from '../../text/index.ts';
import { findSource } from '../names.ts';
import { Action } from './action.tsx';
import { sayChange, sayReading } from './say-number.ts';
import { Sheet } from './sheet.tsx';

export interface WhyDialogProps {
  readonly why: WhyStack | null;
  readonly texts: ScenarioTexts;
  readonly turn: number;
  readonly commands: Pick<Commands, 'askWhy' | 'pinWhy' | 'closeWhy'>;
}

function sayPath(path: string, texts: ScenarioTexts): string {
  return tPath(path, namesOf(texts), true);
}

function sayPart(part: BreakdownPart, texts: ScenarioTexts): string {
  return tPart(part, namesOf(texts));
}

/** Where a number or a rule came from: its source, and its place in the scenario's files. */
function PartSource({ part, texts }: { readonly part: BreakdownPart; readonly texts: ScenarioTexts }) {
  const source = findSource(texts, String(part.params['source'] ?? ''));
  const { file, line } = part.params;
  if (!source && file === undefined) return null;
  return (
    <span className="part-source">
      {source &&
        (source.url === undefined ? (
          source.cite
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.cite}
          </a>
        ))}
      {source && ` (${t(`claim.${source.claim}`)}) `}
      {file !== undefined && t('hud.why.place', { file, line: line ?? 1 })}
    </span>
  );
}

function Parts({ entry, props }: { readonly entry: WhyEntry; readonly props: WhyDialogProps }) {
  const { texts, commands } = props;
  const { breakdown } = entry;
  const parts = [...breakdown.parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const largest = Math.max(1e-12, ...parts.map((p) => Math.abs(p.value)));
  return (
    <table className="parts">
      <caption className="sr-only">{t('hud.why.parts', { name: sayPath(breakdown.path, texts) })}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('hud.why.part')}</th>
          <th scope="col">{t('hud.why.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, i) => (
          <tr key={i}>
            <th scope="row">
              {part.path === undefined || (part.path === breakdown.path && part.turn === undefined) ? (
                <>
                  {sayPart(part, texts)} <PartSource part={part} texts={texts} />
                </>
              ) : (
                <Action look="plain" onPress={() => void commands.askWhy(part.path ?? '', part.turn ?? breakdown.turn)}>
                  {sayPart(part, texts)}
                </Action>
              )}
            </th>
            <td className="part-value">{sayChange(part.value)}</td>
            <td className="part-bar" aria-hidden="true">
              <svg viewBox="-50 0 100 8" preserveAspectRatio="none">
                <rect
                  x={part.value < 0 ? (-50 * Math.abs(part.value)) / largest : 0}
                  width={(50 * Math.abs(part.value)) / largest}
                  height="8"
                  className={part.value < 0 ? 'bar-down' : 'bar-up'}
                />
              </svg>
            </td>
          </tr>
        ))}
        {breakdown.rounding !== 0 && Math.abs(breakdown.rounding) > 1e-9 && (
          <tr>
            <th scope="row">{t('hud.why.rounding')}</th>
            <td className="part-value">{sayChange(breakdown.rounding)}</td>
            <td aria-hidden="true" />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Explanation({ entry, props }: { readonly entry: WhyEntry; readonly props: WhyDialogProps }) {
  const { breakdown } = entry;
  const age = props.turn - breakdown.asOf;
  return (
    <div className="explanation">
      <p className="why-value">{sayReading(breakdown, breakdown.unit)}</p>
      {breakdown.kind === 'estimate' && <p className="why-estimate">{t('hud.why.estimate', { turns: Math.max(0, age) })}</p>}
      {breakdown.parts.length === 0 ? <p>{t('hud.why.whole')}</p> : <Parts entry={entry} props={props} />}
    </div>
  );
}

export function WhyDialog(props: WhyDialogProps) {
  const { why, texts, commands } = props;
  const top = why?.open[why.open.length - 1];
  if (!why || !top) return null;
  const below = why.open.slice(0, -1);
  const pinned = why.open.filter((e) => e.pinned && e !== top);
  const title = sayPath(top.breakdown.path, texts);
  return (
    <Sheet
      title={title}
      open
      onClose={() => void commands.closeWhy(true)}
      above={
        below.length > 0 && (
          <nav aria-label={t('hud.why.trail')} className="why-trail">
            {below.map((e) => (
              <span key={e.breakdown.path}>{sayPath(e.breakdown.path, texts)}</span>
            ))}
          </nav>
        )
      }
      actions={
        <>
          {below.length > 0 && (
            <Action look="line" onPress={() => void commands.closeWhy()}>
              {t('hud.why.back')}
            </Action>
          )}
          <Action look="plain" onPress={() => void commands.pinWhy(top.breakdown.path)} pressed={top.pinned}>
            {t('hud.why.pin')}
          </Action>
        </>
      }
    >
      <Explanation entry={top} props={props} />
      {pinned.length > 0 && (
        <section className="pinned" aria-label={t('hud.why.pinned')}>
          {pinned.map((e) => (
            <div key={e.breakdown.path}>
              <h3>{sayPath(e.breakdown.path, texts)}</h3>
              <Explanation entry={e} props={props} />
            </div>
          ))}
        </section>
      )}
    </Sheet>
  );
}

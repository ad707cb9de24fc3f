// What this model can and cannot tell you: five answers before anybody trusts it, its numbers with ranges and sources, and what is disputed.
import { useEffect, useId, useState } from 'react';
import type { SourceDef } from '../../engine/index.ts';
import type { Backtest } from '../../match/index.ts';
import type { ModelFacts, ModelNumber } from '../../store/index.ts';
import { formatNumber, hasText, t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import { PageTitle } from '../hud/page-title.tsx';
import { ModelRecord } from './model-record.tsx';
import '../styles/model.css';
import { ModelTable } from './model-table.tsx';

export interface ModelPageProps {
  /** Tells of the model; null where it cannot be read. */
  readonly onTell: () => Promise<ModelFacts | null>;
  /** Plays the record through the model. */
  readonly onTest: () => Promise<Backtest | null>;
  readonly onBack: () => void;
  /** Back to the match under way, where there is one. */
  readonly onMatch: (() => void) | null;
}

const questions = ['who', 'data', 'equations', 'tested', 'change'] as const;
const equations = ['rules', 'chips', 'run', 'progress', 'copying', 'adoption', 'money', 'risk'] as const;
const limits = ['leaps', 'firms', 'others', 'war', 'research', 'index', 'judged', 'score'] as const;

/** A number as it stands in its file, never rounded. */
function sayExactly(value: number): string {
  return Math.abs(value) >= 10_000 && Number.isInteger(value) ? formatNumber(value) : String(value);
}

function nameOf(parameter: string): string {
  const key = `name.${parameter}`;
  return hasText(key) ? t(key) : parameter;
}

function sayRange({ low, high }: ModelNumber): string {
  return low === null || high === null ? t('model.no-range') : t('model.range', { low: sayExactly(low), high: sayExactly(high) });
}

function Cite({ number, sources }: { readonly number: ModelNumber; readonly sources: readonly SourceDef[] }) {
  const source = sources.find(({ id }) => id === number.source);
  const judged = source?.claim === 'assumption';
  return (
    <>
      <span className={judged ? 'model-claim model-judged' : 'model-claim'}>{source === undefined ? number.source : t(`claim.${source.claim}`)}</span>{' '}
      {source !== undefined &&
        (source.url === undefined ? (
          source.cite
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.cite}
          </a>
        ))}
      {number.note !== null && <span className="model-note"> {number.note}</span>}
    </>
  );
}

/** True where the words asked for stand in a number's name, meaning, note or source. */
export function matchesNumber(number: ModelNumber, sources: readonly SourceDef[], asked: string): boolean {
  const cite = sources.find(({ id }) => id === number.source)?.cite ?? '';
  const text = [number.name, nameOf(number.name), number.help, number.note ?? '', cite].join(' ').toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Numbers({ facts }: { readonly facts: ModelFacts }) {
  const [asked, setAsked] = useState('');
  const [disputed, setDisputed] = useState(false);
  const id = useId();
  const found = facts.parameters.filter((number) => (!disputed || number.disputed) && matchesNumber(number, facts.sources, asked));
  const judged = facts.parameters.filter(({ source }) => facts.sources.find((each) => each.id === source)?.claim === 'assumption').length;
  return (
    <>
      <p>{t('model.numbers-lead', { count: facts.parameters.length, judged, title: facts.title })}</p>
      <div className="model-search" role="search">
        <label htmlFor={id}>{t('model.search')}</label>
        <input id={id} type="search" value={asked} onChange={(e) => setAsked(e.target.value)} />
        <label className="model-only">
          <input type="checkbox" checked={disputed} onChange={(e) => setDisputed(e.target.checked)} /> {t('model.disputed-only')}
        </label>
        <p role="status">{t('model.found', { found: found.length, count: facts.parameters.length })}</p>
      </div>
      <ModelTable caption={t('model.numbers-table')} heads={(['name', 'value', 'range', 'source'] as const).map((column) => t(`model.column-${column}`))}>
        {found.map((number) => (
          <tr key={number.name}>
            <th scope="row">
              <span className="model-name">{nameOf(number.name)}</span>
              <span className="model-help">{number.help}</span>
              <span className="model-key">
                {number.name}, {number.unit}
                {number.disputed && ` · ${t('model.disputed')}`}
              </span>
            </th>
            <td className="model-figure" data-label={t('model.column-value')}>
              {sayExactly(number.value)}
            </td>
            <td className="model-figure" data-label={t('model.column-range')}>
              {sayRange(number)}
            </td>
            <td data-label={t('model.column-source')}>
              <Cite number={number} sources={facts.sources} />
            </td>
          </tr>
        ))}
      </ModelTable>
    </>
  );
}

function Worldviews({ facts }: { readonly facts: ModelFacts }) {
  return (
    <div className="model-worldviews">
      {facts.worldviews.map(({ id, name, text, set }) => (
        <article key={id} aria-labelledby={`worldview-${id}`}>
          <h3 id={`worldview-${id}`}>{name}</h3>
          <p>{text}</p>
          {set.length === 0 ? (
            <p className="model-note">{t('model.sets-nothing')}</p>
          ) : (
            <ul className="model-sets">
              {set.map(({ parameter, from, to }) => (
                <li key={parameter}>{t('model.sets', { name: nameOf(parameter), from: sayExactly(from), to: sayExactly(to) })}</li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </div>
  );
}

/** What was asked for: not yet there, not to be had, or there. */
export interface Told<T> {
  readonly told: T | null;
  readonly missing: boolean;
}

/** Asks once, when the page opens: the answer does not change while it stands. */
function useTold<T>(ask: () => Promise<T | null>): Told<T> {
  const [answer, setAnswer] = useState<Told<T>>({ told: null, missing: false });
  const [first] = useState(() => ask);
  useEffect(() => {
    let gone = false;
    void first().then((told) => !gone && setAnswer({ told, missing: told === null }));
    return () => {
      gone = true;
    };
  }, [first]);
  return answer;
}

function Pending({ missing }: { readonly missing: boolean }) {
  return <p role="status">{t(missing ? 'model.missing' : 'phase.loading')}</p>;
}

/** The page once its numbers are there; before that, and where they cannot be read, its words alone. */
export function ModelWords({ facts, tested }: { readonly facts: Told<ModelFacts>; readonly tested: Told<Backtest> }) {
  return (
    <>
      <section aria-labelledby="model-trust">
        <h2 id="model-trust">{t('model.trust')}</h2>
        <dl className="model-answers">
          {questions.map((question) => (
            <div key={question}>
              <dt>{t(`model.${question}`)}</dt>
              <dd>{t(`model.${question}-answer`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="model-limits">
        <h2 id="model-limits">{t('model.limits')}</h2>
        <ul className="model-lines">
          {limits.map((limit) => (
            <li key={limit}>{t(`model.limit-${limit}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="model-equations">
        <h2 id="model-equations">{t('model.equations-title')}</h2>
        <ul className="model-lines">
          {equations.map((equation) => (
            <li key={equation}>{t(`model.equation-${equation}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="model-record">
        <h2 id="model-record">{t('model.record')}</h2>
        <p>{t('model.record-lead')}</p>
        {tested.told === null ? <Pending missing={tested.missing} /> : <ModelRecord tested={tested.told} />}
      </section>
      <section aria-labelledby="model-worldviews">
        <h2 id="model-worldviews">{t('model.worldviews')}</h2>
        {facts.told === null ? <Pending missing={facts.missing} /> : <Worldviews facts={facts.told} />}
      </section>
      <section aria-labelledby="model-numbers">
        <h2 id="model-numbers">{t('model.numbers')}</h2>
        {facts.told === null ? <Pending missing={facts.missing} /> : <Numbers facts={facts.told} />}
      </section>
    </>
  );
}

export function ModelPage({ onTell, onTest, onBack, onMatch }: ModelPageProps) {
  const facts = useTold(onTell);
  const tested = useTold(onTest);
  return (
    <main className="page model-page" id="main">
      <header className="page-head">
        <p className="page-actions">
          {onMatch !== null && (
            <Action look="plain" onPress={onMatch}>
              {t('menu.back')}
            </Action>
          )}
          <Action look="plain" onPress={onBack}>
            {t('page.back')}
          </Action>
        </p>
        <PageTitle>{t('model.title')}</PageTitle>
        <p className="page-lead">{t('model.lead')}</p>
      </header>
      <ModelWords facts={facts} tested={tested} />
    </main>
  );
}

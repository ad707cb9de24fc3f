// Choice of a seat: both sides in the same pattern, side by side, and nothing that favours one.
import { useState } from 'react';
import type { BlocId } from '../../engine/index.ts';
import type { CatalogueEntry } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import { PageTitle } from '../hud/page-title.tsx';

/** Players of the house that a person may meet, as `agent.<id>` names them. */
const houseRivals = ['balanced', 'careful'] as const;

/** The automated player that a choice of rival means for the side a person does not take. */
function playerOf(scenario: CatalogueEntry, rival: string, seat: BlocId): string {
  const own = scenario.rivals.find((each) => each.name === rival);
  const other = scenario.blocs.find((bloc) => bloc.id !== seat);
  return (other && own?.players[other.id]) ?? rival;
}

export interface SeatsProps {
  readonly scenario: CatalogueEntry;
  readonly onSeat: (wish: { readonly seat: BlocId; readonly seed: string; readonly worldview: string | null; readonly rival: string }) => void;
  readonly onBack: () => void;
}

interface SeatOptionsProps {
  readonly scenario: SeatsProps['scenario'];
  readonly seed: string;
  readonly worldview: string;
  readonly rival: string;
  readonly onSeed: (seed: string) => void;
  readonly onWorldview: (id: string) => void;
  readonly onRival: (rival: string) => void;
}

/** Quiet settings of a new match: seed, worldview, and who plays the other side. */
function SeatOptions({ scenario, seed, worldview, rival, onSeed, onWorldview, onRival }: SeatOptionsProps) {
  return (
    <details className="seat-options">
      <summary>{t('seats.options')}</summary>
      <div className="seat-fields">
        <div className="field">
          <label htmlFor="seed">{t('seats.seed')}</label>
          <input
            id="seed"
            value={seed}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            onChange={(e) => onSeed(e.target.value)}
            aria-describedby="seed-help"
          />
          <p id="seed-help" className="field-help">
            {t('seats.seed-help')}
          </p>
        </div>
        {scenario.worldviews.length > 0 && (
          <div className="field">
            <label htmlFor="worldview">{t('seats.worldview')}</label>
            <select id="worldview" value={worldview} onChange={(e) => onWorldview(e.target.value)} aria-describedby="worldview-help">
              <option value="">{t('seats.worldview-own')}</option>
              {scenario.worldviews.map((w) => (
                <option key={w.id} value={w.id}>
                  {w.name}
                </option>
              ))}
            </select>
            <p id="worldview-help" className="field-help">
              {scenario.worldviews.find((w) => w.id === worldview)?.text ?? t('seats.worldview-help')}
            </p>
          </div>
        )}
        <div className="field">
          <label htmlFor="rival">{t('seats.rival')}</label>
          <select id="rival" value={rival} onChange={(e) => onRival(e.target.value)} aria-describedby="rival-help">
            {houseRivals.map((id) => (
              <option key={id} value={id}>
                {t(`agent.${id}`)}
              </option>
            ))}
            {scenario.rivals.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <p id="rival-help" className="field-help">
            {scenario.rivals.find(({ name }) => name === rival)?.text ?? t('seats.rival-help')}
          </p>
        </div>
      </div>
    </details>
  );
}

export function Seats({ scenario, onSeat, onBack }: SeatsProps) {
  const [seed, setSeed] = useState('');
  const [worldview, setWorldview] = useState('');
  const [rival, setRival] = useState('balanced');
  return (
    <main className="page seats" id="main">
      <header className="page-head">
        <Action look="plain" onPress={onBack}>
          {t('page.back')}
        </Action>
        <p className="dateline">{t('seats.dateline', { title: scenario.title, turns: scenario.turns, minutes: scenario.minutes.play })}</p>
        <PageTitle>{t('seats.title')}</PageTitle>
        <p className="page-lead">{scenario.summary}</p>
      </header>
      <div className="seat-pair">
        {scenario.blocs.map((bloc, i) => (
          <section key={bloc.id} className={`seat-card bloc-${i}`} aria-labelledby={`seat-${bloc.id}`}>
            <h2 id={`seat-${bloc.id}`}>
              <span className="bloc-mark" aria-hidden="true" />
              {bloc.name}
            </h2>
            <p className="seat-office">{bloc.office}</p>
            <p className="seat-brief">{bloc.brief}</p>
            <Action
              look="main"
              onPress={() =>
                onSeat({ seat: bloc.id, seed: seed.trim(), worldview: worldview === '' ? null : worldview, rival: playerOf(scenario, rival, bloc.id) })
              }
            >
              {t('seats.take', { bloc: bloc.name })}
            </Action>
          </section>
        ))}
      </div>
      <SeatOptions scenario={scenario} seed={seed} worldview={worldview} rival={rival} onSeed={setSeed} onWorldview={setWorldview} onRival={setRival} />
    </main>
  );
}

// What the reader of scenarios says of files that came in while the page was open, over the game: errors with their place, and orders that no longer apply.
import type { ShownFinding, Workshop } from '../../store/index.ts';
import { t, tReport } from '../../text/index.ts';
import type { Names } from '../../text/index.ts';
import { Sheet } from '../hud/sheet.tsx';

export interface FindingsSheetProps {
  readonly workshop: Workshop | null;
  /** Names of the open scenario, for orders; null where none is open. */
  readonly names: Names | null;
  readonly onClose: () => void;
}

/** A finding as the terminal prints it: the sentence, then where it is. */
function Finding({ finding }: { readonly finding: ShownFinding }) {
  const [sentence = '', ...rest] = finding.text.split('\n');
  return (
    <li className={`finding finding-${finding.severity}`}>
      <p className="finding-sentence">{sentence}</p>
      <pre className="finding-place" tabIndex={0}>
        {rest.join('\n')}
      </pre>
    </li>
  );
}

export function FindingsSheet({ workshop, names, onClose }: FindingsSheetProps) {
  const worth = workshop !== null && (workshop.kind === 'broken' || workshop.lost.length > 0 || workshop.findings.length > 0);
  const title =
    workshop === null
      ? ''
      : workshop.kind === 'broken'
        ? t('workshop.broken', { scenario: workshop.scenario })
        : t('workshop.reloaded', { scenario: workshop.scenario, turn: workshop.turn });
  return (
    <>
      <p role="status" className={workshop?.kind === 'reloaded' && !worth ? 'workshop-note' : 'sr-only'}>
        {workshop?.kind === 'reloaded' ? title : ''}
      </p>
      <Sheet title={title} open={worth} onClose={onClose} look="wide" above={workshop?.kind === 'broken' ? t('workshop.untouched') : undefined}>
        {workshop?.kind === 'reloaded' && workshop.lost.length > 0 && names !== null && (
          <>
            <p>{t('workshop.lost', { count: workshop.lost.length })}</p>
            <ul>
              {workshop.lost.map(({ turn, entry }) => (
                <li key={`${turn} ${entry.bloc} ${JSON.stringify(entry.params)}`}>
                  {t('workshop.lost-order', { turn, bloc: names.bloc(entry.bloc).name, reason: tReport(entry, names) })}
                </li>
              ))}
            </ul>
          </>
        )}
        <ul className="findings">
          {(workshop?.findings ?? []).map((finding) => (
            <Finding key={finding.text} finding={finding} />
          ))}
        </ul>
      </Sheet>
    </>
  );
}

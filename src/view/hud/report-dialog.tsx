// The report after a turn: up to five sentences, biggest first. Each opens the causes it names.
import type { ReportEntry } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { namesOf, t, tCause, tReport } from '../../text/index.ts';
import { Action } from './action.tsx';
import { Sheet } from './sheet.tsx';

export interface ReportDialogProps {
  readonly entries: readonly ReportEntry[];
  readonly texts: ScenarioTexts;
  readonly open: boolean;
  /** The turn that the report is about, as its date span. */
  readonly when: string;
  readonly onWhy: (path: string) => void;
  readonly onClose: () => void;
}

export const reportLimit = 5;

/** The number that a sentence is about, where it is about one. */
function pathOf(entry: ReportEntry): string | null {
  const moved = /^(gap|adoption|cover|economy)\.moved$/.exec(entry.code)?.[1];
  if (moved !== undefined) return `${entry.bloc}.${moved}`;
  return entry.code === 'tension.moved' ? 'world.stability' : null;
}

interface ReportListProps {
  readonly entries: readonly ReportEntry[];
  readonly texts: ScenarioTexts;
  readonly onWhy: (path: string) => void;
}

export function ReportList({ entries, texts, onWhy }: ReportListProps) {
  const names = namesOf(texts);
  return (
    <ol className="report">
      {entries.map((entry, i) => {
        const causes = [...new Set(entry.causes.map((cause) => tCause(cause, names)))];
        const path = pathOf(entry);
        return (
          <li key={i} className="report-entry">
            {causes.length === 0 && path === null ? (
              <p>{tReport(entry, names)}</p>
            ) : (
              <details>
                <summary>{tReport(entry, names)}</summary>
                <ul className="causes" aria-label={t('hud.report.causes')}>
                  {causes.map((cause) => (
                    <li key={cause}>{cause}</li>
                  ))}
                  {path !== null && (
                    <li>
                      <Action look="plain" onPress={() => onWhy(path)}>
                        {t('hud.report.open')}
                      </Action>
                    </li>
                  )}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function ReportDialog({ entries, texts, open, when, onClose, onWhy }: ReportDialogProps) {
  const shown = entries.slice(0, reportLimit);
  return (
    <Sheet title={t('hud.report.title')} above={when} open={open} onClose={onClose} closeText={t('hud.report.next')} look="side">
      {shown.length === 0 ? <p>{t('hud.report.quiet')}</p> : <ReportList entries={shown} texts={texts} onWhy={onWhy} />}
      {entries.length > reportLimit && (
        <details className="report-rest">
          <summary>{t('hud.report.rest', { count: entries.length - reportLimit })}</summary>
          <ReportList entries={entries.slice(reportLimit)} texts={texts} onWhy={onWhy} />
        </details>
      )}
    </Sheet>
  );
}

// The report after a turn: up to five sentences, biggest first. Each opens the causes it names.
import type { ReportEntry } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { namesOf, t, tCause, tReport } from '../../text/index.ts';
import { Sheet } from './sheet.tsx';

export interface ReportDialogProps {
  readonly entries: readonly ReportEntry[];
  readonly texts: ScenarioTexts;
  readonly open: boolean;
  /** The turn that the report is about, as its date span. */
  readonly when: string;
  readonly onClose: () => void;
}

export const reportLimit = 5;

export function ReportList({ entries, texts }: { readonly entries: readonly ReportEntry[]; readonly texts: ScenarioTexts }) {
  const names = namesOf(texts);
  return (
    <ol className="report">
      {entries.map((entry, i) => {
        const causes = [...new Set(entry.causes.map((cause) => tCause(cause, names)))];
        return (
          <li key={i} className="report-entry">
            {causes.length === 0 ? (
              <p>{tReport(entry, names)}</p>
            ) : (
              <details>
                <summary>{tReport(entry, names)}</summary>
                <ul className="causes" aria-label={t('hud.report.causes')}>
                  {causes.map((cause, j) => <li key={j}>{cause}</li>)}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function ReportDialog({ entries, texts, open, when, onClose }: ReportDialogProps) {
  const shown = entries.slice(0, reportLimit);
  return (
    <Sheet title={t('hud.report.title')} above={when} open={open} onClose={onClose} closeText={t('hud.report.next')} look="side">
      {shown.length === 0 ? <p>{t('hud.report.quiet')}</p> : <ReportList entries={shown} texts={texts} />}
      {entries.length > reportLimit && (
        <details className="report-rest">
          <summary>{t('hud.report.rest', { count: entries.length - reportLimit })}</summary>
          <ReportList entries={entries.slice(reportLimit)} texts={texts} />
        </details>
      )}
    </Sheet>
  );
}

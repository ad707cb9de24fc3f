// Saved matches: open, rename, export, delete, import. Deleting asks once; importing never overwrites.
import { useState } from 'react';
import type { BlocDef } from '../../engine/index.ts';
import type { CatalogueEntry, SaveSummary } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { formatMoment } from '../format.ts';
import { Action } from '../hud/action.tsx';
import { Sheet } from '../hud/sheet.tsx';
import { OpenFile } from './open-file.tsx';
import { PageTitle } from '../hud/page-title.tsx';

export interface SavesProps {
  readonly saves: readonly SaveSummary[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly onOpen: (id: string) => void;
  readonly onRename: (id: string, title: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onExport: (id: string) => void;
  readonly onFile: (text: string) => void;
  readonly onBack: () => void;
}

interface RowProps {
  readonly save: SaveSummary;
  readonly props: SavesProps;
  readonly onAskDelete: () => void;
}

function sayProgress(save: SaveSummary, catalogue: readonly CatalogueEntry[]): string {
  // A save names its scenario by its title; two editions of one title have the same seats.
  const entry = catalogue.find((c) => c.title === save.scenario || c.id === save.scenario);
  const seat: Pick<BlocDef, 'name'> | undefined = entry?.blocs.find((b) => b.id === save.seat);
  return t('saves.facts', {
    scenario: entry?.title ?? save.scenario,
    seat: seat?.name ?? t('saves.watching'),
    progress: save.ended ? t('saves.ended') : t('hud.turn', { turn: Math.min(save.turn + 1, save.turns), turns: save.turns }),
    when: formatMoment(save.savedAt),
  });
}

function SaveRow({ save, props, onAskDelete }: RowProps) {
  const [name, setName] = useState<string | null>(null);
  const rename = (): void => {
    if (name !== null && name.trim() !== '') props.onRename(save.id, name.trim());
    setName(null);
  };
  return (
    <li className="save">
      <div className="save-words">
        {name === null ? (
          <h2>{save.title}</h2>
        ) : (
          <form
            className="save-rename"
            onSubmit={(e) => {
              e.preventDefault();
              rename();
            }}
          >
            <label htmlFor={`name-${save.id}`}>{t('saves.new-name')}</label>
            <input id={`name-${save.id}`} value={name} maxLength={80} onChange={(e) => setName(e.target.value)} />
            <Action onPress={rename}>{t('saves.rename')}</Action>
            <Action look="plain" onPress={() => setName(null)}>
              {t('hud.cancel')}
            </Action>
          </form>
        )}
        <p className="save-facts">{sayProgress(save, props.catalogue)}</p>
      </div>
      <div className="save-actions">
        <Action onPress={() => props.onOpen(save.id)} label={t('saves.open-named', { title: save.title })}>
          {t('saves.open')}
        </Action>
        <Action look="plain" onPress={() => setName(save.title)} label={t('saves.rename-named', { title: save.title })}>
          {t('saves.rename')}
        </Action>
        <Action look="plain" onPress={() => props.onExport(save.id)} label={t('saves.export', { title: save.title })}>
          {t('saves.file')}
        </Action>
        <Action look="plain" onPress={onAskDelete} label={t('saves.delete-named', { title: save.title })}>
          {t('saves.delete')}
        </Action>
      </div>
    </li>
  );
}

export function Saves(props: SavesProps) {
  const [doomed, setDoomed] = useState<SaveSummary | null>(null);
  const sorted = [...props.saves].sort((a, b) => b.savedAt - a.savedAt);
  return (
    <main className="page saves" id="main">
      <header className="page-head">
        <Action look="plain" onPress={props.onBack}>
          {t('page.back')}
        </Action>
        <PageTitle>{t('saves.title')}</PageTitle>
        <p className="page-lead">{t('saves.lead')}</p>
        <p className="page-actions">
          <OpenFile onText={props.onFile}>{t('saves.import')}</OpenFile>
        </p>
      </header>
      {sorted.length === 0 && <p>{t('saves.empty')}</p>}
      <ul className="save-list">
        {sorted.map((save) => (
          <SaveRow key={save.id} save={save} props={props} onAskDelete={() => setDoomed(save)} />
        ))}
      </ul>
      <Sheet
        title={t('saves.delete-title')}
        open={doomed !== null}
        onClose={() => setDoomed(null)}
        closeText={t('saves.keep')}
        actions={
          <Action
            onPress={() => {
              if (doomed) props.onDelete(doomed.id);
              setDoomed(null);
            }}
          >
            {t('saves.delete-sure')}
          </Action>
        }
      >
        <p>{t('saves.delete-ask', { title: doomed?.title ?? '' })}</p>
      </Sheet>
    </main>
  );
}

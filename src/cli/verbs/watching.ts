// `--watch`: does a thing again whenever one of the files it is about has been saved.
import { t } from '../../text/index.ts';
import { complain, folderOf, isFile, joinPath, pathFrom, scenariosFolder, watchFolders } from '../io.ts';
import { findScenarios } from './load.ts';

/** Calls `again` after every save below what `typed` names, until the process is interrupted. */
export function watching(typed: string, again: () => void): void {
  const path = pathFrom(typed);
  const folders = isFile(path) ? [folderOf(path)] : findScenarios(typed).map((found) => found.folder);
  complain(t('cli.watching', { folders: folders.length }));
  watchFolders([...new Set([...folders, joinPath(scenariosFolder, 'base')])], () => {
    complain('');
    again();
  });
}

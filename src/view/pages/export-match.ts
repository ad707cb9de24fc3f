// A match as a file on this machine: the one under way, or a saved one.
import type { Commands } from '../../store/index.ts';
import { saveFile } from './open-file.tsx';

/** @param id of a save; the match under way where it is left out. */
export async function exportMatch(commands: Pick<Commands, 'exportMatch'>, id?: string): Promise<void> {
  const file = await commands.exportMatch(id);
  if (file !== null) saveFile(file.name, file.text);
}

// The match under way as a file on this machine.
import type { Commands } from '../../store/index.ts';
import { saveFile } from './open-file.tsx';

export async function exportMatch(commands: Pick<Commands, 'exportMatch'>): Promise<void> {
  const file = await commands.exportMatch();
  if (file !== null) saveFile(file.name, file.text);
}

// Reads a recorded match from a file, or says why not.
import { parseMatch } from '../../match/index.ts';
import type { Match } from '../../match/index.ts';
import { t } from '../../text/index.ts';
import { complain, leaveWith, pathFrom, readText } from '../io.ts';
import { sayKey } from './load.ts';

/** The match in a file; null after a complaint and exit code 2 where it cannot be read. */
export function loadMatch(typed: string): Match | null {
  const text = readText(pathFrom(typed));
  if (text === null) {
    complain(t('cli.no-file', { path: typed }));
    leaveWith(2);
    return null;
  }
  const match = parseMatch(text);
  if (!('kind' in match)) return match;
  complain(t('cli.replay.unreadable', { path: typed, why: sayKey(match.code, { ...match.params, where: match.where }) }));
  leaveWith(2);
  return null;
}

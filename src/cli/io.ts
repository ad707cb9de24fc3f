// The only file of the terminal room that touches files and the process: text in, text out, arguments, interruptions.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, watch, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../..');
/** The project's own folder. */
export const projectFolder = root;
/** Folder that holds all scenarios. */
export const scenariosFolder = join(root, 'scenarios');
/** Folder that holds what `new` starts from. */
export const templatesFolder = join(import.meta.dirname, 'templates');

export const argv: readonly string[] = process.argv;

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Sets what the process ends with: 0 all well, 1 something was found wrong, 2 the command could not be carried out. */
export function leaveWith(code: 0 | 1 | 2): void {
  process.exitCode = code;
}

/** The folder a person stands in. npm starts every script in the project's own folder and keeps theirs in a variable. */
function standingIn(): string {
  const here = process.cwd();
  return here === root ? (process.env['INIT_CWD'] ?? here) : here;
}

/** A path as a person typed it, from the folder they stand in. */
export function pathFrom(typed: string): string {
  return isAbsolute(typed) ? typed : resolve(standingIn(), typed);
}

/** A path as it is shown: from the folder they stand in. */
export function shownPath(path: string): string {
  const short = relative(standingIn(), path);
  return short === '' ? '.' : short.startsWith('..') ? path : short.replaceAll('\\', '/');
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Text of a file, or null where it cannot be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Writes a file, with the folders it stands in. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Everything that is piped in. */
export function readInput(): string {
  return readFileSync(0, 'utf8');
}

/** Names of the folders in a folder; none where it cannot be read. */
export function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

/** Calls `changed` when a file below one of the folders has been saved, once for saves that come together. Ends with the process. */
export function watchFolders(folders: readonly string[], changed: () => void): void {
  let waiting: NodeJS.Timeout | null = null;
  const later = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(changed, 80);
  };
  for (const folder of folders) watch(folder, { recursive: true }, later);
}

/** Texts of all JSON files below a folder, by path with forward slashes, three folders deep at most. */
export function readJsonFiles(folder: string, below = '', depth = 3): { [path: string]: string } {
  const texts: { [path: string]: string } = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && depth > 0 && entry.name !== 'node_modules') Object.assign(texts, readJsonFiles(folder, path, depth - 1));
    else if (entry.isFile() && entry.name.endsWith('.json')) texts[path] = readFileSync(join(folder, path), 'utf8');
  }
  return texts;
}

export const nameOf = (path: string): string => basename(path);
export const folderOf = (path: string): string => dirname(path);
export const joinPath = (...parts: readonly string[]): string => join(...parts);

export const cores = availableParallelism();

/** True where standard error is a screen on which a line can be written over. */
const onScreen = process.stderr.isTTY;
let shownAt = 0;

/** A progress bar on standard error: drawn over itself on a screen, silent in a file. */
export function showProgress(what: string, done: number, all: number): void {
  if (!onScreen) return;
  const now = performance.now();
  if (done < all && now - shownAt < 100) return;
  shownAt = now;
  const width = 30;
  const filled = all > 0 ? Math.round((width * done) / all) : width;
  process.stderr.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${all}${done >= all ? '\n' : ''}`);
}

/** A signal that fires on Ctrl+C once; a second Ctrl+C ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
    process.once('SIGINT', () => process.exit(130));
  });
  return controller.signal;
}

export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
export function clock(): number {
  return performance.now();
}

/** Today as an ISO date. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

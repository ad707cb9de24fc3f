// A scenario folder outside the project, as an author has it after `new`, and the verbs as they call them there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface AuthorFolder {
  /** The scenario's own folder. */
  readonly path: string;
  run(words: readonly string[], input?: string): { readonly code: number | null; readonly out: string; readonly err: string };
  read(file: string): string;
  write(file: string, text: string): void;
  /** Puts something else in place of the first occurrence; what is not there cannot be changed. */
  change(file: string, from: string, to: string): void;
  remove(): void;
}

export function openAuthorFolder(id: string): AuthorFolder {
  const folder = mkdtempSync(join(tmpdir(), 'author-'));
  const path = join(folder, id);
  const run: AuthorFolder['run'] = (words, input) => {
    const done = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...words], {
      cwd: folder,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const read = (file: string): string => readFileSync(join(path, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(join(path, file), text);
  if (run(['new', id]).code !== 0) throw new Error('new failed');
  return {
    path,
    run,
    read,
    write,
    change: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

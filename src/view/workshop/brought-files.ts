// Files that a person drops on the page or picks: their texts by path, folders gone through, and whether they are a match or a scenario.

export type BroughtFiles = { readonly [path: string]: string };

/** No match or scenario is larger; the reader says so itself when it gets one character more. */
const mostBytes = 5_000_001;
const mostFiles = 200;

async function textOf(file: File): Promise<string> {
  return file.slice(0, mostBytes).text();
}

function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader hands over a hundred at a time, and nothing when all are told.
  const more = (): Promise<readonly FileSystemEntry[]> =>
    new Promise((resolve, reject) => {
      reader.readEntries((entries) => {
        all.push(...entries);
        resolve(entries.length === 0 || all.length >= mostFiles ? all : more());
      }, reject);
    });
  return more();
}

async function gather(entry: FileSystemEntry, depth: number, into: Map<string, string>): Promise<void> {
  if (into.size >= mostFiles) return;
  if (entry.isDirectory && depth > 0) {
    for (const one of await filesIn(entry as FileSystemDirectoryEntry)) await gather(one, depth - 1, into);
  } else if (entry.isFile && entry.name.endsWith('.json')) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    into.set(entry.fullPath.replace(/^\//, ''), await textOf(file));
  }
}

/** What was dropped: files, or folders three deep. */
export async function droppedFiles(transfer: DataTransfer): Promise<BroughtFiles> {
  // Both lists are gone once the event is over, so they are taken before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  const into = new Map<string, string>();
  for (const entry of entries) await gather(entry, 3, into);
  if (entries.length === 0) for (const file of plain) into.set(file.name, await textOf(file));
  return Object.fromEntries(into);
}

/** True for a scenario's files, also broken ones; false for a match. */
export function isScenario(files: BroughtFiles): boolean {
  const texts = Object.values(files);
  if (texts.length !== 1) return texts.length > 1;
  const [text = ''] = texts;
  return !/"rulesVersion"\s*:/.test(text) && /"(?:meta|uses|assumptions|objectives|events|score)"\s*:/.test(text);
}

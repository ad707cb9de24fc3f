// Import walls: which room may import which, through which door, with which library.
import { contentFolders, contentReaders, libraries, passages, roomOf, strangers, terminalDoor } from '../rooms.ts';
import type { Edge, Finding, Source } from '../source.ts';

function isCode(target: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(target);
}

function checkRoom(source: Source, edge: Edge, target: string): string | null {
  const from = roomOf(source.path);
  if (from === null) return `stands in no room`;
  if (!target.startsWith('src/')) {
    const readable = contentReaders.includes(from) && contentFolders.some((folder) => target.startsWith(folder));
    return readable ? null : `${from} may not read ${target}`;
  }
  const to = roomOf(target);
  if (to === null) return `imports ${target}, which stands in no room`;
  if (from === to) {
    const apart = strangers.some(([a, b]) => (source.path.startsWith(a) && target.startsWith(b)) || (source.path.startsWith(b) && target.startsWith(a)));
    return apart ? `imports ${target}: these two folders never meet` : null;
  }
  const passage = passages[from][to];
  if (passage === undefined) return `${from} may not import ${to} (${target})`;
  if (passage === 'types' && !edge.typeOnly) return `${from} may import only types from ${to} (${target})`;
  if (!isCode(target)) return from === 'main' && target.endsWith('.css') ? null : `imports a file of ${to} that is not code (${target})`;
  return target === `src/${to}/index.ts` ? null : `enters ${to} by ${target}, not by its index.ts`;
}

/** `@noble/hashes/sha2.js` is the library `@noble/hashes`. */
function packageOf(specifier: string): string {
  if (specifier.includes(':')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function checkLibrary(source: Source, edge: Edge): string | null {
  const rows = libraries.filter((row) => source.path.startsWith(row.folder));
  const row = rows.toSorted((a, b) => b.folder.length - a.folder.length)[0];
  const name = packageOf(edge.specifier);
  if (!row?.allowed.some((pattern) => matches(pattern, name))) return `imports ${name}, which does not stand here`;
  const guarded = /^node:(fs|process)\b/.test(name) && !source.path.startsWith('src/cli/dev/') && source.path !== terminalDoor;
  return guarded ? `imports ${name}: only ${terminalDoor} touches the file system and the process` : null;
}

export function checkWalls(source: Source): Finding[] {
  const findings: Finding[] = [];
  if (roomOf(source.path) === null) findings.push({ rule: 'walls', path: source.path, line: 1, what: 'stands in no room' });
  for (const edge of source.edges) {
    const what = edge.target === null ? checkLibrary(source, edge) : checkRoom(source, edge, edge.target);
    if (what !== null) findings.push({ rule: edge.target === null ? 'libraries' : 'walls', path: source.path, line: edge.line, what });
  }
  return findings;
}

// The plan of the house as data: who may import whom, and which library stands in which room. The document is docs/architecture.md.

export const roomNames = ['engine', 'scenario', 'agents', 'match', 'classroom', 'text', 'store', 'view', 'cli', 'main'] as const;
export type RoomName = (typeof roomNames)[number];
type Passage = 'values' | 'types';

export const pureRooms: readonly RoomName[] = ['engine', 'scenario', 'agents', 'match', 'classroom'];

/** Row: importing room. Cell: imported room and what may cross. Not listed means a wall; a room may always import itself. */
export const passages: { readonly [from in RoomName]: { readonly [to in RoomName]?: Passage } } = {
  engine: {},
  scenario: { engine: 'values' },
  agents: { engine: 'values' },
  match: { engine: 'values', scenario: 'values', agents: 'values' },
  classroom: { engine: 'values', scenario: 'values', agents: 'values', match: 'values' },
  text: { engine: 'types', scenario: 'types', agents: 'types', match: 'types', classroom: 'types' },
  store: { engine: 'values', scenario: 'values', agents: 'values', match: 'values', classroom: 'values', text: 'values' },
  cli: { engine: 'values', scenario: 'values', agents: 'values', match: 'values', classroom: 'values', text: 'values' },
  view: { engine: 'types', scenario: 'types', agents: 'types', match: 'types', classroom: 'types', text: 'values', store: 'values' },
  main: { engine: 'values', scenario: 'values', agents: 'values', match: 'values', classroom: 'values', text: 'values', store: 'values', view: 'values' },
};

/** Folders of one room that never import each other. */
export const strangers: readonly (readonly [string, string])[] = [['src/view/map/', 'src/view/hud/']];

/** Libraries by the longest matching folder; `x/*` covers a scope. A folder inherits nothing from its parent but what `also` names. */
export const libraries: readonly { readonly folder: string; readonly allowed: readonly string[] }[] = [
  { folder: 'src/engine/', allowed: ['@stdlib/math-base-special-exp', '@stdlib/math-base-special-ln', '@stdlib/math-base-special-pow'] },
  { folder: 'src/scenario/', allowed: ['jsonc-parser', 'zod', '@noble/hashes'] },
  { folder: 'src/agents/', allowed: [] },
  { folder: 'src/match/', allowed: [] },
  { folder: 'src/classroom/', allowed: ['@noble/hashes', 'fflate'] },
  { folder: 'src/text/', allowed: ['intl-messageformat'] },
  { folder: 'src/store/', allowed: ['zustand', 'immer', 'idb', 'fflate', 'comlink'] },
  {
    folder: 'src/view/',
    allowed: [
      'react',
      'react-dom',
      'react-aria-components',
      'zustand',
      'd3-scale',
      'd3-shape',
      'lucide-react',
      'uqr',
      'mdast-util-from-markdown',
      '@fontsource-variable/*',
      '@codemirror/*',
    ],
  },
  { folder: 'src/view/map/', allowed: ['phaser', 'react', 'zustand', 'd3-geo', 'topojson-client', 'topojson-specification', 'geojson', 'world-atlas'] },
  { folder: 'src/cli/', allowed: ['commander', 'tinypool', 'node:*'] },
  { folder: 'src/cli/dev/', allowed: ['*'] },
  { folder: 'src/main.tsx', allowed: ['react', 'react-dom', '@fontsource-variable/*', 'virtual:*'] },
];

/** Where `node:fs` and `process` may stand in the terminal room. */
export const terminalDoor = 'src/cli/io.ts';

/** Rooms that may read content that lives outside src, and the folders they may read. */
export const contentReaders: readonly RoomName[] = ['store', 'view', 'cli', 'main'];
export const contentFolders: readonly string[] = ['assets/', 'scenarios/', 'package.json'];

/** Files over 300 lines, with their length and the reason. Numbers may only fall; a file that fits again must leave the list. */
export const longFiles: { readonly [path: string]: { readonly lines: number; readonly reason: string } } = {
  'src/store/session.ts': { lines: 370, reason: 'one noun, types only: everything the screen may read and ask for' },
  'src/engine/scenario.ts': { lines: 410, reason: 'one noun, types only: everything an author can write, in the order of the format' },
};

export function roomOf(path: string): RoomName | null {
  if (path === 'src/main.tsx') return 'main';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return roomNames.find((name) => name === folder && name !== 'main') ?? null;
}

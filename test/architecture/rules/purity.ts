// Pure rooms: no clock, no chance but the keyed one, no locale, no browser, no Node, and no arithmetic that differs between engines.
import { pureRooms, roomOf, terminalDoor } from '../rooms.ts';
import { isNode, lineAt, literalText, walk } from '../source.ts';
import type { Finding, Node, Source } from '../source.ts';

const globals = new Set(
  `Date Intl console fetch process Buffer window document navigator location history localStorage sessionStorage indexedDB performance crypto globalThis self global
  setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback Worker SharedWorker XMLHttpRequest WebSocket URL URLSearchParams
  TextEncoder TextDecoder structuredClone require eval Function alert WeakRef FinalizationRegistry HTMLElement Element Event Blob File`.split(/\s+/),
);
/** What IEEE 754 defines to the last bit; everything else of Math may differ between engines. */
const exactMath = new Set([
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'round',
  'trunc',
  'sign',
  'sqrt',
  'imul',
  'clz32',
  'fround',
  'PI',
  'E',
  'LN2',
  'LN10',
  'LOG2E',
  'LOG10E',
  'SQRT2',
  'SQRT1_2',
]);
const localeMember = /^(localeCompare|toLocale\w*|normalize)$/;

/** Names that the file declares itself: parameters, variables, functions, imports. A local `self` is no global. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const bind = (value: unknown): void => {
    if (!isNode(value)) return;
    if (value.type === 'Identifier') names.add(String(value['name']));
    else if (value.type === 'AssignmentPattern') bind(value['left']);
    else if (value.type === 'RestElement') bind(value['argument']);
    else if (value.type === 'Property') bind(value['value']);
    else for (const part of [value['elements'], value['properties']]) if (Array.isArray(part)) for (const item of part) bind(item);
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') bind(node['id']);
    if (node.type === 'ImportSpecifier' || node.type === 'ImportDefaultSpecifier' || node.type === 'ImportNamespaceSpecifier') bind(node['local']);
    if (Array.isArray(node['params'])) for (const param of node['params']) bind(param);
    if (node.type === 'CatchClause') bind(node['param']);
  });
  return names;
}

/** False for names of members, of keys and of labels, which refer to nothing outside. */
function isReference(node: Node, parent: Node | null, key: string): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent['computed'] === true;
  if (parent.type === 'TSQualifiedName') return key === 'left';
  if (key === 'key') return parent['computed'] === true || parent['shorthand'] === true;
  return ![
    'TSPropertySignature',
    'TSMethodSignature',
    'LabeledStatement',
    'TSEnumMember',
    'ImportSpecifier',
    'ExportSpecifier',
    'JSXAttribute',
    'MetaProperty',
  ].includes(parent.type);
}

function memberName(node: Node): string | null {
  if (node.type !== 'MemberExpression' || !isNode(node['property'])) return null;
  return node['computed'] === true ? literalText(node['property']) : String(node['property']['name']);
}

function impurity(node: Node, parent: Node | null, key: string, declared: ReadonlySet<string>): string | null {
  if ((node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') && String(node['operator']).startsWith('**'))
    return 'uses **, which differs between engines';
  if (node.type === 'MetaProperty' && isNode(node['meta']) && node['meta']['name'] === 'import') return 'uses import.meta';
  const member = memberName(node);
  if (member !== null && localeMember.test(member)) return `uses .${member}, which depends on the locale or the engine's Unicode tables`;
  if (!isReference(node, parent, key)) return null;
  const name = String(node['name']);
  if (declared.has(name)) return null;
  if (globals.has(name)) return `uses ${name}`;
  if (name !== 'Math') return null;
  const used = parent !== null && key === 'object' ? memberName(parent) : null;
  if (used === null) return 'passes Math on, so that its members cannot be checked';
  return exactMath.has(used) ? null : `uses Math.${used}, which differs between engines or by chance`;
}

export function checkPurity(source: Source): Finding[] {
  const room = roomOf(source.path);
  if (room === null || !pureRooms.includes(room)) return [];
  const declared = declaredNames(source.program);
  const findings: Finding[] = [];
  walk(source.program, (node, parent, key) => {
    const what = impurity(node, parent, key, declared);
    if (what !== null) findings.push({ rule: 'purity', path: source.path, line: lineAt(source.text, node.start), what });
  });
  return findings;
}

/** In the terminal room only one file touches `process`; set-up and tools in dev/ stand outside the product. */
export function checkTerminal(source: Source): Finding[] {
  if (roomOf(source.path) !== 'cli' || source.path.startsWith('src/cli/dev/') || source.path === terminalDoor) return [];
  const findings: Finding[] = [];
  walk(source.program, (node, parent, key) => {
    if (isReference(node, parent, key) && node['name'] === 'process')
      findings.push({ rule: 'terminal', path: source.path, line: lineAt(source.text, node.start), what: `uses process: only ${terminalDoor} does` });
  });
  return findings;
}

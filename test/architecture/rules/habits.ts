// Habits of the house: names, lengths, what a module exports, what a line may not say.
import { longFiles, roomOf } from '../rooms.ts';
import { isNode, lineAt, literalText, walk } from '../source.ts';
import type { Finding, Node, Source } from '../source.ts';

const lineLimit = 300;
const drawers = new Set(['utils', 'util', 'shared', 'common', 'helpers', 'helper', 'types', 'misc', 'lib']);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
// Written in pieces so that this file does not report itself.
const machinePath = /\/(?:work|tmp|home|root)\//;
const unfinished = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
const blocLiteral = /^(?:us|cn)(?:\.|$)/;

export function checkShape(source: Source): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, node: Node, what: string): void => {
    findings.push({ rule, path: source.path, line: lineAt(source.text, node.start), what });
  };
  const room = roomOf(source.path);
  const namesNoBloc = room === 'engine' || room === 'agents';
  walk(source.program, (node, parent, key) => {
    if (node.type === 'TSEnumDeclaration') report('enum', node, 'declares an enum');
    if (node.type === 'ExportDefaultDeclaration') report('default-export', node, 'exports a default');
    if (node.type === 'ExportSpecifier' && isNode(node['exported']) && (node['exported']['name'] ?? node['exported']['value']) === 'default')
      report('default-export', node, 'exports a default');
    if (!namesNoBloc) return;
    const name =
      node.type === 'Identifier' && (key === 'property' || key === 'key') && parent?.['computed'] !== true
        ? String(node['name'])
        : (literalText(node) ?? templateHead(node));
    if (name !== null && node.type !== 'TSLiteralType' && blocLiteral.test(name)) report('bloc-literal', node, `names the bloc in "${name}": blocs are data`);
  });
  return findings;
}

function templateHead(node: Node): string | null {
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return quasis[0]?.value.cooked ?? null;
}

export function checkName(path: string): Finding[] {
  const findings: Finding[] = [];
  for (const part of path.split('/')) {
    if (!kebab.test(part) && part !== 'README.md') findings.push({ rule: 'names', path, line: 1, what: `"${part}" is not kebab-case` });
    if (drawers.has(part)) findings.push({ rule: 'drawers', path, line: 1, what: `"${part}" is a drawer, not a noun` });
  }
  return findings;
}

export function checkLength(path: string, text: string, exceptions: typeof longFiles = longFiles): Finding[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const exception = exceptions[path];
  const limit = exception?.lines ?? lineLimit;
  if (lines > limit) return [{ rule: 'length', path, line: limit, what: `has ${lines} lines; ${limit} at most` }];
  if (exception && lines <= lineLimit) return [{ rule: 'length', path, line: 1, what: 'fits again: take it off the list of long files' }];
  return [];
}

export function checkWords(path: string, text: string): Finding[] {
  const findings: Finding[] = [];
  text.split('\n').forEach((line, index) => {
    if (machinePath.test(line)) findings.push({ rule: 'machine-path', path, line: index + 1, what: 'names a path of one machine' });
    if (unfinished.test(line)) findings.push({ rule: 'unfinished', path, line: index + 1, what: 'carries a mark of unfinished work' });
  });
  return findings;
}

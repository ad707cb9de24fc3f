// One source file as the rules see it: its syntax tree and its import edges. TypeScript 7 has no JavaScript API, so oxc parses.
import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Edge {
  /** As written, without a query such as `?worker`. */
  readonly specifier: string;
  /** Path from the repository's root, or null for a library. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly edges: readonly Edge[];
}

export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Visits every node once, parents first. */
export function walk(node: Node, visit: (node: Node, parent: Node | null, key: string) => void, parent: Node | null = null, key = ''): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    if (isNode(value)) walk(value, visit, node, name);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item, visit, node, name);
  }
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text.charCodeAt(i) === 10) line++;
  return line;
}

/** The text of a string literal or of a template without holes; null for anything else. */
export function literalText(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TSLiteralType') return literalText(value['literal']);
  if (value.type !== 'TemplateLiteral') return null;
  const quasis = value['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

function allTypes(specifiers: unknown, kindKey: 'importKind' | 'exportKind'): boolean {
  const list = (Array.isArray(specifiers) ? specifiers : []) as readonly Node[];
  return list.length > 0 && list.every((s) => s[kindKey] === 'type');
}

/** Where a node points to and whether only types cross; null for nodes that import nothing. */
function importOf(node: Node): { readonly from: unknown; readonly typeOnly: boolean } | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: node['source'], typeOnly: node['importKind'] === 'type' || allTypes(node['specifiers'], 'importKind') };
    case 'ExportNamedDeclaration':
      return isNode(node['source']) ? { from: node['source'], typeOnly: node['exportKind'] === 'type' || allTypes(node['specifiers'], 'exportKind') } : null;
    case 'ExportAllDeclaration':
      return { from: node['source'], typeOnly: node['exportKind'] === 'type' };
    case 'ImportExpression':
      return { from: node['source'], typeOnly: false };
    case 'TSImportType':
      return { from: node['source'] ?? node['argument'], typeOnly: true };
    case 'NewExpression': {
      const callee = node['callee'];
      const args = node['arguments'] as readonly unknown[];
      const second = args[1];
      const own = isNode(second) && second.type === 'MemberExpression' && isNode(second['object']) && second['object'].type === 'MetaProperty';
      return own && isNode(callee) && callee['name'] === 'URL' ? { from: args[0], typeOnly: false } : null;
    }
    default:
      return null;
  }
}

export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} does not parse: ${parsed.errors[0]?.message ?? ''}`);
  const program = parsed.program as unknown as Node;
  const edges: Edge[] = [];
  walk(program, (node) => {
    const found = importOf(node);
    if (!found) return;
    const written = literalText(found.from);
    // An import whose address is computed can lead anywhere: the rules must see it, so it gets an address that no rule allows.
    const specifier = written === null ? '(computed)' : written.replace(/\?.*$/, '');
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)) : null;
    edges.push({ specifier, target, typeOnly: found.typeOnly, line: lineAt(text, node.start) });
  });
  return { path, text, program, edges };
}

export function readSource(root: string, path: string): Source {
  return parseSource(path, readFileSync(`${root}/${path}`, 'utf8'));
}

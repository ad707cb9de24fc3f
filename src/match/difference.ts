// The first place where two pieces of plain data differ, as a path; bits count, so 0 and -0 differ and NaN equals itself.

const isGroup = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null;

/** "blocs.0.stocks.cash", or null when both are the same. */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (!isGroup(a) || !isGroup(b)) return Object.is(a, b) ? null : path;
  const left = Object.keys(a);
  const right = Object.keys(b);
  for (const key of left) {
    const at = path === '' ? key : `${path}.${key}`;
    const found = Object.hasOwn(b, key) ? firstDifference(a[key], b[key], at) : at;
    if (found !== null) return found;
  }
  const extra = right.find((key) => !Object.hasOwn(a, key));
  if (extra !== undefined) return path === '' ? extra : `${path}.${extra}`;
  return Array.isArray(a) === Array.isArray(b) ? null : path;
}

// Ranges of versions such as ">=1 <3": every part must hold.

/** What scenarios are written for: rises when a path, effect, order or equation changes its meaning for authors. Saves go by the rules version instead. */
export const engineVersion = '1';

function compare(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True where a version lies in a range, null where the range cannot be read. A bare number means exactly that version. */
export function inRange(version: string, range: string): boolean | null {
  const parts = range.split(' ').map((part) => /^(>=|<=|<|>|=)?(\d+(?:\.\d+)?)$/.exec(part));
  if (parts.some((part) => part === null)) return null;
  return parts.every((part) => {
    const order = compare(version, part?.[2] ?? '0');
    switch (part?.[1]) {
      case '>=':
        return order >= 0;
      case '<=':
        return order <= 0;
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      default:
        return order === 0;
    }
  });
}

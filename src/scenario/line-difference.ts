// What changed between two texts, line by line, as authors know it from their editors.

export interface ChangedLine {
  readonly kind: 'same' | 'out' | 'in';
  /** Number of the line in the text it stands in, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Most pairs of lines that are compared; beyond it the whole middle counts as replaced. */
const mostPairs = 4_000_000;

/** Lengths of the longest common subsequences of what is left of both from each place on. */
function tableOf(a: readonly string[], b: readonly string[]): readonly Int32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row !== undefined) row[j] = a[i] === b[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function middle(a: readonly string[], b: readonly string[], from: number): readonly ChangedLine[] {
  const out = (i: number): ChangedLine => ({ kind: 'out', line: from + i + 1, text: a[i] ?? '' });
  const into = (j: number): ChangedLine => ({ kind: 'in', line: from + j + 1, text: b[j] ?? '' });
  if (a.length * b.length > mostPairs) return [...a.map((_, i) => out(i)), ...b.map((_, j) => into(j))];
  const table = tableOf(a, b);
  const lines: ChangedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', line: from + j + 1, text: b[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) lines.push(out(i++));
    else lines.push(into(j++));
  }
  return lines;
}

/** Lines that left and came, with `around` unchanged lines before and after each. */
export function differingLines(before: string, after: string, around = 0): readonly ChangedLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (line: number): ChangedLine => ({ kind: 'same', line: line + 1, text: b[line] ?? '' });
  const all = [
    ...Array.from({ length: Math.min(around, start) }, (_, i) => same(start - Math.min(around, start) + i)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), start),
    ...Array.from({ length: Math.min(around, end) }, (_, i) => same(b.length - end + i)),
  ];
  return all.filter((line, i) => line.kind !== 'same' || all.slice(Math.max(0, i - around), i + around + 1).some((near) => near.kind !== 'same'));
}

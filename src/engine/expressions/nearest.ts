// "Did you mean": the names nearest to a misspelt one, by edit distance with swapped neighbours counted once.

/** Longest name that is measured; longer ones are no misspelling of anything here. */
const longest = 120;

function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** The words of a name, whatever joins them, so that "chips.stock" and "chipsStock" are near. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/**
 * Names that a misspelt one may stand for, nearest first.
 * @returns at most three, in the order of `names` where equally near; none when nothing is near.
 */
export function nearestNames(wrong: string, names: Iterable<string>): readonly string[] {
  if (wrong.length > longest) return [];
  const most = Math.max(1, Math.floor(wrong.length / 3));
  const found: { readonly name: string; readonly far: number }[] = [];
  for (const name of names) {
    const far = plain(name) === plain(wrong) ? 0 : distance(wrong, name, most);
    if (far <= most) found.push({ name, far });
  }
  const best = Math.min(...found.map((one) => one.far));
  return found
    .filter((one) => one.far <= best + 1)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map((one) => one.name);
}

// No import cycles, types included: Tarjan's strongly connected components over all edges.
import type { Finding, Source } from '../source.ts';

interface Mark {
  index: number;
  low: number;
  onStack: boolean;
}

export function checkCycles(sources: readonly Source[]): Finding[] {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const marks = new Map<string, Mark>();
  const stack: string[] = [];
  const findings: Finding[] = [];

  function visit(path: string): Mark {
    const mark: Mark = { index: marks.size, low: marks.size, onStack: true };
    marks.set(path, mark);
    stack.push(path);
    for (const { target } of byPath.get(path)?.edges ?? []) {
      if (target === null || !byPath.has(target)) continue;
      const seen = marks.get(target);
      if (seen === undefined) mark.low = Math.min(mark.low, visit(target).low);
      else if (seen.onStack) mark.low = Math.min(mark.low, seen.index);
    }
    if (mark.low === mark.index) close(path);
    return mark;
  }

  function close(path: string): void {
    const members = stack.splice(stack.indexOf(path));
    for (const member of members) {
      const mark = marks.get(member);
      if (mark) mark.onStack = false;
    }
    const self = byPath.get(path)?.edges.some((e) => e.target === path) ?? false;
    if (members.length > 1 || self) findings.push({ rule: 'cycles', path, line: 1, what: `is in an import cycle: ${members.toSorted().join(', ')}` });
  }

  for (const { path } of sources) if (!marks.has(path)) visit(path);
  return findings;
}

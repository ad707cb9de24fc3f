// Numbers against the registry: within their range, low ≤ value ≤ high, parts that add up, steps that are kept.
import { blocConstantRows, parameterRows } from '../../engine/index.ts';
import type { Checking, Cursor } from './checking.ts';

interface Row {
  readonly min: number;
  readonly max: number;
}

const parameterByName: ReadonlyMap<string, Row> = new Map(parameterRows.map((row) => [row.name, row]));
const constantByName: ReadonlyMap<string, Row> = new Map(blocConstantRows.map((row) => [row.name, row]));

/** Refuses a number outside the range its name has in the registry. */
export function checkRange(checking: Checking, name: string, at: Cursor, row: Row | undefined): boolean {
  if (row === undefined || at.number === null || (at.number >= row.min && at.number <= row.max)) return true;
  checking.report(
    { code: 'E301', params: { name, found: at.number, min: row.min, max: row.max }, expected: { code: 'between', params: { min: row.min, max: row.max } } },
    at,
  );
  return false;
}

function checkSourced(checking: Checking, name: string, at: Cursor, row: Row | undefined): void {
  const fits = ['value', 'low', 'high'].filter((part) => !checkRange(checking, name, at.get(part), row)).length === 0;
  const value = at.get('value').number;
  const low = at.get('low').number;
  const high = at.get('high').number;
  if (value === null || !fits) return;
  if ((low !== null && low > value) || (high !== null && high < value)) {
    const bound = at.get(low !== null && low > value ? 'low' : 'high');
    const params = { name, low: low ?? value, value, high: high ?? value };
    // A range that the base gave is no fault of the base: the place to mend is the new value.
    if (checking.sameFile(bound, at.get('value'))) checking.report({ code: 'E302', params }, bound);
    else checking.report({ code: 'E302', params: { ...params, reason: 'inherited' } }, at.get('value'));
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Refuses parts that do not add up to the whole. */
export function checkSum(checking: Checking, name: string, at: Cursor, whole: number): void {
  const { numbers } = at;
  if (numbers === null || numbers.length === 0) return;
  const sum = sumOf(numbers);
  if (Math.abs(sum - whole) > whole * 1e-6) checking.report({ code: 'E303', params: { name, found: Math.round(sum * 1e6) / 1e6, whole } }, at);
}

/** Refuses percentages that are not in steps of five or do not add up. */
export function checkPercents(checking: Checking, name: string, at: Cursor): void {
  checkSum(checking, name, at, 100);
  const off = at.items.find((item) => item.number !== null && item.number % 5 !== 0);
  if (off !== undefined) checking.report({ code: 'E304', params: { name, found: off.number ?? 0, step: 5 } }, off);
}

function checkStart(checking: Checking): void {
  const start = checking.root.get('start');
  const rows = checking.names.startPaths();
  for (const [path, at] of start.entries) {
    const row = rows.get(path);
    if (row === undefined) checking.reportKey({ code: 'E204', params: { reason: 'unknown-path', path }, suggestion: checking.near(path, rows.keys()) }, at);
    else checkSourced(checking, path, at, row);
  }
  if (!start.exists) return;
  const given = new Set(start.entries.map(([path]) => path));
  for (const path of rows.keys()) if (!given.has(path)) checking.report({ code: 'E406', params: { path } }, start);
}

function checkBlocs(checking: Checking): void {
  for (const bloc of checking.root.get('blocs').items) {
    for (const [name, at] of bloc.get('constants').entries) checkSourced(checking, name, at, constantByName.get(name));
    checkPercents(checking, 'shares', bloc.get('shares'));
    checkPercents(checking, 'split', bloc.get('split'));
    const labs = bloc.get('labs').items.flatMap((lab) => lab.get('computeShare').number ?? []);
    const sum = sumOf(labs);
    if (labs.length > 0 && Math.abs(sum - 1) > 0.011) checking.report({ code: 'W501', params: { found: Math.round(sum * 1000) / 1000 } }, bloc.get('labs'));
  }
}

function checkRegions(checking: Checking): void {
  for (const region of checking.root.get('regions').items) {
    checkSum(checking, 'marketWeights', region.get('marketWeights'), 1);
    const shares = region.get('shares');
    const { numbers } = shares;
    if (numbers === null || numbers.length !== 12) continue;
    for (let market = 0; market < 3; market++) {
      const sum = sumOf(numbers.slice(market * 4, market * 4 + 4));
      const first = shares.items[market * 4];
      if (Math.abs(sum - 1) > 1e-6 && first !== undefined)
        checking.report({ code: 'E303', params: { name: `shares ${market * 4 + 1}–${market * 4 + 4}`, found: Math.round(sum * 1e6) / 1e6, whole: 1 } }, first);
    }
    const using = region.get('usingShare').number;
    const most = region.get('usingShareMax').number;
    if (using !== null && most !== null && using > most)
      checking.report({ code: 'E302', params: { name: 'usingShare', low: 0, value: using, high: most } }, region.get('usingShareMax'));
  }
}

/** Every number that the registry or its neighbours bound. */
export function checkRanges(checking: Checking): void {
  for (const [name, at] of checking.root.get('parameters').entries) checkSourced(checking, name, at, parameterByName.get(name));
  for (const worldview of checking.root.get('worldviews').items) {
    for (const [name, at] of worldview.get('set').entries) checkRange(checking, name, at, parameterByName.get(name));
  }
  checkStart(checking);
  checkBlocs(checking);
  checkRegions(checking);
}

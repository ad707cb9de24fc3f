// Targets and observations: what was measured in the world, how far a model may be off, and how far it is.
import { ln } from '../../engine/index.ts';

export interface Tolerance {
  readonly kind: 'relative' | 'absolute' | 'factor';
  readonly by: number;
}

export interface Target {
  readonly id: string;
  readonly series: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly tolerance: Tolerance;
}

/** Errors beyond this many tolerances count no more. */
export const errorMost = 5;

/** Distance from what was observed in tolerances, uncapped; a factor is judged by logarithms. */
export function errorOf(target: Pick<Target, 'value' | 'tolerance'>, model: number): number {
  const { kind, by } = target.tolerance;
  if (kind === 'factor') return model > 0 && target.value > 0 && by > 1 ? Math.abs(ln(model / target.value)) / ln(by) : Infinity;
  const scale = kind === 'relative' ? Math.abs(target.value) * by : by;
  return scale > 0 ? Math.abs(model - target.value) / scale : Infinity;
}

export const passes = (error: number): boolean => error <= 1 + 1e-9;

export interface TargetFault {
  /** Place in the file: "targets[3].tolerance.kind". */
  readonly where: string;
  readonly code: 'not-a-list' | 'not-an-object' | 'not-a-text' | 'not-a-number' | 'unknown-tolerance' | 'unknown-series' | 'unknown-period' | 'twice';
  readonly found: string;
}

type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function readTolerance(value: unknown, where: string, fault: (at: string, code: TargetFault['code'], found: unknown) => void): Tolerance | null {
  if (!isPlain(value)) return (fault(where, 'not-an-object', value), null);
  const { kind, by } = value;
  if (kind !== 'relative' && kind !== 'absolute' && kind !== 'factor') return (fault(`${where}.kind`, 'unknown-tolerance', kind), null);
  if (typeof by !== 'number' || !Number.isFinite(by) || by <= (kind === 'factor' ? 1 : 0)) return (fault(`${where}.by`, 'not-a-number', by), null);
  return { kind, by };
}

/**
 * Reads targets from any JSON value.
 * @returns those that are understood, and what is wrong with the others.
 */
export function readTargets(value: unknown): { readonly targets: readonly Target[]; readonly faults: readonly TargetFault[] } {
  const faults: TargetFault[] = [];
  const fault = (where: string, code: TargetFault['code'], found: unknown): void => void faults.push({ where, code, found: shown(found) });
  const list: unknown = isPlain(value) && Array.isArray(value['targets']) ? value['targets'] : value;
  if (!Array.isArray(list)) return (fault('', 'not-a-list', value), { targets: [], faults });
  const targets: Target[] = [];
  list.forEach((item: unknown, i) => {
    const where = `targets[${i}]`;
    if (!isPlain(item)) return fault(where, 'not-an-object', item);
    const { id, series, period, value: observed, unit } = item;
    if (typeof id !== 'string') return fault(`${where}.id`, 'not-a-text', id);
    if (targets.some((known) => known.id === id)) return fault(`${where}.id`, 'twice', id);
    if (typeof series !== 'string') return fault(`${where}.series`, 'not-a-text', series);
    if (typeof period !== 'string') return fault(`${where}.period`, 'not-a-text', period);
    if (typeof observed !== 'number' || !Number.isFinite(observed)) return fault(`${where}.value`, 'not-a-number', observed);
    const tolerance = readTolerance(item['tolerance'], `${where}.tolerance`, fault);
    if (tolerance) targets.push({ id, series, period, value: observed, unit: typeof unit === 'string' ? unit : '', tolerance });
  });
  return { targets, faults };
}

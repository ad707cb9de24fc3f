// Every name a scenario has: ids by kind, and paths with what may be read from and written to them.
import { blocDerived, blocStocks, functionRows, loosePaths, regionStocks, worldDerived, worldStocks } from '../engine/index.ts';
import type { ExpressionScope, ExpressionType, FunctionRow, IdKind, Unit } from '../engine/index.ts';
import { idOf, isPlain } from './origins.ts';
import { gamePaths } from './expectations.ts';
import type { NameKind } from './shape/fields.ts';
import type { Suggester } from './suggest.ts';

export interface WritablePath {
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** Bloc, `self` or `rival` whose stock it is; null for the world's and the regions'. */
  readonly owner: string | null;
}

/** Bloc ids that mean something else in a path. */
export const reservedBlocIds: readonly string[] = ['self', 'rival', 'world', 'region', 'control', 'turn', 'year', 'both'];

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((item) => idOf(item) ?? []) : [];
}

function choicesOf(events: unknown): readonly string[] {
  if (!Array.isArray(events)) return [];
  return events.flatMap((event) => (isPlain(event) ? idsOf(event['choices']).map((choice) => `${idOf(event) ?? ''}:${choice}`) : []));
}

export class Names {
  private readonly ids: { readonly [kind in NameKind | 'choice']: ReadonlySet<string> };
  readonly blocs: readonly string[];
  private readonly readable = new Map<string, ExpressionType>();
  private readonly writable = new Map<string, WritablePath>();

  constructor(root: { readonly [key: string]: unknown }) {
    const blocs = Array.isArray(root['blocs']) ? root['blocs'] : [];
    this.blocs = idsOf(blocs);
    this.ids = {
      source: new Set(isPlain(root['sources']) ? Object.keys(root['sources']) : []),
      objective: new Set(idsOf(root['objectives'])),
      bloc: new Set(this.blocs),
      region: new Set(idsOf(root['regions'])),
      control: new Set(idsOf(root['controls'])),
      chip: new Set(idsOf(root['chips'])),
      'third party': new Set(idsOf(root['thirdParties'])),
      initiative: new Set(idsOf(root['initiatives'])),
      event: new Set(idsOf(root['events'])),
      plan: new Set(idsOf(root['plans'])),
      channel: new Set(blocs.flatMap((bloc: unknown) => (isPlain(bloc) ? idsOf(bloc['channels']) : []))),
      choice: new Set(choicesOf(root['events'])),
    };
    this.addPaths();
  }

  private addPaths(): void {
    for (const owner of [...this.blocs, 'self', 'rival']) {
      for (const row of blocStocks) {
        this.readable.set(`${owner}.${row.path}`, 'number');
        if (row.writable) this.writable.set(`${owner}.${row.path}`, { unit: row.unit, min: row.min, max: row.max, owner });
      }
      for (const row of blocDerived) this.readable.set(`${owner}.${row.path}`, 'number');
    }
    for (const row of worldStocks) {
      this.readable.set(`world.${row.path}`, 'number');
      this.writable.set(`world.${row.path}`, { unit: row.unit, min: row.min, max: row.max, owner: null });
    }
    for (const row of worldDerived) this.readable.set(`world.${row.path}`, 'number');
    for (const row of loosePaths) {
      if (row.star === null) this.readable.set(row.path, row.type);
      else for (const id of this.ids[row.star]) this.readable.set(row.path.replace('*', id), row.type);
    }
    for (const row of regionStocks) {
      if (!row.writable) continue;
      for (const region of this.ids.region) {
        const path = `region.${region}.${row.path}`;
        for (const full of row.key === 'users' ? [path] : this.blocs.map((bloc) => `${path}.${bloc}`))
          this.writable.set(full, { unit: row.unit, min: row.min, max: row.max, owner: null });
      }
    }
  }

  of(kind: NameKind | 'choice'): ReadonlySet<string> {
    return this.ids[kind];
  }

  isReadable(path: string): boolean {
    return this.readable.has(path);
  }

  writablePath(path: string): WritablePath | undefined {
    return this.writable.get(path);
  }

  /** Writable paths, without those of `self` and `rival` where they stand for nobody. */
  writablePaths(sides: boolean): readonly string[] {
    return [...this.writable].flatMap(([path, row]) => (sides || (row.owner !== 'self' && row.owner !== 'rival') ? [path] : []));
  }

  /** Every path of a start value: all stocks of both blocs and of the world. */
  startPaths(): ReadonlyMap<string, { readonly min: number; readonly max: number }> {
    const blocs = this.blocs.flatMap((bloc) => blocStocks.map((row) => [`${bloc}.${row.path}`, row] as const));
    return new Map<string, { readonly min: number; readonly max: number }>([...blocs, ...worldStocks.map((row) => [`world.${row.path}`, row] as const)]);
  }

  /** What a condition may name; `sides` is false where `self` and `rival` stand for nobody. */
  scope(sides: boolean, suggester: Suggester): ExpressionScope {
    const { readable } = this;
    return {
      path: (path) => readable.get(path) ?? null,
      paths: () => [...readable.keys()].filter((path) => sides || !/^(?:self|rival)\./.test(path)),
      functions: functionRows,
      ids: (kind: IdKind) => this.ids[kind],
      sides,
      near: (wrong, names) => suggester.near(wrong, names),
    };
  }

  /** What an expectation may name: a condition's names about no side, figures of finished games, and functions over games and turns. */
  gameScope(rows: readonly FunctionRow[], suggester: Suggester): ExpressionScope {
    const own = this.scope(false, suggester);
    const extra = new Map<string, ExpressionType>(
      gamePaths.flatMap((row): [string, ExpressionType][] =>
        row.star === null ? [[row.path, row.type]] : this.blocs.map((bloc) => [row.path.replace('*', bloc), row.type]),
      ),
    );
    return { ...own, path: (path) => extra.get(path) ?? own.path(path), paths: () => [...own.paths(), ...extra.keys()], functions: [...functionRows, ...rows] };
  }
}

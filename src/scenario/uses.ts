// Who reads a path and who writes it: every condition, effect and price of a scenario that names it, by whatever name.
import { blocDerived, blocStocks, loosePaths, regionStocks, visitExpression, worldDerived, worldStocks } from '../engine/index.ts';
import type { Expression, Scenario, Unit } from '../engine/index.ts';

export interface PathUse {
  readonly kind: 'reads' | 'writes';
  /** Where, as suppressions write it: "events.leak.when.1". */
  readonly at: string;
  /** The condition, or the effect in short. */
  readonly text: string;
}

/** What the registry says of a path. */
export interface PathRow {
  readonly unit: Unit;
  readonly help: string;
  readonly seen: string;
  readonly writable: boolean;
  readonly min: number | null;
  readonly max: number | null;
}

/** The registry's row of a full path, or null where nothing has that name. `self` and `rival` stand for any bloc. */
export function rowOfPath(scenario: Scenario, path: string): PathRow | null {
  const [head = '', ...steps] = path.split('.');
  const rest = steps.join('.');
  const loose = loosePaths.find(
    (row) => row.path === path || (row.star !== null && new RegExp(`^${row.path.replaceAll('.', '\\.').replace('*', '[^.]+')}$`).test(path)),
  );
  if (loose !== undefined && head !== 'region')
    return { unit: loose.type === 'flag' ? 'flag' : 'ratio', help: loose.help, seen: 'public', writable: false, min: null, max: null };
  const isBloc = head === 'self' || head === 'rival' || scenario.blocs.some((bloc) => bloc.id === head);
  const what = head === 'region' ? (steps[1] ?? '') : rest;
  const stocks = isBloc ? blocStocks : head === 'world' ? worldStocks : head === 'region' ? regionStocks : [];
  const stock = stocks.find((row) => row.path === what);
  if (stock !== undefined) return { unit: stock.unit, help: stock.help, seen: stock.seen, writable: stock.writable, min: stock.min, max: stock.max };
  const derived = (isBloc ? blocDerived : head === 'world' ? worldDerived : []).find((row) => row.path === what);
  return derived === undefined ? null : { unit: derived.unit, help: derived.help, seen: derived.seen, writable: false, min: null, max: null };
}

/** Paths that mean the same where `to` is the side an event is about. */
function sameAs(scenario: Scenario, path: string, to: string): ReadonlySet<string> {
  const [head = '', ...rest] = path.split('.');
  const isBloc = scenario.blocs.some((bloc) => bloc.id === head);
  if (!isBloc) return new Set([path]);
  const open = to === 'both' || to === 'world';
  const self = open || head === to ? [['self', ...rest].join('.')] : [];
  const rival = open || head !== to ? [['rival', ...rest].join('.')] : [];
  return new Set([path, ...self, ...rival]);
}

function reads(line: Expression, names: ReadonlySet<string>): boolean {
  let found = false;
  visitExpression(line.root, (node) => {
    if (node.kind === 'path' && names.has(node.path)) found = true;
  });
  return found;
}

/** Every use of a path; `self` and `rival` count where they stand, or may stand, for its bloc. */
export function usesOfPath(scenario: Scenario, path: string): readonly PathUse[] {
  const uses: PathUse[] = [];
  const lines = (all: readonly Expression[], at: string, names: ReadonlySet<string>): void =>
    all.forEach((line, i) => {
      if (reads(line, names)) uses.push({ kind: 'reads', at: `${at}.${i + 1}`, text: line.text });
    });
  for (const event of scenario.events) {
    const at = `events.${event.id}`;
    const names = sameAs(scenario, path, event.to);
    const effects = (all: typeof event.effects, where: string): void =>
      all.forEach((effect, i) => {
        const target = effect.do === 'control' || effect.do === 'suspend' ? `control.${effect.control}` : effect.path;
        if (names.has(target) || (target.startsWith('control.') && path.startsWith(`${target}.`)))
          uses.push({
            kind: 'writes',
            at: `${where}.effects.${i + 1}`,
            text: `${effect.do} ${'value' in effect ? effect.value : effect.do === 'control' ? effect.level : effect.months}`,
          });
      });
    lines(event.when, `${at}.when`, names);
    effects(event.effects, at);
    for (const choice of event.choices) {
      const where = `${at}.choices.${choice.id}`;
      const own = choice.for === null ? names : sameAs(scenario, path, choice.for);
      lines(choice.available, `${where}.available`, own);
      choice.ai.if.forEach((rule, i) => lines(rule.when, `${where}.ai.if.${i + 1}.when`, own));
      for (const cost of choice.cost) if (own.has(cost.path)) uses.push({ kind: 'writes', at: `${where}.cost`, text: `cost ${cost.value}` });
      effects(choice.effects, where);
    }
  }
  for (const ending of scenario.endings) lines(ending.when, `endings.${ending.id}.when`, new Set([path]));
  (scenario.checks ?? []).forEach((check, i) => lines(check.expect, `checks.${i + 1}.expect`, new Set([path])));
  return uses;
}

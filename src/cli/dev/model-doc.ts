// Writes the generated tables of docs/model.md from the registry and the base world: `node src/cli/dev/model-doc.ts`. A test asserts that they are up to date.
import { blocConstantRows, blocDerived, blocStocks, parameterRows, regionStocks, worldDerived, worldStocks } from '../../engine/index.ts';
import type { DerivedRow, Scenario, SourcedNumber, StockRow } from '../../engine/index.ts';
import { bundleOf, readScenario } from '../../scenario/index.ts';
import { formatNumber } from '../../text/index.ts';
import { joinPath, readJsonFiles, readText, scenariosFolder, writeText } from '../io.ts';

const docs = joinPath(scenariosFolder, '..', 'docs', 'model.md');
const whole = 'two-stacks';
const base = 'base-2024-10';

/** A table of cells; bars inside a cell are escaped. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A number as it stands in its file, never rounded. */
function number(x: number | undefined): string {
  if (x === undefined) return '–';
  return Math.abs(x) >= 10_000 && Number.isInteger(x) ? formatNumber(x) : String(x);
}

function range(one: SourcedNumber): string {
  return one.low === undefined && one.high === undefined ? '–' : `${number(one.low)} to ${number(one.high)}`;
}

function sourceOf(scenario: Scenario, one: SourcedNumber): string {
  const source = scenario.sources.find((each) => each.id === one.source);
  const cite =
    source === undefined ? one.source : one.source === 'assumption' ? 'Judged' : source.url === undefined ? source.cite : `[${source.cite}](${source.url})`;
  return [`${cite} (${source?.claim ?? '–'})`, one.note ?? ''].filter((part) => part !== '').join('. ');
}

function parameters(scenario: Scenario): string {
  const rows = parameterRows.map(({ name, unit, help }) => {
    const one = scenario.parameterSources[name];
    if (one === undefined) throw new Error(`no value for ${name}`);
    return [`\`${name}\`${scenario.sliders.includes(name) ? ' ⇔' : ''}`, number(one.value), range(one), unit, help, sourceOf(scenario, one)];
  });
  const assumed = parameterRows.filter(({ name }) => scenario.parameterSources[name]?.source === 'assumption').length;
  const head = `${rows.length} parameters, ${assumed} of them judged. ⇔ marks the disputed ones, which the sensitivity table takes to both ends.`;
  return `${head}\n\n${table(['parameter', 'value', 'range', 'unit', 'what it is', 'source and note'], rows)}`;
}

function constants(scenario: Scenario): string {
  const rows = blocConstantRows.flatMap(({ name, unit, help }) =>
    scenario.blocs.map((bloc) => {
      const one = bloc.constants[name];
      return [`\`${name}\``, bloc.name, number(one.value), range(one), unit, help, sourceOf(scenario, one)];
    }),
  );
  return table(['number', 'side', 'value', 'range', 'unit', 'what it is', 'source and note'], rows);
}

/** Who sees a number, in words. */
const seen: { readonly [kind in StockRow['seen']]: string } = {
  public: 'both sides',
  own: 'its owner',
  estimate: 'its owner; the rival an estimate',
  hidden: 'nobody',
};

function stocks(scenario: Scenario): string {
  const start = (path: string): string => {
    const one = scenario.start[path];
    return one === undefined ? '–' : `${number(one.value)} (${one.source === 'assumption' ? 'judged' : one.source})`;
  };
  const [first, second] = scenario.blocs;
  const rows = [
    ...blocStocks.map((row) => [`\`${row.path}\``, row.unit, start(`${first.id}.${row.path}`), start(`${second.id}.${row.path}`), seen[row.seen], row.help]),
    ...worldStocks.map((row) => [`\`world.${row.path}\``, row.unit, start(`world.${row.path}`), '', seen[row.seen], row.help]),
    ...regionStocks.map((row) => [`\`region.*.${row.path}\``, row.unit, 'by region', '', seen[row.seen], row.help]),
  ];
  return table(['stock', 'unit', `start, ${first.name}`, `start, ${second.name}`, 'who sees it', 'what it is'], rows);
}

function derived(): string {
  const row = (path: string, each: DerivedRow): readonly string[] => [`\`${path}\`${each.headline ? ' ★' : ''}`, each.unit, seen[each.seen], each.help];
  const rows = [...blocDerived.map((each) => row(each.path, each)), ...worldDerived.map((each) => row(`world.${each.path}`, each))];
  return `★ marks the headline numbers of the five cards.\n\n${table(['number', 'unit', 'who sees it', 'what it is'], rows)}`;
}

function sets(scenario: Scenario): string {
  const rows = scenario.worldviews.flatMap(({ name, text, set }) => {
    const changes = Object.entries(set).map(
      ([parameter, value]) => `\`${parameter}\` ${number(scenario.parameterSources[parameter]?.value)} → ${number(value)}`,
    );
    return [[name, text, changes.length === 0 ? 'nothing' : changes.join(', ')]];
  });
  return table(['worldview', 'in words', 'what it sets'], rows);
}

function baseWorld(): Scenario {
  const bundle = bundleOf(whole, readJsonFiles(scenariosFolder));
  const scenario = bundle === null ? null : readScenario(bundle).scenario;
  if (scenario === null || !Object.hasOwn(bundle?.libraries ?? {}, base)) throw new Error(`${whole} on ${base} cannot be read`);
  return scenario;
}

/** The page with its generated parts written anew. */
export function renderModelDoc(page: string): string {
  const scenario = baseWorld();
  const parts: { readonly [name: string]: string } = {
    parameters: parameters(scenario),
    constants: constants(scenario),
    stocks: stocks(scenario),
    derived: derived(),
    sets: sets(scenario),
  };
  return Object.entries(parts).reduce((text, [name, part]) => {
    const begin = `<!-- ${name}:begin -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf(`<!-- ${name}:end -->`);
    if (from < 0 || to < from) throw new Error(`docs/model.md has no place for ${name}`);
    return `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`;
  }, page);
}

if (import.meta.main) writeText(docs, renderModelDoc(readText(docs) ?? ''));

// Which routes of the map a number is about: so that a card that moves a store or a supply is seen on the route that feeds it.
import type { ScenarioTexts } from '../../store/index.ts';
import type { ArcKind, MapModel } from './model.ts';

/** Kinds of routes that bring to a bloc what the number counts. */
const feeds: { readonly [path: string]: readonly ArcKind[] } = {
  'shock.supply': ['chips'],
  'chips.training': ['chips'],
  'chips.inference': ['chips'],
  'chips.rented': ['rental'],
  'reserve.chips': ['chips'],
  'reserve.memory': ['memory'],
  'memory.home': ['memory'],
  'reserve.materials': ['materials'],
  'materials.home': ['materials'],
  'fab.wafers': ['tools'],
  'fab.yield': ['tools'],
  'fab.learning': ['tools'],
  'capability.open': ['models'],
  'capability.closed': ['models'],
  developers: ['models'],
  product: ['models'],
};

/** Numbers about how well a bloc's rules hold: they are felt on the other side's routes, at the desk. */
const holds: readonly string[] = ['enforcement', 'allies'];

/** Ids of the routes that a number at `path` is about. */
export function arcTouches(path: string, model: MapModel, texts: Pick<ScenarioTexts, 'blocs'>): readonly string[] {
  const dot = path.indexOf('.');
  const slot = texts.blocs.findIndex((bloc) => bloc.id === path.slice(0, dot));
  const rest = path.slice(dot + 1);
  if (slot < 0) return [];
  if (holds.includes(rest)) return model.arcs.filter((arc) => arc.slot !== slot && arc.desk).map((arc) => arc.id);
  const kinds = feeds[rest] ?? [];
  return model.arcs.filter((arc) => arc.slot === slot && kinds.includes(arc.kind)).map((arc) => arc.id);
}

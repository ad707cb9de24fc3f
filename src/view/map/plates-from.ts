// The chokepoints: five labelled plates with a live value each, taken from the rules in force and the seat's own numbers.
import type { ControlKind, Observation } from '../../engine/index.ts';
import { formatQuantity } from '../../text/index.ts';
import { standingOf } from './controls-from.ts';
import type { MapScenario, Translate } from './source.ts';
import type { MapArc, MapPlate, MapStatus, PlateId } from './model.ts';
import { plateIds } from './model.ts';
import { placeOfPlate } from './places.ts';

interface Value {
  readonly value: string;
  readonly status: MapStatus;
}

function ruled(seen: Observation, scenario: MapScenario, kind: ControlKind, t: Translate): Value | null {
  const standing = standingOf(seen, scenario, kind, null, t);
  if (standing === null) return null;
  return { value: standing.status === 'flowing' && standing.view.level === 0 ? t('map.plate.no-rule') : standing.text, status: standing.status };
}

/** Chips that leave the foundry for this seat in the coming turn. */
function foundry(seen: Observation, scenario: MapScenario, arcs: readonly MapArc[], t: Translate): Value {
  const place = placeOfPlate('foundry');
  const own = arcs.filter((arc) => arc.slot === seen.slot && arc.kind === 'chips' && arc.from === place);
  const due = own.reduce((sum, arc) => sum + (arc.quantity ?? 0), 0);
  const status = own[0]?.status ?? standingOf(seen, scenario, 'threshold', null, t)?.status ?? 'flowing';
  return { value: due > 0 ? t('map.plate.arriving', { amount: formatQuantity(due, 'H100e') }) : t('map.plate.nothing-due'), status };
}

function packaging(seen: Observation, t: Translate): Value {
  const full = seen.binding === 'packaging';
  return { value: t(full ? 'map.plate.full' : 'map.plate.room'), status: full ? 'waiting' : 'flowing' };
}

function valueOf(id: PlateId, seen: Observation, scenario: MapScenario, arcs: readonly MapArc[], t: Translate): Value | null {
  switch (id) {
    case 'lithography':
      return ruled(seen, scenario, 'tools', t);
    case 'foundry':
      return foundry(seen, scenario, arcs, t);
    case 'packaging':
      return packaging(seen, t);
    case 'memory':
    case 'materials':
      return ruled(seen, scenario, id, t);
  }
}

/** The plates, in the order of `plateIds`; one whose rule the scenario does not have is left out. */
export function platesFrom(seen: Observation, scenario: MapScenario, arcs: readonly MapArc[], t: Translate): MapPlate[] {
  return plateIds.flatMap((id) => {
    const found = valueOf(id, seen, scenario, arcs, t);
    if (found === null) return [];
    const place = placeOfPlate(id);
    const label = t(`map.plate.${id}`);
    const placeText = t(`map.place.${place}` as Parameters<Translate>[0]);
    const statusText = t(`map.status.${found.status}`);
    const note = t('map.plate.note', { label, place: placeText, value: found.value, status: statusText });
    return [{ id, label, place, placeText, ...found, statusText, note }];
  });
}

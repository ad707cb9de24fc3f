// From what a seat sees to what the map shows. Pure: the same observation gives the same map, in pixels and in words.
import type { Observation } from '../../engine/index.ts';
import type { Theme } from '../../store/index.ts';
import type { TextKey } from '../../text/index.ts';
import { formatDate, formatQuantity } from '../../text/index.ts';
import { arcsFrom } from './arcs-from.ts';
import type { MapBloc, MapLegend, MapModel, MapRegion } from './model.ts';
import { arcKinds, mapStatuses } from './model.ts';
import { placeIds, seas } from './places.ts';
import { platesFrom } from './plates-from.ts';
import type { MapScenario, Translate } from './source.ts';

export type { MapScenario, Translate } from './source.ts';

function share(value: number | undefined): number {
  return Math.min(1, Math.max(0, value ?? 0));
}

function regionsFrom(seen: Observation, scenario: MapScenario, t: Translate): MapRegion[] {
  const [first, second] = scenario.blocs;
  return seen.regions.flatMap((region) => {
    const def = scenario.regions.find((r) => r.id === region.id);
    if (!def) return [];
    const shares = [share(region.use[0]), share(region.use[1])] as const;
    const shareTexts = [formatQuantity(shares[0], 'share'), formatQuantity(shares[1], 'share')] as const;
    const home = def.home === first.id ? 0 : def.home === second.id ? 1 : null;
    const users = formatQuantity(region.users, 'millions of people');
    const note = t('map.region.note', {
      region: def.name,
      users,
      first: first.name,
      firstShare: shareTexts[0],
      second: second.name,
      secondShare: shareTexts[1],
    });
    return [{ id: def.id, label: def.name, shares, shareTexts, users: region.users, home, note }];
  });
}

function legendFrom(t: Translate): MapLegend {
  const statuses = Object.fromEntries(mapStatuses.map((status) => [status, t(`map.status.${status}`)])) as MapLegend['statuses'];
  const kinds = Object.fromEntries(arcKinds.map((kind) => [kind, t(`map.kind.${kind}`)])) as MapLegend['kinds'];
  return { title: t('map.title'), inset: t('map.inset'), desk: t('map.desk'), statuses, kinds, unassigned: t('map.unassigned'), credit: t('map.credit') };
}

/** The map of one seat's observation, every word translated by `t`. */
export function mapModelFrom(seen: Observation, scenario: MapScenario, t: Translate, theme: Theme = 'light'): MapModel {
  const arcs = arcsFrom(seen, scenario, t);
  const bloc = (slot: 0 | 1): MapBloc => ({ slot, label: scenario.blocs[slot].name });
  return {
    dateline: formatDate(seen.date),
    regions: regionsFrom(seen, scenario, t),
    arcs,
    plates: platesFrom(seen, scenario, arcs, t),
    blocs: [bloc(0), bloc(1)],
    places: Object.fromEntries(placeIds.map((id) => [id, t(`map.place.${id}` as TextKey)])),
    seas: Object.fromEntries(seas.map(([id]) => [id, t(`map.sea.${id}` as TextKey)])),
    legend: legendFrom(t),
    theme,
  };
}

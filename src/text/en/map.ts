// Words on the map and of its text twin: places, chokepoints, routes and how they stand.
const places = {
  'map.place.veldhoven': 'Veldhoven',
  'map.place.hsinchu': 'Hsinchu',
  'map.place.packaging': 'Taichung',
  'map.place.icheon': 'Icheon',
  'map.place.baotou': 'Baotou',
  'map.place.shanghai': 'Shanghai',
  'map.place.guiyang': 'Guiyang',
  'map.place.shenzhen': 'Shenzhen',
  'map.place.singapore': 'Singapore',
  'map.place.johor': 'Johor',
  'map.place.phoenix': 'Phoenix',
  'map.place.virginia': 'Virginia',
  'map.sea.pacific': 'Pacific Ocean',
  'map.sea.indian': 'Indian Ocean',
  'map.sea.atlantic': 'Atlantic Ocean',
} as const;

const plates = {
  'map.plate.lithography': 'Lithography',
  'map.plate.foundry': 'Foundry',
  'map.plate.packaging': 'Packaging',
  'map.plate.memory': 'Memory',
  'map.plate.materials': 'Materials',
  'map.plate.note': '{label}, {place}: {value} ({status}).',
  'map.plate.arriving': '{amount} due',
  'map.plate.nothing-due': 'nothing due',
  'map.plate.full': 'full: it limits chip orders',
  'map.plate.room': 'has room',
  'map.plate.no-rule': 'no rule in force',
  'map.plate.from': '{level} from {date}',
} as const;

const arcs = {
  'map.kind.chips': 'AI chips',
  'map.kind.memory': 'Memory',
  'map.kind.tools': 'Chip-making tools',
  'map.kind.materials': 'Refined materials',
  'map.kind.models': 'Released AI models',
  'map.kind.grey': 'Grey-market chips',
  'map.kind.rental': 'Rented compute',
  'map.status.flowing': 'flowing',
  'map.status.waiting': 'at the licence desk',
  'map.status.blocked': 'refused',
  'map.status.announced': 'rule announced',
  'map.arc.unknown': 'quantity not known to this seat',
  'map.arc.amount': '{amount} this turn',
  'map.arc.note': '{what} from {from} to {to}, for {bloc}: {amount}; {status}.',
  'map.arc.users': '{users} using {bloc} models',
  'map.arc.model-note': '{model} reaches {region}: {users} use {bloc} models there.',
} as const;

const frame = {
  'map.title': 'Supply and use of AI',
  'map.inset': 'The supply line, enlarged',
  'map.desk': 'Licence desk',
  'map.unassigned': 'not counted in any market',
  'map.credit': 'Natural Earth shapes · no borders drawn',
  'map.region.note': '{region}: {users} use AI; {first} {firstShare}, {second} {secondShare} of use.',
} as const;

export const mapTexts = { ...places, ...plates, ...arcs, ...frame } as const;

// What the map shows, as data: the drawing and the text twin are both made from this, so they can never disagree. Types only.
import type { Slot } from '../../engine/index.ts';
import type { Theme } from '../../store/index.ts';

/** How a route or a chokepoint stands: goods pass, they wait for a licence, they are refused, or a rule has been announced that is not yet in force. */
export const mapStatuses = ['flowing', 'waiting', 'blocked', 'announced'] as const;
export type MapStatus = (typeof mapStatuses)[number];

/** What travels along a route. `grey` is unlicensed chips, `rental` is computing time bought abroad, `models` are released AI models. */
export const arcKinds = ['chips', 'memory', 'tools', 'materials', 'models', 'grey', 'rental'] as const;
export type ArcKind = (typeof arcKinds)[number];

export const plateIds = ['lithography', 'foundry', 'packaging', 'memory', 'materials'] as const;
export type PlateId = (typeof plateIds)[number];

export interface MapRegion {
  readonly id: string;
  readonly label: string;
  /** Share of AI use per slot, 0 to 1. */
  readonly shares: readonly [number, number];
  /** The same in words: "93%". */
  readonly shareTexts: readonly [string, string];
  /** Millions of people who use AI. */
  readonly users: number;
  /** Slot whose home market it is, or null. */
  readonly home: Slot | null;
  /** One sentence for hover and for the text twin. */
  readonly note: string;
}

export interface MapArc {
  readonly id: string;
  /** Ids of assets/map/places.json, or a region's id for its market. */
  readonly from: string;
  readonly to: string;
  readonly kind: ArcKind;
  /** In the unit of its kind (H100e of training power, or millions of people for models); null where this seat does not know it. */
  readonly quantity: number | null;
  /** Quantity with its unit, or the status where there is no quantity: "12,000 H100e". */
  readonly text: string;
  readonly slot: Slot;
  readonly status: MapStatus;
  readonly statusText: string;
  /** True where somebody must give a licence on the way. */
  readonly desk: boolean;
  /** One sentence for hover and for the text twin. */
  readonly note: string;
}

export interface MapPlate {
  readonly id: PlateId;
  readonly label: string;
  /** Id of a place. */
  readonly place: string;
  readonly placeText: string;
  readonly value: string;
  readonly status: MapStatus;
  readonly statusText: string;
  readonly note: string;
}

export interface MapBloc {
  readonly slot: Slot;
  readonly label: string;
}

export interface MapLegend {
  readonly title: string;
  readonly inset: string;
  readonly desk: string;
  readonly statuses: { readonly [status in MapStatus]: string };
  readonly kinds: { readonly [kind in ArcKind]: string };
  readonly unassigned: string;
  readonly credit: string;
}

export interface MapModel {
  readonly dateline: string;
  readonly regions: readonly MapRegion[];
  readonly arcs: readonly MapArc[];
  readonly plates: readonly MapPlate[];
  readonly blocs: readonly [MapBloc, MapBloc];
  /** Names of places and of oceans by id, translated. */
  readonly places: { readonly [id: string]: string };
  readonly seas: { readonly [id: string]: string };
  readonly legend: MapLegend;
  readonly theme: Theme;
}

/** One thing of the playback. Times are seconds from its start; together they never exceed `playbackSeconds`. */
export interface MapStep {
  readonly kind: 'shipment' | 'stop' | 'seize' | 'release' | 'change' | 'shade';
  /** Id of the arc, plate or region it is about. */
  readonly target: string;
  readonly start: number;
  readonly length: number;
}

export const playbackSeconds = 4;

/** What the pointer is over, or what was pressed. */
export interface MapTarget {
  readonly kind: 'region' | 'arc' | 'plate';
  readonly id: string;
}

export interface MapOptions {
  readonly model: MapModel;
  /** No motion at all: nothing travels, playback ends at once. Default: what the system asks for. */
  readonly reducedMotion?: boolean;
  /** Default: WebGL where a graphics card runs it, else the Canvas renderer, which is several times faster than WebGL in software. */
  readonly renderer?: 'webgl' | 'canvas';
}

export interface MapHandle {
  /** Shows a new state of the world; shading and routes fade over. */
  update(model: MapModel): void;
  /** Plays a turn back in at most `playbackSeconds`. Resolves when it has ended or was skipped; at once under reduced motion. */
  play(steps: readonly MapStep[]): Promise<void>;
  skip(): void;
  /** Fits the drawing to its parent; called by itself when the parent changes size. */
  resize(): void;
  /** Reads the colours of the page again. */
  setTheme(theme: Theme): void;
  setReducedMotion(reduced: boolean): void;
  highlight(region: string | null): void;
  /** Both return a function that takes the listener away. */
  onHover(listener: (target: MapTarget | null) => void): () => void;
  onSelect(listener: (target: MapTarget) => void): () => void;
  destroy(): void;
}

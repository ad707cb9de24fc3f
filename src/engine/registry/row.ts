// The columns of a registry row: what everything that has a name declares about itself, once.

export type Unit =
  | 'H100e'
  | 'GW'
  | 'USD bn'
  | 'USD bn a year'
  | 'USD'
  | 'share'
  | 'percent'
  | 'points'
  | 'powers of ten'
  | '1e25 FLOP'
  | 'months'
  | 'stacks'
  | 'stacks a year'
  | 'dies'
  | 'thousand wafers a month'
  | 'quarters'
  | 'millions of people'
  | 'models'
  | 'index'
  | 'agenda points'
  | 'turns'
  | 'flag'
  | 'ratio'
  | 'USD per USD'
  | 'per year';

/** Who may see the true value: everybody, its owner, its owner while the rival sees an estimate, or nobody. */
export type Seen = 'public' | 'own' | 'estimate' | 'hidden';

/** A stock: a number that changes only through `add`. */
export interface StockRow {
  /** Name in the state object. */
  readonly key: string;
  /** Name in scenario files, after the bloc or region: "chips.training" in "us.chips.training". */
  readonly path: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly seen: Seen;
  /** Half-width of the rival's estimate as a share of the value; only for `estimate`. */
  readonly blur?: number;
  /** True where an event's effect may change it. */
  readonly writable: boolean;
  /** One sentence of help in English; the interface translates by `registry.<path>`. */
  readonly help: string;
}

/** A number computed from stocks. `headline` marks the five score cards' numbers. */
export interface DerivedRow {
  readonly path: string;
  readonly unit: Unit;
  readonly seen: Seen;
  readonly blur?: number;
  readonly headline: boolean;
  readonly help: string;
}

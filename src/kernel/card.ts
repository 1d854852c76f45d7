/** The card of facts that every policy and rule carries: what it is, what it takes, where it comes from. */

export interface Parameter {
  /** Smallest allowed value (excluded where `minOpen`). */
  readonly min: number;
  /** Largest allowed value, included. */
  readonly max: number;
  readonly default: number;
  readonly minOpen?: boolean;
  readonly what: string;
}

export interface Card {
  /** The same as its file, its export and its name in a scenario file. */
  readonly name: string;
  readonly summary: string;
  /** Paper, or the word "assumption". */
  readonly source: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

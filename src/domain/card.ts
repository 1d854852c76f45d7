/**
 * The card of facts that every policy and rule carries: what it is, what it takes, where it comes from, and what it
 * looks at. A test checks every fact.
 */

export interface Parameter {
  /** Smallest allowed value (excluded where `minOpen`). */
  readonly min: number;
  /** Largest allowed value, included. */
  readonly max: number;
  readonly default: number;
  readonly minOpen?: boolean;
  readonly what: string;
}

export interface Card<Name extends string = string> {
  /** The same as its file, its export and its name in a scenario file. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Paper, or the word "assumption". */
  readonly source: string;
  /** Whose way of writing the formula it keeps to, where sources differ; "" where they do not. */
  readonly convention: string;
  /** Whether chance (the engine's vector or its own stream) may change what it does. */
  readonly draws: boolean;
  /**
   * Whether this side's trust may change what it does. Of its own: where a package is chosen for a target, that is the
   * seat's doing.
   */
  readonly usesTrust: boolean;
  /** Whether what this side believes of the other may change what it does; of its own, as above. */
  readonly usesBeliefs: boolean;
  /**
   * How many of the latest turns it looks back at (both sides' turns count; the standing offers are seen without);
   * Infinity for all.
   */
  readonly historyNeeded: number;
  /** Whether it keeps anything in its memory. */
  readonly remembers: boolean;
  /** Whether it may say what is not so. */
  readonly bluffs: boolean;
  readonly parameters: Readonly<Record<Name, Parameter>>;
}

type Given<Name extends string> = Pick<Card, 'name' | 'summary' | 'source'> &
  Partial<Omit<Card<Name>, 'name' | 'summary' | 'source'>>;

/**
 * A card with what is left out filled in: it looks at nothing, draws nothing, keeps nothing and takes no parameters.
 */
export function card<Name extends string = never>(given: Given<Name>): Card<Name> {
  return {
    convention: '',
    draws: false,
    usesTrust: false,
    usesBeliefs: false,
    historyNeeded: 0,
    remembers: false,
    bluffs: false,
    parameters: {} as Card<Name>['parameters'],
    ...given,
  };
}

/** The card's parameters as numbers: as given, else their defaults. */
export function parameterValues<Name extends string>(
  of: Card<Name>,
  given: Readonly<Record<string, string | number>> = {},
): Readonly<Record<Name, number>> {
  const names = Object.keys(of.parameters) as Name[];
  return Object.fromEntries(names.map((name) => [name, Number(given[name] ?? of.parameters[name].default)])) as Record<
    Name,
    number
  >;
}

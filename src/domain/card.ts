/**
 * Defines the card that every policy and rule carries: its name, its source, its parameters, and what it reads. A test
 * checks every fact on a card against what the policy does.
 */

export interface Parameter {
  /** The smallest allowed value; excluded if `minOpen`. */
  readonly min: number;
  /** The largest allowed value, included. */
  readonly max: number;
  readonly default: number;
  /** Whether `min` itself is excluded. @defaultValue false */
  readonly minOpen?: boolean;
  /** What the parameter does, in a few words. */
  readonly what: string;
}

export interface Card<Name extends string = string> {
  /** The name of the file, of the export and in a scenario file. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** The paper or program that it comes from, or the word "assumption", "control" or the like. */
  readonly source: string;
  /** Which form of the formula it follows where sources differ, and each deviation from the source; else "". */
  readonly convention: string;
  /** Whether random numbers (the engine's draws or its own stream) may change what it does. */
  readonly draws: boolean;
  /**
   * Whether this side's trust may change what it does. A bidding policy that returns only a target does not read the
   * beliefs and the trust with which the seat then chooses a package.
   */
  readonly usesTrust: boolean;
  /** Whether this side's beliefs about the other may change what it does, with the same exception as `usesTrust`. */
  readonly usesBeliefs: boolean;
  /**
   * How many of the latest turns of the history it reads; Infinity for all. The turns of both sides count. The standing
   * offers are fields of the view and count as no turn.
   */
  readonly historyNeeded: number;
  /** Whether it keeps data in its memory from turn to turn. */
  readonly remembers: boolean;
  /** Whether it may claim a limit that it does not have. */
  readonly bluffs: boolean;
  /** Its parameters by name. */
  readonly parameters: Readonly<Record<Name, Parameter>>;
}

type CardInput<Name extends string> = Pick<Card, 'name' | 'summary' | 'source'> &
  Partial<Omit<Card<Name>, 'name' | 'summary' | 'source'>>;

/**
 * Makes a card, filling in what is left out: it reads nothing, draws nothing, keeps nothing and has no parameters.
 *
 * @param given - At least a name, a summary and a source.
 */
export function card<Name extends string = never>(given: CardInput<Name>): Card<Name> {
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

/**
 * Reads the values of a card's parameters.
 *
 * @param of - The card.
 * @param given - Values by name.
 * @returns A number for each parameter of the card: the given value, else the default.
 */
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

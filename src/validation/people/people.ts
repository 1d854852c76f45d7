/**
 * The levers of people of whom only the goals are known. Every population uses the same people. Each lever is drawn,
 * because people differ. People's first demands give `opensAt`; `exponent`, `understanding`, the reciprocity, the pace
 * by trust and the rounds of the populations were chosen so that pairs who divide things fail about as often, and
 * divide about as well, as people do (`validate`: rows 1, 2 and 3), and how often people tell of themselves is from
 * CaSiNo (row 18). The other ranges were not fitted: on average a person has a care of 0.5, trusts the other at 0.5 and
 * has little history (depth 4). The population sets what belongs to the deal: stakes, rivals, break points and the
 * number of rounds.
 */
import { exp, ln } from '../../kernel/math.ts';
import { openStream } from '../../kernel/stream.ts';

/** A range from `from` to `to`, `to` excluded: uniform, or log-uniform with `ratio`. */
export interface Spread {
  readonly from: number;
  readonly to: number;
  readonly ratio?: true;
}

/** A distribution by some of its quantiles, each a share and a value, both ascending; linear between them. */
export interface Quantiles {
  readonly quantiles: readonly (readonly [share: number, value: number])[];
}

export const people = {
  /**
   * The first demands of 5,594 people in DealOrNoDeal, of 10 points: 5, 6, 8, 9 and 10 at 5, 10, 25, 50 and 75 %, each
   * less half a point. Points are whole: who demands n is content with anything above n − 1, and a bid is the least
   * package that reaches the opening. That nobody demands less than 3 is an assumption.
   */
  opensAt: {
    quantiles: [
      [0, 0.25],
      [0.05, 0.45],
      [0.1, 0.55],
      [0.25, 0.75],
      [0.5, 0.85],
      [0.75, 0.95],
      [1, 1],
    ],
  },
  /** Exponents below 1: people concede late, some very late (Roth, Murnighan & Schoumaker 1988). */
  exponent: { from: 0.13, to: 0.32, ratio: true },
  /** A low range: people start by assuming a fixed pie (Thompson & Hastie 1990). */
  understanding: { from: 0, to: 0.1 },
  trust: { from: 0.3, to: 0.7 },
  care: { from: 0, to: 1 },
} as const satisfies Readonly<Record<string, Spread | Quantiles>>;

type Trait = keyof typeof people;

/**
 * The levers that are the same for all people: the depth of trust, what a failure costs it (as much as a flat refusal
 * of a point that is believed to cost nothing), and the policies.
 */
export const ALIKE = {
  depth: 4,
  impasse: 1,
  accept: 'acNext',
  talk: 'foresighted',
  learning: 'none',
  trustRule: 'beta',
} as const;

/** The levers of one person, as a side of a scenario file has them. */
export interface Person extends Readonly<Record<Exclude<Trait, 'exponent'>, number>> {
  readonly depth: number;
  readonly impasse: number;
  readonly bid: {
    readonly name: 'reciprocal';
    readonly exponent: number;
    readonly reciprocity: number;
    readonly pace: number;
  };
  readonly accept: string;
  readonly talk: string;
  readonly learning: string;
  readonly trustRule: string;
}

/** How far a person answers what the other gives. */
const RECIPROCITY = 0.1;
/** How much sooner a person concedes with trust. */
const PACE = 1.25;

const valueInSpread = ({ from, to, ratio }: Spread, share: number): number =>
  ratio === true ? exp(ln(from) + share * ln(to / from)) : from + share * (to - from);

function valueByQuantiles({ quantiles }: Quantiles, share: number): number {
  const above = quantiles.findIndex(([at]) => share < at);
  const [[low, from], [high, to]] = [quantiles[above - 1]!, quantiles[above]!];
  return from + ((share - low) / (high - low)) * (to - from);
}

/** The value at `share`, in [0, 1), of a distribution; rounded to six decimals. */
const valueAt = (spread: Spread | Quantiles, share: number): number =>
  Math.round(('quantiles' in spread ? valueByQuantiles(spread, share) : valueInSpread(spread, share)) * 1e6) / 1e6;

/**
 * Draws the levers of one person. They depend only on the seed, the number of the pair (from 0) and the owner's name.
 * Each trait has its own stream, so that a new trait does not change the others.
 */
export function person(seed: string, number: number, owner: string): Person {
  const drawn = (trait: Trait): number =>
    valueAt(people[trait], openStream(seed, number, owner, `person ${trait}`).next());
  return {
    ...ALIKE,
    opensAt: drawn('opensAt'),
    trust: drawn('trust'),
    care: drawn('care'),
    understanding: drawn('understanding'),
    bid: { name: 'reciprocal', exponent: drawn('exponent'), reciprocity: RECIPROCITY, pace: PACE },
  };
}

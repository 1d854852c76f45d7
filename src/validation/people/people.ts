/**
 * The levers of people of whom only the goals are known. Every population uses the same ranges. Each lever is drawn
 * uniformly over a range, because people differ; the ranges are assumptions. Three of them (opensAt, exponent,
 * understanding) were chosen so that pairs who divide things fail about as often, and divide about as well, as people
 * do (`validate`: rows 1, 2 and 3). The other ranges were not fitted: on average a person explains and asks with
 * probability 0.5, trusts the other at 0.5 and has little history (depth 4). The population sets what belongs to the
 * deal: stakes, rivals, break points and the number of rounds.
 */
import { exp, ln } from '../../kernel/math.ts';
import { openStream } from '../../kernel/stream.ts';

/** A range from `from` to `to`, `to` excluded: uniform, or log-uniform with `ratio`. */
export interface Spread {
  readonly from: number;
  readonly to: number;
  readonly ratio?: true;
}

export const people = {
  /** A high range: people's first offers are far from what they settle on. */
  opensAt: { from: 0.8, to: 1 },
  /** Exponents below 1: people concede late, some very late (Roth, Murnighan & Schoumaker 1988). */
  exponent: { from: 0.2, to: 0.8, ratio: true },
  /** A low range: people start by assuming a fixed pie (Thompson & Hastie 1990). */
  understanding: { from: 0, to: 0.1 },
  trust: { from: 0.3, to: 0.7 },
  care: { from: 0, to: 1 },
} as const satisfies Readonly<Record<string, Spread>>;

type Trait = keyof typeof people;

/** The levers that are the same for all people: the depth of trust, and the policies. */
export const ALIKE = { depth: 4, accept: 'acNext', talk: 'candid', learning: 'none', trustRule: 'beta' } as const;

/** The levers of one person, as a side of a scenario file has them. */
export interface Person extends Readonly<Record<Exclude<Trait, 'exponent'>, number>> {
  readonly depth: number;
  readonly bid: { readonly name: 'timeDependent'; readonly exponent: number };
  readonly accept: string;
  readonly talk: string;
  readonly learning: string;
  readonly trustRule: string;
}

/** The value at `share`, in [0, 1), of a range; rounded to six decimals. */
const valueInSpread = ({ from, to, ratio }: Spread, share: number): number =>
  Math.round((ratio === true ? exp(ln(from) + share * ln(to / from)) : from + share * (to - from)) * 1e6) / 1e6;

/**
 * Draws the levers of one person. They depend only on the seed, the number of the pair (from 0) and the owner's name.
 * Each trait has its own stream, so that a new trait does not change the others.
 */
export function person(seed: string, number: number, owner: string): Person {
  const drawn = (trait: Trait): number =>
    valueInSpread(people[trait], openStream(seed, number, owner, `person ${trait}`).next());
  return {
    ...ALIKE,
    opensAt: drawn('opensAt'),
    trust: drawn('trust'),
    care: drawn('care'),
    understanding: drawn('understanding'),
    bid: { name: 'timeDependent', exponent: drawn('exponent') },
  };
}

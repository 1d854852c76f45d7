/**
 * The one set of levers for people of whom nothing is known but what they want: used for every population alike. People
 * differ, so each lever is drawn, uniformly over a range; the ranges are assumptions. Three of them (opening, firmness,
 * understanding) were chosen so that pairs who divide things fail about as often, and divide about as well, as people
 * do (validate: rows 1, 2 and 3). The others were taken as they came to mind, and nothing else was fitted: they explain
 * and ask about as often as not, trust each other half-way and have little history. What belongs to a deal and not to a
 * person (stakes, rivals, break points, how long there is to talk) is the population's.
 */
import { exp, ln } from '../../kernel/math.ts';
import { openStream } from '../../kernel/stream.ts';

/** From `from` to `to`; with `ratio`, evenly by ratio (log-uniform). */
export interface Spread {
  readonly from: number;
  readonly to: number;
  readonly ratio?: true;
}

export const people = {
  /** They aim high: first offers are far from what is settled on. */
  opensAt: { from: 0.8, to: 1 },
  /** And give way late, some very late (Roth, Murnighan & Schoumaker 1988). */
  exponent: { from: 0.2, to: 0.8, ratio: true },
  /** They start from the fixed pie with little true understanding (Thompson & Hastie 1990). */
  understanding: { from: 0, to: 0.1 },
  trust: { from: 0.3, to: 0.7 },
  care: { from: 0, to: 1 },
} as const satisfies Readonly<Record<string, Spread>>;

type Trait = keyof typeof people;

/** The same for all: history behind their trust, and the rules that they follow. */
export const ALIKE = { depth: 4, accept: 'acNext', talk: 'candid', learning: 'none', trustRule: 'beta' } as const;

export interface Person extends Readonly<Record<Exclude<Trait, 'exponent'>, number>> {
  readonly depth: number;
  readonly bid: { readonly name: 'timeDependent'; readonly exponent: number };
  readonly accept: string;
  readonly talk: string;
  readonly learning: string;
  readonly trustRule: string;
}

/** The place in a spread at `share` in [0, 1), to six decimals. */
const valueInSpread = ({ from, to, ratio }: Spread, share: number): number =>
  Math.round((ratio === true ? exp(ln(from) + share * ln(to / from)) : from + share * (to - from)) * 1e6) / 1e6;

/**
 * Somebody's levers, as a side of a scenario file has them. They depend on the address only: the seed, whose number
 * (from 0), and which of the two. One trait more moves none of the others.
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

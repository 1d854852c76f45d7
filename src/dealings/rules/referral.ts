/**
 * What a new client makes of another client's word: the teller's opinion of the vendor, discounted by the trust in the
 * teller (Jøsang & Ismail 2002): b = b_xy·b_yz, d = b_xy·d_yz, u = d_xy + u_xy + b_xy·u_yz, with x the newcomer, y the
 * teller and z the vendor. Evidence is an opinion by b = r/(r + s + 2), d = s/(r + s + 2), u = 2/(r + s + 2), and back
 * by r = 2b/u, s = 2d/u.
 */
import type { Edge } from '../../relationship/edge.ts';
import { NEUTRAL } from './renewal.ts';

/** An opinion: belief, disbelief and uncertainty, which sum to 1. */
export interface Opinion {
  readonly b: number;
  readonly d: number;
  readonly u: number;
}

/** The weight of a uniform prior, r + s of nothing. */
const PRIOR = 2;

/** The opinion that evidence makes; a ceiling below 1 turns good evidence into bad, so that the trust is the same. */
export function opinionOf({ r, s, ceiling }: Readonly<Edge>): Opinion {
  const good = ceiling * r;
  const bad = s + (1 - ceiling) * r;
  const all = good + bad + PRIOR;
  return { b: good / all, d: bad / all, u: PRIOR / all };
}

/**
 * Discounts an opinion by the trust in the teller.
 *
 * @param heeds - b_xy, in [0, 1]. How the rest divides into d_xy and u_xy makes no difference to the formula.
 */
export const discount = (heeds: number, { b, d, u }: Opinion): Opinion => ({
  b: heeds * b,
  d: heeds * d,
  u: 1 - heeds + heeds * u,
});

/** The evidence behind an opinion that has some uncertainty. */
export const opinionEvidence = ({ b, d, u }: Opinion): { r: number; s: number } => ({
  r: (PRIOR * b) / u,
  s: (PRIOR * d) / u,
});

/** How many times more a dissatisfied client tells than a satisfied one, where a file does not say (an assumption). */
const BAD_NEWS = 2;

/**
 * The probability that a client tells others of the vendor, in [0, 1]: tells·|S − 3|/2, `badNews` times that where it
 * is dissatisfied. Who feels nothing tells nothing.
 */
export function tellingChance(tells: number, satisfaction: number, badNews = BAD_NEWS): number {
  const felt = (satisfaction - NEUTRAL) / 2;
  return Math.min(1, tells * (felt < 0 ? -badNews * felt : felt));
}

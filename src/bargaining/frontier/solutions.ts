/**
 * The four solutions of a bargaining problem on a frontier, over a disagreement point d. Gains are g_i = u_i − d_i.
 * Nash (1950): greatest Π g. Egalitarian (Kalai 1977): greatest min g. Kalai & Smorodinsky (1975): the point where g_i
 * / (best_i − d_i) are most equal. Utilitarian: greatest Σ u.
 */
import { EQUAL } from '../search/bounds.ts';
import type { Frontier } from './frontier.ts';

/**
 * Numbers of points of the frontier: all that tie (to 1e-12), the most balanced (greatest least gain) first. None where
 * the zone is empty.
 */
export interface Solutions {
  readonly nash: readonly number[];
  readonly kalaiSmorodinsky: readonly number[];
  readonly egalitarian: readonly number[];
  readonly utilitarian: readonly number[];
}

/** Two numbers: one for the first side, one for the second. */
export type UtilityPair = readonly [first: number, second: number];

/** The disagreement point: each side's reservation value, or its worst package where even that is better. */
export const disagreementPoint = (reservation: UtilityPair, worst: UtilityPair): UtilityPair => [
  Math.max(reservation[0], worst[0]),
  Math.max(reservation[1], worst[1]),
];

/**
 * Solutions among the points `from` to `to` (excluded) of the frontier: those that neither side would refuse. `best` is
 * each side's utility of its best package.
 */
export function solutions(
  { first, second }: Frontier,
  from: number,
  to: number,
  d: UtilityPair,
  best: UtilityPair,
): Solutions {
  const gain = (i: number): UtilityPair => [first[i]! - d[0], second[i]! - d[1]];
  const least = (i: number): number => Math.min(...gain(i));
  const greatest = (score: (i: number) => number): number[] => {
    let most = -Infinity;
    for (let i = from; i < to; i++) most = Math.max(most, score(i));
    const ties: number[] = [];
    for (let i = from; i < to; i++) if (score(i) >= most - EQUAL) ties.push(i);
    return ties.sort((a, b) => least(b) - least(a) || a - b);
  };
  const share = (gained: number, most: number): number => (most > 0 ? gained / most : 1);
  return {
    nash: greatest((i) => gain(i)[0] * gain(i)[1]),
    kalaiSmorodinsky: greatest((i) => -Math.abs(share(gain(i)[0], best[0] - d[0]) - share(gain(i)[1], best[1] - d[1]))),
    egalitarian: greatest(least),
    utilitarian: greatest((i) => first[i]! + second[i]!),
  };
}

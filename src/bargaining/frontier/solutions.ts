/**
 * Finds the four solutions of a bargaining problem on a frontier, with gains g_i = u_i − d_i over a disagreement
 * point d. Nash (1950) maximises Π g. Egalitarian (Kalai 1977) maximises min g. Kalai & Smorodinsky (1975) is the
 * point at which the shares g_i / (best_i − d_i) are most equal. Utilitarian maximises Σ u.
 */
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { Frontier } from './frontier.ts';

/**
 * For each solution the points of the frontier that tie for it (to 1e-12). The order of tied points is: the greater
 * lesser gain over the disagreement point first, then the greater lesser gain over the walk-away values, then the
 * greater utility of the first side. The lists are empty where the zone is empty.
 */
export interface Solutions {
  readonly nash: readonly number[];
  readonly kalaiSmorodinsky: readonly number[];
  readonly egalitarian: readonly number[];
  readonly utilitarian: readonly number[];
}

/** A number for the first side and a number for the second. */
export type UtilityPair = readonly [first: number, second: number];

/**
 * Finds the solutions among the points of the frontier that neither side would refuse.
 *
 * @param frontier - The frontier.
 * @param from - The first such point.
 * @param to - The end of these points, excluded.
 * @param bounds - The walk-away value of each side, the disagreement point `d`, and the utility of each side's best
 * package.
 */
export function solutions(
  { first, second }: Frontier,
  from: number,
  to: number,
  { walkAway, d, best }: Readonly<Record<'walkAway' | 'd' | 'best', UtilityPair>>,
): Solutions {
  const gain = (i: number): UtilityPair => [first[i]! - d[0], second[i]! - d[1]];
  const least = (i: number): number => Math.min(...gain(i));
  const leastOverNone = (i: number): number => Math.min(first[i]! - walkAway[0], second[i]! - walkAway[1]);
  const greatest = (score: (i: number) => number): number[] => {
    let most = -Infinity;
    for (let i = from; i < to; i++) most = Math.max(most, score(i));
    const ties: number[] = [];
    for (let i = from; i < to; i++) if (score(i) >= most - SUM_ROUNDING) ties.push(i);
    return ties.sort((a, b) => least(b) - least(a) || leastOverNone(b) - leastOverNone(a) || a - b);
  };
  const share = (gained: number, most: number): number => (most > 0 ? gained / most : 1);
  return {
    nash: greatest((i) => gain(i)[0] * gain(i)[1]),
    kalaiSmorodinsky: greatest((i) => -Math.abs(share(gain(i)[0], best[0] - d[0]) - share(gain(i)[1], best[1] - d[1]))),
    egalitarian: greatest(least),
    utilitarian: greatest((i) => first[i]! + second[i]!),
  };
}

/**
 * How much two sides' wishes oppose each other: how far the nearest package is from one that would be best for both.
 */
import type { Frontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';

/**
 * min over all packages of √(Σ_i ((best_i − u_i) / best_i)²): 0 where one package is best for both, up to √2.
 * (The measure of the negotiation competitions; Baarslag et al. 2013.) `frontier` is that of all packages, whatever
 * anybody's walk-away value.
 */
export function opposition({ count, first, second }: Frontier, best: UtilityPair): number {
  let nearest = Infinity;
  for (let i = 0; i < count; i++) {
    const x = best[0] > 0 ? (best[0] - first[i]!) / best[0] : 0;
    const y = best[1] > 0 ? (best[1] - second[i]!) / best[1] : 0;
    nearest = Math.min(nearest, Math.sqrt(x * x + y * y));
  }
  return nearest;
}

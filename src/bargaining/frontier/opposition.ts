/** Measures how much the goals of two sides oppose each other. */
import type { Frontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';

/**
 * Computes min over all packages of √(Σ_i ((best_i − u_i) / best_i)²), the measure of the negotiation competitions
 * (Baarslag et al. 2013).
 *
 * @param frontier - The frontier of all packages, whatever the walk-away values.
 * @param best - The utility of each side's best package.
 * @returns A number from 0 (one package is best for both sides) to √2.
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

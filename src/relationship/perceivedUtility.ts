/**
 * Computes the utility of a deal as a side perceives it: ũ = u · (1 − κ(1 − T)), because a part κ of the deal
 * depends on working together afterwards. The idea is from Hart & Schweitzer 2022; the formula is an assumption.
 */

/**
 * Computes ũ.
 *
 * @param utility - The true utility u, in [0, 1].
 * @param stake - The stake κ, in [0, 1].
 * @param trust - The trust T in the partner of the deal, in [0, 1].
 */
export const perceivedUtility = (utility: number, stake: number, trust: number): number =>
  utility * (1 - stake * (1 - trust));

/**
 * Computes the trust at which the perceived utility of a deal equals that of the outside option: 1 − (1 −
 * outside/u)/κ.
 *
 * @param utility - The true utility u of the deal, in [0, 1].
 * @param outside - The perceived utility of the outside option, in [0, 1].
 * @param stake - The stake κ, in [0, 1].
 * @returns The trust; null where it is not in [0, 1].
 */
export function tippingPoint(utility: number, outside: number, stake: number): number | null {
  if (stake === 0 || utility === 0) return null;
  const trust = 1 - (1 - outside / utility) / stake;
  return trust >= 0 && trust <= 1 ? trust : null;
}

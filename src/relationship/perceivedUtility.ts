/**
 * A deal as it is seen through trust: ũ = u · (1 − κ(1 − T)). Hart & Schweitzer 2022 for the idea that what
 * counts is how one will work together afterwards.
 */

/** κ, the stake, and T, the trust, in [0, 1]. */
export const perceivedUtility = (utility: number, stake: number, trust: number): number =>
  utility * (1 - stake * (1 - trust));

/**
 * The trust at which a deal worth `utility` looks no better than `outside`: 1 − (1 − outside/u)/κ; null where that
 * does not lie in [0, 1].
 */
export function tippingPoint(utility: number, outside: number, stake: number): number | null {
  if (stake === 0 || utility === 0) return null;
  const trust = 1 - (1 - outside / utility) / stake;
  return trust >= 0 && trust <= 1 ? trust : null;
}

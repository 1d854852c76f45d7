/** The weight of the point to the client at which the break point makes most failures. */
import type { Estimate } from '../../statistics/estimate.ts';
import { failureRate, moreFailures } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { NO_BREAK_POINT, understanding } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The effect at one size of the point. */
export interface PointSize {
  /** The point's weight to the client, in [0, 1]. */
  readonly weight: number;
  /** The failure rate with the break point where nobody understands. */
  readonly failures: Estimate;
  /** Failures that the break point makes: the rate with it less the rate without. */
  readonly breakPoint: Estimate;
  /** Failures that misunderstanding makes: the rate where nobody understands less the rate where both do. */
  readonly misunderstanding: Estimate;
}

const WEIGHTS = [0.01, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18, 0.22, 0.26, 0.32, 0.4, 0.5];

/** Plays every size on the first `pairs` pairs of the smallPoint population; the vendor's care is 0.1. */
export function sizes(context: ValidationContext, pairs: number): PointSize[] {
  return (context.quick ? WEIGHTS.filter((_, n) => n % 3 === 1) : WEIGHTS).map((weight): PointSize => {
    const base = { 'vendor.care': 0.1, 'client.goals.exit.weight': weight };
    const play = (levers: LeverSettings) => context.playFirst(pairs, 'smallPoint', { ...base, ...levers });
    const kept = play(understanding(0));
    const removed = play({ ...understanding(0), ...NO_BREAK_POINT });
    const understood = play(understanding(1));
    return {
      weight,
      failures: failureRate(kept),
      breakPoint: moreFailures(removed, kept),
      misunderstanding: moreFailures(understood, kept),
    };
  });
}

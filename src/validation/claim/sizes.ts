/**
 * The size of point at which the effect peaks: failures with the break point less those without, by the weight of the
 * point to the client.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { playPairs } from '../populations/playPairs.ts';
import { difference, failed, failures } from '../estimators.ts';
import type { ValidationContext } from '../validationContext.ts';
import { withLeversApplied } from '../validationContext.ts';

export interface Size {
  readonly weight: number;
  readonly failures: Estimate;
  /** Failures that the break point makes. */
  readonly breakPoint: Estimate;
  /** Failures that misunderstanding makes: nobody understands, less both do. */
  readonly misunderstanding: Estimate;
}

const WEIGHTS = [0.01, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18, 0.22, 0.26, 0.32, 0.4, 0.5];

export function sizes(context: ValidationContext, pairs: number): Size[] {
  const scenarios = context.scenarios('smallPoint').slice(0, pairs);
  return (context.quick ? WEIGHTS.filter((_, n) => n % 3 === 1) : WEIGHTS).map((weight): Size => {
    const play = (understanding: number, more: Readonly<Record<string, unknown>>) =>
      playPairs(
        withLeversApplied(scenarios, {
          'vendor.understanding': understanding,
          'client.understanding': understanding,
          'vendor.care': 0.1,
          'client.goals.exit.weight': weight,
          ...more,
        }),
        { seed: context.seed, quality: false },
      );
    const [kept, free, understood] = [play(0, {}), play(0, { 'vendor.breakPoints.exit': 'none' }), play(1, {})];
    return {
      weight,
      failures: failures(kept),
      breakPoint: difference(free, kept, failed)!,
      misunderstanding: difference(understood, kept, failed)!,
    };
  });
}

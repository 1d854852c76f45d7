/**
 * The claim crossed like an experiment: understanding × trust × size of the point × who maintains, every cell on the
 * same pairs and the same luck, each with and without the break point.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { difference, failed, failures } from '../estimators.ts';
import type { ValidationContext } from '../validationContext.ts';
import { withLeversApplied } from '../validationContext.ts';
import { playPairs } from '../populations/playPairs.ts';

export interface Cell {
  /** Both sides'. */
  readonly understanding: number;
  /** Both sides'. */
  readonly trust: number;
  /** The point's weight to the client. */
  readonly size: number;
  /** Who explains, answers and asks (care 1, depth 12; else care 0.1, depth 4). */
  readonly maintains: 'nobody' | 'vendor' | 'client' | 'both';
  readonly failures: Estimate;
  /** Failures with the break point less those without. */
  readonly breakPoint: Estimate;
}

const MAINTAINS = ['nobody', 'vendor', 'client', 'both'] as const;

/** Every cell on the first `pairs` pairs. */
export function crossing(context: ValidationContext, pairs: number): Cell[] {
  const scenarios = context.scenarios('smallPoint').slice(0, pairs);
  const [low, middle, high] = [
    context.quick ? [0, 1] : [0, 0.5, 1],
    context.quick ? [0.4, 0.7] : [0.3, 0.5, 0.7],
    context.quick ? [0.12] : [0.03, 0.12, 0.25],
  ];
  return low.flatMap((understanding) =>
    middle.flatMap((trust) =>
      high.flatMap((size) =>
        MAINTAINS.map((maintains): Cell => {
          const keeps = (side: 'vendor' | 'client') => maintains === side || maintains === 'both';
          const levers = Object.fromEntries(
            (['vendor', 'client'] as const).flatMap((side) => [
              [`${side}.understanding`, understanding],
              [`${side}.trust`, trust],
              [`${side}.care`, keeps(side) ? 1 : 0.1],
              [`${side}.depth`, keeps(side) ? 12 : 4],
            ]),
          );
          const play = (more: Readonly<Record<string, unknown>>) =>
            playPairs(withLeversApplied(scenarios, { ...levers, 'client.goals.exit.weight': size, ...more }), {
              seed: context.seed,
              quality: false,
            });
          const [kept, free] = [play({}), play({ 'vendor.breakPoints.exit': 'none' })];
          return {
            understanding,
            trust,
            size,
            maintains,
            failures: failures(kept),
            breakPoint: difference(free, kept, failed)!,
          };
        }),
      ),
    ),
  );
}

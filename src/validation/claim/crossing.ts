/**
 * The claim as a factorial experiment: understanding × trust × size of the point × who maintains the relationship.
 * All cells use the same pairs and the same streams of chance, each with and without the break point.
 */
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { failureRate, moreFailures } from '../estimators.ts';
import { NO_BREAK_POINT } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';

/** One cell of the experiment. */
export interface CrossingCell {
  /** Both sides', in [0, 1]. */
  readonly understanding: number;
  /** Both sides', in [0, 1]. */
  readonly trust: number;
  /** The point's weight to the client, in [0, 1]. */
  readonly size: number;
  /** Who explains, answers and asks (care 1, depth 12); a side that does not has care 0.1, depth 4. */
  readonly maintains: 'nobody' | 'vendor' | 'client' | 'both';
  /** The failure rate with the break point. */
  readonly failures: Estimate;
  /** The failure rate with the break point less that without. */
  readonly breakPoint: Estimate;
}

const MAINTAINERS = ['nobody', 'vendor', 'client', 'both'] as const;

/** Plays every cell on the first `pairs` pairs of the smallPoint population. */
export function crossing(context: ValidationContext, pairs: number): CrossingCell[] {
  const { quick } = context;
  const understandings = quick ? [0, 1] : [0, 0.5, 1];
  const trusts = quick ? [0.4, 0.7] : [0.3, 0.5, 0.7];
  const sizes = quick ? [0.12] : [0.03, 0.12, 0.25];
  return understandings.flatMap((understanding) =>
    trusts.flatMap((trust) =>
      sizes.flatMap((size) =>
        MAINTAINERS.map((maintains): CrossingCell => {
          const isMaintainer = (side: Side) => maintains === side || maintains === 'both';
          const levers = Object.fromEntries(
            SIDES.flatMap((side) => [
              [`${side}.understanding`, understanding],
              [`${side}.trust`, trust],
              [`${side}.care`, isMaintainer(side) ? 1 : 0.1],
              [`${side}.depth`, isMaintainer(side) ? 12 : 4],
            ]),
          );
          const play = (more: Readonly<Record<string, unknown>>) =>
            context.playFirst(pairs, 'smallPoint', { ...levers, 'client.goals.exit.weight': size, ...more });
          const [kept, removed] = [play({}), play(NO_BREAK_POINT)];
          return {
            understanding,
            trust,
            size,
            maintains,
            failures: failureRate(kept),
            breakPoint: moreFailures(removed, kept),
          };
        }),
      ),
    ),
  );
}

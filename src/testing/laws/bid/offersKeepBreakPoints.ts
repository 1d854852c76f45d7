/** No offer crosses a break point of the side that makes it. */
import type { View } from '../../../agents/view.ts';
import { crosses } from '../../../domain/breakPoints.ts';
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall, firstTurn } from '../firstBroken.ts';
import { bidsWithBreakPoint } from '../exercised.ts';

/**
 * The first issue on which a package crosses a break point that is not waived, −1 for none. `granted` is the issue
 * whose break point is waived in the same turn, −1 for none.
 */
export function crossed(
  { space, goals, breakPoints, waived }: View,
  chosen: ArrayLike<number>,
  granted: number,
): number {
  for (let k = 0; k < space.count; k++)
    if (k !== granted && waived[k] !== 1 && crosses(breakPoints, goals.value, k, space.offsets[k]! + chosen[k]!))
      return k;
  return -1;
}

const inWords = (k: number): string | null =>
  k < 0 ? null : `it offers an option of issue ${k} that crosses its own break point there`;

export const offersKeepBreakPoints: Law = {
  name: 'offersKeepBreakPoints',
  contract: 'bid',
  kind: 'universal',
  says: 'No offer crosses a break point of the side that makes it, unless it has waived it.',
  excuses: appliesTo('bid', 'seat'),
  exercised: bidsWithBreakPoint,
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, inputs: { view }, outcome, faults }) => {
      const chosen =
        fn !== 'bid' || outcome.threw !== null || faults.length > 0 || typeof outcome.output === 'number'
          ? null
          : (outcome.output as { bid?: number[] | null }).bid;
      return chosen == null ? null : inWords(crossed(view, chosen, -1));
    }) ??
    firstTurn(subject, situation, ({ view, action }) =>
      action.bid === null
        ? null
        : inWords(crossed(view, action.bid, action.answer === 'grant' ? view.said!.issue : -1)),
    ),
};

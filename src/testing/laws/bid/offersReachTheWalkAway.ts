/** No offer is worth less to the side that makes it than its walk-away value. */
import type { View } from '../../../agents/view.ts';
import { total } from '../../../domain/space.ts';
import { UTILITY_TOLERANCE } from '../../../kernel/rounding.ts';
import type { Law } from '../../law.ts';
import type { Subject } from '../../subject.ts';
import { watches } from '../../subject.ts';
import type { WatchedTurn } from '../../watch/callLog.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall, firstTurn } from '../firstBroken.ts';
import { bids } from '../exercised.ts';

/** The most that this side can have within its break points. */
function most({ space, goals, allowed }: View): number {
  let sum = 0;
  for (let k = 0; k < space.count; k++) {
    let best = -Infinity;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
      if (allowed[i] === 1) best = Math.max(best, goals.worth[i]!);
    sum += best;
  }
  return sum;
}

const poor = (view: View, utility: number): string | null =>
  utility < view.goals.walkAway - UTILITY_TOLERANCE
    ? `it offers what is worth ${Number(utility.toFixed(6))} to it, below its walk-away value ${view.goals.walkAway}`
    : null;

/**
 * Whether the bid is one that the library's seat makes, and no component of it: on the turn on which it grants an
 * exception it does not leave, also where it has nothing to offer (policies/seat.ts).
 */
const isOfTheLibrary = (subject: Subject, view: View, { answer }: WatchedTurn['action']): boolean =>
  !watches(subject, 'seat') && answer === 'grant' && most(view) < view.goals.walkAway;

export const offersReachTheWalkAway: Law = {
  name: 'offersReachTheWalkAway',
  contract: 'bid',
  kind: 'universal',
  says:
    'No offer is worth less to the side that makes it than its walk-away value. ' +
    'A side that has no such package leaves.',
  excuses: appliesTo('bid', 'seat'),
  exercised: bids,
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, inputs: { view }, outcome, faults }) => {
      // A tactic that has nothing to offer may say so by offering its best: the seat then leaves.
      if (fn !== 'bid' || outcome.threw !== null || faults.length > 0 || most(view) < view.goals.walkAway) return null;
      const choice = outcome.output as number | { bid?: number[] | null; target: number };
      if (typeof choice === 'number') return poor(view, choice);
      return choice.bid == null
        ? poor(view, choice.target)
        : poor(view, total(view.space, view.goals.worth, choice.bid));
    }) ??
    firstTurn(subject, situation, ({ view, action }: WatchedTurn) =>
      action.bid === null || isOfTheLibrary(subject, view, action)
        ? null
        : poor(view, total(view.space, view.goals.worth, action.bid)),
    ),
};

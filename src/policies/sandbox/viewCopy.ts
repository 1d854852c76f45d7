/**
 * The view as somebody from outside gets it: a copy, so that whatever is written into it is forgotten after the turn.
 * It holds what the view holds: nothing of the other side but its bids and its words.
 */
import type { View } from '../../agents/view.ts';
import { viewNumbers } from '../../domain/levers.ts';

/** A copy of everything; the history is copied only if it is looked at. */
export function viewCopy(view: View): View {
  const { space, goals, breakPoints, beliefs } = view;
  let history: View['history'] | undefined;
  return {
    side: view.side,
    ...viewNumbers(view),
    round: view.round,
    rounds: view.rounds,
    time: view.time,
    trust: view.trust,
    outside: view.outside,
    assumed: view.assumed,
    space: { count: space.count, sizes: space.sizes.slice(), offsets: space.offsets.slice() },
    goals: {
      weight: goals.weight.slice(),
      value: goals.value.slice(),
      worth: goals.worth.slice(),
      opensAt: goals.opensAt,
      walkAway: goals.walkAway,
    },
    breakPoints: {
      present: breakPoints.present.slice(),
      limit: breakPoints.limit.slice(),
      option: breakPoints.option.slice(),
      flexibility: breakPoints.flexibility.slice(),
      because: [...breakPoints.because],
    },
    beliefs: {
      importance: beliefs.importance.slice(),
      limit: beliefs.limit.slice(),
      known: beliefs.known.slice(),
      value: beliefs.value.slice(),
    },
    waived: view.waived.slice(),
    allowed: view.allowed.slice(),
    mine: view.mine === null ? null : view.mine.slice(),
    theirs: view.theirs === null ? null : view.theirs.slice(),
    said: view.said === null ? null : { ...view.said },
    get history() {
      return (history ??= {
        stride: view.history.stride,
        length: view.history.length,
        entries: view.history.entries.slice(0, view.history.length),
      });
    },
    compromise: () => view.compromise(),
  };
}

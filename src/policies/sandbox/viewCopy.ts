/**
 * Copies the view for a policy from outside, so that what the policy writes into it is forgotten after the turn. Like
 * the view, the copy holds nothing of the other side but its bids and what it said.
 */
import type { View } from '../../agents/view.ts';
import { viewNumbers } from '../../domain/leverNumbers.ts';
import { ownTablesCopy } from './contextCopy.ts';

/** Copies the view. The history is copied only if the policy reads it. */
export function viewCopy(view: View): View {
  const { beliefs } = view;
  let history: View['history'] | undefined;
  return {
    side: view.side,
    ...viewNumbers(view),
    round: view.round,
    rounds: view.rounds,
    ends: view.ends === null ? null : { ...view.ends },
    time: view.time,
    trust: view.trust,
    evidence: view.evidence,
    outside: view.outside,
    assumed: view.assumed,
    ...ownTablesCopy(view),
    beliefs: {
      importance: beliefs.importance.slice(),
      limit: beliefs.limit.slice(),
      known: beliefs.known.slice(),
      value: beliefs.value.slice(),
    },
    told: view.told.slice(),
    regarded: view.regarded.slice(),
    toldBefore: view.toldBefore.slice(),
    heardBefore: view.heardBefore.slice(),
    waived: view.waived.slice(),
    hasManager: view.hasManager,
    waits: view.waits.slice(),
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
    shortfall: () => view.shortfall(),
  };
}

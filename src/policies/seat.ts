/** A side's policy, put together from a bidding tactic, an acceptance rule and a way of talking. It sees only the view. */
import type { View } from '../agents/view.ts';
import { allow, vetoed } from '../domain/breakPoints.ts';
import type { Space } from '../domain/space.ts';
import { total } from '../domain/space.ts';
import type { PackageSearch } from '../efficiency/packageSearch.ts';
import { seenThrough } from '../relationship/seen.ts';
import { concede } from './concede.ts';
import { leaves } from './leaving.ts';
import type { Action, Policy } from './policy.ts';
import type { AcceptEntry, BidEntry, TalkEntry } from './tactic.ts';

export interface SeatParts {
  bid: ReturnType<BidEntry['make']>;
  accept: ReturnType<AcceptEntry['make']>;
  talk: ReturnType<TalkEntry['make']>;
}

/**
 * One turn of a composed seat: answer, then accept (no own break point crossed, u at least the walk-away value, ũ at least the outside, and the acceptance rule content),
 * or leave, or bid and speak. Who has just granted an exception bids with it at once, and does not leave in the same turn.
 * `search` is the side's own. The action is the same object every turn; the table reads it before the next.
 */
export function seat(space: Space, search: PackageSearch, parts: SeatParts): Policy<null> {
  const gain = new Float64Array(space.offsets[space.count]!);
  const bid = new Int32Array(space.count);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result = { action, memory: null };

  return (before, _memory, draws) => {
    const answer = before.said === null ? null : parts.talk.answer(before, before.said, draws);
    const view = answer === 'grant' ? afterGranting(before, before.said!.issue) : before;
    const target = parts.bid(view);
    concede(search, view, target, gain, bid);
    action.answer = answer;
    action.accept = accepts(view, parts, target, bid);
    action.leave = !action.accept && answer !== 'grant' && leaves(view, draws.leave);
    action.bid = action.accept || action.leave ? null : bid;
    action.talk = action.bid === null ? null : parts.talk.speak(view, bid, draws);
    return result;
  };
}

function accepts(view: View, parts: SeatParts, target: number, next: Int32Array): boolean {
  if (view.theirs === null || vetoed(view.space, view.allowed, view.theirs) >= 0) return false;
  const { worth, walkAway } = view.goals;
  const offered = total(view.space, worth, view.theirs);
  if (offered < walkAway || seenThrough(offered, view.stake, view.trust) < view.outside) return false;
  return parts.accept(offered, target, total(view.space, worth, next));
}

/** The view with the exception granted and the wish counted as important. */
function afterGranting(view: View, issue: number): View {
  const waived = view.waived.slice();
  waived[issue] = 1;
  const importance = view.beliefs.importance.slice();
  importance[issue] = 1;
  const allowed = new Uint8Array(view.allowed.length);
  allow(view.space, view.breakPoints, view.goals.value, waived, allowed);
  return { ...view, waived, allowed, beliefs: { ...view.beliefs, importance } };
}

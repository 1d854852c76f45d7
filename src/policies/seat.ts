/**
 * A side's policy, put together from a bidding tactic, an acceptance rule and a way of talking. It sees only the view.
 */
import type { Memory, PolicyContext } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import { markAllowed } from '../domain/breakPoints.ts';
import { choiceScratch, choosePackage } from './toolkit/choosePackage.ts';
import { leavesNow } from './toolkit/leaving.ts';
import { mayAccept } from './toolkit/mayAccept.ts';
import { ownUtility } from './toolkit/ownUtility.ts';
import type { Action, Policy } from './contracts/policy.ts';
import type { Accept, Bid, Offer, Speech } from './contracts/components.ts';

export interface SeatComponentSet {
  readonly bid: Bid;
  readonly accept: Accept;
  readonly talk: Speech;
  /** Whether any of them keeps anything: if none does, the seat has no memory at all. */
  readonly remembers: boolean;
}

/** What a composed seat keeps: each part's own. */
export interface SeatMemory {
  bid: Memory;
  accept: Memory;
  talk: Memory;
}

/** Rounding may put a bid this far below the walk-away value. */
const SLACK = 1e-9;

/**
 * One turn of a composed seat: answer, then accept (no own break point crossed, u at least the walk-away value, ũ at
 * least the outside, and the acceptance rule content), or leave, or bid and speak. Who has just granted an exception
 * bids with it at once, and does not leave in the same turn. Who has nothing to bid that is worth its walk-away value
 * leaves. The action is the same object every turn; the table reads it before the next.
 */
export function seat({ space, search }: PolicyContext, parts: SeatComponentSet): Policy<SeatMemory | null> {
  const scratch = choiceScratch(space);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result: { action: Action; memory: SeatMemory | null } = { action, memory: null };
  const offer: Offer = { utility: 0, target: 0, next: 0 };
  const nothing: SeatMemory = { bid: {}, accept: {}, talk: {} };

  return (before, kept, draws) => {
    result.memory = kept ?? (parts.remembers ? { bid: {}, accept: {}, talk: {} } : null);
    const memory = result.memory ?? nothing;
    const answer = before.said === null ? null : parts.talk.answer(before, before.said, memory.talk, draws);
    const view = answer === 'grant' ? afterGranting(before, before.said!.issue) : before;
    const settled = parts.bid(view, memory.bid, draws);
    offer.target = typeof settled === 'number' ? settled : settled.target;
    const decided = typeof settled === 'number' ? null : settled.bid;
    const bid = decided ?? choosePackage(view, offer.target, search, view.allowed, scratch);
    offer.next = ownUtility(view, bid);
    action.answer = answer;
    action.accept = acceptable(view, offer) && parts.accept(offer, view, memory.accept, draws);
    action.leave =
      !action.accept &&
      answer !== 'grant' &&
      (leavesNow(view, draws.leave) || offer.next < view.goals.walkAway - SLACK);
    action.bid = action.accept || action.leave ? null : bid;
    action.talk = action.bid === null ? null : parts.talk.speak(view, bid, memory.talk, draws);
    return result;
  };
}

/** Whether the standing offer may be accepted at all; fills in what it is worth. */
function acceptable(view: View, offer: Offer): boolean {
  if (!mayAccept(view)) return false;
  offer.utility = ownUtility(view, view.theirs!);
  return true;
}

/** The view with the exception granted and the wish counted as important. */
function afterGranting(view: View, issue: number): View {
  const waived = view.waived.slice();
  waived[issue] = 1;
  const importance = view.beliefs.importance.slice();
  importance[issue] = 1;
  const allowed = new Uint8Array(view.allowed.length);
  markAllowed(view.space, view.breakPoints, view.goals.value, waived, allowed);
  return { ...view, waived, allowed, beliefs: { ...view.beliefs, importance } };
}

/** Composes the policy of a side from a bidding policy, an acceptance rule and a talk policy. */
import type { PolicyContext } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import { markAllowed } from '../domain/breakPoints.ts';
import { choiceScratch, choosePackage } from './toolkit/choosePackage.ts';
import type { Action, Policy } from './contracts/policy.ts';
import type { SeatComponentSet, SeatMemory } from './seatDecision.ts';
import { appraisal, SeatDecision } from './seatDecision.ts';

/** The turn on which a side asks its manager: it does nothing else, and its bid stays as it is. */
const REFERS = { answer: 'refer', accept: false, leave: false, talk: null } as const satisfies Partial<Action>;

/**
 * Composes the policy. On each turn it answers what was said, and then accepts, or leaves, or bids and speaks. It
 * accepts an offer that it may accept (toolkit/mayAccept.ts) and that the acceptance rule accepts. If it has just
 * granted an exception, it bids with it at once and does not leave on the same turn. It leaves if its bid is worth less
 * than its walk-away value. Where it asks its manager it does nothing else. The action is the same object every turn,
 * and the table reads it before the next turn.
 *
 * @param context - What the side knows before the negotiation.
 * @param components - The components, made from the same context.
 */
export function seat({ space, search }: PolicyContext, components: SeatComponentSet): Policy<SeatMemory | null> {
  const scratch = choiceScratch(space);
  const decision = new SeatDecision(
    components,
    appraisal((view, target) => choosePackage(view, target, search, view.allowed, scratch)),
  );
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result: { action: Action; memory: SeatMemory | null } = { action, memory: null };
  const unusedMemory: SeatMemory = { bid: {}, accept: {}, talk: {} };

  return (viewBefore, kept, draws) => {
    result.memory = kept ?? (components.remembers ? { bid: {}, accept: {}, talk: {} } : null);
    const memory = result.memory ?? unusedMemory;
    const { said } = viewBefore;
    const answer = said === null ? null : components.talk.answer(viewBefore, said, memory.talk, draws);
    if (answer === 'refer' && viewBefore.mine !== null) {
      Object.assign(action, REFERS, { bid: viewBefore.mine });
      return result;
    }
    const view = answer === 'grant' ? afterGranting(viewBefore, said!.issue) : viewBefore;
    const refers = answer === 'refer';
    decision.decide(view, memory, draws, refers, refers || answer === 'grant');
    const { bid, accept, leave } = decision;
    action.answer = answer;
    action.accept = accept;
    action.leave = leave;
    action.bid = action.accept || action.leave ? null : bid;
    action.talk = action.bid === null || refers ? null : components.talk.speak(view, bid, memory.talk, draws);
    return result;
  };
}

/** The view after an exception on an issue was granted, with the issue believed to be important to the other side. */
function afterGranting(view: View, issue: number): View {
  const waived = view.waived.slice();
  waived[issue] = 1;
  const importance = view.beliefs.importance.slice();
  importance[issue] = 1;
  const allowed = new Uint8Array(view.allowed.length);
  markAllowed(view.space, view.breakPoints, view.goals.value, waived, allowed);
  return { ...view, waived, allowed, beliefs: { ...view.beliefs, importance } };
}

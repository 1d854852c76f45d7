/** Composes the play of a seat from the same components as seat.ts, for talks in which only offers are exchanged. */
import type { PolicyContext } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import { packageNumber } from '../bargaining/frontier/packageRanking.ts';
import type { OfferPlay } from './contracts/offerPlay.ts';
import { ACCEPTS, LEAVES } from './contracts/offerPlay.ts';
import type { Draws } from './contracts/policy.ts';
import type { Card } from '../domain/card.ts';
import type { SeatComponentSet, SeatMemory } from './seatDecision.ts';
import { seatDecision } from './seatDecision.ts';
import { choiceScratch, choosePackage } from './toolkit/choosePackage.ts';
import { mayEverLeave } from './toolkit/leaving.ts';

/**
 * Composes the play. Beliefs do not move while only offers are exchanged, so that the package that the side chooses
 * follows from its target and the standing offer alone: it is chosen anew only where one of them has changed.
 *
 * @param context - What the side knows before the negotiation.
 * @param components - The components, made from the same context; the talk policy says nothing unasked.
 * @param cards - The cards of the bidding policy and of the acceptance rule.
 * @param view - What the side sees, at the table at which it plays.
 * @param draws - The random numbers of a turn there.
 */
export function offersSeat(
  { space, search }: PolicyContext,
  components: SeatComponentSet,
  cards: readonly Card[],
  view: View,
  draws: Draws,
): OfferPlay {
  const scratch = choiceScratch(space);
  let memory: SeatMemory = { bid: {}, accept: {}, talk: {} };
  let standing = -1;
  let chosenFor = -1;
  let target = NaN;
  let number = -1;
  const decide = seatDecision(components, (at, wanted) => {
    if (wanted === target && standing === chosenFor) return scratch.packageIndex;
    target = wanted;
    chosenFor = standing;
    const chosen = choosePackage(at, wanted, search, at.allowed, scratch);
    number = packageNumber(space, chosen);
    return chosen;
  });
  return {
    readsView: true,
    draws: mayEverLeave(view) || cards.some((card) => card.draws),
    historyNeeded: Math.max(...cards.map(({ historyNeeded }) => historyNeeded)),
    begin: () => {
      if (components.remembers) memory = { bid: {}, accept: {}, talk: {} };
      target = NaN;
    },
    turn: (_round, theirs) => {
      standing = theirs;
      const decision = decide(view, memory, draws, false, false);
      if (decision.accept) return ACCEPTS;
      if (decision.leave) return LEAVES;
      return decision.bid === scratch.packageIndex ? number : packageNumber(space, decision.bid);
    },
  };
}

/**
 * The bidding policy `tradeOff` is the trade-off tactic (Faratin, Sierra & Jennings 2002): it keeps its own utility at
 * one level and bids, among the packages at or above the level, the one most similar to the other side's last offer.
 * The similarity is Σ_k ŵ_k(1 − |v̂_k(mine) − v̂_k(theirs)|), with the believed costs as weights ŵ and the
 * believed values v̂. The level falls by `step` when the other side's latest offer is no better than the one before (a
 * deadlock). Deviation: the paper stays exactly at the level.
 */
import { believedCost } from '../../agents/beliefs.ts';
import { countedValue, toldValue } from '../../agents/believedWorth.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { clampTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import { bestAllowed } from '../toolkit/bestAllowed.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

const facts = card({
  name: 'tradeOff',
  summary: "Keeps its utility and moves to what is most like the other's offer; gives way a step at a deadlock.",
  source: 'Faratin, Sierra & Jennings 2002',
  convention: 'similarity in believed values and costs; at or above the level, not exactly at it',
  usesBeliefs: true,
  historyNeeded: 3,
  remembers: true,
  parameters: { step: { min: 0, max: 1, default: 0.04, what: 'the step at a deadlock' } },
});

export const tradeOff: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters, { space, search }) => {
    const { step } = parameterValues(facts, parameters);
    const likeness = new Float64Array(space.offsets[space.count]!);
    const bid = new Int32Array(space.count);
    const decision: BidDecision = { target: 0, bid };
    return (view, memory) => {
      let level = (memory['level'] as number | undefined) ?? view.goals.opensAt;
      if (offersIn(view) >= 2 && utilityOfOffer(view, 0) <= utilityOfOffer(view, 1))
        level = clampTarget(view, level - step);
      memory['level'] = level;
      if (view.theirs === null) return level;
      const { beliefs, theirs } = view;
      for (let k = 0; k < space.count; k++) {
        const weight = believedCost(beliefs, k);
        const offered = beliefs.value[space.offsets[k]! + theirs[k]!]!;
        const like = countedValue(offered, toldValue(view, k), view.assumed.beyond);
        for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
          likeness[i] = weight * (1 - Math.abs(beliefs.value[i]! - like));
      }
      decision.target = level;
      if (!search.best(likeness, view.allowed, level, bid)) bestAllowed(view, bid);
      return decision;
    };
  },
};

/**
 * The bidding policy `random` is a baseline (the zero-intelligence trader of Gode & Sunder 1993): it bids a package
 * that crosses no own break point and is worth at least the walk-away value, each with the same probability. The
 * acceptance rule compares offers with that package.
 */
import { total } from '../../domain/space.ts';
import { card } from '../../domain/card.ts';
import { bestAllowed } from '../toolkit/bestAllowed.ts';
import { ownUtility } from '../toolkit/ownUtility.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/** How many packages it draws at most; if none of them may be bid, it bids its best allowed package. */
const MAX_TRIES = 200;

export const random: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'random',
    summary: 'Bids anything that is worth at least its walk-away value.',
    source: 'baseline; the zero-intelligence trader of Gode & Sunder 1993',
    draws: true,
  }),
  make: (_parameters, { space }) => {
    const bid = new Int32Array(space.count);
    const decision: BidDecision = { target: 0, bid };
    return (view, _memory, draws) => {
      for (let n = 0; n < MAX_TRIES; n++) {
        let fits = true;
        for (let k = 0; k < space.count; k++) {
          const option = Math.floor(draws.next() * space.sizes[k]!);
          bid[k] = option;
          fits &&= view.allowed[space.offsets[k]! + option] === 1;
        }
        decision.target = total(space, view.goals.worth, bid);
        if (fits && decision.target >= view.goals.walkAway) return decision;
      }
      decision.target = ownUtility(view, bestAllowed(view, bid));
      return decision;
    };
  },
};

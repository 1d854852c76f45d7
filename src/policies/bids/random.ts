/**
 * Any package that crosses no own break point and is worth at least the walk-away value, each as likely as any other.
 * Accepting is left to the acceptance rule, which is asked with that package.
 */
import { total } from '../../domain/space.ts';
import { card } from '../../domain/card.ts';
import { bestAllowed } from '../toolkit/bestAllowed.ts';
import { ownUtility } from '../toolkit/ownUtility.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/** So many packages are drawn; if none will do, it bids its best. */
const TRIES = 200;

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
    const choice: BidDecision = { target: 0, bid };
    return (view, _memory, draws) => {
      for (let n = 0; n < TRIES; n++) {
        let fits = true;
        for (let k = 0; k < space.count; k++) {
          const option = Math.floor(draws.next() * space.sizes[k]!);
          bid[k] = option;
          fits &&= view.allowed[space.offsets[k]! + option] === 1;
        }
        choice.target = total(space, view.goals.worth, bid);
        if (fits && choice.target >= view.goals.walkAway) return choice;
      }
      choice.target = ownUtility(view, bestAllowed(view, bid));
      return choice;
    };
  },
};

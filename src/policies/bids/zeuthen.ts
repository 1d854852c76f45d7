/**
 * The bidding policy `zeuthen` follows Zeuthen's principle (Zeuthen 1930). A side's risk is (gain(own bid) −
 * gain(other's bid)) / gain(own bid), with gains over the walk-away value. The side with the smaller risk concedes,
 * just enough to reverse the inequality. Risk_i ≤ Risk_j holds exactly if the product of both sides' gains is at most
 * as great at i's bid as at j's (Harsanyi 1956), so a concession is the package that is best for this side among those
 * with a greater product than the other side's offer. The other side's utilities are the believed ones, and its
 * walk-away value is taken to equal this side's own. If the offer crosses a break point of this side, its risk is 1. If
 * no package has a greater product than the offer, the offer is the Nash point, and it is bid back.
 */
import { believedWorth } from '../../agents/believedWorth.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { total } from '../../domain/space.ts';
import { card } from '../../domain/card.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/** The number of bisections between the own bid and the Nash point; they find the concession to within a millionth. */
const BISECTIONS = 20;
/** The relative amount by which one product must exceed another to count as greater. */
const TOLERANCE = 1e-12;

export const zeuthen: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'zeuthen',
    summary: 'Concedes when it has more to lose by a breakdown than the other, just enough to turn that.',
    source: 'Zeuthen 1930; Harsanyi 1956',
    convention: 'gains are counted from the walk-away value; equal risks make both concede',
    usesBeliefs: true,
  }),
  make: (_parameters, { space, search }) => {
    const theirWorth = new Float64Array(space.offsets[space.count]!);
    const bid = new Int32Array(space.count);
    const nash = new Int32Array(space.count);
    const decision: BidDecision = { target: 0, bid };
    return (view) => {
      const { theirs, mine, goals, allowed } = view;
      const floor = goals.walkAway;
      if (theirs === null || mine === null) return goals.opensAt;
      believedWorth(view, theirWorth);
      const my = (packageIndex: ArrayLike<number>): number => total(space, goals.worth, packageIndex) - floor;
      const their = (packageIndex: ArrayLike<number>): number => total(space, theirWorth, packageIndex) - floor;
      const crossed = vetoedIssue(space, allowed, theirs) >= 0;
      const risk = (own: number, others: number): number => (own <= 0 ? 0 : Math.max(0, (own - others) / own));
      const myRisk = crossed ? 1 : risk(my(mine), my(theirs));
      const product = crossed ? 0 : Math.max(0, my(theirs)) * Math.max(0, their(theirs));
      bid.set(mine);
      if (myRisk > risk(their(theirs), their(mine)) || !search.product(theirWorth, floor, floor, allowed, nash)) {
        decision.target = floor + my(mine);
        return decision;
      }
      if (my(nash) * their(nash) <= product * (1 + TOLERANCE)) {
        bid.set(my(theirs) >= 0 ? theirs : nash);
        decision.target = floor + my(bid);
        return decision;
      }
      bid.set(nash);
      let low = my(nash) + floor;
      let high = Math.max(low, my(mine) + floor);
      for (let n = 0; n < BISECTIONS; n++) {
        const middle = (low + high) / 2;
        const fits =
          search.best(theirWorth, allowed, middle, nash) &&
          my(nash) * Math.max(0, their(nash)) > product * (1 + TOLERANCE);
        if (fits) {
          low = middle;
          bid.set(nash);
        } else high = middle;
      }
      decision.target = floor + my(bid);
      return decision;
    };
  },
};

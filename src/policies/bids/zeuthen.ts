/**
 * Zeuthen's principle: Risk = (gain(own) − gain(other's)) / gain(own), gains over the walk-away value; whoever risks
 * less concedes, just enough to turn the inequality. Risk_i ≤ Risk_j says that the product of both sides' gains is no
 * greater at my bid than at theirs (Harsanyi 1956), so a concession is the package that keeps most for me with a
 * greater product than their offer has. The other's utilities are as believed, its walk-away value is taken to mirror
 * this side's own. An offer across my break point makes my risk 1. Where no package has a greater product than theirs,
 * their offer is the Nash point, and it is bid back.
 */
import { believedWorth } from '../../agents/believedWorth.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { total } from '../../domain/space.ts';
import { card } from '../../domain/card.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/** So many halvings of the way from my bid to the Nash point: to within a millionth. */
const HALVINGS = 20;
const SLACK = 1e-12;

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
    const choice: BidDecision = { target: 0, bid };
    return (view) => {
      const { theirs, mine, goals, allowed } = view;
      const floor = goals.walkAway;
      if (theirs === null || mine === null) return goals.opensAt;
      believedWorth(space, view.beliefs, theirWorth);
      const my = (chosen: ArrayLike<number>): number => total(space, goals.worth, chosen) - floor;
      const their = (chosen: ArrayLike<number>): number => total(space, theirWorth, chosen) - floor;
      const crossed = vetoedIssue(space, allowed, theirs) >= 0;
      const risk = (own: number, others: number): number => (own <= 0 ? 0 : Math.max(0, (own - others) / own));
      const myRisk = crossed ? 1 : risk(my(mine), my(theirs));
      const product = crossed ? 0 : Math.max(0, my(theirs)) * Math.max(0, their(theirs));
      bid.set(mine);
      if (myRisk > risk(their(theirs), their(mine)) || !search.product(theirWorth, floor, floor, allowed, nash)) {
        choice.target = floor + my(mine);
        return choice;
      }
      if (my(nash) * their(nash) <= product * (1 + SLACK)) {
        bid.set(my(theirs) >= 0 ? theirs : nash);
        choice.target = floor + my(bid);
        return choice;
      }
      bid.set(nash);
      let low = my(nash) + floor;
      let high = Math.max(low, my(mine) + floor);
      for (let n = 0; n < HALVINGS; n++) {
        const middle = (low + high) / 2;
        const fits =
          search.best(theirWorth, allowed, middle, nash) && my(nash) * Math.max(0, their(nash)) > product * (1 + SLACK);
        if (fits) {
          low = middle;
          bid.set(nash);
        } else high = middle;
      }
      choice.target = floor + my(bid);
      return choice;
    };
  },
};

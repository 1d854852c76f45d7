/**
 * The bidding policy `relativeTitForTat` shrinks its target in the ratio in which the other side's last offer grew:
 * target ← target · u(offer before) / u(latest offer), in own utility, with δ = 1 (Faratin, Sierra & Jennings
 * 1998). Deviation: a concession is measured over whole packages.
 */
import { card } from '../../domain/card.ts';
import { movingTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { BidEntry } from '../contracts/components.ts';

export const relativeTitForTat: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'relativeTitForTat',
    summary: "Gives back the other's last concession in proportion.",
    source: 'Faratin, Sierra & Jennings 1998 (relative tit-for-tat)',
    convention: 'δ = 1; concessions in own utility over whole packages',
    historyNeeded: 3,
    remembers: true,
  }),
  make: () =>
    movingTarget((view, lastTarget) => {
      const latest = offersIn(view) < 2 ? 0 : utilityOfOffer(view, 0);
      // Without two offers, or with an offer of utility 0, the ratio is undefined and the target stays.
      return latest === 0 ? lastTarget : (lastTarget * utilityOfOffer(view, 1)) / latest;
    }),
};

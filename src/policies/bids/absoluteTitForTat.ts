/**
 * The bidding policy `absoluteTitForTat` lowers its target by what the other side's last concession was worth: target
 * ← target − (u(latest offer) − u(offer before)), in own utility, with δ = 1 (Faratin, Sierra & Jennings 1998).
 * Deviations: there is no random shift (M = 0), and a concession is measured over whole packages.
 */
import { card } from '../../domain/card.ts';
import { movingTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { BidEntry } from '../contracts/components.ts';

export const absoluteTitForTat: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'absoluteTitForTat',
    summary: "Gives back the other's last concession in absolute terms.",
    source: 'Faratin, Sierra & Jennings 1998 (random absolute tit-for-tat)',
    convention: 'δ = 1, M = 0; concessions in own utility over whole packages',
    historyNeeded: 3,
    remembers: true,
  }),
  make: () =>
    movingTarget((view, lastTarget) =>
      offersIn(view) < 2 ? lastTarget : lastTarget - (utilityOfOffer(view, 0) - utilityOfOffer(view, 1)),
    ),
};

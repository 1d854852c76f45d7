/**
 * Absolute tit-for-tat: what I demand falls by as much as the other's last concession was worth to me: target ←
 * target − (u(their latest) − u(their offer before)). δ = 1, without the paper's random shift.
 */
import { card } from '../../domain/card.ts';
import { clampTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { BidEntry } from '../contracts/components.ts';

export const absoluteTitForTat: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'absoluteTitForTat',
    summary: "Gives back the other's last concession in absolute terms.",
    source: 'Faratin, Sierra & Jennings 1998 (random absolute tit-for-tat)',
    convention: 'δ = 1, M = 0 (no random shift); concessions are measured in own utility over whole packages',
    historyNeeded: 3,
    remembers: true,
  }),
  make: () => (view, memory) => {
    const before = (memory['target'] as number | undefined) ?? view.goals.opensAt;
    const target =
      offersIn(view) < 2 ? before : clampTarget(view, before - (utilityOfOffer(view, 0) - utilityOfOffer(view, 1)));
    memory['target'] = target;
    return target;
  },
};

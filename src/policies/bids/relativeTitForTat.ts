/**
 * Relative tit-for-tat: what I demand shrinks in the ratio in which the other's offers grew: target ← target ·
 * u(their offer before) / u(their latest). In own utility; δ = 1.
 */
import { card } from '../../domain/card.ts';
import { clampTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { BidEntry } from '../contracts/components.ts';

export const relativeTitForTat: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'relativeTitForTat',
    summary: "Gives back the other's last concession in proportion.",
    source: 'Faratin, Sierra & Jennings 1998 (relative tit-for-tat)',
    convention: 'δ = 1; concessions are measured in own utility over whole packages, not issue by issue',
    historyNeeded: 3,
    remembers: true,
  }),
  make: () => (view, memory) => {
    const before = (memory['target'] as number | undefined) ?? view.goals.opensAt;
    const latest = offersIn(view) < 2 ? 0 : utilityOfOffer(view, 0);
    // Nothing to compare yet, or nothing to divide by: no change.
    const target = latest === 0 ? before : clampTarget(view, (before * utilityOfOffer(view, 1)) / latest);
    memory['target'] = target;
    return target;
  },
};

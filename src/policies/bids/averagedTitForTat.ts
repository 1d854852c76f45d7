/**
 * The bidding policy `averagedTitForTat` shrinks its target in the ratio in which the other side's offers grew over a
 * window of γ of its offers: target ← target · (u(offer γ before) / u(latest offer))^(1/γ), in own utility
 * (Faratin, Sierra & Jennings 1998). Deviation: the geometric mean of the ratios is used because the target is carried
 * on from turn to turn; the paper applies the ratio of the whole window to the last bid every time.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import { movingTarget } from '../toolkit/clampTarget.ts';
import { offersIn, utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'averagedTitForTat',
  summary: "Gives back the other's concessions in proportion, averaged over a window.",
  source: 'Faratin, Sierra & Jennings 1998 (averaged tit-for-tat)',
  convention: 'geometric mean of the ratios in the window; concessions in own utility over whole packages',
  historyNeeded: Infinity,
  remembers: true,
  parameters: {
    window: { min: 1, max: 1000, default: 3, what: 'concessions averaged; the whole part counts' },
  },
});

export const averagedTitForTat: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const gamma = Math.trunc(parameterValues(facts, parameters).window);
    return movingTarget((view, lastTarget) => {
      const window = Math.min(gamma, offersIn(view) - 1);
      const latest = window < 1 ? 0 : utilityOfOffer(view, 0);
      return latest === 0 ? lastTarget : lastTarget * pow(utilityOfOffer(view, window) / latest, 1 / window);
    });
  },
};

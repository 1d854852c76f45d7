/**
 * The bidding policy `abmp` moves its target toward the other side's offer: TU = U_own + β(1 − μ/U_own)(U_opp −
 * U_own) (Jonker & Treur 2001), so that the step shrinks as the target nears the walk-away value. U_own is the last
 * target (at first the opening), U_opp the other side's standing offer and μ the walk-away value, all in own utility,
 * in [0, 1]. β in [0, 1] is the share of the gap. Deviation: the seat realises the target with the package that it
 * believes best for the other side; the paper realises it attribute by attribute.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { movingTarget } from '../toolkit/clampTarget.ts';
import { ownUtility } from '../toolkit/ownUtility.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'abmp',
  summary: "Moves toward the other's offer, a share of the gap, less near its own limit.",
  source: 'Jonker & Treur 2001 (ABMP)',
  convention: 'the package believed best for the other realises the target, not attribute by attribute',
  remembers: true,
  parameters: { beta: { min: 0, max: 1, default: 0.1, what: 'share of the gap' } },
});

export const abmp: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { beta } = parameterValues(facts, parameters);
    return movingTarget((view, lastTarget) => {
      if (view.theirs === null || lastTarget === 0) return lastTarget;
      const gap = ownUtility(view, view.theirs) - lastTarget;
      return lastTarget + beta * (1 - view.goals.walkAway / lastTarget) * gap;
    });
  },
};

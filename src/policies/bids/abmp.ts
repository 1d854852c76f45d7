/**
 * The bidding policy `abmp` moves its target toward the other side's offer: TU = U_own + β(1 − μ/U_own)(U_opp −
 * U_own) (Jonker & Treur 2001), so that the step shrinks as the target nears the walk-away value. U_own is the last
 * target (at first the opening), U_opp the other side's standing offer and μ the walk-away value, all in own utility,
 * in [0, 1]. β in [0, 1] is the share of the gap. Deviation: the seat realises the target with the package that it
 * believes best for the other side; the paper realises it attribute by attribute.
 */
import { total } from '../../domain/space.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { clampTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'abmp',
  summary: "Moves toward the other's offer, a share of the gap, less near its own limit.",
  source: 'Jonker & Treur 2001 (ABMP)',
  convention:
    'β = 0.1; the target is realised by the package believed best for the other instead of attribute by attribute',
  remembers: true,
  parameters: { beta: { min: 0, max: 1, default: 0.1, what: 'share of the gap' } },
});

export const abmp: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { beta } = parameterValues(facts, parameters);
    return (view, memory) => {
      const lastTarget = (memory['target'] as number | undefined) ?? view.goals.opensAt;
      let target = lastTarget;
      if (view.theirs !== null && lastTarget > 0) {
        const offered = total(view.space, view.goals.worth, view.theirs);
        target = clampTarget(view, lastTarget + beta * (1 - view.goals.walkAway / lastTarget) * (offered - lastTarget));
      }
      memory['target'] = target;
      return target;
    };
  },
};

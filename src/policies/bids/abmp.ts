/**
 * ABMP: the target moves toward the other's offer, TU = U_own + β(1 − μ/U_own)(U_opp − U_own), the less the
 * nearer it is to the least it will take. U_own: what I aimed at last (at first the opening); U_opp: the other's
 * standing offer; μ: the walk-away value. All in own utility.
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
      const own = (memory['target'] as number | undefined) ?? view.goals.opensAt;
      let target = own;
      if (view.theirs !== null && own > 0) {
        const offered = total(view.space, view.goals.worth, view.theirs);
        target = clampTarget(view, own + beta * (1 - view.goals.walkAway / own) * (offered - own));
      }
      memory['target'] = target;
      return target;
    };
  },
};

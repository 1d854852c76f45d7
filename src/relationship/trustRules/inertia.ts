/**
 * The trust rule `inertia` moves trust a share of the way toward each experience E (1 good, 0 bad): T ← d·T + (1 −
 * d)·E, with one d in [0, 1] for good and one for bad experiences (Jonker & Treur 1999). Deviation: an experience has
 * a weight here (relationship/evidence.ts), so d becomes d^weight, and an experience of weight 2 moves trust as two of
 * weight 1. T is kept in the edge as r/(r + s) with a constant r + s, so that the depth has no effect. A lie that is
 * found out lowers the ceiling for good.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import type { Edge } from '../edge.ts';
import { edgeTrust } from '../edge.ts';
import { CEILING_LEFT_BY_A_LIE } from '../evidence.ts';
import type { TrustRuleEntry } from '../trustRule.ts';

const facts = card({
  name: 'inertia',
  summary: 'Each experience moves trust a share of the way toward itself, bad ones further than good ones.',
  source: 'Jonker & Treur 1999',
  convention: 'T ← d·T + (1 − d)·E, d near 1 slow; weights enter as powers of d',
  usesTrust: true,
  parameters: {
    good: { min: 0, max: 1, default: 0.9, what: 'd for a good experience' },
    bad: { min: 0, max: 1, default: 0.7, what: 'd for a bad experience' },
  },
});

export const inertia: TrustRuleEntry = {
  kind: 'trustRule',
  card: facts,
  make: (parameters) => {
    const { good, bad } = parameterValues(facts, parameters);
    const move = (edge: Edge, kept: number, experience: 0 | 1): void => {
      const total = edge.r + edge.s;
      // r and s are computed separately, because the difference of the total and one of them may round to below 0.
      edge.r = kept * edge.r + (1 - kept) * experience * total;
      edge.s = kept * edge.s + (1 - kept) * (1 - experience) * total;
    };
    return {
      read: edgeTrust,
      praise: (edge, weight) => move(edge, pow(good, weight), 1),
      blame: (edge, weight) => move(edge, pow(bad, weight), 0),
      betray: (edge) => void (edge.ceiling *= CEILING_LEFT_BY_A_LIE),
    };
  },
};

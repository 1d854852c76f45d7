/**
 * Trust with inertia: each experience E (1 good, 0 bad) moves trust a share of the way, T ← d·T + (1 − d)·E, with
 * a d of its own for good and for bad news. Deviation: an experience has a weight here (relationship/evidence.ts), so d
 * becomes d^weight: an experience of weight 2 moves trust as two of weight 1 do. T is kept in the edge as r/(r + s),
 * with r + s as it started; depth plays no part.
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
    good: {
      min: 0,
      max: 1,
      default: 0.9,
      what: 'd for good news: what is left of the old trust after an experience of weight 1',
    },
    bad: { min: 0, max: 1, default: 0.7, what: 'd for bad news' },
  },
});

export const inertia: TrustRuleEntry = {
  kind: 'trustRule',
  card: facts,
  make: (parameters) => {
    const { good, bad } = parameterValues(facts, parameters);
    const move = (edge: Edge, kept: number, experience: 0 | 1): void => {
      const whole = edge.r + edge.s;
      // Each by itself: what is left of the whole by subtraction may be a hair below 0.
      edge.r = kept * edge.r + (1 - kept) * experience * whole;
      edge.s = kept * edge.s + (1 - kept) * (1 - experience) * whole;
    };
    return {
      read: edgeTrust,
      praise: (edge, weight) => move(edge, pow(good, weight), 1),
      blame: (edge, weight) => move(edge, pow(bad, weight), 0),
      betray: (edge) => void (edge.ceiling *= CEILING_LEFT_BY_A_LIE),
    };
  },
};

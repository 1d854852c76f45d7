/**
 * The trust rule `beta` counts evidence, and counts bad evidence λ times: T = ceiling · r/(r + s) with r ← r +
 * weight for good and s ← s + λ·weight for bad evidence. A lie that is found out lowers the ceiling for good.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { edgeTrust } from '../edge.ts';
import { CEILING_LEFT_BY_A_LIE } from '../evidence.ts';
import type { TrustRuleEntry } from '../trustRule.ts';

const facts = card({
  name: 'beta',
  summary: 'Evidence for and against is counted; bad evidence counts lambda times.',
  source: 'Jøsang & Ismail 2002; the asymmetry: Slovic 1993 (contested)',
  convention: 'T = r/(r + s); the depth stands for the uniform prior',
  usesTrust: true,
  parameters: { lambda: { min: 0, max: 100, default: 2, what: 'weight of bad evidence; good has 1' } },
});

export const beta: TrustRuleEntry = {
  kind: 'trustRule',
  card: facts,
  make: (parameters) => {
    const { lambda } = parameterValues(facts, parameters);
    return {
      read: edgeTrust,
      praise: (edge, weight) => void (edge.r += weight),
      blame: (edge, weight) => void (edge.s += lambda * weight),
      betray: (edge) => void (edge.ceiling *= CEILING_LEFT_BY_A_LIE),
    };
  },
};

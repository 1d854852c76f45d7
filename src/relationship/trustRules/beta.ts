/** Trust as counted evidence, with bad evidence counted λ times. */
import type { TrustRuleEntry } from '../trustRule.ts';

export const beta: TrustRuleEntry = {
  card: {
    name: 'beta',
    summary: 'Evidence for and against is counted; bad evidence counts lambda times.',
    source: 'Jøsang & Ismail 2002; the asymmetry: Slovic 1993 (contested, so a parameter)',
    parameters: { lambda: { min: 0, max: 100, default: 2, what: 'how many times more bad evidence counts than good' } },
  },
  make: (parameters) => {
    const lambda = Number(parameters['lambda'] ?? 2);
    return {
      read: (edge) => edge.r / (edge.r + edge.s),
      praise: (edge, weight) => void (edge.r += weight),
      blame: (edge, weight) => void (edge.s += lambda * weight),
    };
  },
};

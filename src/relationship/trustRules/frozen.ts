/** A knock-out: trust stays where it started, whatever happens. */
import type { TrustRuleEntry } from '../trustRule.ts';

export const frozen: TrustRuleEntry = {
  card: { name: 'frozen', summary: 'Trust stays where it started, whatever happens.', source: 'knock-out', parameters: {} },
  make: () => ({ read: (edge) => edge.r / (edge.r + edge.s), praise: () => undefined, blame: () => undefined }),
};

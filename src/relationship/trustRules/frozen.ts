/** The trust rule `frozen` is a knock-out: trust stays where it started, whatever happens. */
import { card } from '../../domain/card.ts';
import { edgeTrust } from '../edge.ts';
import type { TrustRuleEntry } from '../trustRule.ts';
import { UNMOVED } from '../trustRule.ts';

export const frozen: TrustRuleEntry = {
  kind: 'trustRule',
  card: card({
    name: 'frozen',
    summary: 'Trust stays where it started, whatever happens.',
    source: 'knock-out',
    usesTrust: true,
  }),
  make: () => ({ read: edgeTrust, ...UNMOVED }),
};

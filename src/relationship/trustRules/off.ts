/** The trust rule `off` is the null model: every formula uses a trust of ½, in the other side and in the rivals. */
import { card } from '../../domain/card.ts';
import type { TrustRuleEntry } from '../trustRule.ts';
import { UNMOVED } from '../trustRule.ts';

export const off: TrustRuleEntry = {
  kind: 'trustRule',
  card: card({ name: 'off', summary: 'Trust plays no part: every formula reads one half.', source: 'null model' }),
  make: () => ({ read: () => 0.5, ...UNMOVED, ignoresTrust: true }),
};

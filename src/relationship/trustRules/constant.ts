/**
 * The trust rule `constant` is a control: trust is one level, wherever it started and whatever happens. The trust in
 * rivals is unchanged.
 */
import { card, parameterValues } from '../../domain/card.ts';
import type { TrustRuleEntry } from '../trustRule.ts';
import { UNMOVED } from '../trustRule.ts';

const facts = card({
  name: 'constant',
  summary: 'Trust stays at one level, whatever happens.',
  source: 'control',
  parameters: { level: { min: 0, max: 1, default: 0.5, what: 'that level' } },
});

export const constant: TrustRuleEntry = {
  kind: 'trustRule',
  card: facts,
  make: (parameters) => {
    const { level } = parameterValues(facts, parameters);
    return { read: () => level, ...UNMOVED };
  },
};

/**
 * The bidding policy `trustScaled` is the time-dependent tactic with an exponent that grows with trust T in [0, 1]:
 * exponent = low + (high − low)·T (an assumption). With trust it concedes early, without trust late.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import { concededTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'trustScaled',
  summary: 'Concedes with time, the earlier the more it trusts the other.',
  source: 'assumption; the time-dependent tactic of Faratin, Sierra & Jennings 1998',
  convention: 'GENIUS, for the exponent',
  usesTrust: true,
  parameters: {
    low: { min: 0, minOpen: true, max: 100, default: 0.2, what: 'exponent without trust' },
    high: { min: 0, minOpen: true, max: 100, default: 2, what: 'exponent with full trust' },
  },
});

export const trustScaled: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { low, high } = parameterValues(facts, parameters);
    return (view) => concededTarget(view, pow(view.time, 1 / (low + (high - low) * view.trust)));
  },
};

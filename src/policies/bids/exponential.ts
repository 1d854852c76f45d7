/**
 * The bidding policy `exponential` is the exponential time-dependent tactic (Faratin, Sierra & Jennings 1998): the
 * share conceded at time t in (0, 1) is α(t) = exp((1 − t)^β · ln κ), which rises from κ at t = 0 to 1 at t = 1.
 * A β below 1 is boulware, above 1 conceder.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { exp, ln, pow } from '../../kernel/math.ts';
import { concededTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'exponential',
  summary: 'Concedes with time, exponentially: a share of exp((1 − t)^beta · ln kappa).',
  source: 'Faratin, Sierra & Jennings 1998 (exponential)',
  parameters: {
    beta: {
      min: 0,
      minOpen: true,
      max: 100,
      default: 1,
      what: 'below 1 it holds out (boulware), above 1 it gives way early (conceder)',
    },
    kappa: { min: 0, minOpen: true, max: 1, default: 0.05, what: 'share conceded at the start' },
  },
});

export const exponential: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { beta, kappa } = parameterValues(facts, parameters);
    const start = ln(kappa);
    return (view) => concededTarget(view, exp(pow(1 - view.time, beta) * start));
  },
};

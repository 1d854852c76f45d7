/**
 * The bidding policy `resourceDependent` is the resource-dependent tactic with a dynamic deadline (Faratin, Sierra &
 * Jennings 1998): the share conceded is k + (1 − k)·exp(−left/ease), where `left` is the number of rounds after
 * this one and `ease` the number of rounds that counts as plenty.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { exp } from '../../kernel/math.ts';
import { concededTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'resourceDependent',
  summary: 'Concedes as the rounds that are left run short: a share of k + (1 − k)·exp(−left/ease).',
  source: 'Faratin, Sierra & Jennings 1998 (resource-dependent, dynamic deadline)',
  convention: 'left does not count this round',
  parameters: {
    ease: { min: 0, minOpen: true, max: 100_000, default: 4, what: 'how many rounds are plenty' },
    k: { min: 0, max: 1, default: 0, what: 'least share conceded' },
  },
});

export const resourceDependent: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { ease, k } = parameterValues(facts, parameters);
    return (view) => concededTarget(view, k + (1 - k) * exp(-(view.rounds - 1 - view.round) / ease));
  },
};

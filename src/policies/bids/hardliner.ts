/**
 * The bidding policy `hardliner` is a baseline: its target is the opening throughout, which is the time-dependent
 * tactic of Faratin, Sierra & Jennings 1998 with e → 0.
 */
import { card } from '../../domain/card.ts';
import type { BidEntry } from '../contracts/components.ts';

export const hardliner: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'hardliner',
    summary: 'Never moves from its opening.',
    source: 'baseline; Faratin, Sierra & Jennings 1998 with e → 0',
    convention: 'GENIUS',
  }),
  make: () => (view) => view.goals.opensAt,
};

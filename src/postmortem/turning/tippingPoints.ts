/**
 * The tipping point of each side in each of its turns: the trust at which what it hopes for looks no better than what
 * waits outside.
 */
import type { Negotiation } from '../../engine/negotiation.ts';
import type { NearWalkAway } from './nearWalkAway.ts';
import { closenessIn } from './nearWalkAway.ts';
import { forks } from '../rescues/forks.ts';
import { recorded } from '../record/recorded.ts';

/**
 * One for every turn, in order; `tippingPoint` is null where no trust in [0, 1] is one. Throws ScenarioError for what
 * is no negotiation of this version.
 */
export function tippingPoints(negotiation: Negotiation): NearWalkAway[] {
  const talks = recorded(negotiation);
  const table = forks(talks);
  return talks.turns.map((_, n) => closenessIn(talks, table, n));
}

/** What became of one deal, in memory that is used again for the next. */
import type { State } from '../../engine/state/state.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Relation } from './relation.ts';
import type { Seating } from './seating.ts';

/** What became of one deal. */
export interface DealOutcome {
  seating: Seating;
  /** How this client's talks before ended; null where these are its first. */
  lastEnding: Relation['lastEnding'];
  /** The table at its end, with the trust after the delivery; null where nobody sat there. */
  state: State | null;
  /** How many deals the client has made in a row, this one included. */
  tenure: number;
  /** The probability that it renews, in [0, 1]; null without a deal. */
  chance: number | null;
  renewed: boolean | null;
  left: boolean;
  /** The rival that it signed with; null for none. */
  to: string | null;
  delivered: boolean | null;
  recovered: boolean | null;
  /** Whether the deal is the last of a period by which the vendor's rep is paid. */
  periodEnd: boolean;
  /** What the rep gains by a deal beside the firm; 0 for nothing. */
  bonus: number;
  /** The vendor's utility without a deal, as the firm has it; 0 where nobody sat there. */
  fallback: number;
  /** Whether it tells others of the vendor. */
  tells: boolean;
  /** The satisfaction of both after the delivery, as `writeSatisfactions` writes it. */
  readonly satisfaction: Float64Array;
}

/** Makes the memory of an outcome. */
export const emptyOutcome = (): DealOutcome => ({
  seating: 'stays',
  lastEnding: null,
  state: null,
  tenure: 0,
  chance: null,
  renewed: null,
  left: false,
  to: null,
  delivered: null,
  recovered: null,
  periodEnd: false,
  bonus: 0,
  fallback: 0,
  tells: false,
  satisfaction: new Float64Array(2 * SATISFACTION.length),
});

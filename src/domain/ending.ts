/**
 * Describes how a negotiation ended. All three kinds have the same keys, and a key that a kind has no value for is
 * null.
 */
import type { PerSide, Side } from './side.ts';

export interface Agreement {
  readonly kind: 'agreement';
  /** The round in which it was accepted, from 0. */
  readonly round: number;
  /** Who accepted. */
  readonly by: Side;
  /** The option taken on each issue, by the key. */
  readonly package: Readonly<Record<string, string | number>>;
  readonly over: null;
  readonly to: null;
  /** What the package is truly worth to each side, in [0, 1]. */
  readonly utility: PerSide<number>;
}

export interface WalkAway {
  readonly kind: 'walk-away';
  /** The round in which the side left, from 0. */
  readonly round: number;
  /** Who left. */
  readonly by: Side;
  readonly package: null;
  /** The issue whose refusals cost the leaver most trust, or null. */
  readonly over: string | null;
  /** The rival that the leaver went to, or null where it preferred no deal at all. */
  readonly to: string | null;
  /** What each side ended with, in its own true utility: a rival's fit or the walk-away value. */
  readonly utility: PerSide<number>;
}

export interface Deadline {
  readonly kind: 'deadline';
  /**
   * The last round, from 0: one less than the scenario's `rounds`, where no relay took time and no chance ended it.
   */
  readonly round: number;
  readonly by: null;
  readonly package: null;
  readonly over: null;
  readonly to: null;
  /** What each side ended with, in its own true utility: the better of its walk-away value and its best rival's fit. */
  readonly utility: PerSide<number>;
}

export type Ending = Agreement | WalkAway | Deadline;

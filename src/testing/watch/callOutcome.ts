/** What one call of a watched policy did. */

/**
 * The functions of a policy: that of a whole seat, or those of its components; `meetAnswer` and `meetSpeak` are those
 * of a way of talking in the meetings before the table.
 */
export type WatchedFunction = 'seat' | 'bid' | 'accept' | 'answer' | 'speak' | 'meetAnswer' | 'meetSpeak' | 'learn';

/** What one call did. */
export interface CallOutcome {
  /** A text where it threw; null where it did not. */
  readonly threw: string | null;
  /**
   * A copy of what it returned: the action, the choice, whether to accept, the answer, or the talk. For a learning
   * rule, the beliefs after the call.
   */
  readonly output: unknown;
  /** The first thing in what it returned that is not plain data; null for none. */
  readonly notData: string | null;
  /** A copy of its memory after the call; the first values of one that is too large. */
  readonly memory: unknown;
  /** By how much its memory is too large; null where it is not. */
  readonly excess: string | null;
  /** The first thing in its memory that JSON cannot hold; null for none, and for a memory that is too large. */
  readonly notSavable: string | null;
  /** The first key that a whole seat returned beside its action and its memory; null for none. */
  readonly beside: string | null;
  /** The path of the first input that it changed; null for none. */
  readonly changed: string | null;
  /** The clocks, sources of chance and deferred functions that it used. */
  readonly globalsUsed: ReadonlySet<string>;
  /** The numbers that it drew from its own stream, in order. */
  readonly drawn: readonly number[];
  /** Whether it drew from the stream of an earlier call. */
  readonly drewLate: boolean;
}

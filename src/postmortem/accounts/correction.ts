/** What an account gets wrong, as data: a claim beside what the whole record holds. */
import type { Side } from '../../domain/side.ts';
import type { Option } from '../../scenario/read/scenario.ts';

export type TruthKind =
  /**
   * asked: what the side believed that the point costs the other; what it costs in truth. `worth`: what yielding to the
   * wish would have cost it, in utility, where the wish lies beyond its break point.
   */
  | 'price'
  /**
   * refused: the other's no had a reason, `because`; `told` is the round in which the other gave it. `believed`: trust
   * before; `truth`: trust after. `worth` as above.
   */
  | 'reason'
  /**
   * caught: the other claimed a limit and went beyond it; the last time it claimed `limit` and went to `option`.
   * `believed`: trust before; `truth`: the same with the changes by which it was found out.
   */
  | 'lie'
  /**
   * kept: the side did not see what its flat noes did. `believed`: the other's trust before the first; `truth`: the
   * same with the changes by these noes.
   */
  | 'unfelt'
  /**
   * got: how much more the other's last bid was worth to this side than its first (`believed`), and how much less it
   * was worth to the other (`truth`), each in own utility.
   */
  | 'flow'
  /** ended, by the one who left: what it ended with (`believed`), and the ghost deal's worth to it (`truth`). */
  | 'better'
  /**
   * ended, as told by the one who was left: the trust at which the other would have stayed (`believed`), and the trust
   * it had (`truth`).
   */
  | 'doubt'
  /**
   * In no story: an offer that was worth at least as much to its receiver as its own bid, but crossed its break point.
   * `worth`: what yielding to the last such offer would have cost; `told`: the first round in which the side spoke of a
   * limit there.
   */
  | 'hidden';

export interface Correction {
  readonly kind: TruthKind;
  /** Whose story, and which of its claims; −1 for what is in no story. */
  readonly of: Side;
  readonly claim: number;
  readonly issue: string | null;
  readonly option: Option | null;
  /** Of `lie`, the limit that was claimed; else null. */
  readonly limit: Option | null;
  /**
   * Of `reason`, the round, from 0, in which the reason (without one, the limit) was given; of `hidden`, the first in
   * which the side named a limit on the issue. Null where it did not, and of other kinds.
   */
  readonly told: number | null;
  readonly believed: number;
  readonly truth: number;
  /** By how much the story is wrong: |truth − believed|. */
  readonly by: number;
  readonly worth: number | null;
  readonly because: string;
  /** Numbers of the events in the record (`events[i].index`). */
  readonly events: readonly number[];
}

/**
 * Updates a side's beliefs after something the other side has said. The share of the way that a belief moves grows with
 * T, the listener's trust in [0, 1]: with trust a refusal is taken as a sign of a limit, without trust it changes
 * nothing. The ½ in the formulas is the assumption `hint`.
 */
import type { Assumed } from '../domain/assumed.ts';
import { ASSUMED } from '../domain/assumed.ts';
import type { Beliefs } from './beliefs.ts';

/** Moves `table[k]` toward `to` by a share of the way, in [0, 1]. */
const move = (table: Float64Array, k: number, to: number, share: number): void => {
  table[k] = table[k]! + share * (to - table[k]!);
};

/** After a press on issue k: ĉ += ½T(1 − ĉ). */
export const updateOnPress = (beliefs: Beliefs, k: number, trust: number, { hint }: Assumed = ASSUMED): void =>
  move(beliefs.importance, k, 1, trust * hint);

/** After an explanation of a limit on issue k: ℓ += T(1 − ℓ), and known += T(1 − known). */
export function updateOnExplanation(beliefs: Beliefs, k: number, trust: number): void {
  move(beliefs.limit, k, 1, trust);
  move(beliefs.known, k, 1, trust);
}

/** After a flat refusal on issue k: ℓ += ½T(1 − ℓ). */
export const updateOnRefusal = (beliefs: Beliefs, k: number, trust: number, { hint }: Assumed = ASSUMED): void =>
  move(beliefs.limit, k, 1, trust * hint);

/** After an exception on issue k was granted: ℓ = 0, because the limit no longer stands. */
export const updateOnGrant = (beliefs: Beliefs, k: number): void => void (beliefs.limit[k] = 0);

/**
 * After the answer to a question about issue k: ĉ += T(importance − ĉ), ℓ += T(limit − ℓ) and known += T(1 − known).
 *
 * @param beliefs - The listener's beliefs, which are changed.
 * @param k - The issue.
 * @param importance - The importance that was stated, in [0, 1].
 * @param limit - 1 if a limit was stated, else 0.
 * @param trust - T.
 */
export function updateOnAnswer(beliefs: Beliefs, k: number, importance: number, limit: 0 | 1, trust: number): void {
  move(beliefs.importance, k, importance, trust);
  move(beliefs.limit, k, limit, trust);
  move(beliefs.known, k, 1, trust);
}

/**
 * After a go-between has told how important issue k is to the other side: ĉ += share·(importance − ĉ) and known +=
 * share·(1 − known). A limit is another message.
 *
 * @param beliefs - The listener's beliefs, which are changed.
 * @param k - The issue.
 * @param importance - The importance that was told, in [0, 1].
 * @param share - The share of the way, in [0, 1].
 */
export function updateOnRelayedWish(beliefs: Beliefs, k: number, importance: number, share: number): void {
  move(beliefs.importance, k, importance, share);
  move(beliefs.known, k, 1, share);
}

/**
 * How what is said moves beliefs: at the speed of trust. With trust, firmness reads as a reason; without it, as
 * stubbornness. T is the hearer's trust, in [0, 1].
 */
import type { Assumed } from '../domain/assumptions.ts';
import { ASSUMED } from '../domain/assumptions.ts';
import type { Beliefs } from './beliefs.ts';

/** Moves `table[k]` toward `to` by a share of the way. */
const move = (table: Float64Array, k: number, to: number, share: number): void => {
  table[k] = table[k]! + share * (to - table[k]!);
};

/** A request heard: ĉ += ½T(1 − ĉ). */
export const updateOnPress = (beliefs: Beliefs, k: number, trust: number, { hint }: Assumed = ASSUMED): void =>
  move(beliefs.importance, k, 1, trust * hint);

/** A limit explained: ℓ += T(1 − ℓ). */
export function updateOnExplanation(beliefs: Beliefs, k: number, trust: number): void {
  move(beliefs.limit, k, 1, trust);
  move(beliefs.known, k, 1, trust);
}

/** A flat refusal: ℓ += ½T(1 − ℓ). */
export const updateOnRefusal = (beliefs: Beliefs, k: number, trust: number, { hint }: Assumed = ASSUMED): void =>
  move(beliefs.limit, k, 1, trust * hint);

/** An exception granted: there is no limit any more. */
export const updateOnGrant = (beliefs: Beliefs, k: number): void => void (beliefs.limit[k] = 0);

/** An answer: ĉ += T(told − ĉ), and whether there is a limit: ℓ += T(limit − ℓ). */
export function updateOnAnswer(beliefs: Beliefs, k: number, told: number, limit: 0 | 1, trust: number): void {
  move(beliefs.importance, k, told, trust);
  move(beliefs.limit, k, limit, trust);
  move(beliefs.known, k, 1, trust);
}

/**
 * What one side believes each option to be worth to the other: weights are the believed costs over their sum, values as
 * believed.
 */
import type { Space } from '../domain/space.ts';
import type { Beliefs } from './beliefs.ts';
import { believedCost } from './beliefs.ts';

/**
 * Writes it into `out`, one number for every option, flat; a package's believed utility is the sum over its options, in
 * [0, 1].
 */
export function believedWorth(space: Space, beliefs: Beliefs, out: Float64Array): void {
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += believedCost(beliefs, k);
  for (let k = 0; k < space.count; k++) {
    const weight = sum === 0 ? 1 / space.count : believedCost(beliefs, k) / sum;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++) out[i] = weight * beliefs.value[i]!;
  }
}

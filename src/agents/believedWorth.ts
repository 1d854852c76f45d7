/**
 * Computes what one side believes each option to be worth to the other side: the believed value times a weight, which
 * is the believed cost of the issue over the sum of all believed costs.
 */
import type { Space } from '../domain/space.ts';
import type { Beliefs } from './beliefs.ts';
import { believedCost } from './beliefs.ts';

/**
 * Writes the believed worth of every option into `worth`, flat. The believed utility of a package is the sum over its
 * options, in [0, 1]. If every believed cost is 0, the issues have equal weights.
 */
export function believedWorth(space: Space, beliefs: Beliefs, worth: Float64Array): void {
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += believedCost(beliefs, k);
  for (let k = 0; k < space.count; k++) {
    const weight = sum === 0 ? 1 / space.count : believedCost(beliefs, k) / sum;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++) worth[i] = weight * beliefs.value[i]!;
  }
}

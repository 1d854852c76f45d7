/**
 * Computes what one side believes each option to be worth to the other side: the believed value times a weight, which
 * is the believed cost of the issue over the sum of all believed costs. A limit that the other side has stated suffices
 * for it: what an option is believed to be worth beyond it counts with the share `beyond` alone, an assumption that is
 * 0.
 */
import { believedCost } from './beliefs.ts';
import type { View } from './view.ts';

/** What a side believes of the other's goals, and what the other has told it. */
export type Believed = Pick<View, 'space' | 'beliefs' | 'told' | 'assumed'>;

/** The believed value, in [0, 1], of the limit that the other side has stated on issue k; Infinity without a limit. */
export const toldValue = ({ space, beliefs, told }: Believed, k: number): number =>
  told[k]! < 0 ? Infinity : beliefs.value[space.offsets[k]! + told[k]!]!;

/**
 * The value that counts of a believed value.
 *
 * @param value - The believed value of an option, in [0, 1].
 * @param enough - The believed value of the limit on its issue, as `toldValue` returns it.
 * @param beyond - The share that counts of what exceeds it, in [0, 1].
 */
export const countedValue = (value: number, enough: number, beyond: number): number =>
  value > enough ? value - (1 - beyond) * (value - enough) : value;

/**
 * Writes the believed worth of every option into `worth`, flat. The believed utility of a package is the sum over its
 * options, in [0, 1]. If every believed cost is 0, the issues have equal weights.
 */
export function believedWorth(believed: Believed, worth: Float64Array): void {
  const { space, beliefs, assumed } = believed;
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += believedCost(beliefs, k);
  for (let k = 0; k < space.count; k++) {
    const weight = sum === 0 ? 1 / space.count : believedCost(beliefs, k) / sum;
    const enough = toldValue(believed, k);
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
      worth[i] = weight * countedValue(beliefs.value[i]!, enough, assumed.beyond);
  }
}

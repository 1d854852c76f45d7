/** Improves a package issue by issue, as long as it stays at or above a floor. */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import type { CoreOptions } from './coreOptions.ts';

/**
 * Takes for every issue the allowed option with the greatest gain that leaves the Σ worth at or above the floor: first
 * among those that lose nothing against Lagrange's options, then among all.
 *
 * @param near - The loss that counts as none.
 * @param packageIndex - A package of allowed options, which reaches the floor.
 */
export function raiseGain(
  space: Space,
  { loss }: CoreOptions,
  gain: Float64Array,
  worth: Float64Array,
  floor: number,
  near: number,
  packageIndex: Int32Array,
): void {
  const { count, offsets } = space;
  let over = total(space, worth, packageIndex) - floor;
  for (const most of [near, Number.MAX_VALUE])
    for (let k = 0; k < count; k++) {
      const from = offsets[k]! + packageIndex[k]!;
      const least = worth[from]! - over;
      let to = from;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
        if (gain[i]! > gain[to]! && worth[i]! >= least && loss[i]! <= most) to = i;
      over -= worth[from]! - worth[to]!;
      packageIndex[k] = to - offsets[k]!;
    }
}

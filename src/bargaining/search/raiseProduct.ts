/** Improves a package issue by issue, as long as the product of gains over two floors grows. */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';

/** The greatest number of times that all issues are gone through; few are needed. */
const MAX_PASSES = 10;

/**
 * Takes for every issue the allowed option with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors
 * above 0, until no issue by itself makes it greater.
 *
 * @param known - The product of the package in `packageIndex`, above 0.
 * @returns The product of the package that then stands there.
 */
export function raiseProduct(
  space: Space,
  mine: Float64Array,
  theirs: Float64Array,
  myFloor: number,
  theirFloor: number,
  allowed: Uint8Array,
  known: number,
  packageIndex: Int32Array,
): number {
  const { count, offsets } = space;
  let best = known;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const before = best;
    for (let k = 0; k < count; k++) {
      const first = offsets[k]!;
      const own = first + packageIndex[k]!;
      const p = total(space, mine, packageIndex) - mine[own]! - myFloor;
      const q = total(space, theirs, packageIndex) - theirs[own]! - theirFloor;
      for (let i = first; i < offsets[k + 1]!; i++) {
        const [my, their] = [p + mine[i]!, q + theirs[i]!];
        if (allowed[i] === 0 || my <= 0 || their <= 0 || my * their <= best) continue;
        best = my * their;
        packageIndex[k] = i - first;
      }
    }
    if (best === before) break;
  }
  return (total(space, mine, packageIndex) - myFloor) * (total(space, theirs, packageIndex) - theirFloor);
}

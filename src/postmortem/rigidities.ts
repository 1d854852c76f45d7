/** The rigidity of every break point of a side of a scenario. */
import type { PerSide, Side } from '../domain/side.ts';
import { otherSide } from '../domain/side.ts';
import { rigidity } from '../efficiency/rigidity.ts';
import type { Prepared } from '../engine/prepare.ts';
import { allowedBy } from './allowedBy.ts';

/** By issue, in [−1, 1]; null where beyond the point there is no package that the other side would take. `worth` and `walkAway` are the scenario's own, or discounted. */
export function rigidities(prepared: Prepared, side: Side, worth: PerSide<Float64Array>, walkAway: PerSide<number>): Record<string, number | null> {
  const { space, keys } = prepared;
  const other = otherSide(side);
  const free = allowedBy(prepared, side);
  const theirs = allowedBy(prepared, other);
  return Object.fromEntries(keys.flatMap((key, k) => {
    if (prepared[side].breakPoints.present[k] === 0) return [];
    const crossing = free.map((own, i) => (i >= space.offsets[k]! && i < space.offsets[k + 1]! ? 1 - own : own) & theirs[i]!);
    return [[key, rigidity(space, worth[side], walkAway[side], worth[other], walkAway[other], crossing)]];
  }));
}

/**
 * Bounds what a package loses whose options on some issues are known, by what the other issues can still do about its
 * distance from a floor under the Σ of the second table.
 */
import type { Space } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { CoreOptions } from './coreOptions.ts';
import type { CoreOrder } from './coreOrder.ts';

export interface CoreRest {
  /**
   * Measures the issues in their order.
   *
   * @param floor - The floor; −Infinity where there is none.
   * @param lambda - What a unit above the floor loses.
   */
  fill(second: Float64Array, floor: number, lambda: number): void;
  /**
   * The least that a package loses whose issues up to position p of its half have this Σ of the second table and this
   * loss; Infinity where it cannot reach the floor.
   */
  least(p: number, sum: number, loss: number): number;
}

/** Makes the bound. */
export function coreRest({ count, offsets }: Space, core: CoreOptions, { issues, middle, end }: CoreOrder): CoreRest {
  const { base, start, option } = core;
  /** For each position, of the issues that are not in its list yet: the Σ of the base less the floor … */
  const other = new Float64Array(count);
  /** … how much more they can add, and the least loss for a unit more and a unit less than the base. */
  const more = new Float64Array(count);
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  let hasFloor = false;

  /** Measures the positions `from` to `until`, excluded, of a half, whose other half stands at `p` to `last`. */
  function measure(
    from: number,
    until: number,
    p: number,
    last: number,
    second: Float64Array,
    floor: number,
    lambda: number,
  ): void {
    let [sum, most, up, down] = [-floor, 0, Infinity, lambda];
    for (let at = last - 1; at >= p; at--) take(issues[at]!);
    for (let at = until - 1; at >= from; at--) {
      other[at] = sum;
      more[at] = most;
      above[at] = up;
      below[at] = down;
      take(issues[at]!);
    }

    function take(k: number): void {
      const own = second[offsets[k]! + base[k]!]!;
      sum += own;
      most += second[option[start[k]!]!]! - own;
      up = Math.min(up, core.above[k]!);
      down = Math.min(down, core.below[k]!);
    }
  }

  return {
    fill(second, floor, lambda) {
      hasFloor = floor > -Infinity;
      if (!hasFloor) return;
      // Issues that keep the base are in the first list from its start.
      let kept = 0;
      for (let p = end(); p < count; p++) kept += second[offsets[issues[p]!]! + base[issues[p]!]!]!;
      measure(0, middle(), middle(), end(), second, floor, lambda);
      measure(middle(), end(), 0, middle(), second, floor - kept, lambda);
    },
    least(p, sum, loss) {
      if (!hasFloor) return loss;
      const over = sum + other[p]!;
      if (over >= 0) return loss + over * below[p]!;
      if (over + more[p]! < -SUM_ROUNDING) return Infinity;
      // A loss for a unit may be very great, and must not make much of what rounding did to the sum.
      return over < -SUM_ROUNDING ? loss - (over + SUM_ROUNDING) * above[p]! : loss;
    },
  };
}

/**
 * Bounds what a package loses whose options on some issues are known, by what the other issues can still do about its
 * distance from a floor under the Σ of the second table.
 */
import type { Space } from '../../domain/space.ts';
import type { CoreOptions } from './coreOptions.ts';
import type { CoreOrder } from './coreOrder.ts';

/**
 * For each position of the order, of the issues that are not in its list yet. The least that a package loses whose
 * issues up to there have the Σ s of the second table and lose l is l + below·d for d = s + other ≥ 0, and l − above·d
 * for d < 0; where d + more < 0 it cannot reach the floor.
 */
export interface CoreRest {
  /** The Σ of the second table over the base, less the floor. */
  readonly other: Float64Array;
  /** How much more than that they can have. */
  readonly more: Float64Array;
  /** The least loss for a unit more and for a unit less than the base. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /**
   * Measures the issues in their order.
   *
   * @param floor - The floor; −Infinity where there is none.
   * @param lambda - What a unit above the floor loses.
   */
  fill(second: Float64Array, floor: number, lambda: number): void;
}

/** Makes the bound. */
export function coreRest({ count, offsets }: Space, core: CoreOptions, { issues, middle, end }: CoreOrder): CoreRest {
  const { base, start, option } = core;
  const other = new Float64Array(count);
  const more = new Float64Array(count);
  const above = new Float64Array(count);
  const below = new Float64Array(count);

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
    other,
    more,
    above,
    below,
    fill(second, floor, lambda) {
      if (floor === -Infinity) {
        other.fill(0);
        more.fill(Infinity);
        above.fill(0);
        below.fill(0);
        return;
      }
      // Issues that keep the base are in the first list from its start.
      let kept = 0;
      for (let p = end(); p < count; p++) kept += second[offsets[issues[p]!]! + base[issues[p]!]!]!;
      measure(0, middle(), middle(), end(), second, floor, lambda);
      measure(middle(), end(), 0, middle(), second, floor - kept, lambda);
    },
  };
}

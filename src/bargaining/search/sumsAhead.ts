/** Sums up what the issues from each position on can add to sums of worth and gain. */
import type { Space } from '../../domain/space.ts';
import type { CoreOptions } from './coreOptions.ts';

/** For each position what the issues from there on can add; `count + 1` entries each. */
export interface SumsAhead {
  /** The worth of Lagrange's options. */
  readonly worth: Float64Array;
  /** The gain of Lagrange's options. */
  readonly gain: Float64Array;
  /** How much more worth than that of Lagrange's options there is. */
  readonly more: Float64Array;
  /** The least loss for a unit of worth above Lagrange's options. */
  readonly above: Float64Array;
  /** The least loss for a unit of worth below Lagrange's options. */
  readonly below: Float64Array;
  /** Fills the lists from the options and the order of the core. */
  fill(gain: Float64Array, worth: Float64Array): void;
}

/** Makes the lists, which stay empty until `fill` is called. */
export function sumsAhead({ count }: Space, core: CoreOptions): SumsAhead {
  const { order, start, end, option, base } = core;
  const worth = new Float64Array(count + 1);
  const gain = new Float64Array(count + 1);
  const more = new Float64Array(count + 1);
  const above = new Float64Array(count + 1).fill(Infinity);
  const below = new Float64Array(count + 1).fill(Infinity);

  function fill(gains: Float64Array, worths: Float64Array): void {
    for (let p = count - 1; p >= 0; p--) {
      const k = order[p]!;
      const own = worths[base[k]!]!;
      let greatest = 0;
      for (let j = start[k]!; j < end[k]!; j++) greatest = Math.max(greatest, worths[option[j]!]!);
      worth[p] = worth[p + 1]! + own;
      gain[p] = gain[p + 1]! + gains[base[k]!]!;
      more[p] = more[p + 1]! + greatest - own;
      above[p] = Math.min(above[p + 1]!, core.above[k]!);
      below[p] = Math.min(below[p + 1]!, core.below[k]!);
    }
  }

  return { worth, gain, more, above, below, fill };
}

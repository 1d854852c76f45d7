/** Holds pairs of sums (worth, gain) over some issues of which none is at least as good as another in both. */

/** Undominated pairs in falling order of worth, and so in rising order of gain. */
export interface SumPairs {
  count: number;
  readonly worth: Float64Array;
  readonly gain: Float64Array;
  /** The most that a package with these sums can gain. */
  readonly most: Float64Array;
  /** The pair of the layer before. */
  readonly from: Int32Array;
  /** The option that was added. */
  readonly option: Int32Array;
}

/** No pairs, with room for `size`. */
export const emptySumPairs = (size: number): SumPairs => ({
  count: 0,
  worth: new Float64Array(size),
  gain: new Float64Array(size),
  most: new Float64Array(size),
  from: new Int32Array(size),
  option: new Int32Array(size),
});

/** The last pair, which gains most, of those whose worth and `more` are together at least `least`; −1 for none. */
export function lastReaching({ count, worth }: SumPairs, least: number, more: number): number {
  let [reaching, failing] = [-1, count];
  while (failing - reaching > 1) {
    const middle = (reaching + failing) >> 1;
    if (worth[middle]! + more >= least) reaching = middle;
    else failing = middle;
  }
  return reaching;
}

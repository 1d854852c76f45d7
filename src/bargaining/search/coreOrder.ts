/** Chooses the issues whose options are combined, and shares them out to two halves. */
import type { Space } from '../../domain/space.ts';
import type { CoreOptions } from './coreOptions.ts';

export interface CoreOrder {
  /** The issues: those of the first half, those of the second, and those that keep the option of the base. */
  readonly issues: Int32Array;
  /** Where the second half starts, and where it ends, excluded. */
  middle(): number;
  end(): number;
  /** How many options are added to sums of other issues. */
  added(): number;
  /**
   * Shares out the issues that have a choice. Those come first in which a unit of the second table costs least; those
   * beyond `most` options are left to the base.
   */
  share(most: number): void;
  /** Puts all issues into the first half, in their own order. */
  takeAll(): void;
}

/** Makes the order, which stays empty until it is filled. */
export function coreOrder({ count }: Space, { start, end, above, below }: CoreOptions): CoreOrder {
  const issues = new Int32Array(count);
  const sorted = new Int32Array(count);
  const key = new Float64Array(count);
  let [middle, last, added] = [0, 0, 0];

  const width = (k: number): number => end[k]! - start[k]!;

  /** Sorts the first `n` issues of `sorted` by their keys, which rise. */
  function sort(n: number): void {
    for (let p = 1; p < n; p++) {
      const k = sorted[p]!;
      let to = p;
      for (; to > 0 && key[sorted[to - 1]!]! > key[k]!; to--) sorted[to] = sorted[to - 1]!;
      sorted[to] = k;
    }
  }

  return {
    issues,
    middle: () => middle,
    end: () => last,
    added: () => added,
    share(most) {
      for (let k = 0; k < count; k++) {
        sorted[k] = k;
        key[k] = width(k) > 1 ? Math.min(above[k]!, below[k]!) : Infinity;
      }
      sort(count);
      // The first issue of each half is added to nothing.
      added = 0;
      for (last = 0; last < count && width(sorted[last]!) > 1; last++) {
        const more = last < 2 ? 0 : width(sorted[last]!);
        if (added + more > most) break;
        added += more;
      }
      // The issue with most options goes first, and each to the half that has fewer ways so far.
      for (let p = 0; p < last; p++) key[sorted[p]!] = -width(sorted[p]!);
      sort(last);
      let [ways, otherWays, others] = [1, 1, last];
      middle = 0;
      for (let p = 0; p < last; p++) {
        const k = sorted[p]!;
        if (ways <= otherWays) {
          ways *= width(k);
          issues[middle++] = k;
        } else {
          otherWays *= width(k);
          issues[--others] = k;
        }
      }
      issues.subarray(middle, last).reverse();
      for (let p = last; p < count; p++) issues[p] = sorted[p]!;
    },
    takeAll() {
      for (let k = 0; k < count; k++) issues[k] = k;
      middle = last = count;
      added = end.reduce((sum, until, k) => (k === 0 ? sum : sum + until - start[k]!), 0);
    },
  };
}

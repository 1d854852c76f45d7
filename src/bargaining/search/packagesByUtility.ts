/**
 * Enumerates packages in falling order of utility, one by one as they are asked for, so that a space of any size can be
 * walked from its best package without listing it. The options of each issue are sorted once, the best first, so that a
 * package is given by one rank for each issue. The successors of a package increase one rank by 1: the rank of the last
 * issue whose rank is above 0, or of a later issue. This rule generates every package exactly once. The best candidate
 * is taken from a heap. The first n packages take time O(n log n) and memory O(n · issues).
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { inputError } from '../../kernel/problems.ts';

export interface PackagesByUtility {
  /** Whether there is an (n + 1)-th best package; `n` counts from 0. */
  has(n: number): boolean;
  /** Writes package `n` into `packageIndex`. The package must exist. */
  read(n: number, packageIndex: Int32Array): void;
  /** The Σ worth of package `n`. The package must exist. */
  worthOf(n: number): number;
}

/**
 * Starts the enumeration of the packages of allowed options. The same tables always give the same order, ties included.
 *
 * @param space - The space of packages.
 * @param worth - The worth of every option, flat.
 * @param allowed - For every option, flat, 1 if it may be used.
 * @param maxPackages - How many packages may be read, because each takes memory. @defaultValue 1,000,000
 * @throws DealbreakerError, from the methods of the result, where more than `maxPackages` are asked for.
 */
export function packagesByUtility(
  space: Space,
  worth: Float64Array,
  allowed: Uint8Array,
  maxPackages = 1_000_000,
): PackagesByUtility {
  const { count, offsets } = space;
  /** The allowed options of each issue, the best first: an option's place is its rank. */
  const ranked = Array.from({ length: count }, (_, k) => {
    const options: number[] = [];
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) if (allowed[i] === 1) options.push(i - offsets[k]!);
    return Int32Array.from(options.sort((a, b) => worth[offsets[k]! + b]! - worth[offsets[k]! + a]! || a - b));
  });
  const isEmpty = ranked.some((options) => options.length === 0);
  const scratch = new Int32Array(count);
  const found: Candidate[] = [];
  const heap: Candidate[] = [];

  const candidate = (rank: Int32Array, last: number): Candidate => {
    for (let k = 0; k < count; k++) scratch[k] = ranked[k]![rank[k]!]!;
    return { rank, last, worth: total(space, worth, scratch), serial: heap.length + found.length };
  };
  if (!isEmpty) heap.push(candidate(new Int32Array(count), 0));

  /** Moves the best candidate from the heap to the packages found, and its successors into the heap. */
  function grow(): void {
    const best = popBest(heap);
    found.push(best);
    for (let k = best.last; k < count; k++) {
      if (best.rank[k]! + 1 >= ranked[k]!.length) continue;
      const rank = best.rank.slice();
      rank[k] = rank[k]! + 1;
      push(heap, candidate(rank, k));
    }
  }

  const has = (n: number): boolean => {
    while (found.length <= n && heap.length > 0) {
      if (found.length >= maxPackages)
        throw inputError(
          'rounds',
          `more than ${maxPackages} packages were asked for in order of utility`,
          'use fewer rounds, or a policy that does not walk through its packages one by one',
        );
      grow();
    }
    return n < found.length;
  };
  return {
    has,
    read: (n, packageIndex) => {
      has(n);
      const { rank } = found[n]!;
      for (let k = 0; k < count; k++) packageIndex[k] = ranked[k]![rank[k]!]!;
    },
    worthOf: (n) => {
      has(n);
      return found[n]!.worth;
    },
  };
}

interface Candidate {
  /** The rank of its option on each issue, from 0 for the best. */
  readonly rank: Int32Array;
  /** The last issue whose rank is above 0; 0 for the best package. */
  readonly last: number;
  /** Its Σ worth. */
  readonly worth: number;
  /** The order in which candidates were generated; of candidates with the same worth the earlier one comes first. */
  readonly serial: number;
}

const before = (a: Candidate, b: Candidate): boolean =>
  a.worth > b.worth || (a.worth === b.worth && a.serial < b.serial);

/** Adds a candidate to the heap. */
function push(heap: Candidate[], one: Candidate): void {
  let at = heap.length;
  heap.push(one);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(one, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = one;
}

/** Takes the best candidate from the heap. */
function popBest(heap: Candidate[]): Candidate {
  const best = heap[0]!;
  const one = heap.pop()!;
  if (heap.length === 0) return best;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
    if (!before(heap[child]!, one)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = one;
  return best;
}

/**
 * Packages in falling utility, found one by one as they are asked for, so that a space of any size can be walked from
 * its top without listing it. Options of each issue are sorted once; from a package the next ones worse are those with
 * one option a rung lower on the last issue that left the top or on a later one, which meets every package exactly
 * once. The best candidate comes off a heap. Time O(n log n) and memory O(n · issues) for the first n packages.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { inputError } from '../../kernel/problems.ts';

export interface PackagesByUtility {
  /** Whether there is a package number `n`, from 0: the (n + 1)-th best. */
  has(n: number): boolean;
  /** Writes package `n` into `out`; there must be one. */
  read(n: number, out: Int32Array): void;
  /** Its Σ worth; there must be one. */
  worthOf(n: number): number;
}

/**
 * The packages of allowed options. The same tables always give the same order, ties included. Throws DealbreakerError beyond
 * `most` packages: that many would burn memory.
 */
export function packagesByUtility(
  space: Space,
  worth: Float64Array,
  allowed: Uint8Array,
  most = 1_000_000,
): PackagesByUtility {
  const { count, offsets } = space;
  /** The allowed options of each issue, best first. */
  const rungs = Array.from({ length: count }, (_, k) => {
    const options: number[] = [];
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) if (allowed[i] === 1) options.push(i - offsets[k]!);
    return Int32Array.from(options.sort((a, b) => worth[offsets[k]! + b]! - worth[offsets[k]! + a]! || a - b));
  });
  const empty = rungs.some((options) => options.length === 0);
  const chosen = new Int32Array(count);
  const found: Candidate[] = [];
  const heap: Candidate[] = [];

  const candidate = (rung: Int32Array, last: number): Candidate => {
    for (let k = 0; k < count; k++) chosen[k] = rungs[k]![rung[k]!]!;
    return { rung, last, worth: total(space, worth, chosen), born: heap.length + found.length };
  };
  if (!empty) heap.push(candidate(new Int32Array(count), 0));

  function grow(): void {
    const best = popBest(heap);
    found.push(best);
    for (let k = best.last; k < count; k++) {
      if (best.rung[k]! + 1 >= rungs[k]!.length) continue;
      const rung = best.rung.slice();
      rung[k] = rung[k]! + 1;
      push(heap, candidate(rung, k));
    }
  }

  const has = (n: number): boolean => {
    while (found.length <= n && heap.length > 0) {
      if (found.length >= most)
        throw inputError(
          'rounds',
          `more than ${most} packages were asked for in order of utility`,
          'use fewer rounds, or a policy that does not walk through its packages one by one',
        );
      grow();
    }
    return n < found.length;
  };
  return {
    has,
    read: (n, out) => {
      has(n);
      const { rung } = found[n]!;
      for (let k = 0; k < count; k++) out[k] = rungs[k]![rung[k]!]!;
    },
    worthOf: (n) => {
      has(n);
      return found[n]!.worth;
    },
  };
}

/** A package as rungs below the top, the last issue that left the top, and what it is worth. */
interface Candidate {
  readonly rung: Int32Array;
  readonly last: number;
  readonly worth: number;
  /** Settles ties: the one that was met first. */
  readonly born: number;
}

const before = (a: Candidate, b: Candidate): boolean => a.worth > b.worth || (a.worth === b.worth && a.born < b.born);

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

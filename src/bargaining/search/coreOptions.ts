/**
 * Chooses the options that can be part of a package better than one that is known, by what each loses against
 * Lagrange's option of its issue, and orders the issues by the least loss for a unit of worth.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { tolerance } from './bounds.ts';

export interface CoreOptions {
  /** The issue at each position. */
  readonly order: Int32Array;
  /** Where the options of each issue start in `option`. */
  readonly start: Int32Array;
  /** Where they end, excluded. */
  readonly end: Int32Array;
  /** The places of the options in the flat tables, by issue. */
  readonly option: Int32Array;
  /** The place of Lagrange's option of each issue: the one with the greatest gain + λ·worth. */
  readonly base: Int32Array;
  /** For each issue the least loss for a unit of worth above and below Lagrange's option; Infinity without one. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Lagrange's bound: no package that reaches the floor gains more. */
  readonly bound: () => number;
  /** Fills the lists, against the package that is known; the issues with the least losses come first. */
  choose(
    gain: Float64Array,
    worth: Float64Array,
    allowed: Uint8Array,
    floor: number,
    lambda: number,
    known: Int32Array,
  ): void;
  /**
   * Improves a package issue by issue, in their order, as long as it stays at or above the floor: first among the
   * options that lose nothing, then among all.
   */
  raise(gain: Float64Array, worth: Float64Array, floor: number, lambda: number, packageIndex: Int32Array): void;
  /** Puts the issue with the most options after the others that have a choice: the last issue takes no merging. */
  largestLast(): void;
  /** Puts the issues back into their own order. */
  inIssueOrder(): void;
}

/** Makes the lists, which stay empty until `choose` is called. */
export function coreOptions(space: Space): CoreOptions {
  const { count, offsets } = space;
  const order = new Int32Array(count);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const option = new Int32Array(offsets[count]!);
  const sorted = new Int32Array(offsets[count]!);
  const isKept = new Uint8Array(offsets[count]!);
  const base = new Int32Array(count);
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  const greatest = new Float64Array(count);
  let bound = 0;

  function choose(
    gain: Float64Array,
    worth: Float64Array,
    allowed: Uint8Array,
    floor: number,
    lambda: number,
    known: Int32Array,
  ): void {
    bound = -lambda * floor;
    for (let k = 0; k < count; k++) {
      let at = -1;
      let most = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const value = gain[i]! + lambda * worth[i]!;
        if (value < most || (value === most && worth[i]! <= worth[at]!)) continue;
        most = value;
        at = i;
      }
      base[k] = at;
      greatest[k] = most;
      bound += most;
    }
    const gap = bound - total(space, gain, known) + 2 * tolerance(lambda);
    for (let k = 0; k < count; k++) {
      const first = offsets[k]!;
      let next = first;
      for (let i = first; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const loss = Math.max(0, greatest[k]! - gain[i]! - lambda * worth[i]!);
        if (loss <= gap || i === base[k]!) option[next++] = i;
      }
      next = keepUndominated(first, next, base[k]!, gain, worth);
      let [up, down] = [Infinity, Infinity];
      for (let j = first; j < next; j++) {
        const i = option[j]!;
        const loss = Math.max(0, greatest[k]! - gain[i]! - lambda * worth[i]!);
        const more = worth[i]! - worth[base[k]!]!;
        if (more > 0) up = Math.min(up, loss / more);
        else if (more < 0) down = Math.min(down, loss / -more);
      }
      start[k] = first;
      end[k] = next;
      above[k] = up;
      below[k] = down;
    }
    for (let k = 0; k < count; k++) {
      const key = Math.min(above[k]!, below[k]!);
      let to = k;
      for (; to > 0 && Math.min(above[order[to - 1]!]!, below[order[to - 1]!]!) > key; to--) order[to] = order[to - 1]!;
      order[to] = k;
    }
  }

  /**
   * Keeps of the options from `first` to `until` (excluded) those that no other is at least as good as in both tables,
   * and Lagrange's option, in their order. Returns where they end.
   */
  function keepUndominated(first: number, until: number, own: number, gain: Float64Array, worth: Float64Array): number {
    // In falling order of worth; of equal ones the greater gain, then the first. Most tables rise or fall throughout.
    const falls = worth[option[first]!]! >= worth[option[until - 1]!]!;
    for (let n = first; n < until; n++) {
      const i = option[falls ? n : first + until - 1 - n]!;
      let to = n;
      for (; to > first; to--) {
        const other = sorted[to - 1]!;
        const before = worth[other]! - worth[i]! || gain[other]! - gain[i]! || i - other;
        if (before >= 0) break;
        sorted[to] = other;
      }
      sorted[to] = i;
    }
    let most = -Infinity;
    for (let n = first; n < until; n++) {
      const i = sorted[n]!;
      isKept[i] = gain[i]! > most || i === own ? 1 : 0;
      most = Math.max(most, gain[i]!);
    }
    let next = first;
    for (let n = first; n < until; n++) if (isKept[option[n]!] === 1) option[next++] = option[n]!;
    return next;
  }

  function raise(
    gain: Float64Array,
    worth: Float64Array,
    floor: number,
    lambda: number,
    packageIndex: Int32Array,
  ): void {
    let over = total(space, worth, packageIndex) - floor;
    for (const most of [tolerance(lambda), Infinity])
      for (let p = 0; p < count; p++) {
        const k = order[p]!;
        const from = offsets[k]! + packageIndex[k]!;
        let to = from;
        for (let j = start[k]!; j < end[k]!; j++) {
          const i = option[j]!;
          if (gain[i]! <= gain[to]! || worth[from]! - worth[i]! > over) continue;
          if (greatest[k]! - gain[i]! - lambda * worth[i]! <= most) to = i;
        }
        over -= worth[from]! - worth[to]!;
        packageIndex[k] = to - offsets[k]!;
      }
  }

  function largestLast(): void {
    const left = (p: number): number => end[order[p]!]! - start[order[p]!]!;
    let at = 0;
    for (let p = 1; p < count; p++) if (left(p) > left(at)) at = p;
    for (; at + 1 < count && left(at + 1) > 1; at++) [order[at], order[at + 1]] = [order[at + 1]!, order[at]!];
  }

  function inIssueOrder(): void {
    for (let k = 0; k < count; k++) order[k] = k;
  }

  return {
    order,
    start,
    end,
    option,
    base,
    above,
    below,
    bound: () => bound,
    choose,
    raise,
    largestLast,
    inIssueOrder,
  };
}

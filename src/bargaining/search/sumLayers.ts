/**
 * Adds issue by issue the undominated pairs of sums (worth, gain) from which a package better than the one that is
 * known can still be reached. A pair of sums stands for the package that takes Lagrange's options on the issues to
 * come.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { tolerance } from './bounds.ts';
import type { CoreOptions } from './coreOptions.ts';
import { emptySumPairs, lastReaching } from './sumPairs.ts';
import { sumsAhead } from './sumsAhead.ts';

/** The greatest number of pairs of all layers together. */
const MAX_PAIRS = 32_768;
/** The greatest number of pairs of one layer. */
const MAX_LAYER = 2048;
/** The greatest number of pairs of a layer in issue order; with more, the ties are too many to be told apart. */
const MAX_EXACT_PAIRS = 128;
/** The number of intervals of worth of which one pair each is kept, once a layer had too many pairs. */
const INTERVALS = 128;

/** The two walks over the issues, in the order that `core` has. */
export interface SumLayers {
  /**
   * Writes the best package into `packageIndex`, where it is better than the one that stands there. A pair counts as a
   * package if its worth is above the floor by more than the margin.
   *
   * @returns What more than the package another could gain, at most; 0 where the answer is exact.
   */
  inCoreOrder(
    gain: Float64Array,
    worth: Float64Array,
    floor: number,
    lambda: number,
    margin: number,
    packageIndex: Int32Array,
  ): number;
  /**
   * Writes the best package with a gain above `least` into `packageIndex`, and returns whether there is one. The issues
   * stand in their own order, so that sums are those of `total`; the package's worth is at least `goal`.
   */
  inIssueOrder(
    gain: Float64Array,
    worth: Float64Array,
    floor: number,
    lambda: number,
    least: number,
    goal: number,
    packageIndex: Int32Array,
  ): boolean;
}

/** Makes the walks. */
export function sumLayers(space: Space, core: CoreOptions): SumLayers {
  const { count, offsets } = space;
  const { order, start, end, option, base } = core;
  const size = Math.max(4 * INTERVALS, Math.min(MAX_LAYER, Math.floor(MAX_PAIRS / count)));
  const from = new Int32Array(size * count);
  const added = new Int32Array(size * count);
  const layerAt = new Int32Array(count);
  const ahead = sumsAhead(space, core);
  let [now, next, before] = [emptySumPairs(size), emptySumPairs(size), emptySumPairs(size)];
  let [best, margin, apart, lost, step, used, limit] = [0, 0, 0, 0, 0, 0, size];
  let [foundAt, foundFrom, foundOption] = [0, 0, 0];

  /** Merges the pairs of the layer before, with option i at position p added, into `now`; false where it is full. */
  function add(p: number, i: number, x: number, y: number, floor: number, lambda: number): boolean {
    const [restWorth, restGain, more] = [ahead.worth[p + 1]! - floor, ahead.gain[p + 1]!, ahead.more[p + 1]!];
    const perOver = lambda - Math.min(lambda, ahead.below[p + 1]!);
    const perUnder = lambda + ahead.above[p + 1]!;
    const { count: keptCount, worth: keptWorth, gain: keptGain, most: keptMost } = now;
    const { count: movedCount, worth: movedWorth, gain: movedGain } = before;
    let [a, b, filled] = [0, 0, 0];
    let greatest = -Infinity;
    let lastCell = Infinity;
    while (a < keptCount || b < movedCount) {
      const kept = a < keptCount ? keptWorth[a]! : -Infinity;
      const moved = b < movedCount ? movedWorth[b]! + x : -Infinity;
      const takesKept = kept > moved || (kept === moved && keptGain[a]! >= movedGain[b]! + y);
      const at = takesKept ? a++ : b++;
      const sum = takesKept ? keptGain[at]! : movedGain[at]! + y;
      if (sum <= greatest) continue;
      let most = 0;
      if (takesKept) most = keptMost[at]!;
      else {
        const over = moved + restWorth;
        if (over + more < -SUM_ROUNDING) continue;
        most = sum + restGain;
        if (over >= margin && most > best) {
          best = most;
          foundAt = p;
          foundFrom = at;
          foundOption = i;
        }
        if (over >= 0) most += over * perOver;
        else if (over < -SUM_ROUNDING) most += over * perUnder;
        if (most <= best + apart) continue;
      }
      greatest = sum;
      if (step > 0) {
        const cell = Math.floor((takesKept ? kept : moved) / step);
        if (cell === lastCell) {
          filled -= 1;
          lost = Math.max(lost, next.most[filled]!);
        }
        lastCell = cell;
      }
      if (filled === limit) return false;
      next.worth[filled] = takesKept ? kept : moved;
      next.gain[filled] = sum;
      next.most[filled] = most;
      next.from[filled] = takesKept ? now.from[at]! : at;
      next.option[filled] = takesKept ? now.option[at]! : i;
      filled += 1;
    }
    next.count = filled;
    [now, next] = [next, now];
    return true;
  }

  /**
   * Adds all options of the issue at position p. A layer that grows too large is thinned, and those after it; in issue
   * order the walk is given up instead, and false returned.
   */
  function addIssue(p: number, gain: Float64Array, worth: Float64Array, floor: number, lambda: number): boolean {
    const k = order[p]!;
    now.count = 0;
    for (let j = start[k]!; j < end[k]!; j++) {
      const i = option[j]!;
      if (add(p, i, worth[i]!, gain[i]!, floor, lambda)) continue;
      if (limit < size) return false;
      let [least, greatest] = [Infinity, -Infinity];
      for (let q = start[k]!; q < end[k]!; q++) {
        least = Math.min(least, worth[option[q]!]!);
        greatest = Math.max(greatest, worth[option[q]!]!);
      }
      step = (greatest - least + before.worth[0]! - before.worth[before.count - 1]!) / INTERVALS;
      now.count = 0;
      j = start[k]! - 1;
    }
    return true;
  }

  /** Takes the best package with an option of the issue at position p, after which no issue has a choice. */
  function endWith(p: number, gain: Float64Array, worth: Float64Array, floor: number): void {
    const [restWorth, restGain] = [ahead.worth[p + 1]! - floor, ahead.gain[p + 1]!];
    for (let j = start[order[p]!]!; j < end[order[p]!]!; j++) {
      const i = option[j]!;
      const reaching = lastReaching(before, margin, worth[i]! + restWorth);
      const most = reaching < 0 ? -Infinity : before.gain[reaching]! + gain[i]! + restGain;
      if (most <= best) continue;
      best = most;
      foundAt = p;
      foundFrom = reaching;
      foundOption = i;
    }
  }

  /** Starts a walk with one pair, which has no issue yet. */
  function begin(
    gain: Float64Array,
    worth: Float64Array,
    known: number,
    least: number,
    more: number,
    most: number,
  ): void {
    ahead.fill(gain, worth);
    best = known;
    margin = least;
    apart = more;
    limit = most;
    foundAt = -1;
    lost = -Infinity;
    step = used = 0;
    before.count = 1;
    before.worth[0] = before.gain[0] = 0;
  }

  /** Adds the issue at position p and keeps how each pair came about; false where it was given up. */
  function addLayer(p: number, gain: Float64Array, worth: Float64Array, floor: number, lambda: number): boolean {
    if (!addIssue(p, gain, worth, floor, lambda)) return false;
    layerAt[p] = used;
    for (let n = 0; n < now.count; n++) {
      from[used + n] = now.from[n]!;
      added[used + n] = now.option[n]!;
    }
    used += now.count;
    [now, before] = [before, now];
    return true;
  }

  /** Writes the package that was found; the issues after it have Lagrange's options. */
  function write(packageIndex: Int32Array): void {
    for (let p = foundAt + 1; p < count; p++) packageIndex[order[p]!] = base[order[p]!]! - offsets[order[p]!]!;
    let [n, i] = [foundFrom, foundOption];
    for (let p = foundAt; ; p--) {
      packageIndex[order[p]!] = i - offsets[order[p]!]!;
      if (p === 0) break;
      i = added[layerAt[p - 1]! + n]!;
      n = from[layerAt[p - 1]! + n]!;
    }
  }

  return {
    inCoreOrder(gain, worth, floor, lambda, least, packageIndex) {
      begin(gain, worth, total(space, gain, packageIndex), least, tolerance(lambda), size);
      // The issues that have no choice come last.
      let choices = 0;
      while (choices < count && end[order[choices]!]! - start[order[choices]!]! > 1) choices += 1;
      for (let p = 0; p < choices - 1 && before.count > 0; p++) addLayer(p, gain, worth, floor, lambda);
      if (choices > 0) endWith(choices - 1, gain, worth, floor);
      if (foundAt >= 0) write(packageIndex);
      return Math.max(0, Math.min(lost, core.bound()) - best);
    },
    inIssueOrder(gain, worth, floor, lambda, least, goal, packageIndex) {
      begin(gain, worth, least, Infinity, 0, MAX_EXACT_PAIRS);
      for (let p = 0; p < count && before.count > 0; p++) if (!addLayer(p, gain, worth, floor, lambda)) return false;
      let n = before.count - 1;
      while (n >= 0 && before.worth[n]! < goal) n -= 1;
      if (n < 0) return false;
      foundAt = count - 1;
      foundFrom = from[layerAt[foundAt]! + n]!;
      foundOption = added[layerAt[foundAt]! + n]!;
      write(packageIndex);
      return true;
    },
  };
}

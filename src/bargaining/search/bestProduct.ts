/**
 * Finds the package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0. This is
 * Nash's solution, found exactly by branch and bound. The bound on the product is a sum over issues: see
 * productBound.ts.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { BRANCH_TOLERANCE, STEP_BUDGET } from './bounds.ts';
import { sortedOptions } from './sortedOptions.ts';
import { productBound } from './productBound.ts';

/**
 * Makes the search. It writes the package into `packageIndex` and returns true; it returns false and leaves
 * `packageIndex` alone where no package of allowed options is above both floors.
 */
export function bestProduct(
  space: Space,
  mine: Float64Array,
): (
  theirs: Float64Array,
  myFloor: number,
  theirFloor: number,
  allowed: Uint8Array,
  packageIndex: Int32Array,
) => boolean {
  const { count, offsets } = space;
  const sorted = sortedOptions(space);
  const { start, end, order, option, value, ahead } = sorted;
  const mineAhead = new Float64Array(count + 1);
  const theirsAhead = new Float64Array(count + 1);
  const sumSoFar = new Float64Array(count + 1);
  const mineSoFar = new Float64Array(count + 1);
  const theirsSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const candidate = new Int32Array(count);

  const bound = productBound(space, mine);

  return (theirs, myFloor, theirFloor, allowed, packageIndex) => {
    const mu = bound(theirs, myFloor, theirFloor, allowed, packageIndex);
    if (mu === 0) return false;
    let best = bound.found();
    sorted.sort(mine, mu / 2, theirs, 0.5 / mu, allowed);
    mineAhead[count] = 0;
    theirsAhead[count] = 0;
    for (let p = count - 1; p >= 0; p--) {
      let maxMine = 0;
      let maxTheirs = 0;
      for (let i = start[p]!; i < end[p]!; i++) {
        maxMine = Math.max(maxMine, mine[option[i]!]!);
        maxTheirs = Math.max(maxTheirs, theirs[option[i]!]!);
      }
      mineAhead[p] = mineAhead[p + 1]! + maxMine;
      theirsAhead[p] = theirsAhead[p + 1]! + maxTheirs;
    }
    const constant = (mu / 2) * myFloor + (0.5 / mu) * theirFloor + BRANCH_TOLERANCE;
    let threshold = Math.sqrt(best) + constant;
    mineSoFar[0] = -myFloor;
    theirsSoFar[0] = -theirFloor;
    at[0] = start[0]!;
    let p = 0;
    let steps = 0;
    while (p >= 0 && steps < STEP_BUDGET) {
      const i = at[p]!;
      // Options are in falling order, so the first that cannot lead to a better package ends its issue.
      if (i === end[p]! || sumSoFar[p]! + value[i]! + ahead[p + 1]! <= threshold) {
        p -= 1;
        continue;
      }
      at[p] = i + 1;
      steps += 1;
      const my = mineSoFar[p]! + mine[option[i]!]!;
      const their = theirsSoFar[p]! + theirs[option[i]!]!;
      // The rest adds at most `mineAhead` and `theirsAhead` to the two sums, and together at most what the bound
      // allows.
      const rest = ahead[p + 1]!;
      if (!promising(my, mineAhead[p + 1]!, their, theirsAhead[p + 1]!, rest, mu, best)) continue;
      if (p + 1 < count) {
        sumSoFar[p + 1] = sumSoFar[p]! + value[i]!;
        mineSoFar[p + 1] = my;
        theirsSoFar[p + 1] = their;
        p += 1;
        at[p] = start[p]!;
        continue;
      }
      for (let j = 0; j < count; j++) candidate[order[j]!] = option[at[j]! - 1]! - offsets[order[j]!]!;
      const product = (total(space, mine, candidate) - myFloor) * (total(space, theirs, candidate) - theirFloor);
      if (product <= best) continue;
      best = product;
      threshold = Math.sqrt(best) + constant;
      packageIndex.set(candidate);
    }
    return best > 0;
  };
}

/**
 * Whether (my + x)(their + y) can exceed `best` for 0 ≤ x ≤ maxX, 0 ≤ y ≤ maxY and (μ/2)x + y/(2μ) ≤ rest.
 * Where the last holds with equality the product is a parabola in x, and its greatest value within the range is the
 * bound.
 */
function promising(
  my: number,
  maxX: number,
  their: number,
  maxY: number,
  rest: number,
  mu: number,
  best: number,
): boolean {
  if (my + maxX <= 0 || their + maxY <= 0) return false;
  const y0 = 2 * mu * rest;
  const slope = mu * mu;
  let x = (their + y0 - slope * my) / (2 * slope);
  if (x > maxX) x = maxX;
  if (x < (y0 - maxY) / slope) x = (y0 - maxY) / slope;
  if (x < 0) x = 0;
  if (x > maxX) return (my + maxX) * (their + maxY) > best;
  return (my + x) * (their + Math.min(maxY, y0 - slope * x)) > best - BRANCH_TOLERANCE;
}

/**
 * The package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0: Nash's solution,
 * exactly, by branch and bound. The bound is a sum over issues: see tangent.ts.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SLACK, STEP_BUDGET } from './bounds.ts';
import { sortedOptions } from './sortedOptions.ts';
import { productBound } from './productBound.ts';

/**
 * Returns the search; it writes into `out` and returns true, or returns false and leaves `out` alone where no package
 * of allowed options is above both floors.
 */
export function bestProduct(
  space: Space,
  mine: Float64Array,
): (theirs: Float64Array, myFloor: number, theirFloor: number, allowed: Uint8Array, out: Int32Array) => boolean {
  const { count, offsets } = space;
  const rungs = sortedOptions(space);
  const { start, end, order, option, value, ahead } = rungs;
  const mineAhead = new Float64Array(count + 1);
  const theirsAhead = new Float64Array(count + 1);
  const sumSoFar = new Float64Array(count + 1);
  const mineSoFar = new Float64Array(count + 1);
  const theirsSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const chosen = new Int32Array(count);

  const touch = productBound(space, mine);

  return (theirs, myFloor, theirFloor, allowed, out) => {
    const mu = touch(theirs, myFloor, theirFloor, allowed, out);
    if (mu === 0) return false;
    let best = touch.found();
    rungs.sort(mine, mu / 2, theirs, 0.5 / mu, allowed);
    mineAhead[count] = 0;
    theirsAhead[count] = 0;
    for (let p = count - 1; p >= 0; p--) {
      let mostMine = 0;
      let mostTheirs = 0;
      for (let i = start[p]!; i < end[p]!; i++) {
        mostMine = Math.max(mostMine, mine[option[i]!]!);
        mostTheirs = Math.max(mostTheirs, theirs[option[i]!]!);
      }
      mineAhead[p] = mineAhead[p + 1]! + mostMine;
      theirsAhead[p] = theirsAhead[p + 1]! + mostTheirs;
    }
    const constant = (mu / 2) * myFloor + (0.5 / mu) * theirFloor + SLACK;
    let threshold = Math.sqrt(best) + constant;
    mineSoFar[0] = -myFloor;
    theirsSoFar[0] = -theirFloor;
    at[0] = start[0]!;
    let p = 0;
    let steps = 0;
    while (p >= 0 && steps < STEP_BUDGET) {
      const i = at[p]!;
      // Options stand in falling order, so the first that cannot lead to a better package ends its issue.
      if (i === end[p]! || sumSoFar[p]! + value[i]! + ahead[p + 1]! <= threshold) {
        p -= 1;
        continue;
      }
      at[p] = i + 1;
      steps += 1;
      const my = mineSoFar[p]! + mine[option[i]!]!;
      const their = theirsSoFar[p]! + theirs[option[i]!]!;
      // The rest adds at most this much to each; and the two together at most what the tangent allows.
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
      for (let j = 0; j < count; j++) chosen[order[j]!] = option[at[j]! - 1]! - offsets[order[j]!]!;
      const product = (total(space, mine, chosen) - myFloor) * (total(space, theirs, chosen) - theirFloor);
      if (product <= best) continue;
      best = product;
      threshold = Math.sqrt(best) + constant;
      out.set(chosen);
    }
    return best > 0;
  };
}

/**
 * Whether (my + x)(their + y) can exceed `best` for 0 ≤ x ≤ xMost, 0 ≤ y ≤ yMost and (μ/2)x + y/(2μ) ≤
 * rest. On that last line the product is a parabola in x; its top, moved into the range, bounds it.
 */
function promising(
  my: number,
  xMost: number,
  their: number,
  yMost: number,
  rest: number,
  mu: number,
  best: number,
): boolean {
  if (my + xMost <= 0 || their + yMost <= 0) return false;
  const y0 = 2 * mu * rest;
  const slope = mu * mu;
  let x = (their + y0 - slope * my) / (2 * slope);
  if (x > xMost) x = xMost;
  if (x < (y0 - yMost) / slope) x = (y0 - yMost) / slope;
  if (x < 0) x = 0;
  if (x > xMost) return (my + xMost) * (their + yMost) > best;
  return (my + x) * (their + Math.min(yMost, y0 - slope * x)) > best - SLACK;
}

/**
 * The package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0: Nash's solution, exactly, by branch and bound.
 * The bound: √(PQ) ≤ (μP + Q/μ)/2 for any μ > 0 (the mean of two numbers is at least their geometric mean), which is a sum over issues.
 */
import type { Space } from '../domain/space.ts';
import { total } from '../domain/space.ts';
import { SLACK, STEP_BUDGET } from './bounds.ts';
import { ladder } from './ladder.ts';

/** μ is sought between 1/8 and 8, by halving its logarithm so many times. Any μ is right; a better one prunes more. */
const WIDEST = 8;
const HALVINGS = 6;

/** Returns the search; it writes into `out` and returns true, or returns false and leaves `out` alone where no package of allowed options is above both floors. */
export function bestProduct(space: Space): (mine: Float64Array, myFloor: number, theirs: Float64Array, theirFloor: number, allowed: Uint8Array, out: Int32Array) => boolean {
  const { count, offsets } = space;
  const rungs = ladder(space);
  const { start, end, order, option, value, ahead } = rungs;
  const mineAhead = new Float64Array(count + 1);
  const theirsAhead = new Float64Array(count + 1);
  const sumSoFar = new Float64Array(count + 1);
  const mineSoFar = new Float64Array(count + 1);
  const theirsSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const chosen = new Int32Array(count);

  /** Takes the option with the greatest a·mine + b·theirs on every issue; false where an issue has none. */
  function relax(mine: Float64Array, theirs: Float64Array, allowed: Uint8Array, a: number, b: number): boolean {
    for (let k = 0; k < count; k++) {
      let best = -1;
      let bestValue = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const x = a * mine[i]! + b * theirs[i]!;
        if (x > bestValue) {
          bestValue = x;
          best = i;
        }
      }
      if (best < 0) return false;
      chosen[k] = best - offsets[k]!;
    }
    return true;
  }

  return (mine, myFloor, theirs, theirFloor, allowed, out) => {
    if (!relax(mine, theirs, allowed, 1, 0) || total(space, mine, chosen) <= myFloor) return false;
    relax(mine, theirs, allowed, 0, 1);
    if (total(space, theirs, chosen) <= theirFloor) return false;
    let best = 0;
    let low = 1 / WIDEST;
    let high = WIDEST;
    let mu = 1;
    for (let n = 0; n < HALVINGS; n++) {
      mu = Math.sqrt(low * high);
      relax(mine, theirs, allowed, mu / 2, 0.5 / mu);
      const p = total(space, mine, chosen) - myFloor;
      const q = total(space, theirs, chosen) - theirFloor;
      if (p > 0 && q > 0 && p * q > best) {
        best = p * q;
        out.set(chosen);
      }
      if (p * mu * mu > q) high = mu;
      else low = mu;
    }

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
 * Whether (my + x)(their + y) can exceed `best` for 0 ≤ x ≤ xMost, 0 ≤ y ≤ yMost and (μ/2)x + y/(2μ) ≤ rest.
 * On that last line the product is a parabola in x; its top, moved into the range, bounds it.
 */
function promising(my: number, xMost: number, their: number, yMost: number, rest: number, mu: number, best: number): boolean {
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

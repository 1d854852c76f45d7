/**
 * The package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0: Nash's solution, by branch and bound.
 * The bound: √(PQ) ≤ (μP + Q/μ)/2 for any μ > 0 (the mean of two numbers is at least their geometric mean), which is a sum over issues.
 */
import type { Space } from '../domain/space.ts';
import { SLACK, STEP_BUDGET } from './bounds.ts';

/** μ is sought between 1/8 and 8, by halving its logarithm so many times. Any μ is right; a better one prunes more. */
const WIDEST = 8;
const HALVINGS = 6;

/** Returns the search; it writes into `out` and returns true, or returns false and leaves `out` alone where no package of allowed options is above both floors. */
export function bestProduct(space: Space): (mine: Float64Array, myFloor: number, theirs: Float64Array, theirFloor: number, allowed: Uint8Array, out: Int32Array) => boolean {
  const { count, offsets } = space;
  const mineAhead = new Float64Array(count + 1);
  const theirsAhead = new Float64Array(count + 1);
  const boundAhead = new Float64Array(count + 1);
  const p = new Float64Array(count + 1);
  const q = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const chosen = new Int32Array(count);

  /** The greatest of a·mine + b·theirs for every issue, summed from the end into `ahead`. */
  function relax(mine: Float64Array, theirs: Float64Array, allowed: Uint8Array, a: number, b: number, ahead: Float64Array): boolean {
    ahead[count] = 0;
    for (let k = count - 1; k >= 0; k--) {
      let best = -1;
      let bestValue = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const value = a * mine[i]! + b * theirs[i]!;
        if (value > bestValue) {
          bestValue = value;
          best = i;
        }
      }
      if (best < 0) return false;
      chosen[k] = best;
      ahead[k] = ahead[k + 1]! + bestValue;
    }
    return true;
  }

  return (mine, myFloor, theirs, theirFloor, allowed, out) => {
    if (!relax(mine, theirs, allowed, 1, 0, mineAhead) || mineAhead[0]! - myFloor <= SLACK) return false;
    relax(mine, theirs, allowed, 0, 1, theirsAhead);
    if (theirsAhead[0]! - theirFloor <= SLACK) return false;
    let best = 0;
    let low = 1 / WIDEST;
    let high = WIDEST;
    let mu = 1;
    for (let n = 0; n < HALVINGS; n++) {
      mu = Math.sqrt(low * high);
      relax(mine, theirs, allowed, mu / 2, 0.5 / mu, boundAhead);
      let mySum = 0;
      let theirSum = 0;
      for (let k = 0; k < count; k++) {
        mySum += mine[chosen[k]!]!;
        theirSum += theirs[chosen[k]!]!;
      }
      const mineOver = mySum - myFloor;
      const theirsOver = theirSum - theirFloor;
      if (mineOver > 0 && theirsOver > 0 && mineOver * theirsOver > best * best) {
        best = Math.sqrt(mineOver * theirsOver);
        for (let k = 0; k < count; k++) out[k] = chosen[k]! - offsets[k]!;
      }
      if (mineOver * mu * mu > theirsOver) high = mu;
      else low = mu;
    }

    const a = mu / 2;
    const b = 0.5 / mu;
    const constant = a * myFloor + b * theirFloor;
    p[0] = 0;
    q[0] = 0;
    at[0] = offsets[0]!;
    let k = 0;
    let steps = 0;
    while (k >= 0 && steps < STEP_BUDGET) {
      const i = at[k]!;
      if (i === offsets[k + 1]!) {
        k -= 1;
        continue;
      }
      at[k] = i + 1;
      steps += 1;
      if (allowed[i] === 0) continue;
      const mySum = p[k]! + mine[i]!;
      const theirSum = q[k]! + theirs[i]!;
      if (a * mySum + b * theirSum + boundAhead[k + 1]! - constant <= best + SLACK) continue;
      if (mySum + mineAhead[k + 1]! <= myFloor || theirSum + theirsAhead[k + 1]! <= theirFloor) continue;
      if (k + 1 < count) {
        p[k + 1] = mySum;
        q[k + 1] = theirSum;
        at[k + 1] = offsets[k + 1]!;
        k += 1;
        continue;
      }
      const product = (mySum - myFloor) * (theirSum - theirFloor);
      if (product > best * best) {
        best = Math.sqrt(product);
        for (let j = 0; j < count; j++) out[j] = at[j]! - 1 - offsets[j]!;
      }
    }
    return best > 0;
  };
}

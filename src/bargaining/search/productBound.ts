/**
 * Where to bound a product of gains by a sum: √(PQ) ≤ (μP + Q/μ)/2 for any μ > 0 (the mean of two numbers is at
 * least their geometric mean), and that sum is greatest issue by issue. Any μ is right; the one at which the greatest
 * sum has μP = Q/μ bounds best. It is sought by halving; the packages met on the way are the first candidates.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';

/** μ is sought between 1/8 and 8, by halving its logarithm so many times. */
const WIDEST = 8;
const HALVINGS = 6;

export interface ProductBound {
  /**
   * μ; or 0 where no package of allowed options is above one of the floors. The best package met on the way is written
   * into `out`, if any.
   */
  (theirs: Float64Array, myFloor: number, theirFloor: number, allowed: Uint8Array, out: Int32Array): number;
  /** The product of gains of that package; 0 where none was met. */
  found(): number;
}

export function productBound(space: Space, mine: Float64Array): ProductBound {
  const { count, offsets } = space;
  const chosen = new Int32Array(count);
  let best = 0;

  /** Takes the option with the greatest a·mine + b·theirs on every issue; false where an issue has none. */
  function relax(theirs: Float64Array, allowed: Uint8Array, a: number, b: number): boolean {
    for (let k = 0; k < count; k++) {
      let top = -1;
      let most = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const x = a * mine[i]! + b * theirs[i]!;
        if (x > most) {
          most = x;
          top = i;
        }
      }
      if (top < 0) return false;
      chosen[k] = top - offsets[k]!;
    }
    return true;
  }

  const find = (
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    out: Int32Array,
  ): number => {
    best = 0;
    if (!relax(theirs, allowed, 1, 0) || total(space, mine, chosen) <= myFloor) return 0;
    relax(theirs, allowed, 0, 1);
    if (total(space, theirs, chosen) <= theirFloor) return 0;
    let low = 1 / WIDEST;
    let high = WIDEST;
    let mu = 1;
    for (let n = 0; n < HALVINGS; n++) {
      mu = Math.sqrt(low * high);
      relax(theirs, allowed, mu / 2, 0.5 / mu);
      const p = total(space, mine, chosen) - myFloor;
      const q = total(space, theirs, chosen) - theirFloor;
      if (p > 0 && q > 0 && p * q > best) {
        best = p * q;
        out.set(chosen);
      }
      if (p * mu * mu > q) high = mu;
      else low = mu;
    }
    return mu;
  };
  return Object.assign(find, { found: () => best });
}

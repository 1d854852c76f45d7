/**
 * Finds the greatest product of gains by walking along the Pareto frontier, where branch and bound does not end. Of the
 * other side the most is sought at a floor of one's own; each answer is a point of the frontier, and no package beyond
 * it is worth more to the other side, so that the next that can be better is worth at least (best product ÷ Q) to
 * oneself.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { MOST_BISECTIONS } from './bounds.ts';
import type { bestPackage } from './bestPackage.ts';
import { greatestSum } from './greatestSum.ts';
import { productBound } from './productBound.ts';

/** The greatest number of points that are looked at; a search on many issues takes longer, and fewer are looked at. */
const maxPoints = (issues: number): number => Math.max(16, Math.floor(6400 / (issues * issues)));

/**
 * Makes the walk. It replaces the package in `packageIndex` by a better one, if it finds one, and returns the product;
 * `known` is the product of the package that is there.
 */
export function productFrontier(
  space: Space,
  mine: Float64Array,
  search: ReturnType<typeof bestPackage>,
): (
  theirs: Float64Array,
  myFloor: number,
  theirFloor: number,
  allowed: Uint8Array,
  known: number,
  packageIndex: Int32Array,
) => number {
  const candidate = new Int32Array(space.count);
  const tighten = productBound(space, mine, MOST_BISECTIONS);
  const points = maxPoints(space.count);

  return (theirs, myFloor, theirFloor, allowed, known, packageIndex) => {
    const mu = tighten(theirs, myFloor, theirFloor, allowed, candidate);
    if (mu === 0) return known;
    greatestSum(space, mine, mu, theirs, 1 / mu, allowed, candidate);
    // No package has μP + Q/μ above the bound.
    const bound =
      mu * (total(space, mine, candidate) - myFloor) +
      (total(space, theirs, candidate) - theirFloor) / mu +
      SUM_ROUNDING;
    let best = known;
    /** The half width of μP ± … within which a product can be better: the roots of μP(bound − μP) = best. */
    const width = (): number => Math.sqrt(Math.max(0, bound * bound - 4 * best)) / 2;
    // The first point is the balanced one, which narrows the range; the walk then starts at its lower end.
    let from = bound / (2 * mu);
    for (let n = 0; n < points && from * mu <= bound / 2 + width() + SUM_ROUNDING; n++) {
      const found = search(theirs, mine, allowed, myFloor + from, candidate);
      const p = found ? total(space, mine, candidate) - myFloor : 0;
      const q = found ? total(space, theirs, candidate) - theirFloor : 0;
      if (p > 0 && q > 0 && p * q > best) {
        best = p * q;
        packageIndex.set(candidate);
      }
      if (n === 0) from = Math.max(0, bound / 2 - width()) / mu - SUM_ROUNDING;
      else if (q <= 0) return best;
      else from = Math.max(p + SUM_ROUNDING, best / q);
    }
    return best;
  };
}

/** Lists other bids that a side could make: for each of a few targets, the best package for the other side. */
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import { bestPackage } from '../../bargaining/search/bestPackage.ts';
import { THOROUGH_WORK } from '../../bargaining/search/bounds.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';

/**
 * Targets, as shares of the way from the opening utility down to the fallback utility; the smallest concession first.
 */
const STEPS = [0, 0.25, 0.5, 0.75, 0.9];

/**
 * Distinct packages within the side's own break points and above its fallback utility, in the order of the targets.
 * Each has the greatest true utility to the other side among the packages that reach the target.
 */
export function bidsWithin(prepared: Prepared, side: Side, view: View): Int32Array[] {
  const { space } = prepared;
  const { goals, fallbackUtility } = prepared[side];
  const gain = prepared[otherSide(side)].goals.worth;
  const search = bestPackage(space, goals.worth, THOROUGH_WORK);
  const floor = Math.max(fallbackUtility, goals.walkAway);
  const found: Int32Array[] = [];
  for (const step of STEPS) {
    const out = new Int32Array(space.count);
    if (
      !search(gain, view.allowed, goals.opensAt + step * (floor - goals.opensAt), out) ||
      total(space, goals.worth, out) <= fallbackUtility
    )
      continue;
    if (!found.some((other) => other.every((o, k) => o === out[k]))) found.push(out);
  }
  return found;
}

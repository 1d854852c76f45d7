/**
 * Other bids that a side could make: a few packages at different costs to itself, each as good for the other as that
 * cost allows.
 */
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import { bestPackage } from '../../bargaining/search/bestPackage.ts';
import type { Prepared } from '../../engine/prepare.ts';

/** Shares of the way from the opening down to what it would be left with, the cheapest first. */
const STEPS = [0, 0.25, 0.5, 0.75, 0.9];

/**
 * Packages within its own break points and worth more to it than what it would be left with: the best for the other in
 * truth, from hardly any concession to nearly all. No two alike.
 */
export function bidsWithin(prepared: Prepared, side: Side, view: View): Int32Array[] {
  const { space } = prepared;
  const { goals, fallbackUtility } = prepared[side];
  const gain = prepared[otherSide(side)].goals.worth;
  const search = bestPackage(space);
  const floor = Math.max(fallbackUtility, goals.walkAway);
  const found: Int32Array[] = [];
  for (const step of STEPS) {
    const out = new Int32Array(space.count);
    if (
      !search(gain, goals.worth, view.allowed, goals.opensAt + step * (floor - goals.opensAt), out) ||
      total(space, goals.worth, out) <= fallbackUtility
    )
      continue;
    if (!found.some((other) => other.every((o, k) => o === out[k]))) found.push(out);
  }
  return found;
}

/**
 * Which package to bid: among those at or above the target that cross no own break point, the one believed to be worth
 * most to the other, Σ (cost_k + 0.05)·v̂_k, a little nearer to its last offer on ties. So wrong beliefs make wrong
 * concessions.
 */
import { believedCost } from '../../agents/beliefs.ts';
import type { View } from '../../agents/view.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';

/** Small beside any difference in belief that matters; large beside rounding. */
const NEARNESS = 1e-6;

/**
 * Writes the package into `out`. Where nothing allowed reaches the target, it is the best allowed one for this side.
 * `gain` is scratch, one number for every option; `allowed` may be narrower than the view's.
 */
export function choosePackage(
  search: PackageSearch,
  view: View,
  target: number,
  gain: Float64Array,
  out: Int32Array,
  allowed: Uint8Array = view.allowed,
): void {
  const { offsets, count } = view.space;
  const { beliefs, theirs } = view;
  const { courtesy } = view.assumed;
  for (let k = 0; k < count; k++) {
    const start = offsets[k]!;
    const end = offsets[k + 1]!;
    const favour = believedCost(beliefs, k) + courtesy;
    for (let i = start; i < end; i++) gain[i] = favour * beliefs.value[i]!;
    if (theirs === null || end - start < 2) continue;
    const last = start + theirs[k]!;
    const step = NEARNESS / (end - start - 1);
    for (let i = start; i < end; i++) gain[i] = gain[i]! - step * Math.abs(i - last);
  }
  if (search.best(gain, allowed, target, out)) return;
  search.best(view.goals.worth, allowed, 0, out);
}

/**
 * Finds the best compromise that a side believes possible: the package with the greatest Nash product of its own
 * utility and the other side's believed utility.
 */
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';
import { total } from '../domain/space.ts';
import type { Believed } from './believedWorth.ts';
import { believedWorth } from './believedWorth.ts';
import type { View } from './view.ts';

/**
 * Computes the own utility of that package. The other side's weights are taken as the believed costs over their sum,
 * and its walk-away value as equal to this side's own (an assumption).
 *
 * @param search - This side's search.
 * @param view - This side's goals, its beliefs, what it was told, and the options that cross none of its break points.
 * @param theirs - Scratch memory, one number for every option.
 * @param packageIndex - Scratch memory, one number for every issue.
 * @returns The own utility; −1 where no package is better than no deal for both sides.
 */
export function believedCompromise(
  search: PackageSearch,
  view: Believed & Pick<View, 'goals' | 'allowed'>,
  theirs: Float64Array,
  packageIndex: Int32Array,
): number {
  const { space, goals, allowed } = view;
  believedWorth(view, theirs);
  if (!search.product(theirs, goals.walkAway, goals.walkAway, allowed, packageIndex)) return -1;
  return total(space, goals.worth, packageIndex);
}

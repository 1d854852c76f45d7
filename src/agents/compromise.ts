/**
 * Finds the best compromise that a side believes possible: the package with the greatest Nash product of its own
 * utility and the other side's believed utility.
 */
import type { Goals } from '../domain/goals.ts';
import type { Space } from '../domain/space.ts';
import { total } from '../domain/space.ts';
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';
import type { Beliefs } from './beliefs.ts';
import { believedWorth } from './believedWorth.ts';

/**
 * Computes the own utility of that package. The other side's weights are taken as the believed costs over their sum,
 * and its walk-away value as equal to this side's own (an assumption).
 *
 * @param search - This side's search.
 * @param space - The space of packages.
 * @param goals - This side's goals.
 * @param beliefs - This side's beliefs.
 * @param allowed - For every option, flat, 1 if it crosses none of this side's break points.
 * @param theirs - Scratch memory, one number for every option.
 * @param packageIndex - Scratch memory, one number for every issue.
 * @returns The own utility; −1 where no package is better than no deal for both sides.
 */
export function believedCompromise(
  search: PackageSearch,
  space: Space,
  goals: Goals,
  beliefs: Beliefs,
  allowed: Uint8Array,
  theirs: Float64Array,
  packageIndex: Int32Array,
): number {
  believedWorth(space, beliefs, theirs);
  if (!search.product(theirs, goals.walkAway, goals.walkAway, allowed, packageIndex)) return -1;
  return total(space, goals.worth, packageIndex);
}

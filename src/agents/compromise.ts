/**
 * The best compromise that a side still believes in: the package with the greatest Nash product of its own utility and
 * the other's, as it believes the other's to be.
 */
import type { Goals } from '../domain/goals.ts';
import type { Space } from '../domain/space.ts';
import { total } from '../domain/space.ts';
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';
import type { Beliefs } from './beliefs.ts';
import { believedWorth } from './believedWorth.ts';

/**
 * Own utility of that package, or −1 where there is none that is better than no deal for both. The other's weights
 * are taken as the believed costs over their sum; its walk-away value is taken to mirror this side's own (an
 * assumption). `theirs` is scratch (one number for every option), `out` is scratch (one for every issue).
 */
export function believedCompromise(
  search: PackageSearch,
  space: Space,
  goals: Goals,
  beliefs: Beliefs,
  allowed: Uint8Array,
  theirs: Float64Array,
  out: Int32Array,
): number {
  believedWorth(space, beliefs, theirs);
  if (!search.product(theirs, goals.walkAway, goals.walkAway, allowed, out)) return -1;
  return total(space, goals.worth, out);
}

/** Computes what a package is worth to the side whose view it is. */
import type { View } from '../../agents/view.ts';
import { total } from '../../domain/space.ts';

/**
 * The utility of a package to the side whose view it is, u = Σ w·v.
 *
 * @param view - What the side sees.
 * @param packageIndex - One option number for each issue, such as `view.theirs`.
 * @returns A number in [0, 1].
 *
 * @example
 * ```ts
 * import { bestAllowed, definePolicy, ownUtility, policies } from 'dealbreaker';
 *
 * const { make } = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'halfway', summary: 'Aims halfway between its best and its walk-away value.', source: 'an example' },
 *   make: () => (view) => (ownUtility(view, bestAllowed(view)) + view.goals.walkAway) / 2,
 * });
 * console.log(typeof make, Object.hasOwn(policies.bid, 'halfway')); // function false
 * ```
 */
export const ownUtility = ({ space, goals }: Pick<View, 'space' | 'goals'>, packageIndex: ArrayLike<number>): number =>
  total(space, goals.worth, packageIndex);

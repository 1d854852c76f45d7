/**
 * How good a deal was: its joint value against the best there was, and whether any other package would have been better
 * for one side and no worse for the other. Break points are set aside.
 */
import { total } from '../../domain/space.ts';
import type { Prepared } from '../../engine/prepare.ts';

/** Smaller differences of utility are rounding. */
const EQUAL = 1e-9;

/** The greatest sum of both utilities of any package: issue by issue, because utilities add up. */
export function bestJoint({ space, vendor, client }: Prepared): number {
  let sum = 0;
  for (let k = 0; k < space.count; k++) {
    let most = 0;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
      most = Math.max(most, vendor.goals.worth[i]! + client.goals.worth[i]!);
    sum += most;
  }
  return sum;
}

/**
 * Is a deal of these utilities on the Pareto frontier? Asked of the search: what is the most that each could have had,
 * the other having no less.
 */
export function onFrontier(
  { space, vendor, client }: Prepared,
  utility: { readonly vendor: number; readonly client: number },
): boolean {
  const all = new Uint8Array(space.offsets[space.count]!).fill(1);
  const chosen = new Int32Array(space.count);
  const most = (mine: Prepared['vendor'], theirs: Prepared['vendor'], floor: number): number => {
    mine.search.best(theirs.goals.worth, all, floor - EQUAL, chosen);
    return total(space, theirs.goals.worth, chosen);
  };
  return (
    most(vendor, client, utility.vendor) <= utility.client + EQUAL &&
    most(client, vendor, utility.client) <= utility.vendor + EQUAL
  );
}

/**
 * The quality of a deal: its joint value over the best possible, and whether it is on the Pareto frontier. Break points
 * do not restrict the packages that it is compared with.
 */
import { total } from '../../domain/space.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';

/** Smaller differences of utility are rounding. */
const EQUAL = 1e-9;

/** The greatest sum of both utilities of any package, found for each issue alone because utilities are additive. */
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
 * Whether a deal of these utilities is on the Pareto frontier. The search finds the most that each side could have
 * where the other has no less; neither may exceed the deal.
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

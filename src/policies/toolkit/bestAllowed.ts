/** Finds the packages that a side may bid: the best of them, and all of them in order of utility. */
import type { PolicyContext } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { packageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { markAllowed } from '../../domain/breakPoints.ts';

/**
 * The package worth most to this side that crosses none of its break points; the first option on ties.
 *
 * @param view - What the side sees.
 * @param packageIndex - Where the package is written; default a new array.
 * @returns `packageIndex`: one option number for each issue.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestAllowed, negotiate, readScenario } from 'dealbreaker';
 * import type { View } from 'dealbreaker';
 *
 * const stubborn = (view: View) => ({ action: { bid: bestAllowed(view) }, memory: null });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { events } = negotiate(scenario, { seed: 7, seats: { vendor: stubborn } });
 * console.log(events[0]?.package?.['price']); // 60
 * ```
 */
export function bestAllowed(view: View, packageIndex: Int32Array = new Int32Array(view.space.count)): Int32Array {
  const { count, offsets } = view.space;
  const { worth } = view.goals;
  for (let k = 0; k < count; k++) {
    let best = -1;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
      if (view.allowed[i] === 1 && (best < 0 || worth[i]! > worth[best]!)) best = i;
    packageIndex[k] = best - offsets[k]!;
  }
  return packageIndex;
}

/** 1 for every option, flat, that crosses no break point of the side, where no exception was granted. */
export function allowedOptions({ space, goals, breakPoints }: PolicyContext): Uint8Array {
  const allowed = new Uint8Array(space.offsets[space.count]!);
  markAllowed(space, breakPoints, goals.value, new Uint8Array(space.count), allowed);
  return allowed;
}

const known = new WeakMap<PolicyContext, PackageRanking>();

/**
 * Sorts by utility the packages that are worth at least the walk-away value and cross no break point of the side.
 *
 * @returns The same list for the same context.
 * @throws DealbreakerError for a space of more than 2,000,000 packages.
 */
export function allowedRanking(context: PolicyContext): PackageRanking {
  let ranking = known.get(context);
  if (ranking === undefined)
    known.set(
      context,
      (ranking = packageRanking(context.space, context.goals.worth, context.goals.walkAway, allowedOptions(context))),
    );
  return ranking;
}

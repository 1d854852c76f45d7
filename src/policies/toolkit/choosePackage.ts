/**
 * Chooses the package to bid for a target: among the packages at or above the target that cross no own break point, the
 * one that the side believes best for the other side, with the greatest Σ_k (cost_k + 0.05)·v̂_k. Of packages that
 * tie it is the one nearest to the other side's last offer. Wrong beliefs therefore make wrong concessions.
 */
import { believedCost } from '../../agents/beliefs.ts';
import { countedValue, toldValue } from '../../agents/believedWorth.ts';
import type { View } from '../../agents/view.ts';
import type { Space } from '../../domain/space.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';

/** The weight of the distance from the last offer: small beside differences in belief, large beside rounding. */
const DISTANCE_WEIGHT = 1e-6;

/** Scratch memory that one caller uses every turn. */
export interface ChoiceScratch {
  /** One number for every option. */
  readonly gain: Float64Array;
  /** The package that was found, one option number for each issue. */
  readonly packageIndex: Int32Array;
}

/**
 * Memory for `choosePackage`, to be made once for a scenario, in `make`.
 *
 * @param space - The space of packages: `context.space` or `view.space`.
 * @returns One number for every option, and one for every issue.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { choiceScratch, choosePackage, definePolicy, negotiate, readScenario } from 'dealbreaker';
 *
 * const firm = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'firm', summary: 'Never aims lower.', source: 'an example', usesBeliefs: true },
 *   make: (parameters, { search, space }) => {
 *     const scratch = choiceScratch(space);
 *     return (view) => {
 *       const target = view.goals.opensAt;
 *       return { target, bid: choosePackage(view, target, search, view.allowed, scratch) };
 *     };
 *   },
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { bid: firm } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export const choiceScratch = ({ offsets, count }: Space): ChoiceScratch => ({
  gain: new Float64Array(offsets[count]!),
  packageIndex: new Int32Array(count),
});

/**
 * The package to bid: of the packages of allowed options that are worth at least `target` to this side, the one that it
 * believes is worth most to the other.
 *
 * @param view - What the side sees.
 * @param target - The least own utility, in [0, 1]. Where no allowed package reaches it, the one best for this side is
 * chosen.
 * @param search - The context's search, `context.search` in `make`.
 * @param allowed - 1 for every option, flat, that may be bid; default `view.allowed`.
 * @param scratch - Memory to use, default new memory; a caller who gives its own gets the same array every turn.
 * @returns One option number for each issue.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { choosePackage, concededTarget, definePolicy, negotiate, readScenario } from 'dealbreaker';
 *
 * const evenly = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'evenly', summary: 'Gives way at a constant rate.', source: 'an example', usesBeliefs: true },
 *   make: (parameters, { search }) => (view) => {
 *     const target = concededTarget(view, view.time);
 *     return { target, bid: choosePackage(view, target, search) };
 *   },
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { bid: evenly } } });
 * console.log(ending.kind);
 * ```
 */
export function choosePackage(
  view: View,
  target: number,
  search: PackageSearch,
  allowed: Uint8Array = view.allowed,
  scratch: ChoiceScratch = choiceScratch(view.space),
): Int32Array {
  const { gain, packageIndex } = scratch;
  const { offsets, count } = view.space;
  const { beliefs, theirs, told } = view;
  const { courtesy, beyond } = view.assumed;
  for (let k = 0; k < count; k++) {
    const start = offsets[k]!;
    const end = offsets[k + 1]!;
    const weight = believedCost(beliefs, k) + courtesy;
    const enough = toldValue(view, k);
    for (let i = start; i < end; i++) gain[i] = weight * countedValue(beliefs.value[i]!, enough, beyond);
    if (theirs === null || end - start < 2) continue;
    const offered = start + theirs[k]!;
    const last = beyond < 1 && beliefs.value[offered]! > enough ? start + told[k]! : offered;
    const step = DISTANCE_WEIGHT / (end - start - 1);
    for (let i = start; i < end; i++) gain[i] = gain[i]! - step * Math.abs(i - last);
  }
  if (!search.best(gain, allowed, target, packageIndex)) search.best(view.goals.worth, allowed, 0, packageIndex);
  return packageIndex;
}

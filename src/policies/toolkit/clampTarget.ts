/** Computes targets between the walk-away value of a side and the utility at which it opens. */
import type { View } from '../../agents/view.ts';
import type { Bid } from '../contracts/components.ts';

/**
 * The target at a share of the way from the utility at which a side opens down to its walk-away value.
 *
 * @param view - What the side sees.
 * @param share - From 0 (opening) to 1 (walk-away value).
 * @returns An own utility: walkAway + (opensAt − walkAway)·(1 − share).
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { concededTarget, definePolicy, negotiate, readScenario } from 'dealbreaker';
 *
 * const square = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'square', summary: 'Gives way by the square of the time.', source: 'an example' },
 *   make: () => (view) => concededTarget(view, view.time * view.time),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { bid: square } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export const concededTarget = (view: View, share: number): number =>
  view.goals.walkAway + (view.goals.opensAt - view.goals.walkAway) * (1 - share);

/**
 * The number nearest to a target that lies between a side's walk-away value and the utility at which it opens.
 *
 * @param view - What the side sees.
 * @param target - An own utility.
 * @returns A number from `goals.walkAway` to `goals.opensAt`.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { clampTarget, definePolicy, negotiate, readScenario } from 'dealbreaker';
 *
 * const trusting = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'trusting', summary: 'Aims lower the more it trusts.', source: 'an example', usesTrust: true },
 *   make: () => (view) => clampTarget(view, 1 - view.trust),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { bid: trusting } } });
 * console.log(ending.kind); // agreement
 * ```
 */
export const clampTarget = (view: View, target: number): number =>
  Math.min(view.goals.opensAt, Math.max(view.goals.walkAway, target));

/**
 * Makes a bidding policy whose target starts at the opening and moves from turn to turn. The target is kept in the
 * memory, as `target`.
 *
 * @param move - Computes the next target from the view and the last target; the result is clamped.
 */
export const movingTarget =
  (move: (view: View, lastTarget: number) => number): Bid =>
  (view, memory) =>
    (memory['target'] = clampTarget(view, move(view, (memory['target'] as number | undefined) ?? view.goals.opensAt)));

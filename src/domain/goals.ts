/**
 * Holds what a side wants as tables. The utility of a package ω is u(ω) = Σ_k w_k · v_k(ω_k), with values v in [0, 1]
 * and weights w that sum to 1, except in imported domains that say otherwise.
 */
import type { Space } from './space.ts';

export interface Goals {
  /** w_k, one number for each issue. */
  readonly weight: Float64Array;
  /** v_k(o), one number for each option, flat. */
  readonly value: Float64Array;
  /** w_k · v_k(o), flat. The utility of a package is the sum of the worths of its options. */
  readonly worth: Float64Array;
  /** The utility at which the side opens, in [walkAway, 1], or to the scale of the side where that is above 1. */
  readonly opensAt: number;
  /** The utility below which the side prefers no deal, in [0, 1], or to that scale. */
  readonly walkAway: number;
}

/**
 * Makes the tables from one weight and one list of values for each issue. Weights whose sum differs from `scale` by at
 * most 1e-9 of it are kept; other weights are divided by their sum and multiplied by `scale`.
 *
 * @param space - The space of packages.
 * @param weights - One weight of 0 or more for each issue; not all 0.
 * @param values - For each issue the values of its options.
 * @param opensAt - The utility at which the side opens.
 * @param walkAway - The utility below which the side prefers no deal.
 * @param scale - What the weights sum to. @defaultValue 1
 */
export function goalsOf(
  space: Space,
  weights: readonly number[],
  values: readonly (readonly number[])[],
  opensAt: number,
  walkAway: number,
  scale = 1,
): Goals {
  const sum = weights.reduce((a, b) => a + b, 0);
  const isScaled = Math.abs(sum - scale) <= 1e-9 * scale;
  const weight = Float64Array.from(weights, (w) => (isScaled ? w : (w / sum) * scale));
  const value = Float64Array.from(values.flat());
  const worth = new Float64Array(value.length);
  for (let k = 0; k < space.count; k++) {
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++) worth[i] = weight[k]! * value[i]!;
  }
  return { weight, value, worth, opensAt, walkAway };
}

/**
 * What a side wants, as tables: u(ω) = Σ_k w_k · v_k(ω_k), values in [0, 1]; weights sum to 1, except in imported
 * domains that say otherwise.
 */
import type { Space } from './space.ts';

export interface Goals {
  /** w_k, for each issue. */
  readonly weight: Float64Array;
  /** v_k(o), flat. */
  readonly value: Float64Array;
  /** w_k · v_k(o), flat: a package's utility is the sum of its worths. */
  readonly worth: Float64Array;
  /** Utility at which the side opens, in [walkAway, 1]. */
  readonly opensAt: number;
  /** Utility below which it would rather have no deal, in [0, 1]. */
  readonly walkAway: number;
}

/**
 * Tables from one weight and one list of values for each issue. Weights that sum to `scale` but for rounding stay as
 * they are; others are made to.
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
  const asTheyAre = Math.abs(sum - scale) <= 1e-9 * scale;
  const weight = Float64Array.from(weights, (w) => (asTheyAre ? w : (w / sum) * scale));
  const value = Float64Array.from(values.flat());
  const worth = new Float64Array(value.length);
  for (let k = 0; k < space.count; k++) {
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++) worth[i] = weight[k]! * value[i]!;
  }
  return { weight, value, worth, opensAt, walkAway };
}

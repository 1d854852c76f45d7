/**
 * Holds what one side believes about the other side's goals. A belief starts as
 * understanding · truth + (1 − understanding) · assumption, and what is said moves it by a share that grows with trust.
 * The assumption is the fixed pie (the other side has the same relative weights and opposite values; Thompson & Hastie
 * 1990), except for the importance of issues for which the scenario says what this side assumes.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Space } from '../domain/space.ts';

export interface Beliefs {
  /** ĉ_k in [0, 1], for each issue: the other side's weight, relative to its largest weight. */
  readonly importance: Float64Array;
  /** ℓ_k in [0, 1], for each issue: how likely the other side has a limit that it will not cross. */
  readonly limit: Float64Array;
  /** For each issue how much this side knows about it, in [0, 1]; it starts at the understanding. */
  readonly known: Float64Array;
  /** v̂_k(o) in [0, 1], flat: the other side's value of each option. */
  readonly value: Float64Array;
}

/** What this side believes that yielding on issue k costs the other side, in [0, 1]: max(ĉ_k, ℓ_k). */
export const believedCost = (beliefs: Beliefs, k: number): number =>
  Math.max(beliefs.importance[k]!, beliefs.limit[k]!);

/** Divides weights by the largest of them; the results are in [0, 1]. */
export function relativeWeights(weight: Float64Array): Float64Array {
  const largest = weight.reduce((a, b) => Math.max(a, b), 0);
  return weight.map((w) => w / largest);
}

/**
 * Computes the beliefs at the start of a negotiation.
 *
 * @param space - The space of packages.
 * @param mine - This side's goals.
 * @param theirs - The other side's goals.
 * @param theirLimits - The other side's break points.
 * @param assumes - For each issue the importance that this side assumes, in [0, 1]; NaN for the fixed pie.
 * @param understanding - How true the beliefs are, from 0 (all assumption) to 1 (all truth).
 */
export function initialBeliefs(
  space: Space,
  mine: Goals,
  theirs: Goals,
  theirLimits: BreakPoints,
  assumes: Float64Array,
  understanding: number,
): Beliefs {
  const mirrored = relativeWeights(mine.weight);
  const trueImportance = relativeWeights(theirs.weight);
  const blend = (truth: number, assumed: number): number => understanding * truth + (1 - understanding) * assumed;
  return {
    importance: trueImportance.map((c, k) => blend(c, Number.isNaN(assumes[k]!) ? mirrored[k]! : assumes[k]!)),
    limit: Float64Array.from(theirLimits.present, (present) => understanding * present),
    known: new Float64Array(space.count).fill(understanding),
    value: theirs.value.map((v, i) => blend(v, 1 - mine.value[i]!)),
  };
}

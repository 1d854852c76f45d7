/**
 * What one side believes of the other's goals. They start as understanding · truth + (1 − understanding) ·
 * assumption, and talk moves them at the speed of trust. The assumption is the fixed pie (the other's weights mirror
 * mine, its values oppose mine; Thompson & Hastie 1990) unless this side assumes something special.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Space } from '../domain/space.ts';

export interface Beliefs {
  /** ĉ_k in [0, 1]: the weight to the other, relative to its largest. */
  readonly importance: Float64Array;
  /** ℓ_k in [0, 1]: how likely it has a limit there that it will not cross. */
  readonly limit: Float64Array;
  /** How much of what there is to know of the issue I know, in [0, 1]; it starts at the understanding. */
  readonly known: Float64Array;
  /** v̂_k(o) in [0, 1], flat: the other's value of each option. */
  readonly value: Float64Array;
}

/** The believed cost to the other of yielding issue k: max(ĉ_k, ℓ_k). */
export const believedCost = (beliefs: Beliefs, k: number): number =>
  Math.max(beliefs.importance[k]!, beliefs.limit[k]!);

/** Weights relative to the largest, in [0, 1]. */
export function relativeWeights(weight: Float64Array): Float64Array {
  const largest = weight.reduce((a, b) => Math.max(a, b), 0);
  return weight.map((w) => w / largest);
}

/** Beliefs at the start; `assumes` holds NaN where nothing special is assumed. */
export function initialBeliefs(
  space: Space,
  mine: Goals,
  theirs: Goals,
  theirLimits: BreakPoints,
  assumes: Float64Array,
  understanding: number,
): Beliefs {
  const mirror = relativeWeights(mine.weight);
  const truth = relativeWeights(theirs.weight);
  const mix = (true_: number, assumed: number): number => understanding * true_ + (1 - understanding) * assumed;
  return {
    importance: truth.map((c, k) => mix(c, Number.isNaN(assumes[k]!) ? mirror[k]! : assumes[k]!)),
    limit: Float64Array.from(theirLimits.present, (present) => understanding * present),
    known: new Float64Array(space.count).fill(understanding),
    value: theirs.value.map((v, i) => mix(v, 1 - mine.value[i]!)),
  };
}

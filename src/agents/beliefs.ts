/**
 * Holds what one side believes about the other side's goals. A belief starts as
 * understanding · truth + (1 − understanding) · assumption, and what is said moves it by a share that grows with trust.
 * The assumption is the fixed pie (the other side has the same relative weights and opposite values; Thompson & Hastie
 * 1990), except for the importance of issues for which the scenario says what this side assumes. In each negotiation
 * the assumed importance of each issue is off by a random share of up to `blur`, an assumption: people judge quantities
 * with an error in proportion to them (Weber's law), and no two people assume exactly the same.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Space } from '../domain/space.ts';
import type { Stream } from '../kernel/stream.ts';

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

/** Copies beliefs over those of the same scenario. */
export function setBeliefs(beliefs: Beliefs, from: { readonly [Table in keyof Beliefs]: ArrayLike<number> }): void {
  beliefs.importance.set(from.importance);
  beliefs.limit.set(from.limit);
  beliefs.known.set(from.known);
  beliefs.value.set(from.value);
}

/** What this side believes that yielding on issue k costs the other side, in [0, 1]: max(ĉ_k, ℓ_k). */
export const believedCost = (beliefs: Beliefs, k: number): number =>
  Math.max(beliefs.importance[k]!, beliefs.limit[k]!);

/** How well this side understands the other, in [0, 1]: the mean of what it knows about the issues. */
export function meanKnown({ known }: Beliefs): number {
  let sum = 0;
  for (let k = 0; k < known.length; k++) sum += known[k]!;
  return sum / known.length;
}

/** Divides weights by the largest of them; the results are in [0, 1]. */
export function relativeWeights(weight: Float64Array): Float64Array {
  const largest = weight.reduce((a, b) => Math.max(a, b), 0);
  return weight.map((w) => w / largest);
}

/**
 * Computes the part of the believed importances that is assumed and not known: (1 − understanding) · assumption, for
 * each issue, in [0, 1].
 *
 * @param mine - This side's goals.
 * @param assumes - For each issue the importance that this side assumes, in [0, 1]; NaN for the fixed pie.
 * @param understanding - How true the beliefs are, from 0 (all assumption) to 1 (all truth).
 */
export const assumedImportance = (
  mine: Pick<Goals, 'weight'>,
  assumes: Float64Array,
  understanding: number,
): Float64Array =>
  relativeWeights(mine.weight).map(
    (mirrored, k) => (1 - understanding) * (Number.isNaN(assumes[k]!) ? mirrored : assumes[k]!),
  );

/**
 * Moves each importance by blur · (2x − 1) times its assumed part, with x drawn from the stream. The results are kept
 * in [0, 1].
 *
 * @param importance - The importances, which are changed.
 * @param assumed - The assumed parts, as `assumedImportance` returns them.
 * @param blur - The greatest share by which an assumption is off.
 * @param stream - A stream of this side and this purpose.
 */
export function blurImportance(importance: Float64Array, assumed: Float64Array, blur: number, stream: Stream): void {
  for (let k = 0; k < importance.length; k++) {
    const blurred = importance[k]! + blur * (2 * stream.next() - 1) * assumed[k]!;
    importance[k] = Math.min(1, Math.max(0, blurred));
  }
}

/**
 * Computes the beliefs at the start of a negotiation, before the assumptions are blurred.
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
  mine: Pick<Goals, 'weight' | 'value'>,
  theirs: Pick<Goals, 'weight' | 'value'>,
  theirLimits: BreakPoints,
  assumes: Float64Array,
  understanding: number,
): Beliefs {
  const assumed = assumedImportance(mine, assumes, understanding);
  const trueImportance = relativeWeights(theirs.weight);
  return {
    importance: trueImportance.map((truth, k) => understanding * truth + assumed[k]!),
    limit: Float64Array.from(theirLimits.present, (present) => understanding * present),
    known: new Float64Array(space.count).fill(understanding),
    value: theirs.value.map((truth, i) => understanding * truth + (1 - understanding) * (1 - mine.value[i]!)),
  };
}

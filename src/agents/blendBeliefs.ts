/**
 * Moves beliefs toward what a learning rule has inferred from offers: a share of the way, because offers teach more
 * slowly than words.
 */
import type { Parameter } from '../domain/card.ts';
import type { Beliefs } from './beliefs.ts';

/**
 * The share as a parameter of a learning rule. With 1 the beliefs are those of the published rule alone, which has no
 * prior beliefs and no talk.
 */
export const PACE_PARAMETER: Parameter = {
  min: 0,
  max: 1,
  default: 0.1,
  what: 'share of the way that each offer moves the beliefs; 1 is the published rule alone',
};

/**
 * Moves the believed importances and values toward inferred ones.
 *
 * @param beliefs - The beliefs that are changed.
 * @param weight - An inferred weight of 0 or more for each issue, on any scale. If all are 0, the importances move to
 *   1.
 * @param value - An inferred value in [0, 1] for every option, flat.
 * @param share - The share of the way, in [0, 1].
 */
export function blendBeliefs(
  beliefs: Beliefs,
  weight: ArrayLike<number>,
  value: ArrayLike<number>,
  share: number,
): void {
  let largest = 0;
  for (let k = 0; k < beliefs.importance.length; k++) largest = Math.max(largest, weight[k]!);
  for (let k = 0; k < beliefs.importance.length; k++) {
    const learnt = largest === 0 ? 1 : weight[k]! / largest;
    beliefs.importance[k] = beliefs.importance[k]! + share * (learnt - beliefs.importance[k]!);
  }
  for (let i = 0; i < beliefs.value.length; i++)
    beliefs.value[i] = beliefs.value[i]! + share * (value[i]! - beliefs.value[i]!);
}

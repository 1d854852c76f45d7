/**
 * How what was learnt from offers enters the beliefs: a share of the way from what was believed, because offers teach
 * more slowly than words.
 */
import type { Parameter } from '../domain/card.ts';
import type { Beliefs } from './beliefs.ts';

/**
 * The share, as a learning rule's parameter. 1 is the published rule alone, which knows no prior beliefs and no talk.
 */
export const PACE_PARAMETER: Parameter = {
  min: 0,
  max: 1,
  default: 0.1,
  what: 'share of the way that each offer moves the beliefs; 1 is the published rule alone',
};

/** Moves the beliefs toward the learnt weights (any scale, not all 0) and values (in [0, 1], flat). */
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

/**
 * Whether a client renews: P = logistic(β₀ + β₁·(S − 3)/σ_S + β₂·(u − outside)/σ_u), with S its satisfaction after the
 * delivery, from 1 to 5, and u its utility of the deal. Satisfaction predicts the next deal better than what the deal
 * was worth, β₁ > β₂ (Curhan, Elfenbein & Eisenkraft 2010); the sizes are assumptions. The standard deviations are
 * those of people in CaSiNo (Chawla et al. 2021; 2,010 sides of 1,005 deals): 0.96 of satisfaction, and 2.84 points
 * where 31 lie between walking away and the most.
 */
import { logistic } from '../../kernel/math.ts';
import type { AfterSpec } from '../../scenario/read/scenario.ts';

/** A satisfaction that is neither good nor bad. */
export const NEUTRAL = 3;
/** The standard deviation of satisfaction. */
const SATISFACTION_SD = 0.96;
/** The standard deviation of what a deal is worth. */
const UTILITY_SD = 0.092;

/**
 * The probability that a client renews, in [0, 1].
 *
 * @param after - The coefficients. Without `renewal` a client always renews.
 * @param satisfaction - S, in [1, 5].
 * @param gain - u − outside, in own utility.
 */
export function renewalChance(
  { renewal, bySatisfaction, byUtility }: Pick<AfterSpec, 'renewal' | 'bySatisfaction' | 'byUtility'>,
  satisfaction: number,
  gain: number,
): number {
  if (renewal === undefined) return 1;
  const felt = (bySatisfaction * (satisfaction - NEUTRAL)) / SATISFACTION_SD;
  return logistic(renewal + felt + (byUtility * gain) / UTILITY_SD);
}

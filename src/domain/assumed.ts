/**
 * Holds the values of the model's assumptions, by name. Their meanings and the ranges that a sensitivity analysis
 * should try are in assumptions.ts, because playing a negotiation needs only the values.
 */
import { inMessage } from '../kernel/guards.ts';
import { suggest } from '../kernel/nearest.ts';
import { inputError } from '../kernel/problems.ts';

/** The values that the model uses. */
export const ASSUMED = Object.freeze({
  perUtility: 4,
  favour: 0.5,
  answer: 0.25,
  hint: 0.5,
  courtesy: 0.05,
  caution: 0.05,
  sayings: 14,
  graceTime: 0.15,
  looks: 8,
  temperature: 0.03,
  unknown: 0.5,
  beyond: 0,
  blur: 0.2,
  slip: 0.6,
  outcomeWeight: 1.58,
  relationshipWeight: 1.17,
  treatmentWeight: 0.5,
  strangers: 2,
  firstImpression: 0.2,
  likeness: 0.5,
  exchanges: 2,
  telling: 0.2,
  fading: 0.98,
});

export type AssumptionName = keyof typeof ASSUMED;

/** A value for each assumption. */
export type Assumed = Readonly<Record<AssumptionName, number>>;

/**
 * Returns the model's values with some of them changed.
 *
 * @param changed - New values by name, each a finite number of 0 or more.
 * @throws DealbreakerError for an unknown name and for any other value.
 */
export function withAssumptions(changed: Partial<Assumed>): Assumed {
  for (const [name, value] of Object.entries(changed)) {
    if (!Object.hasOwn(ASSUMED, name))
      throw inputError(name, 'there is no such assumption', suggest(name, Object.keys(ASSUMED)));
    if (!Number.isFinite(value) || value < 0)
      throw inputError(name, `${inMessage(value)} is not a number from 0`, 'use a number of 0 or more');
  }
  return Object.freeze({ ...ASSUMED, ...changed });
}

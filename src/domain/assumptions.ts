/**
 * Lists every number of the model that no paper fixes: its value, the range that a sensitivity analysis should try, and
 * the formula in which it stands. Two kinds of number stand elsewhere: the levers of a scenario (scenario/levers), and
 * λ, which is a parameter of the trust rule `beta`.
 */
import { suggest } from '../kernel/nearest.ts';
import { inputError } from '../kernel/problems.ts';

export interface Assumption {
  /** The value that the model uses, at least 0. */
  readonly value: number;
  /** The least value that would still be sensible. */
  readonly low: number;
  /** The greatest value that would still be sensible. */
  readonly high: number;
  /** What the number is, with the formula in which it stands. */
  readonly what: string;
}

const table = {
  perUtility: { value: 4, low: 1, high: 8, what: 'trust: a concession worth Δu to me is evidence 4Δu' },
  favour: { value: 0.5, low: 0.1, high: 1, what: 'trust: a request granted is evidence ½ + ½·cost' },
  answer: { value: 0.25, low: 0, high: 1, what: 'trust: a limit explained or a question answered is evidence ¼' },
  hint: {
    value: 0.5,
    low: 0,
    high: 1,
    what: 'beliefs: a request and a flat refusal move them by ½T of the way, an explanation or an answer by T',
  },
  courtesy: {
    value: 0.05,
    low: 0.01,
    high: 0.2,
    what: 'bids: an issue counts for the other with (cost + 0.05), so that what costs it nothing is still given where it costs me nothing',
  },
  caution: {
    value: 0.05,
    low: 0.01,
    high: 0.2,
    what: 'talk: the point pressed has the greatest w·gap/(cost + 0.05), so that what costs nothing is not pressed infinitely hard',
  },
  sayings: {
    value: 14,
    low: 4,
    high: 28,
    what: 'talk: how many turns of a whole negotiation a side speaks on; it speaks with probability min(1, 14/rounds) a turn',
  },
  graceTime: { value: 0.15, low: 0, high: 0.4, what: 'leaving: nobody leaves in the first 15 % of the time' },
  looks: {
    value: 8,
    low: 2,
    high: 16,
    what: 'leaving: how many turns of a whole negotiation a side considers leaving on, with probability min(1, 8/rounds) a turn',
  },
  temperature: { value: 0.03, low: 0.01, high: 0.1, what: 'leaving: the width of the logistic in ln(outside/hope)' },
  unknown: { value: 0.5, low: 0.2, high: 0.8, what: 'outside: no deal at all is seen through a trust of ½' },
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionName = keyof typeof table;

/** The assumptions by name, with their values and ranges. */
export const ASSUMPTIONS: Readonly<Record<AssumptionName, Assumption>> = table;

/** A value for each assumption. */
export type Assumed = Readonly<Record<AssumptionName, number>>;

/** The values that the model uses. */
export const ASSUMED: Assumed = Object.freeze(
  Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value])) as Record<AssumptionName, number>,
);

/**
 * Returns the model's values with some of them changed.
 *
 * @param changed - New values by name, each a finite number of 0 or more.
 * @throws DealbreakerError for an unknown name and for any other value.
 */
export function withAssumptions(changed: Partial<Assumed>): Assumed {
  for (const [name, value] of Object.entries(changed)) {
    if (!Object.hasOwn(table, name))
      throw inputError(name, 'there is no such assumption', suggest(name, Object.keys(table)));
    if (!Number.isFinite(value) || value < 0)
      throw inputError(name, `${String(value)} is not a number from 0`, 'use a number of 0 or more');
  }
  return Object.freeze({ ...ASSUMED, ...changed });
}

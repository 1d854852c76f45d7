/** The claim with each assumption, and each parameter of people's policies, moved to either end of its range. */
import type { Assumed } from '../../domain/assumed.ts';
import { ASSUMED, withAssumptions } from '../../domain/assumed.ts';
import { TABLE_ASSUMPTIONS } from '../../domain/assumptions.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { failureRatio, moreFailures } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { LAMBDA, NO_BREAK_POINT, lambda, understanding } from '../sharedSettings.ts';
import { policyRanges } from '../policyRanges.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The claim with one assumption or parameter at one end of its range. */
export interface ClaimAtAssumption {
  /** The name of the assumption, or of the parameter (`bid.pace`); `as it is` for the model's own values. */
  readonly name: string;
  /** The assumption's value; null for the model's own values. */
  readonly value: number | null;
  /** The ratio of the failure rate where nobody understands to that where both do. */
  readonly times: Estimate;
  /** Failures that the break point makes where nobody understands. */
  readonly breakPoint: Estimate;
}

/** The model's own values first, then λ, every assumption and every parameter at both ends, on the first pairs. */
export function assumptionEnds(context: ValidationContext, pairs: number): ClaimAtAssumption[] {
  const claimAt = (
    name: string,
    value: number | null,
    assumed: Assumed,
    levers: LeverSettings = {},
  ): ClaimAtAssumption => {
    const play = (more: LeverSettings) => context.playFirst(pairs, 'smallPoint', { ...levers, ...more }, assumed);
    const none = play(understanding(0));
    const full = play(understanding(1));
    const removed = play({ ...understanding(0), ...NO_BREAK_POINT });
    return {
      name,
      value,
      times: failureRatio(none, full),
      breakPoint: moreFailures(removed, none),
    };
  };
  return [
    claimAt('as it is', null, ASSUMED),
    ...[LAMBDA.from, LAMBDA.to].map((value) => claimAt('lambda', value, ASSUMED, lambda(value))),
    ...TABLE_ASSUMPTIONS.flatMap(([name, { low, high }]) =>
      [low, high].map((value) => claimAt(name, value, withAssumptions({ [name]: value }))),
    ),
    ...policyRanges(context.scenarios('smallPoint')[0]!).flatMap(({ name, from, to, levers }) =>
      [from, to].map((value) => claimAt(name, value, ASSUMED, levers(value))),
    ),
  ];
}

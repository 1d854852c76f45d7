/**
 * Where inflexibility pays: the vendor's mean utility where it is firm less that where it is not, failures counted,
 * over the rival's fit and the client's trust, for three kinds of firmness.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { failureRate, pairedDifference, vendorUtility } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { NO_BREAK_POINT, understanding } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';

/** One cell of the map. */
export interface PayoffCell {
  /** The rival's fit, in [0, 1]. */
  readonly fit: number;
  /** The client's trust in the vendor, in [0, 1]. */
  readonly trust: number;
  /** The failure rate with the break point. */
  readonly failures: Estimate;
  /** What the vendor gains by each kind of firmness, in [−1, 1]. */
  readonly gain: {
    /** By a break point on a point that is worth next to nothing to it. */
    readonly smallPoint: Estimate;
    /** By a break point on a point that weighs 0.4 with it. */
    readonly dearPoint: Estimate;
    /** By giving way late (exponent 0.2) rather than early (2), without a break point. */
    readonly holdingOut: Estimate;
  };
}

export const FIRMNESS = ['smallPoint', 'dearPoint', 'holdingOut'] as const;

const FITS = [0.25, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.54];
const TRUSTS = [0.2, 0.35, 0.5, 0.65, 0.8];
const DEAR_POINT = { 'vendor.goals.exit.weight': 0.4 };
const EARLY = { 'vendor.bid.exponent': 2 };
const LATE = { 'vendor.bid.exponent': 0.2 };

/**
 * Plays every cell on the first `pairs` pairs of the smallPoint population. Nobody understands, and the vendor explains
 * with probability 0.1.
 */
export function payoffMap(context: ValidationContext, pairs: number): PayoffCell[] {
  const fits = context.quick ? FITS.filter((_, n) => n % 3 === 0) : FITS;
  return TRUSTS.flatMap((trust) =>
    fits.map((fit): PayoffCell => {
      const levers = { ...understanding(0), 'vendor.care': 0.1, 'client.trust': trust, 'rivals.0.fit': fit };
      const play = (more: LeverSettings) => context.playFirst(pairs, 'smallPoint', { ...levers, ...more });
      const gain = (soft: LeverSettings, firm: LeverSettings): Estimate =>
        pairedDifference(play(soft), play(firm), vendorUtility)!;
      return {
        fit,
        trust,
        failures: failureRate(play({})),
        gain: {
          smallPoint: gain(NO_BREAK_POINT, {}),
          dearPoint: gain({ ...DEAR_POINT, ...NO_BREAK_POINT }, DEAR_POINT),
          holdingOut: gain({ ...NO_BREAK_POINT, ...EARLY }, { ...NO_BREAK_POINT, ...LATE }),
        },
      };
    }),
  );
}

/**
 * Where inflexibility pays: what the vendor has in the end when it is firm, less when it is not, failures counted; over
 * the rival's fit and the client's trust. Three kinds of firmness.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { playPairs } from '../populations/playPairs.ts';
import { difference, failures } from '../estimators.ts';
import type { ValidationContext, LeverSettings } from '../validationContext.ts';
import { withLeversApplied } from '../validationContext.ts';

export interface Place {
  /** The rival's fit. */
  readonly fit: number;
  /** The client's trust in the vendor. */
  readonly trust: number;
  /** With the break point. */
  readonly failures: Estimate;
  /** What the vendor gains by each, in [−1, 1]. */
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
const FREE = { 'vendor.breakPoints.exit': 'none' };
const DEAR = { 'vendor.goals.exit.weight': 0.4 };

/** On the first `pairs` pairs; nobody understands, the vendor hardly explains (care 0.1). */
export function payoffMap(context: ValidationContext, pairs: number): Place[] {
  const scenarios = context.scenarios('smallPoint').slice(0, pairs);
  const fits = context.quick ? FITS.filter((_, n) => n % 3 === 0) : FITS;
  return TRUSTS.flatMap((trust) =>
    fits.map((fit): Place => {
      const levers = {
        'vendor.understanding': 0,
        'client.understanding': 0,
        'vendor.care': 0.1,
        'client.trust': trust,
        'rivals.0.fit': fit,
      };
      const play = (more: LeverSettings) =>
        playPairs(withLeversApplied(scenarios, { ...levers, ...more }), { seed: context.seed, quality: false });
      const gain = (without: LeverSettings, with_: LeverSettings): Estimate =>
        difference(play(without), play(with_), ({ utility }) => utility.vendor)!;
      return {
        fit,
        trust,
        failures: failures(play({})),
        gain: {
          smallPoint: gain(FREE, {}),
          dearPoint: gain({ ...DEAR, ...FREE }, DEAR),
          holdingOut: gain({ ...FREE, 'vendor.bid.exponent': 2 }, { ...FREE, 'vendor.bid.exponent': 0.2 }),
        },
      };
    }),
  );
}

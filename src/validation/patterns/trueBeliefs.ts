/**
 * Row 5: truer beliefs raise the joint value; one informed side brings at least half of the gain; telling does not cost
 * the side that tells.
 */
import type { PolicyName } from '../../policies/catalogue.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { jointValue, pairedDifference, vendorUtility } from '../estimators.ts';
import { understanding } from '../sharedSettings.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

const TRUE = 0.9;
/** A smaller loss of utility counts as none. */
const MIN_LOSS = 0.01;

function readings(context: ValidationContext): Reading[] {
  const play = (vendor: number, client: number) => context.play('integrative', understanding(vendor, client));
  const [none, vendor, client, both] = [play(0, 0), play(TRUE, 0), play(0, TRUE), play(TRUE, TRUE)];
  const talking = (name: PolicyName<'talk'>) => context.play('integrative', { 'vendor.talk': name });
  const [tells, keeps] = [talking('openBook'), talking('byTheBook')];
  return [
    intervalAbove(
      'joint value, both understand (0.9) less nobody',
      pairedDifference(none, both, jointValue),
      0,
      'more',
    ),
    intervalAbove(
      'joint value, only the vendor understands, less nobody',
      pairedDifference(none, vendor, jointValue),
      0,
      'more',
    ),
    intervalAbove(
      'joint value, only the client understands, less nobody',
      pairedDifference(none, client, jointValue),
      0,
      'more',
    ),
    intervalAbove(
      'twice what the vendor alone brings, less what both bring',
      twiceOneLessBoth(none, vendor, both),
      0,
      'at least half',
    ),
    intervalAbove(
      'twice what the client alone brings, less what both bring',
      twiceOneLessBoth(none, client, both),
      0,
      'at least half',
    ),
    intervalAbove(
      'what the vendor has, telling everything less telling nothing',
      pairedDifference(keeps, tells, vendorUtility),
      -MIN_LOSS,
      'no loss',
    ),
    comparison(
      'what the client has then',
      pairedDifference(keeps, tells, ({ utility }) => utility.client),
    ),
  ];
}

/** 2(one − none) − (both − none) in joint value: above 0 where one informed side brings over half of the gain. */
const twiceOneLessBoth = (
  none: readonly PlayedPair[],
  one: readonly PlayedPair[],
  both: readonly PlayedPair[],
): Estimate | null =>
  meanEstimate(
    one.map((played, n) =>
      [played, none[n]!, both[n]!].every(hasDeal)
        ? 2 * (played.joint! - none[n]!.joint!) - (both[n]!.joint! - none[n]!.joint!)
        : null,
    ),
  );

export const trueBeliefs: Pattern = {
  row: 5,
  name: 'truer beliefs raise joint value; one informed side is enough; telling costs nothing',
  basis: 'emerged',
  source: 'Thompson 1991 (signs)',
  readings,
  note: 'Bids go by beliefs, and whoever knows where a favour is cheap gives it: one side is enough to make the trade.',
};

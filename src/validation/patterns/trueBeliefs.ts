/**
 * Row 5: truer beliefs raise joint value; one informed side brings at least half of it; telling does not cost the
 * teller.
 */
import { settledPairs } from '../populations/playPairs.ts';
import { difference } from '../estimators.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { ValidationContext, LeverSettings } from '../validationContext.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { above, beside } from '../pattern.ts';

const TRUE = 0.9;
/** A loss of less than this is none. */
const NOTHING = 0.01;

function readings(context: ValidationContext): Reading[] {
  const play = (vendor: number, client: number) =>
    context.play('integrative', { 'vendor.understanding': vendor, 'client.understanding': client });
  const [none, vendor, client, both] = [play(0, 0), play(TRUE, 0), play(0, TRUE), play(TRUE, TRUE)];
  const talk = (name: string): LeverSettings => ({ 'vendor.talk': name });
  const [tells, keeps] = [
    context.play('integrative', talk('openBook')),
    context.play('integrative', talk('byTheBook')),
  ];
  const joint = ({ joint: x }: { readonly joint: number | null }): number | null => x;
  // 2(one − none) − (both − none): above 0 where one informed side brings more than half.
  const half = (one: typeof none) =>
    meanEstimate(
      one.map((played, n) =>
        [played, none[n]!, both[n]!].every(settledPairs)
          ? 2 * (played.joint! - none[n]!.joint!) - (both[n]!.joint! - none[n]!.joint!)
          : null,
      ),
    );
  return [
    above('joint value, both understand (0.9) less nobody', difference(none, both, joint), 0, 'more'),
    above('joint value, only the vendor understands, less nobody', difference(none, vendor, joint), 0, 'more'),
    above('joint value, only the client understands, less nobody', difference(none, client, joint), 0, 'more'),
    above('twice what the vendor alone brings, less what both bring', half(vendor), 0, 'at least half'),
    above('twice what the client alone brings, less what both bring', half(client), 0, 'at least half'),
    above(
      'what the vendor has, telling everything less telling nothing',
      difference(keeps, tells, ({ utility }) => utility.vendor),
      -NOTHING,
      'no loss',
    ),
    beside(
      'what the client has then',
      difference(keeps, tells, ({ utility }) => utility.client),
    ),
  ];
}

export const trueBeliefs: Pattern = {
  row: 5,
  name: 'truer beliefs raise joint value; one informed side is enough; telling costs nothing',
  basis: 'emerged',
  source: 'Thompson 1991 (signs)',
  readings,
  note: 'Bids go by beliefs, and whoever knows where a favour is cheap gives it: one side is enough to make the trade.',
};

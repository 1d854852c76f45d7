/** Row 7: the first offer and the outcome. */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { correlation, moreFailures } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn, intervalAbove } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

function readings(context: ValidationContext): Reading[] {
  const scenarios = context.scenarios('distributive');
  const r = (list: readonly Scenario[], played: readonly PlayedPair[]) =>
    correlation(
      played.filter(hasDeal).map(({ pair, utility }) => [list[pair]!.vendor.opensAt, utility.vendor] as const),
    );
  const openingAt = (opensAt: number) => context.play('distributive', { 'vendor.opensAt': opensAt });
  const [at05, at07, at09, at1] = [openingAt(0.5), openingAt(0.7), openingAt(0.9), openingAt(1)];
  return [
    intervalIn(
      'r of the first offer with the outcome',
      r(scenarios, context.play('distributive')),
      0.4,
      0.65,
      '0.40–0.65; 0.53',
    ),
    intervalAbove('failures, opening at 0.9 less at 0.5', moreFailures(at05, at09), 0, 'more'),
    intervalAbove('failures, opening at 0.9 less at 0.7', moreFailures(at07, at09), 0, 'more'),
    comparison('failures, opening at 1 less at 0.9', moreFailures(at09, at1), 'levels off'),
  ];
}

export const firstOffers: Pattern = {
  row: 7,
  name: 'first offer and outcome',
  basis: 'emerged',
  source: 'Petrowsky et al. 2023 (r = 0.53)',
  readings,
  note:
    'Nobody is anchored by an offer in the model: an opening works through the line that it starts, and openings ' +
    "spread as people's first demands do are enough for r. Failures rise to the last with the opening; they do " +
    'not level off.',
};

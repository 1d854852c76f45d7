/** Row 1: negotiations fail although a deal was possible. */
import { failureRate } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { ValidationContext } from '../validationContext.ts';
import { nameOfBin, pairsByOverlap } from './overlap.ts';

/**
 * How often people failed in each bin of overlap, without the pairs in which both took the talks for settled and wrote
 * down different deals (0.069 of all).
 */
const WITHOUT_SLIPS = [0.017, 0.056, 0.198, 0.29, 0.418] as const;
const TOLERANCE = 0.04;
function byOverlap(context: ValidationContext): Reading[] {
  return pairsByOverlap(context).map((list, bin) => {
    const human = WITHOUT_SLIPS[bin]!;
    return intervalIn(
      `failures, dealOrNoDeal, overlap ${nameOfBin(bin)}`,
      list.length === 0 ? null : failureRate(list),
      human - TOLERANCE,
      human + TOLERANCE,
      `${human.toFixed(3)} ± ${TOLERANCE.toFixed(2)}, slips left out`,
    );
  });
}

export const failures: Pattern = {
  row: 1,
  name: 'failures happen although a deal was there',
  basis: 'calibrated',
  source: 'Larsen 2021 (used cars 17–24 %); Freyberger & Larsen (eBay 35 %); DealOrNoDeal 19.5 %; CaSiNo 2.4 %',
  readings: (context) => [
    intervalIn('failures, dealOrNoDeal', failureRate(context.play('dealOrNoDeal')), 0.1, 0.35, '0.10–0.35; 0.195'),
    ...byOverlap(context),
    intervalIn('failures, casino', failureRate(context.play('casino')), 0.01, 0.05, '0.01–0.05; 0.024'),
    intervalIn('failures, distributive', failureRate(context.play('distributive')), 0.1, 0.35, '0.10–0.35'),
    comparison('failures, market', failureRate(context.play('market'))),
    comparison('failures, integrative', failureRate(context.play('integrative'))),
  ],
  note:
    'The same people fail often where talks are short and things come in lumps (books, hats and balls), and seldom ' +
    'where there is time to talk (camp supplies): nothing but the situation differs. The bins of overlap are those ' +
    'of row 2 without slips: the model makes none.',
};

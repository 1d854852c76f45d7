/** Row 1: negotiations fail although a deal was possible. */
import { failureRate } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import { dealOrNoDealOverlap, dealOrNoDealPair } from '../populations/dealOrNoDeal.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { ValidationContext } from '../validationContext.ts';
import { binOfOverlap, nameOfBin, pairsByOverlap } from './overlap.ts';

/**
 * How often people failed in each bin of overlap, without the pairs in which both took the talks for settled and wrote
 * down different deals (0.069 of all).
 */
const WITHOUT_SLIPS = [0.017, 0.056, 0.198, 0.29, 0.418] as const;
const TOLERANCE = 0.04;
/** The last bin holds about a twenty-fifth of all pairs; so many at most are looked through for each one wanted. */
const LOOKED_THROUGH = 60;

/**
 * The pairs of the last bin, of which there are too few for an interval of ± 0.04: those of the population, and the
 * next ones after its last pair, until there are as many as other populations have pairs.
 */
function lastBin(context: ValidationContext, found: readonly PlayedPair[]): readonly PlayedPair[] {
  const { pairs, seed } = context;
  const from = context.scenarios('dealOrNoDeal').length;
  const more: Scenario[] = [];
  for (let n = from; found.length + more.length < pairs && n < from + LOOKED_THROUGH * pairs; n++)
    if (binOfOverlap(dealOrNoDealOverlap(n, seed)) === WITHOUT_SLIPS.length - 1) more.push(dealOrNoDealPair(n, seed));
  return [...found, ...context.playList(more, false)];
}

function byOverlap(context: ValidationContext): Reading[] {
  return pairsByOverlap(context).map((found, bin) => {
    const list = bin === WITHOUT_SLIPS.length - 1 ? lastBin(context, found) : found;
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

/** Row 11: what people demand first, and what they end with. */
import { SIDES } from '../../domain/side.ts';
import { bootstrap } from '../../statistics/bootstrap.ts';
import type { Point } from '../../statistics/clusteredCorrelation.ts';
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PairRecord } from '../records/pairRecord.ts';
import { pairRecords } from '../records/pairRecord.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The points that everything is worth together. */
const POINTS = 10;
/** How far the mean and the spread may lie from people's: half a point, because points are whole. An assumption. */
const TOLERANCE = 0.5;
/** People's first demands in points: their mean and their standard deviation. */
const [MEAN, SPREAD] = [8.47, 1.96];

/** The first demand and the final utility of each side that made a demand, pair by pair. */
export const demandsAndEnds = (records: readonly PairRecord[]): Point[][] =>
  records.map(({ firstDemand, utility }) =>
    SIDES.flatMap((side): Point[] => {
      const demand = firstDemand[side];
      return demand === null ? [] : [[demand, utility[side]]];
    }),
  );

/**
 * The mean and the standard deviation of the first demands in points, with the interval of the percentile bootstrap
 * over the pairs; null for no demand.
 */
export function spreadOfDemands(records: readonly PairRecord[], seed: string): (Estimate | null)[] {
  const demands = demandsAndEnds(records).map((points) => points.map(([demand]) => POINTS * demand));
  return bootstrap(demands.length, 2, `${seed}, first demands`, (chosen, out) => {
    let [n, sum, squares] = [0, 0, 0];
    for (const pair of chosen)
      for (const demand of demands[pair]!) {
        n += 1;
        sum += demand;
        squares += demand * demand;
      }
    out[0] = sum / n;
    out[1] = Math.sqrt(Math.max(0, squares / n - (sum / n) * (sum / n)));
  });
}

function readings(context: ValidationContext): Reading[] {
  const records = pairRecords(context, 'dealOrNoDeal');
  const deals = records.filter(({ failed }) => !failed);
  const [mean, spread] = spreadOfDemands(records, context.seed);
  return [
    intervalIn(
      'r of the first demand with what one ends with, deals',
      clusteredCorrelation(demandsAndEnds(deals)),
      0.4,
      0.45,
      '0.40–0.45; 0.42',
    ),
    intervalIn('mean first demand, points of 10', mean!, MEAN - TOLERANCE, MEAN + TOLERANCE, '8.47 ± 0.50'),
    intervalIn(
      'standard deviation of the first demand',
      spread!,
      SPREAD - TOLERANCE,
      SPREAD + TOLERANCE,
      '1.96 ± 0.50',
    ),
    comparison('the same r, failures counted as nothing', clusteredCorrelation(demandsAndEnds(records))),
  ];
}

export const firstDemands: Pattern = {
  row: 11,
  name: 'who demands more first ends with more',
  basis: 'emerged',
  source: 'DealOrNoDeal, 5,594 first demands',
  readings,
  note:
    "Both sides of a pair count. r has Fisher's interval with a pair's influence summed; the mean and the spread " +
    "have the bootstrap's over pairs. The band of r is people's interval, that of the others half a point.",
};

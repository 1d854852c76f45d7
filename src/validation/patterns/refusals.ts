/** Row 10: how much liking a flat refusal costs. */
import type { Observation } from '../../statistics/clusteredRegression.ts';
import { clusteredRegression } from '../../statistics/clusteredRegression.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Side } from '../../domain/side.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PairRecord } from '../records/pairRecord.ts';
import { pairRecords } from '../records/pairRecord.ts';
import type { ValidationContext } from '../validationContext.ts';

/**
 * How much lower one side's trust is in the end for each flat refusal that the client heard, by least squares with that
 * side's utility and the rounds as the other predictors; null where nobody refuses. In these populations only vendors
 * have break points, so that only clients hear refusals.
 */
export function costOfRefusal(
  records: readonly Pick<PairRecord, 'refusals' | 'utility' | 'rounds' | 'trust'>[],
  side: Side = 'client',
): Estimate | null {
  const list = records.map(({ refusals, utility, rounds, trust }, cluster): Observation => ({
    cluster,
    x: [refusals.client, utility[side], rounds],
    y: trust[side],
  }));
  const slope = clusteredRegression(list)?.[0];
  return slope === undefined ? null : { estimate: -slope.estimate, low: -slope.high, high: -slope.low };
}

const firstLoss = (records: readonly PairRecord[]): Estimate | null =>
  meanEstimate(
    records.map(({ firstRefusal }) => firstRefusal),
    0,
    1,
  );

function readings(context: ValidationContext): Reading[] {
  const [market, smallPoint] = [pairRecords(context, 'market'), pairRecords(context, 'smallPoint')];
  const cost = (where: string, records: readonly PairRecord[]): Reading =>
    intervalIn(
      `trust that a flat refusal costs, utility and length held (${where})`,
      costOfRefusal(records),
      0.019,
      0.117,
      '0.019–0.117; 0.068',
    );
  return [
    cost('market', market),
    cost('smallPoint', smallPoint),
    comparison('what it costs the side that refuses (market)', costOfRefusal(market, 'vendor'), 'the same'),
    comparison(
      'trust lost by the first flat refusal, where the point is believed cheap (smallPoint)',
      firstLoss(smallPoint),
    ),
    comparison('the same on any point (market)', firstLoss(market)),
  ];
}

export const refusals: Pattern = {
  row: 10,
  name: 'a refusal costs liking',
  basis: 'emerged',
  source: 'CaSiNo (a refused formal offer; small n)',
  readings,
  note:
    'People refused a formal offer, ours a request on a break point; the scale is trust, not liking. Where the asker ' +
    'believes that yielding is dear, a refusal costs less: the number hangs on λ and on the history behind trust ' +
    '(depth 4), both assumptions. Least squares, with the sandwich variance over pairs.',
};

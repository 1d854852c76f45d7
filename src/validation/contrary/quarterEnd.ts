/**
 * Sales staff give deep discounts near the end of the quarter (Larkin 2014): firm on the policy point, soft on price.
 */
import { negotiate } from '../../engine/negotiate.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { PolicyInput } from '../../scenario/read/policySpec.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { meanDifference } from '../estimators.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalAbove, intervalBelow } from '../pattern.ts';
import { POINT } from '../populations/smallPoint.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The exponent of both tactics: both concede late. */
const LATE = 0.3;
const MAX_PAIRS = 1000;

/** What one pair's deal is worth to the vendor; null without a deal. */
interface DealParts {
  /** The value of its option of the policy point, in [0, 1]. */
  readonly point: number | null;
  /** Its utility on all other issues. */
  readonly rest: number | null;
}

function dealParts(context: ValidationContext, bid: PolicyInput<'bid'>): DealParts[] {
  return context
    .scenarios('smallPoint')
    .slice(0, MAX_PAIRS)
    .map((scenario, run) => {
      const changed = withLevers(scenario, { 'vendor.bid': bid });
      const { ending } = negotiate(changed, { seed: context.seed, run, record: false });
      if (ending.kind !== 'agreement') return { point: null, rest: null };
      const { goals } = prepare(changed).vendor;
      // The policy point is the last issue: its options are the last entries of the tables.
      const { options } = changed.issues[POINT]!;
      const entry = goals.value.length - options.length + options.indexOf(ending.package[POINT]!);
      return { point: goals.value[entry]!, rest: ending.utility.vendor - goals.worth[entry]! };
    });
}

const meanPoint = (deals: readonly DealParts[]) =>
  meanEstimate(
    deals.map(({ point }) => point),
    0,
    1,
  );

export const quarterEnd: Finding = {
  name: 'quotas: soft on price at the end, rigid on the policy point',
  source: "Larkin 2014 (6–8 % of the vendor's revenue)",
  readings: (context) => {
    const [plain, quota] = [
      dealParts(context, { name: 'timeDependent', exponent: LATE }),
      dealParts(context, { name: 'quotaChaser', exponent: LATE }),
    ];
    const restDifference = quota.map(({ rest }, n) =>
      rest === null || plain[n]!.rest === null ? null : rest - plain[n]!.rest!,
    );
    return [
      intervalAbove(
        'what its deals are worth to the quota chaser on the policy point, of 1',
        meanPoint(quota),
        0.9,
        'all',
      ),
      comparison('the same for who gives way as late without a quota', meanPoint(plain)),
      intervalBelow(
        'what they are worth on everything else, quota chaser less the other',
        meanDifference(restDifference.filter((one) => one !== null)),
        0,
        'less',
      ),
    ];
  },
  note:
    'Policy `quotaChaser`: what it will not give on the point it gives on the price, as late as it can. Both have ' +
    'their break point kept; the discount buys other concessions, not that one. It does not show where the interval ' +
    'of its worth on the policy point reaches below 0.9.',
};

/** Reps give deep discounts near the quarter's end (Larkin 2014): rigid on policy points, soft on price. */
import { negotiate } from '../../engine/negotiate.ts';
import { prepare } from '../../engine/prepare.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { POINT } from '../populations/smallPoint.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { ValidationContext } from '../validationContext.ts';
import { above, below, beside } from '../pattern.ts';
import type { Finding } from './finding.ts';

const LATE = 0.3;
const MAX_DEALS = 1000;

/**
 * What the vendor's deals are worth to it on the policy point, in [0, 1], and on everything else, by pair; null without
 * a deal.
 */
function deals(
  context: ValidationContext,
  bid: object,
): { readonly point: number | null; readonly rest: number | null }[] {
  return context
    .scenarios('smallPoint')
    .slice(0, MAX_DEALS)
    .map((scenario, run) => {
      const pulled = withLevers(scenario, { 'vendor.bid': bid });
      const { ending } = negotiate(pulled, { seed: context.seed, run, record: false });
      if (ending.kind !== 'agreement') return { point: null, rest: null };
      const { goals } = prepare(pulled).vendor;
      const at =
        pulled.issues[POINT]!.options.indexOf(ending.package[POINT]!) +
        goals.value.length -
        pulled.issues[POINT]!.options.length;
      return { point: goals.value[at]!, rest: ending.utility.vendor - goals.worth[at]! };
    });
}

export const quarterEnd: Finding = {
  name: 'quotas: soft on price at the end, rigid on the policy point',
  source: "Larkin 2014 (6–8 % of the vendor's revenue)",
  readings: (context) => {
    const [plain, quota] = [
      deals(context, { name: 'timeDependent', exponent: LATE }),
      deals(context, { name: 'quotaChaser', exponent: LATE }),
    ];
    return [
      above(
        'what its deals are worth to the quota chaser on the policy point, of 1',
        meanEstimate(
          quota.map(({ point }) => point),
          0,
          1,
        ),
        0.9,
        'all',
      ),
      beside(
        'the same for who gives way as late without a quota',
        meanEstimate(
          plain.map(({ point }) => point),
          0,
          1,
        ),
      ),
      below(
        'what they are worth on everything else, quota chaser less the other',
        meanEstimate(
          quota.map(({ rest }, n) => (rest === null || plain[n]!.rest === null ? null : rest - plain[n]!.rest!)),
        ),
        0,
        'less',
      ),
    ];
  },
  note: 'Policy `quotaChaser`: what it will not give on the point it gives on the price, as late as it can. Both have their break point kept; the discount buys other concessions, not that one.',
};

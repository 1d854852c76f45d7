/** Row 13: where both like each other, talks fail less than where one does, and there less than where neither does. */
import { SIDES } from '../../domain/side.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import { quantile } from '../../statistics/quantile.ts';
import { failureRate, failureRatio } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { NO_IMPASSE } from '../sharedSettings.ts';

/** The share of people who like the other side: 4 or 5 on a scale from 1 to 5 (1,634 of 2,060). */
export const LIKING_SHARE = 0.793;
/** How often the pairs fail in which both, one and neither like the other. */
const HUMAN = ['0.001', '0.035', '0.176'] as const;
const NAMES = ['both like each other', 'one does', 'neither does'] as const;
const AT_LEAST = 3;

/**
 * The pairs in which both, one and neither like the other. A side likes the other where its trust in the end is among
 * the greatest, so many that as large a share of all sides does as of people.
 */
export function byLiking(played: readonly PlayedPair[]): PlayedPair[][] {
  const all = Float64Array.from(played.flatMap(({ trust }) => [trust.vendor, trust.client])).sort();
  const cut = quantile(all, 1 - LIKING_SHARE);
  const dislike = ({ trust }: PlayedPair): number => SIDES.filter((side) => trust[side] < cut).length;
  return NAMES.map((_, group) => played.filter((one) => dislike(one) === group));
}

/** The readings of three groups of pairs. */
export function likingReadings(groups: readonly (readonly PlayedPair[])[]): Reading[] {
  const rates = groups.map((list) => (list.length === 0 ? null : failureRate(list)));
  const [both, , neither] = groups;
  const more = (a: 0 | 1): Reading => {
    const [before, after] = [rates[a]!, rates[a + 1]!];
    return intervalAbove(
      `failures where ${NAMES[a + 1]!}, less where ${NAMES[a]}`,
      before === null || after === null ? null : newcombe(before, after),
      0,
      'more',
    );
  };
  return [
    more(0),
    more(1),
    intervalAbove(
      'how many times as often, neither over both',
      rates.includes(null) ? null : failureRatio(neither!, both!),
      AT_LEAST,
      'at least 3',
    ),
    ...NAMES.map((name, k) => comparison(`failures where ${name}`, rates[k]!, HUMAN[k])),
  ];
}

export const liking: Pattern = {
  row: 13,
  name: 'who like each other fail less',
  basis: 'built in',
  source: 'CaSiNo, 1,030 pairs',
  readings: (context) => [
    ...likingReadings(byLiking(context.play('casino'))),
    ...byLiking(context.play('casino', NO_IMPASSE)).map((list, k) =>
      comparison(
        `the same without what a failure costs, ${NAMES[k]!}`,
        list.length === 0 ? null : failureRate(list),
        HUMAN[k],
      ),
    ),
  ],
  note:
    'Trust in the end stands for liking, and people, too, were asked when it was over: a failure costs trust (a ' +
    'lever of people), so that the order is built in. Without that, trust at the table does not tell who will ' +
    'fail. So many sides count as liking as people do (79 %), those with the greatest trust, because the two ' +
    'scales are not the same.',
};

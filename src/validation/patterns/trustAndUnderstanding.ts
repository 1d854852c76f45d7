/** Row 22: who has come to trust has come to understand. */
import type { PerSide } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { TableStart } from '../../engine/state/startNow.ts';
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, positive } from '../pattern.ts';
import { MEETINGS, startsAfter } from '../records/meetingStarts.ts';

/** The correlation of a side's trust and its understanding at the start of the table; two sides of each pair. */
export const trustWithUnderstanding = (starts: readonly PerSide<TableStart>[]): Estimate | null =>
  clusteredCorrelation(
    starts.map((start) => SIDES.map((side) => [start[side].trust, start[side].understanding] as const)),
  );

/** A smaller correlation counts as none. */
const NEGLIGIBLE = 0.05;

export const trustAndUnderstanding: Pattern = {
  row: 22,
  name: 'who trusts understands',
  basis: 'built in',
  source: "the essay's chain (sign)",
  readings: (context) => [
    positive(
      `r of trust and understanding after ${MEETINGS} meetings, casino`,
      trustWithUnderstanding(startsAfter(context, 'casino', MEETINGS)),
      NEGLIGIBLE,
      'above 0',
    ),
    positive(
      'the same, smallPoint',
      trustWithUnderstanding(startsAfter(context, 'smallPoint', MEETINGS)),
      NEGLIGIBLE,
      'above 0',
    ),
    comparison('the same after 16 meetings', trustWithUnderstanding(startsAfter(context, 'smallPoint', 16))),
  ],
  note:
    'A belief moves by a share that grows with trust, and an answer is evidence for trust, so that the sign is built ' +
    'in. Without meetings the two are drawn apart.',
};

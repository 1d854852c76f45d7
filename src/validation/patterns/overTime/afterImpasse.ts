/** Row 29: after talks that failed the same two tell each other less. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../../scenario/levers/leverSettings.ts';
import { differenceOfMeans } from '../../../statistics/differenceOfMeans.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { meanEstimate } from '../../../statistics/mean.ts';
import { meanDifference } from '../../estimators.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, intervalBelow } from '../../pattern.ts';
import { playSeries } from '../../populations/dealSeries.ts';
import type { TalkCounts } from '../../records/talkCounts.ts';
import { talkCounts } from '../../records/talkCounts.ts';
import { FADING, NO_IMPASSE } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';

/** What two people told each other at two tables in a row. */
export interface TwoTables {
  /** Whether the first talks failed. */
  readonly failed: boolean;
  /** What both told, answers and unasked, for each round of the first and of the second table. */
  readonly told: readonly [first: number, second: number];
  /** The questions of both for each round of the second table. */
  readonly asked: number;
}

const tellings = ({ answered, unasked }: TalkCounts): number => answered + unasked;

function twoTables(context: ValidationContext, levers: LeverSettings): TwoTables[] {
  const list = context.scenarios('dealOrNoDeal').map((scenario) => withLevers(scenario, { ...FADING, ...levers }));
  return context.readSeries(list, (series) => {
    const [first, second] = playSeries(
      series,
      2,
      ({ row, state, events }) => {
        const { vendor, client } = talkCounts(events);
        const rounds = state!.ending!.round + 1;
        return {
          failed: row.ending !== 'agreement',
          told: (tellings(vendor) + tellings(client)) / rounds,
          asked: (vendor.asked + client.asked) / rounds,
        };
      },
      true,
    );
    return { failed: first!.failed, told: [first!.told, second!.told], asked: second!.asked };
  });
}

/** How much what is told changes from the first table to the second, where the first failed less where it did not. */
export function changeAfterFailure(list: readonly TwoTables[]): Estimate | null {
  const changes = (failed: boolean): number[] =>
    list.filter((one) => one.failed === failed).map(({ told: [first, second] }) => second - first);
  return differenceOfMeans(meanEstimate(changes(false)), meanEstimate(changes(true)));
}

/** What the pairs whose first talks failed do at the second table, less what they do where that costs no trust. */
export const bySamePairs = (
  list: readonly TwoTables[],
  without: readonly TwoTables[],
  of: (one: TwoTables) => number,
): Estimate | null => meanDifference(list.flatMap((one, n) => (one.failed ? [of(one) - of(without[n]!)] : [])));

function readings(context: ValidationContext): Reading[] {
  const [list, without] = [twoTables(context, {}), twoTables(context, NO_IMPASSE)];
  const told = ({ told: [, second] }: TwoTables): number => second;
  return [
    intervalBelow(
      'what is told a round at the second table less the first, failed less settled',
      changeAfterFailure(list),
      0,
      'less',
    ),
    intervalBelow(
      'what is told a round then, in the same pairs, less where a failure costs no trust',
      bySamePairs(list, without, told),
      0,
      'less',
    ),
    comparison('the first where a failure costs no trust', changeAfterFailure(without)),
    comparison(
      'questions a round, in the same pairs',
      bySamePairs(list, without, ({ asked }) => asked),
    ),
    comparison(
      'what is told at the second table, failed less settled, the first table left out',
      differenceOfMeans(
        meanEstimate(list.filter(({ failed }) => !failed).map(told)),
        meanEstimate(list.filter(({ failed }) => failed).map(told)),
      ),
    ),
  ];
}

export const afterImpasse: Pattern = {
  row: 29,
  name: 'after an impasse less is told',
  basis: 'built in',
  source: "O'Connor & Arnold 2001 (sign; abstract)",
  readings,
  note:
    'The same two divide books, hats and balls twice. A failure costs trust, and who trusts less tells less: ' +
    'both are rules of the model. Those who fail tell more than others to begin with, so that the change within ' +
    'the pair counts.',
};

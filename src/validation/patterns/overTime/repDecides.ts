/** Row 30: letting the rep decide the price pays over many deals, too. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../../scenario/levers/leverSettings.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { meanEstimate } from '../../../statistics/mean.ts';
import { meanDifference, relativeChange } from '../../estimators.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, positive } from '../../pattern.ts';
import { playSeries } from '../../populations/dealSeries.ts';
import { RENEWING } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';
import { LIST_PRICE, pricedAt } from '../discretion.ts';

/** How many deals are played in a seat. */
const DEALS = 8;
/** A client that leaves is followed by another one as often as not at each deal. An assumption. */
const LASTING: LeverSettings = { ...RENEWING, 'after.newcomers': 0.5 };
const NOTHING_CARRIED: LeverSettings = { 'after.fades': 1, 'after.drift': 1 };
/** A smaller difference of what the vendor has counts as none, as in row 20. */
const NEGLIGIBLE = 0.01;

/** What the vendor gains beyond no deal for each deal of a seat, in own utility; a deal that is not made brings 0. */
const gains = (context: ValidationContext, limit: number, flexibility: number, more: LeverSettings = {}): number[] =>
  context.readSeries(
    pricedAt(context, limit, flexibility).map((scenario) => withLevers(scenario, { ...LASTING, ...more })),
    (series) => playSeries(series, DEALS, ({ row }) => row.margin ?? 0).reduce((sum, one) => sum + one, 0) / DEALS,
  );

function readings(context: ValidationContext): Reading[] {
  const [fixed, free] = [gains(context, LIST_PRICE, 0), gains(context, LIST_PRICE, 1)];
  const nothing = [0, 1].map((flexibility) => gains(context, LIST_PRICE, flexibility, NOTHING_CARRIED));
  const central = gains(context, 1, 0);
  const more = (before: readonly number[], after: readonly number[]): Estimate | null =>
    meanDifference(after.map((one, n) => one - before[n]!));
  return [
    positive(
      'what the vendor gains a deal over eight, the rep decides less a fixed price',
      more(fixed, free),
      NEGLIGIBLE,
      'more; +11 %',
    ),
    comparison('the same as a share of what it gains', relativeChange(fixed, free), '0.11'),
    comparison('what it gains with a fixed price', meanEstimate(fixed)),
    comparison('the difference where nothing is carried from deal to deal', more(nothing[0]!, nothing[1]!)),
    comparison(
      'the best central price less the rep decides, as a share',
      relativeChange(free, central),
      'up to 0.20 (Phillips et al. 2015)',
    ),
  ];
}

export const repDecides: Pattern = {
  row: 30,
  name: 'letting the rep decide the price pays over many deals',
  basis: 'emerged',
  source: 'Frenzen, Hansen, Krafft, Mantrala & Schmidt 2010 (sign); Phillips, Şimşek & van Ryzin 2015',
  readings,
  note:
    'Row 20 over eight deals of a seat, where clients renew or leave and others take their place. What a rep who may ' +
    'decide gains is as small as at one table, and nearly as large where nothing is carried: no relationship makes ' +
    'it.',
};

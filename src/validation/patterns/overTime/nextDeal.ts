/** Row 28: how satisfied a client was with a deal says more of the next one than what the deal was worth to it. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../../scenario/levers/leverSettings.ts';
import { clusteredRegression } from '../../../statistics/clusteredRegression.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, positive } from '../../pattern.ts';
import { playSeries } from '../../populations/dealSeries.ts';
import { FADING, RENEWING } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';

/** How many deals are played. */
const DEALS = 4;
/** A smaller difference counts as none: of shares; and of satisfaction, of 5. */
const NEGLIGIBLE = { deal: 0.01, satisfaction: 0.05 };

/** A deal and the one that follows. */
export interface DealAndNext {
  readonly pair: number;
  /** The client's satisfaction with the deal, in [1, 5], and its utility of it. */
  readonly satisfaction: number;
  readonly utility: number;
  /** Whether the same client makes the next deal. */
  readonly next: number;
  /** Its satisfaction with the next talks; null where there are none. */
  readonly nextSatisfaction: number | null;
}

function dealsAndNext(context: ValidationContext, levers: LeverSettings): DealAndNext[] {
  const list = context.scenarios('market').map((scenario) => withLevers(scenario, levers));
  return context
    .readSeries(list, (series) => {
      const rows = playSeries(series, DEALS, ({ row }) => row);
      return rows.slice(1).flatMap((after, d): DealAndNext[] => {
        const { utility, satisfaction, client } = rows[d]!;
        if (utility === null || satisfaction === null) return [];
        const stays = after.client === client;
        const next = stays && after.ending === 'agreement' ? 1 : 0;
        const nextSatisfaction = stays ? after.satisfaction : null;
        return [{ pair: series.run, satisfaction, utility, next, nextSatisfaction }];
      });
    })
    .flat();
}

/** The slopes of what follows on both, each for one standard deviation; then that of satisfaction less the other. */
export function slopes(
  list: readonly DealAndNext[],
  of: 'next' | 'nextSatisfaction',
): Readonly<Record<'satisfaction' | 'utility' | 'difference', Estimate | null>> {
  const inUnits = (key: 'satisfaction' | 'utility'): ((one: DealAndNext) => number) => {
    const mean = list.reduce((sum, one) => sum + one[key], 0) / list.length;
    const squares = list.reduce((sum, one) => sum + (one[key] - mean) * (one[key] - mean), 0);
    const deviation = Math.sqrt(squares / list.length);
    return (one) => (one[key] - mean) / deviation;
  };
  const [felt, worth] = [inUnits('satisfaction'), inUnits('utility')];
  const fit = (x: (one: DealAndNext) => readonly [number, number]): readonly Estimate[] | null =>
    clusteredRegression(
      list.flatMap((one) => {
        const y = one[of];
        return y === null ? [] : [{ cluster: one.pair, x: x(one), y }];
      }),
    );
  const both = fit((one) => [felt(one), worth(one)]);
  // a·x + b·y = (a + b)/2·(x + y) + (a − b)·(x − y)/2
  const apart = fit((one) => [felt(one) + worth(one), (felt(one) - worth(one)) / 2]);
  return { satisfaction: both?.[0] ?? null, utility: both?.[1] ?? null, difference: apart?.[1] ?? null };
}

function readings(context: ValidationContext): Reading[] {
  const [list, flat] = [RENEWING, { ...RENEWING, 'after.bySatisfaction': 0, 'after.byUtility': 0 }].map((levers) =>
    dealsAndNext(context, levers),
  ) as [DealAndNext[], DealAndNext[]];
  const all = dealsAndNext(context, FADING);
  const [deal, satisfied] = [slopes(list, 'next'), slopes(list, 'nextSatisfaction')];
  return [
    positive(
      'the next deal is made: a standard deviation of satisfaction less one of the worth',
      deal.difference,
      NEGLIGIBLE.deal,
      'satisfaction counts for more',
    ),
    positive(
      'satisfaction with the next talks: the same',
      satisfied.difference,
      NEGLIGIBLE.satisfaction,
      'satisfaction counts for more',
    ),
    comparison('the next deal by a standard deviation of satisfaction', deal.satisfaction, 'more'),
    comparison('the next deal by a standard deviation of the worth', deal.utility, 'none to be told'),
    comparison('the first where renewal hangs on neither', slopes(flat, 'next').difference),
    comparison('the second where renewal hangs on neither', slopes(flat, 'nextSatisfaction').difference),
    comparison('the second where every client comes again', slopes(all, 'nextSatisfaction').difference),
  ];
}

export const nextDeal: Pattern = {
  row: 28,
  name: 'satisfaction says more of the next deal than what the last was worth',
  basis: 'built in',
  source: 'Curhan, Elfenbein & Eisenkraft 2010 (sign; abstract)',
  readings,
  note:
    'The market over four deals; both predictors together, in standard deviations of these people, the pairs as ' +
    'clusters. That renewal hangs more on satisfaction is built in, but in units of the people of CaSiNo: these ' +
    'clients differ more in what a deal is worth to them and less in how they feel, so that the two come out alike.',
};

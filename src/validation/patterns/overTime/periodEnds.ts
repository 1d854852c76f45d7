/** Row 26: at the end of a quarter a rep who is paid by it gives more away, and closes more. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import { clusteredMean } from '../../../statistics/clustered.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { meanDifference, relativeChange } from '../../estimators.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, intervalIn, positive } from '../../pattern.ts';
import { playSeries } from '../../populations/dealSeries.ts';
import { FADING } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';

/** Deals in a quarter, and quarters. */
const [PERIOD, PERIODS] = [4, 2];
/** What a deal at the quarter's end is worth to the rep, of all that a price can be worth; what was tried beside. */
const BONUS = 0.1;
const TRIED = [0.05, 0.2];
/** A smaller difference of a discount or of a share counts as none. */
const NEGLIGIBLE = 0.005;

/** What the firm gets for each deal of a seat: the share of the price that is the seller's; null without a deal. */
export type Prices = readonly (number | null)[];

const isEnd = (deal: number): boolean => (deal + 1) % PERIOD === 0;

/** The price game with a bonus at each quarter's end: the prices by seat. */
const pricesWith = (context: ValidationContext, bonus: number): Prices[] =>
  context.readSeries(
    context
      .scenarios('distributive')
      .map((scenario) => withLevers(scenario, { ...FADING, 'after.period': PERIOD, 'after.bonus': bonus })),
    (series) =>
      playSeries(series, PERIOD * PERIODS, ({ state }) => {
        const ending = state?.ending;
        return ending?.kind === 'agreement' ? ending.utility.vendor : null;
      }),
  );

/** The prices of the deals at quarters' ends that are made with and without the bonus: the share that it costs. */
export const pricePaid = (plain: readonly Prices[], paid: readonly Prices[]): Estimate | null =>
  clusteredMean(
    plain.map((seat, n) => {
      let [sum, count] = [0, 0];
      seat.forEach((price, deal) => {
        const now = paid[n]![deal]!;
        if (!isEnd(deal) || price === null || now === null) return;
        sum += price - now;
        count += price;
      });
      return { sum, count };
    }),
    -Infinity,
    1,
  );

/** What a seat takes in over all deals, of which one that is not made brings nothing. */
const revenues = (seats: readonly Prices[]): number[] =>
  seats.map((seat) => seat.reduce<number>((sum, price) => sum + (price ?? 0), 0));

/** The share of deals at the quarter's end less that of the other deals, seat by seat. */
export const bunching = (seats: readonly Prices[]): Estimate | null =>
  meanDifference(
    seats.map((seat) => {
      const made = (end: boolean): number => {
        const list = seat.filter((_, deal) => isEnd(deal) === end);
        return list.filter((price) => price !== null).length / list.length;
      };
      return made(true) - made(false);
    }),
  );

/** The price of the other deals less that at the quarter's end, of seats that have both. */
export const endDiscount = (seats: readonly Prices[]): Estimate | null =>
  meanDifference(
    seats.flatMap((seat) => {
      const mean = (end: boolean): number => {
        const prices = seat.filter((price, deal): price is number => price !== null && isEnd(deal) === end);
        return prices.reduce((sum, price) => sum + price, 0) / prices.length;
      };
      const difference = mean(false) - mean(true);
      return Number.isNaN(difference) ? [] : [difference];
    }),
  );

function readings(context: ValidationContext): Reading[] {
  const [plain, paid] = [pricesWith(context, 0), pricesWith(context, BONUS)];
  return [
    positive('price on the other deals less at the end of the quarter', endDiscount(paid), NEGLIGIBLE, 'a discount'),
    positive('deals made at the end of the quarter less the others', bunching(paid), NEGLIGIBLE, 'bunched'),
    intervalIn(
      `what the firm gives away on deals at the end, of their price (bonus ${BONUS})`,
      pricePaid(plain, paid),
      0.06,
      0.08,
      '0.06–0.08',
    ),
    ...TRIED.map((bonus) =>
      comparison(`the same with a bonus of ${bonus}`, pricePaid(plain, pricesWith(context, bonus))),
    ),
    comparison(
      'what the firm takes in more over all deals, failures counted',
      relativeChange(revenues(plain), revenues(paid)),
    ),
    comparison('price on the other deals less at the end, no bonus', endDiscount(plain)),
    comparison('deals made at the end less the others, no bonus', bunching(plain)),
  ];
}

export const periodEnds: Pattern = {
  row: 26,
  name: "the quarter's end: deeper discounts, more deals",
  basis: 'emerged',
  source: 'Larkin 2014 (6–8 % of revenue; abstract)',
  readings,
  note:
    'Two quarters of four deals over one price, the same sellers and luck with and without a bonus; the price ' +
    'is what the firm takes in. The bonus is an assumption, and what it costs grows with it: at a fifth it is ' +
    'in the band. Over all deals the firm takes in no less, because some are made that would have failed. A ' +
    'client cannot wait for the end of the quarter, so that no deal is only moved there.',
};

/** Row 27: a seller who would sell for less than the last time asks for more, gets a little of it, and later. */
import { START } from '../../../engine/state/state.ts';
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import { clusteredMean } from '../../../statistics/clustered.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { meanDifference } from '../../estimators.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, intervalIn, positive } from '../../pattern.ts';
import { playSeries } from '../../populations/dealSeries.ts';
import { FADING } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';

/** m: in the middle of the 25 to 35 % of the loss that sellers ask for (an input). */
const AVERSION = 0.3;
/** By how much the buyer's alternatives rise and the seller's fall in a falling market. */
const FALL = { 'client.walkAway': '+0.15', 'vendor.walkAway': '-0.1' };
/** A smaller share of a round counts as none. */
const NEGLIGIBLE = 0.02;

/** A seller at its second deal. */
export interface SecondSale {
  /** What its first deal was worth to it, less what it expects now; above 0 it faces a loss. */
  readonly loss: number;
  /** What its first bid is worth to it. */
  readonly asks: number | null;
  /** The price that it gets, as a share; null without a deal. */
  readonly gets: number | null;
  /** The round of the ending, from 0. */
  readonly round: number;
}

/** The second sales of those who made a first deal, by pair; null for the others. */
function secondSales(context: ValidationContext, aversion: number, falls: boolean): (SecondSale | null)[] {
  const market = falls ? [{ at: 2, set: FALL }] : 'none';
  const list = context
    .scenarios('distributive')
    .map((scenario) => withLevers(scenario, { ...FADING, 'vendor.lossAversion': aversion, market }));
  return context.readSeries(list, (series) => {
    let reference: number | null = null;
    const [, second] = playSeries(
      series,
      2,
      ({ row, state, relation, events }): SecondSale | null => {
        const before = reference;
        reference = relation.now.vendor.reference;
        if (row.deal === 1 || before === null || state === null) return null;
        const { kind, utility, round } = state.ending!;
        const bid = events.find((event) => event.kind === 'offer' && event.by === 'vendor');
        return {
          loss: before - state.vendor.start[START.expected]!,
          asks: bid?.vendor.utility ?? null,
          gets: kind === 'agreement' ? utility.vendor : null,
          round,
        };
      },
      true,
    );
    return second!;
  });
}

/** The sales of those who face a loss, without and with the aversion. */
export interface LossPair {
  readonly plain: SecondSale;
  readonly averse: SecondSale;
}

export const lossPairs = (plain: readonly (SecondSale | null)[], averse: readonly (SecondSale | null)[]): LossPair[] =>
  plain.flatMap((one, n) => {
    const other = averse[n]!;
    return one === null || other === null || one.loss <= 0 ? [] : [{ plain: one, averse: other }];
  });

/** How much more `of` is with the aversion, as a share of the loss; pairs without it at either sale are left out. */
export const shareOfLoss = (pairs: readonly LossPair[], of: 'asks' | 'gets'): Estimate | null =>
  clusteredMean(
    pairs.map(({ plain, averse }) => {
      const [before, after] = [plain[of], averse[of]];
      return before === null || after === null ? { sum: 0, count: 0 } : { sum: after - before, count: plain.loss };
    }),
    -Infinity,
    Infinity,
  );

/** How many rounds later the sale is made; pairs that do not sell both times are left out. */
export const roundsLater = (pairs: readonly LossPair[]): Estimate | null =>
  meanDifference(
    pairs.flatMap(({ plain, averse }) =>
      plain.gets === null || averse.gets === null ? [] : [averse.round - plain.round],
    ),
  );

const fewerSales = (pairs: readonly LossPair[]): Estimate | null =>
  meanDifference(pairs.map(({ plain, averse }) => Number(plain.gets !== null) - Number(averse.gets !== null)));

function readings(context: ValidationContext): Reading[] {
  const pairs = (falls: boolean): LossPair[] =>
    lossPairs(secondSales(context, 0, falls), secondSales(context, AVERSION, falls));
  const [still, falling] = [pairs(false), pairs(true)];
  return [
    comparison(
      'asked for more, of the loss (an input: 0.3, cut by the greatest price)',
      shareOfLoss(still, 'asks'),
      '0.25–0.35',
    ),
    intervalIn('more of the price, of the loss', shareOfLoss(still, 'gets'), 0.03, 0.18, '0.03–0.18'),
    positive('rounds until the sale, more', roundsLater(still), NEGLIGIBLE, 'later'),
    comparison('the same price where the market falls', shareOfLoss(falling, 'gets')),
    comparison('the same rounds where the market falls', roundsLater(falling)),
    comparison('sales, fewer where the market falls', fewerSales(falling)),
  ];
}

export const facingLoss: Pattern = {
  row: 27,
  name: 'who faces a loss asks for more, gets little of it, and later',
  basis: 'emerged',
  source: 'Genesove & Mayer 2001 (25–35 %, 3–18 %, later)',
  readings,
  note:
    'Two sales over one price by the same seller, with and without loss aversion on the same luck, so that all ' +
    'three are 0 without it. It faces a loss where its first price was above the compromise that it now ' +
    'believes in. Who opens near the greatest price can ask for little more. What a seller expects does not ' +
    'fall with the market.',
};

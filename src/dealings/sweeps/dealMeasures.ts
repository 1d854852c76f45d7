/**
 * The results of many sequences of deals, over all their deals: what a sweep has in its rows and a sensitivity analysis
 * can take apart. The deals of one run are no independent cases; every interval is over the runs.
 */
import { inMessage } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import { inputError } from '../../kernel/problems.ts';
import { KINDS } from '../../experiments/runs/outcome.ts';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { RatioTally } from '../../statistics/ratioTally.ts';
import { addToRatio, emptyRatio, ratioMean, ratioRate } from '../../statistics/ratioTally.ts';
import { MEANS } from '../bulk/relationTally.ts';
import { DEAL_AT, DEAL_STRIDE } from '../rows/dealNumbers.ts';

/** Shares, in [0, 1]; see `DealEstimates`. `survival` is that at the last deal. */
const RATES = [
  'dealRate',
  'renewed',
  'left',
  'cameBack',
  'referred',
  'survival',
  'retention',
  'tells',
  'delivered',
  'recovered',
] as const;
/** Means; see `DealEstimates`. `firm` is the margin for each deal of the sequence, 0 where none was made. */
const MEASURED_MEANS = [...MEANS, 'firm'] as const;

/** The results by name. */
export const DEAL_MEASURES = [...RATES, ...MEASURED_MEANS] as const;
export type DealMeasure = (typeof DEAL_MEASURES)[number];

/** @throws DealbreakerError for a value that is no measure. */
export function checkDealMeasure(measure: unknown): void {
  if (!DEAL_MEASURES.includes(measure as DealMeasure))
    throw inputError('of', `there is no measure "${inMessage(measure)}"`, suggest(inMessage(measure), DEAL_MEASURES));
}

/** The counts of some runs. */
export interface MeasureTally {
  runs: number;
  /** At how many tables somebody sat. */
  tables: number;
  faults: number;
  /** One for each measure, in their order. */
  readonly ratios: readonly RatioTally[];
  /** The sum and the count of each measure in the present run. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** The counts of no runs. */
export const emptyMeasures = (): MeasureTally => ({
  runs: 0,
  tables: 0,
  faults: 0,
  ratios: DEAL_MEASURES.map(emptyRatio),
  sums: new Float64Array(DEAL_MEASURES.length),
  counts: new Float64Array(DEAL_MEASURES.length),
});

const AGREEMENT = KINDS.indexOf('agreement');
const PLACE = Object.fromEntries(DEAL_MEASURES.map((name, n) => [name, n])) as Readonly<Record<DealMeasure, number>>;
/** The measures that are a number of a deal as it stands. */
const COPIED = DEAL_MEASURES.filter((name): name is DealMeasure & keyof typeof DEAL_AT =>
  Object.hasOwn(DEAL_AT, name),
).filter((name) => name !== 'left' && name !== 'cameBack');

/** Adds the outcomes of some runs, as `relationPieces` writes them. */
export function addMeasures(tally: MeasureTally, { count, stride, numbers, faults }: RunOutcomes): void {
  const { sums, counts, ratios } = tally;
  const deals = stride / DEAL_STRIDE;
  for (let n = 0; n < count; n++) {
    sums.fill(0);
    counts.fill(0);
    for (let d = 0; d < deals; d++) addDeal(tally, d + 1, deals, numbers, n * stride + d * DEAL_STRIDE);
    for (let i = 0; i < ratios.length; i++) addToRatio(ratios[i]!, sums[i]!, counts[i]!);
    tally.runs += 1;
  }
  tally.faults += faults.length;
}

function addDeal(tally: MeasureTally, deal: number, deals: number, numbers: Float64Array, at: number): void {
  const { sums, counts } = tally;
  const add = (name: DealMeasure, value: number): void => {
    sums[PLACE[name]]! += value;
    counts[PLACE[name]]! += 1;
  };
  const tenure = numbers[at + DEAL_AT.tenure]!;
  if (Number.isNaN(tenure)) return;
  const margin = numbers[at + DEAL_AT.margin]!;
  add('firm', Number.isNaN(margin) ? 0 : margin);
  const client = numbers[at + DEAL_AT.client]!;
  const isWhole = client === 1 && tenure === deal;
  if (isWhole && deal === 1) counts[PLACE.survival] = 1;
  if (isWhole && deal === deals) sums[PLACE.survival] = 1;
  if (Number.isNaN(client)) return;
  tally.tables += 1;
  add('dealRate', numbers[at + DEAL_AT.ending] === AGREEMENT ? 1 : 0);
  add('left', numbers[at + DEAL_AT.left]!);
  add('cameBack', numbers[at + DEAL_AT.cameBack]!);
  add('referred', Number.isNaN(numbers[at + DEAL_AT.referredBy]!) ? 0 : 1);
  if (isWhole) add('retention', numbers[at + DEAL_AT.renewed]!);
  for (const name of COPIED) {
    const value = numbers[at + DEAL_AT[name]]!;
    if (!Number.isNaN(value)) add(name, value);
  }
}

/** The estimate of each measure, in their order; null where there was nothing to count. */
export const measuresOf = ({ ratios }: MeasureTally): Readonly<Record<DealMeasure, Estimate | null>> =>
  Object.fromEntries(
    DEAL_MEASURES.map((name, i) => [
      name,
      i < RATES.length ? ratioRate(ratios[i]!) : ratioMean(ratios[i]!, ...rangeOf(name)),
    ]),
  ) as Record<DealMeasure, Estimate | null>;

/** The least and the greatest value; a discount and what a deal is worth have no ends that are the same for all. */
const rangeOf = (name: DealMeasure): [low: number, high: number] =>
  name === 'satisfaction' || name === 'vendorSatisfaction'
    ? [1, 5]
    : name === 'utility' || name === 'margin' || name === 'discount' || name === 'firm'
      ? [-Infinity, Infinity]
      : [0, 1];

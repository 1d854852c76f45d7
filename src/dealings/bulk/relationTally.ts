/** Counts sequences of deals by the number of the deal, in memory that does not grow with their number. */
import { KINDS } from '../../experiments/runs/outcome.ts';
import type { RunFault, RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Mean } from '../../statistics/mean.ts';
import { addToMean, emptyMean } from '../../statistics/mean.ts';
import { DEAL_AT, DEAL_STRIDE } from '../rows/dealNumbers.ts';

/** The numbers of a deal whose means are estimated, and those whose rates are. */
export const MEANS = [
  'satisfaction',
  'vendorSatisfaction',
  'trust',
  'vendorTrust',
  'understanding',
  'vendorUnderstanding',
  'utility',
  'margin',
  'discount',
] as const;
export const RATES = ['renewed', 'tells', 'delivered', 'recovered'] as const;

/** The counts of the deals of one number. */
export interface DealTally {
  /** At how many tables somebody sat. */
  tables: number;
  /** How many of them ended in a deal. */
  agreements: number;
  left: number;
  cameBack: number;
  referred: number;
  /** How many first clients have made every deal so far, and how many of them renew. */
  survivors: number;
  retained: number;
  readonly hits: number[];
  readonly of: number[];
  readonly means: Mean[];
}

export interface RelationTally {
  runs: number;
  readonly byDeal: readonly DealTally[];
  readonly faults: [vendor: number, client: number];
  readonly firstFaults: RunFault[];
}

/** The greatest number of faults that are kept with their messages. */
const KEPT = 10;
const AGREEMENT = KINDS.indexOf('agreement');

export const emptyRelationTally = (deals: number): RelationTally => ({
  runs: 0,
  byDeal: Array.from({ length: deals }, () => ({
    tables: 0,
    agreements: 0,
    left: 0,
    cameBack: 0,
    referred: 0,
    survivors: 0,
    retained: 0,
    hits: RATES.map(() => 0),
    of: RATES.map(() => 0),
    means: MEANS.map(emptyMean),
  })),
  faults: [0, 0],
  firstFaults: [],
});

/** Adds the outcomes of some runs, as `relationPieces` writes them. */
export function addRelations(tally: RelationTally, { count, stride, numbers, faults }: RunOutcomes): void {
  for (let n = 0; n < count; n++) {
    tally.runs += 1;
    for (let d = 0; d < tally.byDeal.length; d++)
      addDeal(tally.byDeal[d]!, d + 1, numbers, n * stride + d * DEAL_STRIDE);
  }
  for (const fault of faults) {
    tally.faults[fault.side === 'vendor' ? 0 : 1] += 1;
    if (tally.firstFaults.length < KEPT) tally.firstFaults.push(fault);
  }
}

function addDeal(tally: DealTally, deal: number, numbers: Float64Array, at: number): void {
  const client = numbers[at + DEAL_AT.client]!;
  if (Number.isNaN(client)) return;
  tally.tables += 1;
  const renewed = numbers[at + DEAL_AT.renewed]!;
  if (numbers[at + DEAL_AT.ending] === AGREEMENT) tally.agreements += 1;
  tally.left += numbers[at + DEAL_AT.left]!;
  tally.cameBack += numbers[at + DEAL_AT.cameBack]!;
  if (!Number.isNaN(numbers[at + DEAL_AT.referredBy]!)) tally.referred += 1;
  if (client === 1 && numbers[at + DEAL_AT.tenure] === deal) {
    tally.survivors += 1;
    tally.retained += renewed;
  }
  for (let i = 0; i < RATES.length; i++) {
    const hit = numbers[at + DEAL_AT[RATES[i]!]]!;
    if (Number.isNaN(hit)) continue;
    tally.hits[i]! += hit;
    tally.of[i]! += 1;
  }
  for (let i = 0; i < MEANS.length; i++) {
    const value = numbers[at + DEAL_AT[MEANS[i]!]]!;
    if (!Number.isNaN(value)) addToMean(tally.means[i]!, value);
  }
}

/**
 * Why retention is what it is in a later period: an exact division of its rise since the first one,
 *
 *   R_t − C_1 = (R_t − C_t) + [(C_t − E_t) − (C_1 − E_1)] + (E_t − E_1),
 *
 * with R_t the retention of those who are still there, C_t that of all clients had none ever left, and E_t the same
 * where nothing is carried from deal to deal, all on the same luck. The first part is selection: those are left who
 * would have stayed longer anyhow. The second is growth: what the deals before have made of a client. The third is
 * neither: the market. Where no market turns, E_t is the same in every period but for chance; it is left out, and
 * growth is C_t − C_1. (Selection and growth are the terms of the Price equation, 1970.)
 */
import type { Estimate } from '../../statistics/estimate.ts';
import type { BoundClient } from './boundCohort.ts';
import type { Moments, Ratio } from './moments.ts';
import { addToMoments, emptyMoments, estimateOfRatio, minus, over, ratioOf } from './moments.ts';

/** What makes retention rise with tenure. */
export type RiseLabel = 'selection' | 'growth' | 'both' | 'neither' | 'undecided' | 'no rise';

/** The parts of the rise of retention since the first period, and their shares of it. */
export interface RetentionRise {
  /** R_t − C_1. */
  readonly rise: Estimate;
  /** R_t − C_t. */
  readonly selection: Estimate;
  /** (C_t − E_t) − (C_1 − E_1), or C_t − C_1 without a market. */
  readonly growth: Estimate;
  /** E_t − E_1; null without a market. */
  readonly market: Estimate | null;
  /** The shares of selection and growth in the rise; null where there is no rise that is sure. */
  readonly shares: { readonly selection: Estimate; readonly growth: Estimate } | null;
  readonly label: RiseLabel;
}

/** Retention in one period. */
export interface PeriodRetention {
  /** The number of the period, from 1: from deal t to deal t + 1. */
  readonly period: number;
  /** R_t, of those who are still there, in [0, 1]. */
  readonly retention: Estimate;
  /** C_t, had none ever left. */
  readonly ofAll: Estimate;
  /** E_t, had none ever left and nothing been carried. */
  readonly ofAllStill: Estimate;
  /** The retention of those who are still there where nothing is carried; null where nobody is. */
  readonly ofThoseLeftStill: Estimate | null;
}

/** The numbers of a client in a period. */
const OF = { alive: 0, stays: 1, has: 2, keeps: 3, stillAlive: 4, stillStays: 5, stillHas: 6, stillKeeps: 7 } as const;
/** The numbers of the same client in the first period. */
const FIRST = { has: 8, keeps: 9, stillHas: 10, stillKeeps: 11 } as const;
const SIZE = 12;

/** The sums of a cohort, by period. */
export interface RetentionTally {
  readonly periods: readonly Moments[];
  /** For each period how many clients stayed and left by luck. */
  readonly kept: Int32Array;
  readonly lost: Int32Array;
  readonly row: Float64Array;
}

/** The sums of no clients. */
export const emptyRetention = (deals: number): RetentionTally => ({
  periods: Array.from({ length: deals - 1 }, () => emptyMoments(SIZE)),
  kept: new Int32Array(deals - 1),
  lost: new Int32Array(deals - 1),
  row: new Float64Array(SIZE),
});

/**
 * Adds a client, as it is and where nothing is carried. It is kept in period t where it renews after deal t and makes
 * deal t + 1; its probability of that, before the luck of its renewal, is what is counted.
 */
export function addRetention({ periods, kept, lost, row }: RetentionTally, as: BoundClient, still: BoundClient): void {
  let alive = Number.isNaN(as.chance[0]!) ? 0 : 1;
  let stillAlive = alive;
  let isThere = alive === 1;
  for (let t = 0; t < periods.length; t++) {
    const [chance, stillChance] = [keeps(as, t), keeps(still, t)];
    row[OF.alive] = alive;
    row[OF.stays] = alive * chance;
    row[OF.has] = Number.isNaN(as.chance[t]!) ? 0 : 1;
    row[OF.keeps] = chance;
    row[OF.stillAlive] = stillAlive;
    row[OF.stillStays] = stillAlive * stillChance;
    row[OF.stillHas] = Number.isNaN(still.chance[t]!) ? 0 : 1;
    row[OF.stillKeeps] = stillChance;
    if (t === 0) {
      row[FIRST.has] = row[OF.has]!;
      row[FIRST.keeps] = chance;
      row[FIRST.stillHas] = row[OF.stillHas]!;
      row[FIRST.stillKeeps] = stillChance;
    }
    addToMoments(periods[t]!, row);
    alive *= chance;
    stillAlive *= stillChance;
    if (!isThere) continue;
    isThere = as.renews[t] === 1 && !Number.isNaN(as.chance[t + 1]!);
    if (isThere) kept[t]! += 1;
    else lost[t]! += 1;
  }
}

/** The probability that a client is kept in a period, counted from 0; 0 without a contract. */
const keeps = ({ chance }: BoundClient, t: number): number =>
  Number.isNaN(chance[t]!) || Number.isNaN(chance[t + 1]!) ? 0 : chance[t]!;

/** Retention in a period, counted from 0; null where nobody has a contract. */
export function periodRetention({ periods }: RetentionTally, t: number): PeriodRetention | null {
  const moments = periods[t]!;
  const [retention, ofAll, ofAllStill, ofThoseLeftStill] = [
    ratioOf(moments, OF.stays, OF.alive),
    ratioOf(moments, OF.keeps, OF.has),
    ratioOf(moments, OF.stillKeeps, OF.stillHas),
    ratioOf(moments, OF.stillStays, OF.stillAlive),
  ];
  if (retention === null || ofAll === null || ofAllStill === null) return null;
  return {
    period: t + 1,
    retention: cut(estimateOfRatio(moments, retention)),
    ofAll: cut(estimateOfRatio(moments, ofAll)),
    ofAllStill: cut(estimateOfRatio(moments, ofAllStill)),
    ofThoseLeftStill: ofThoseLeftStill === null ? null : cut(estimateOfRatio(moments, ofThoseLeftStill)),
  };
}

const cut = ({ estimate, low, high }: Estimate): Estimate => ({
  estimate,
  low: Math.max(0, low),
  high: Math.min(1, high),
});

/**
 * The rise of retention from the first period to one counted from 0, divided; null where there is nobody.
 *
 * @param turns - Whether a market turns.
 */
export function retentionRise({ periods }: RetentionTally, t: number, turns: boolean): RetentionRise | null {
  const moments = periods[t]!;
  const [left, all, still, first, stillFirst] = [
    ratioOf(moments, OF.stays, OF.alive),
    ratioOf(moments, OF.keeps, OF.has),
    ratioOf(moments, OF.stillKeeps, OF.stillHas),
    ratioOf(moments, FIRST.keeps, FIRST.has),
    ratioOf(moments, FIRST.stillKeeps, FIRST.stillHas),
  ];
  if (left === null || all === null || still === null || first === null || stillFirst === null) return null;
  const estimate = (ratio: Ratio): Estimate => estimateOfRatio(moments, ratio);
  const [whole, chosen, market] = [minus(left, first), minus(left, all), minus(still, stillFirst)];
  const grown = turns ? minus(minus(all, first), market) : minus(all, first);
  const [rise, selection, growth] = [estimate(whole), estimate(chosen), estimate(grown)];
  const isSure = rise.low > 0;
  return {
    rise,
    selection,
    growth,
    market: turns ? estimate(market) : null,
    shares: isSure ? { selection: estimate(over(chosen, whole)), growth: estimate(over(grown, whole)) } : null,
    label: isSure ? labelOf(selection, growth) : rise.high <= NEGLIGIBLE ? 'no rise' : 'undecided',
  };
}

/** A rise that is at most this is none. */
const NEGLIGIBLE = 0.005;

function labelOf(selection: Estimate, growth: Estimate): RiseLabel {
  if (selection.low > 0) return growth.low > 0 ? 'both' : 'selection';
  return growth.low > 0 ? 'growth' : 'neither';
}

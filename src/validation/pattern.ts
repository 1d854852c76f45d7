/** The contract of a pattern: something known of people that the model must show. One pattern a file. */
import type { Estimate } from '../statistics/estimate.ts';
import type { ValidationContext } from './validationContext.ts';

/** One number of ours beside what it should be. */
export interface Reading {
  readonly what: string;
  /** Null where there was nothing to count. */
  readonly ours: Estimate | null;
  /** The human number or sign, in words; "" for a number that is shown to compare with. */
  readonly human: string;
  /** Whether ours is as it should be; null for a number that is only shown beside. */
  readonly holds: boolean | null;
}

/** Where a pattern comes from in the model: a rule says it; numbers were chosen for it; or neither. */
export type Basis = 'built in' | 'calibrated' | 'emerged';

export interface Pattern {
  /** Its number in the list of patterns, from 1. */
  readonly row: number;
  readonly name: string;
  readonly basis: Basis;
  readonly source: string;
  readings(context: ValidationContext): Reading[];
  /** What is to be said beside the numbers: what carries it; for a row that is out of band, what keeps it out. */
  readonly note: string;
}

export interface PatternRow extends Omit<Pattern, 'readings'> {
  readonly readings: readonly Reading[];
  readonly verdict: 'in band' | 'out of band';
}

/** In band where every reading that can fail holds. */
export function rowOf({ readings, ...pattern }: Pattern, context: ValidationContext): PatternRow {
  const found = readings(context);
  return {
    ...pattern,
    readings: found,
    verdict: found.every(({ holds }) => holds !== false) ? 'in band' : 'out of band',
  };
}

/** The estimate lies from `low` to `high`. */
export const within = (what: string, ours: Estimate | null, low: number, high: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.estimate >= low && ours.estimate <= high,
});

/** The whole interval lies above `bound`. */
export const above = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.low > bound,
});

/** The whole interval lies below `bound`. */
export const below = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.high < bound,
});

/** Shown to compare with. */
export const beside = (what: string, ours: Estimate | null, human = ''): Reading => ({
  what,
  ours,
  human,
  holds: null,
});

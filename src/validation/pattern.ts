/**
 * The contract of what the model is held against: a finding about people, and a pattern, which is a finding with a
 * numbered row and a basis. One finding or pattern per file.
 */
import type { Estimate } from '../statistics/estimate.ts';
import type { ValidationContext } from './validationContext.ts';

/** One number of the model beside what it should be. */
export interface Reading {
  readonly what: string;
  /** The model's number; null where there was nothing to count. */
  readonly ours: Estimate | null;
  /** The human number or sign, in words; '' for a number that is shown for comparison only. */
  readonly human: string;
  /** Whether the model's number is as it should be; null for a number that is shown for comparison only. */
  readonly holds: boolean | null;
}

/**
 * Where a pattern comes from in the model. `built in`: a rule states it. `calibrated`: numbers were chosen for it.
 * `emerged`: neither.
 */
export type Basis = 'built in' | 'calibrated' | 'emerged';

/** A finding about people. The findings of folder `contrary` speak against the essay. */
export interface Finding {
  readonly name: string;
  readonly source: string;
  /** Measures the finding in the model. */
  readings(context: ValidationContext): Reading[];
  /** What carries the result in the model; for a result that does not hold, what prevents it. */
  readonly note: string;
}

/** A finding that counts as a row of the validation table. */
export interface Pattern extends Finding {
  /** Its number in the table, from 1. */
  readonly row: number;
  readonly basis: Basis;
}

/** A finding with its measured numbers. */
export interface FindingRow extends Omit<Finding, 'readings'> {
  readonly readings: readonly Reading[];
  /** Whether every reading that can fail holds. */
  readonly shows: boolean;
}

/** A pattern with its measured numbers. */
export interface PatternRow extends Omit<Pattern, 'readings'> {
  readonly readings: readonly Reading[];
  /** `in band` where every reading that can fail holds. */
  readonly verdict: 'in band' | 'out of band';
}

const allHold = (readings: readonly Reading[]): boolean => readings.every(({ holds }) => holds !== false);

/** Measures a finding. */
export function findingRow({ readings, ...finding }: Finding, context: ValidationContext): FindingRow {
  const found = readings(context);
  return { ...finding, readings: found, shows: allHold(found) };
}

/** Measures a pattern. */
export function patternRow({ readings, ...pattern }: Pattern, context: ValidationContext): PatternRow {
  const found = readings(context);
  return { ...pattern, readings: found, verdict: allHold(found) ? 'in band' : 'out of band' };
}

/** A reading that holds where the estimate lies in [`low`, `high`]. */
export const estimateIn = (what: string, ours: Estimate | null, low: number, high: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.estimate >= low && ours.estimate <= high,
});

/** A reading that holds where the whole interval lies above `bound`. */
export const intervalAbove = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.low > bound,
});

/** A reading that holds where the whole interval lies below `bound`. */
export const intervalBelow = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours !== null && ours.high < bound,
});

/** A reading that is shown for comparison only. */
export const comparison = (what: string, ours: Estimate | null, human = ''): Reading => ({
  what,
  ours,
  human,
  holds: null,
});

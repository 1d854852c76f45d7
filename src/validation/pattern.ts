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
  /**
   * Whether the model's number is as it should be, by its whole interval: `undecided` where the interval lies on both
   * sides of what decides; null for a number that is shown for comparison only.
   */
  readonly holds: boolean | 'undecided' | null;
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
  /** Whether every reading that can fail holds; `undecided` where none fails and one is undecided. */
  readonly shows: boolean | 'undecided';
}

/** A pattern with its measured numbers. */
export interface PatternRow extends Omit<Pattern, 'readings'> {
  readonly readings: readonly Reading[];
  /** `in band` where every reading that can fail holds, `out of band` where one fails, else `undecided`. */
  readonly verdict: Verdict;
}

/** What a pattern is found to be. */
export type Verdict = 'in band' | 'out of band' | 'undecided';

/** Whether all of the readings that can fail hold. */
function allHold(readings: readonly Reading[]): boolean | 'undecided' {
  if (readings.some(({ holds }) => holds === false)) return false;
  return readings.some(({ holds }) => holds === 'undecided') ? 'undecided' : true;
}

/** Measures a finding. */
export function findingRow({ readings, ...finding }: Finding, context: ValidationContext): FindingRow {
  const found = readings(context);
  return { ...finding, readings: found, shows: allHold(found) };
}

/** Measures a pattern. */
export function patternRow({ readings, ...pattern }: Pattern, context: ValidationContext): PatternRow {
  const found = readings(context);
  const holds = allHold(found);
  return { ...pattern, readings: found, verdict: holds === 'undecided' ? holds : holds ? 'in band' : 'out of band' };
}

/**
 * A reading that holds where the whole interval lies in [`low`, `high`] (a test of equivalence), and fails where it
 * lies wholly outside.
 */
export const intervalIn = (what: string, ours: Estimate | null, low: number, high: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds:
    ours === null
      ? 'undecided'
      : (ours.low >= low && ours.high <= high) || (ours.high < low || ours.low > high ? false : 'undecided'),
});

/** A reading that holds where the whole interval lies above `bound`, and fails where it lies wholly at or below it. */
export const intervalAbove = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours === null ? 'undecided' : ours.low > bound || (ours.high <= bound ? false : 'undecided'),
});

/**
 * A reading of a sign: it holds where the whole interval lies above 0 (superiority), and fails where the whole interval
 * lies at or below `negligible`, the greatest effect that counts as none. So an effect that is 0 in every pair is out,
 * not undecided.
 */
export const positive = (what: string, ours: Estimate | null, negligible: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours === null ? 'undecided' : ours.low > 0 || (ours.high <= negligible ? false : 'undecided'),
});

/** A reading that holds where the whole interval lies below `bound`, and fails where it lies wholly at or above it. */
export const intervalBelow = (what: string, ours: Estimate | null, bound: number, human: string): Reading => ({
  what,
  ours,
  human,
  holds: ours === null ? 'undecided' : ours.high < bound || (ours.low >= bound ? false : 'undecided'),
});

/** A reading that is shown for comparison only. */
export const comparison = (what: string, ours: Estimate | null, human = ''): Reading => ({
  what,
  ours,
  human,
  holds: null,
});

/**
 * The contract of a finding that cuts against the essay: where in the model it shows, or why it cannot. One finding a
 * file.
 */
import type { ValidationContext } from '../validationContext.ts';
import type { Reading } from '../pattern.ts';

export interface Finding {
  readonly name: string;
  readonly source: string;
  readings(context: ValidationContext): Reading[];
  /** Why it shows, or why it does not. */
  readonly note: string;
}

export interface FindingRow extends Omit<Finding, 'readings'> {
  readonly readings: readonly Reading[];
  /** Whether every reading that can fail holds. */
  readonly shows: boolean;
}

export function findingRow({ readings, ...finding }: Finding, context: ValidationContext): FindingRow {
  const found = readings(context);
  return { ...finding, readings: found, shows: found.every(({ holds }) => holds !== false) };
}

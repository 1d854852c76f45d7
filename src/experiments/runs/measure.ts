/** Names the results that an experiment can estimate. */
import { inMessage } from '../../kernel/guards.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { suggest } from '../../kernel/nearest.ts';
import { inputError } from '../../kernel/problems.ts';

/**
 * `payoff` is the utility that a side ends with, with or without a deal; `trust` is its trust at the end;
 * `satisfaction` is the whole of its satisfaction, from 1 to 5; `rounds` is the number of rounds that were begun.
 */
export const MEASURES = [
  'dealRate',
  'payoff.vendor',
  'payoff.client',
  'trust.vendor',
  'trust.client',
  'satisfaction.vendor',
  'satisfaction.client',
  'rounds',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A result that has an estimate for every measure. */
export interface Measured {
  readonly dealRate: Estimate;
  readonly payoff: PerSide<Estimate>;
  readonly trust: PerSide<Estimate>;
  readonly satisfaction: PerSide<{ readonly whole: Estimate }>;
  readonly rounds: Estimate;
}

/** Returns the estimate for a measure. */
export function measureOf(measured: Measured, measure: Measure): Estimate {
  if (measure === 'dealRate' || measure === 'rounds') return measured[measure];
  const [name, side] = measure.split('.') as ['payoff' | 'trust' | 'satisfaction', Side];
  return name === 'satisfaction' ? measured.satisfaction[side].whole : measured[name][side];
}

/** @throws DealbreakerError for a value that is not a measure. */
export function checkMeasure(measure: unknown): void {
  if (!MEASURES.includes(measure as Measure))
    throw inputError('of', `there is no measure "${inMessage(measure)}"`, suggest(inMessage(measure), MEASURES));
}

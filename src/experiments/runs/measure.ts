/** The numbers that an experiment can be about. */
import type { PerSide } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { suggest } from '../../kernel/nearest.ts';
import { inputError } from '../../kernel/problems.ts';

/** `payoff`: what a side ended with, deal or not. `rounds`: how many were begun. */
export const MEASURES = [
  'dealRate',
  'payoff.vendor',
  'payoff.client',
  'trust.vendor',
  'trust.client',
  'rounds',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What has all of them. */
export interface Measured {
  readonly dealRate: Estimate;
  readonly payoff: PerSide<Estimate>;
  readonly trust: PerSide<Estimate>;
  readonly rounds: Estimate;
}

/** One of them. */
export function measureOf(measured: Measured, measure: Measure): Estimate {
  switch (measure) {
    case 'dealRate':
      return measured.dealRate;
    case 'payoff.vendor':
      return measured.payoff.vendor;
    case 'payoff.client':
      return measured.payoff.client;
    case 'trust.vendor':
      return measured.trust.vendor;
    case 'trust.client':
      return measured.trust.client;
    case 'rounds':
      return measured.rounds;
  }
}

/** Throws DealbreakerError for anything that is none of them. */
export function checkMeasure(measure: unknown): void {
  if (!MEASURES.includes(measure as Measure))
    throw inputError('of', `there is no measure "${String(measure)}"`, suggest(String(measure), MEASURES));
}

/**
 * Decides when a simulation stops: as soon as the interval is narrow enough (fixed-width sequential intervals, Chow &
 * Robbins 1965). The interval is checked first after 300 runs and then after every 100 runs. An interval of few runs is
 * sometimes narrow by chance, and a rule that checks it often would stop just then. With this start about 95 of 100
 * intervals contain the true value (tested).
 */
import { inMessage } from '../../kernel/guards.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Measure } from './measure.ts';
import { checkMeasure } from './measure.ts';
import { inputError } from '../../kernel/problems.ts';

export interface Until {
  /** Half of the greatest width that the interval may have; above 0. */
  readonly halfWidth: number;
  /** The measure whose interval counts; default `dealRate`. */
  readonly of?: Measure;
}

/** The number of runs before the first check. */
const FIRST_LOOK = 300;
/** The number of runs between two later checks. */
const EVERY = 100;

/** @throws DealbreakerError for a half width that is not above 0, and for an unknown measure. */
export function checkUntil(until: Until): void {
  if (!(until.halfWidth > 0))
    throw inputError(
      'until.halfWidth',
      `${inMessage(until.halfWidth)} is not a number above 0`,
      'use a number above 0',
    );
  if (until.of !== undefined) checkMeasure(until.of);
}

/** Whether the interval is checked after run number `n`, counted from 1. */
export const isCheckedAfter = (n: number): boolean => n >= FIRST_LOOK && n % EVERY === 0;

/** Whether half of the interval's whole width is small enough; the interval may be asymmetric. */
export const isNarrow = ({ low, high }: Estimate, until: Until): boolean => (high - low) / 2 <= until.halfWidth;

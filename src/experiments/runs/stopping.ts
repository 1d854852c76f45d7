/**
 * When enough has been played: as soon as the interval is narrow enough (Chow & Robbins 1965, fixed-width sequential
 * intervals). It looks after every hundred runs and not before a few hundred, because an interval of few numbers is
 * narrow by chance now and then, and one that is looked at again and again stops just there. With this start it is
 * still right some 95 times in a hundred (tested).
 */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Measure } from './measure.ts';
import { checkMeasure } from './measure.ts';
import { inputError } from '../../kernel/problems.ts';

export interface Until {
  /** Half the width that the interval may have, above 0. */
  readonly halfWidth: number;
  /** Of what; default `dealRate`. */
  readonly of?: Measure;
}

/** The number of runs after which the interval is looked at for the first time. */
const FIRST_LOOK = 300;
/** The number of runs between two looks after that. */
const EVERY = 100;

/** Throws DealbreakerError for a rule that makes no sense. */
export function checkUntil(until: Until): void {
  if (!(until.halfWidth > 0))
    throw inputError('until.halfWidth', `${String(until.halfWidth)} is not a number above 0`, 'use a number above 0');
  if (until.of !== undefined) checkMeasure(until.of);
}

/** Whether one looks after run number `n`, counted from 1. */
export const looksAfter = (n: number): boolean => n >= FIRST_LOOK && n % EVERY === 0;

/** Whether the interval is narrow enough: half of its whole width, since it need not lie evenly. */
export const narrow = ({ low, high }: Estimate, until: Until): boolean => (high - low) / 2 <= until.halfWidth;

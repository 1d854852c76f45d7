/**
 * Intervals for numbers that have no formula for theirs: the percentile bootstrap (Efron 1979). The cases are drawn
 * again with replacement, many times, and the middle 95 % of what comes out is the interval.
 */
import { openStream } from '../kernel/stream.ts';
import type { Estimate } from './estimate.ts';
import { quantile } from './quantile.ts';

/** Enough for the ends of a 95 % interval (Efron & Tibshirani 1993). */
const RESAMPLES = 1000;

/**
 * Estimates with their intervals. `statistic` gets the numbers of the cases to use (there are `cases` of them, from 0,
 * and a case may come twice) and writes one number for each of the `count` estimates into `out`; NaN where there is
 * none.
 */
export function bootstrap(
  cases: number,
  count: number,
  seed: string,
  statistic: (chosen: Int32Array, out: Float64Array) => void,
): (Estimate | null)[] {
  const chosen = Int32Array.from({ length: cases }, (_, i) => i);
  const out = new Float64Array(count);
  statistic(chosen, out);
  const estimates = out.slice();
  const drawn = Array.from({ length: count }, () => new Float64Array(RESAMPLES));
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const stream = openStream(seed, resample, 'experiments', 'bootstrap');
    for (let i = 0; i < cases; i++) chosen[i] = Math.floor(stream.next() * cases);
    statistic(chosen, out);
    for (let e = 0; e < count; e++) drawn[e]![resample] = out[e]!;
  }
  return drawn.map((values, e) => {
    const usable = values.filter((value) => !Number.isNaN(value)).sort();
    if (Number.isNaN(estimates[e]!) || usable.length === 0) return null;
    return { estimate: estimates[e]!, low: quantile(usable, 0.025), high: quantile(usable, 0.975) };
  });
}

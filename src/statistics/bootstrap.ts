/**
 * Computes 95 % intervals by the percentile bootstrap (Efron 1979), for estimates whose interval has no formula. The
 * cases are drawn again with replacement 1,000 times, and the interval holds the middle 95 % of the results.
 */
import { openStream } from '../kernel/stream.ts';
import type { Estimate } from './estimate.ts';
import { quantile } from './quantile.ts';

/** The number of resamples; 1,000 suffice for the ends of a 95 % interval (Efron & Tibshirani 1993). */
const RESAMPLES = 1000;

/**
 * Computes estimates and their intervals.
 *
 * @param cases - The number of cases, at least 1.
 * @param count - The number of estimates.
 * @param seed - The seed of the resamples.
 * @param statistic - Computes the estimates from `chosen`, a list of `cases` case numbers from 0 in which a case may
 * occur more than once. It writes one number for each estimate into `out`, and NaN where an estimate is undefined.
 * @returns One estimate for each; null where it is undefined for the cases themselves or for every resample.
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

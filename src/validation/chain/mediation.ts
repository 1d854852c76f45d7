/** How much of what meetings save goes through what is clamped. */
import { bootstrap } from '../../statistics/bootstrap.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { tango } from '../../statistics/tango.ts';

/** How many fewer of the same runs fail in `after` than in `before`, with Tango's interval; in [−1, 1]. */
export function fewer(before: readonly number[], after: readonly number[]): Estimate {
  const gained = before.filter((one, run) => one > after[run]!).length;
  const lost = before.filter((one, run) => one < after[run]!).length;
  return tango(gained, lost, before.length);
}

/**
 * The share 1 − (c₀ − c)/(f₀ − f) of what the meetings save that is gone with the clamp: f₀ and f are the failures
 * without and with meetings, c₀ and c those with the clamp, all of the same runs. The interval is a percentile
 * bootstrap over the runs.
 *
 * @param cells - By run, the failures f₀, f, c₀ and c.
 * @returns Null where the interval of f₀ − f does not lie above 0: there is nothing to share.
 */
export function through(
  [none, met, noneClamped, metClamped]: readonly [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ],
  seed: string,
): Estimate | null {
  if (fewer(none, met).low <= 0) return null;
  const [share] = bootstrap(none.length, 1, seed, (chosen, out) => {
    let [saved, kept] = [0, 0];
    for (let n = 0; n < chosen.length; n++) {
      const run = chosen[n]!;
      saved += none[run]! - met[run]!;
      kept += noneClamped[run]! - metClamped[run]!;
    }
    out[0] = saved > 0 ? 1 - kept / saved : NaN;
  });
  return share ?? null;
}

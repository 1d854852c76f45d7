/**
 * The time of a side, by round, where it does not follow from the number of rounds alone: where the talks may end by
 * chance, or where the side does not know when they end. t = (n + 1)/(n + 2 + left(n)) in round n, counted from 0,
 * where left(n) is how many rounds more the side expects after it. With a deadline that it knows, left(n) = rounds − n
 * − 1, and t is (n + 1)/(rounds + 1) as everywhere. With a chance p from round `after` on, left(n) = (1 − p)(1 + left(n
 * + 1)), and 1 + left(n + 1) before. A side that counts on h rounds expects max(0, h − n − 1) more. That a side takes
 * the expected number for the deadline is an assumption.
 */
import type { EndsSpec, Scenario } from '../../scenario/read/scenario.ts';

/** The deadline that comes by chance; null where there is none, or where it can come with the last round alone. */
export const chanceOfEnd = ({ ends, rounds }: Scenario): EndsSpec | null =>
  ends === undefined || ends.chance === 0 || ends.after >= rounds ? null : ends;

/**
 * Makes the times of a side by round, each in (0, 1) and none below the one before.
 *
 * @param horizon - The number of rounds that the side counts on; undefined where it knows when the talks end.
 * @returns Null where the number of rounds alone decides.
 */
export function timesOf(scenario: Scenario, horizon: number | undefined): Float64Array | null {
  const ends = chanceOfEnd(scenario);
  const { rounds } = scenario;
  if (horizon === undefined && ends === null) return null;
  const times = new Float64Array(rounds);
  let left = 0;
  for (let n = rounds - 1; n >= 0; n--) {
    if (horizon !== undefined) left = Math.max(0, horizon - n - 1);
    else if (n < rounds - 1) left = (n + 1 >= ends!.after ? 1 - ends!.chance : 1) * (1 + left);
    times[n] = (n + 1) / (n + 2 + left);
  }
  return times;
}

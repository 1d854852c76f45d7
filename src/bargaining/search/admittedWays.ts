/**
 * Counts for each way of the first half how many ways of the second, in falling order of worth, reach a floor with it.
 * The counts hang on the floor alone, and are kept for floors that come again.
 */
import type { HalfSpace } from './halfSpace.ts';

/** The greatest number of counts that are kept. */
const MOST_COUNTS = 16_384;

/**
 * Makes a function of the floor, which returns the counts by the number of the way. They are valid until the next call.
 */
export function admittedWays(first: HalfSpace, second: HalfSpace): (floor: number) => Uint16Array {
  const known = new Map<number, Uint16Array>();
  const places = Math.floor(MOST_COUNTS / first.count);
  const spare = new Uint16Array(first.count);

  return (floor) => {
    const kept = known.get(floor);
    if (kept !== undefined) return kept;
    const counts = known.size < places ? new Uint16Array(first.count) : spare;
    if (counts !== spare) known.set(floor, counts);
    // The loop takes the ways of the first half in rising order of worth, so that the count never falls.
    let count = 0;
    for (let a = first.count - 1; a >= 0; a--) {
      while (count < second.count && first.worth[a]! + second.worth[count]! >= floor) count += 1;
      counts[first.order[a]!] = count;
    }
    return counts;
  };
}

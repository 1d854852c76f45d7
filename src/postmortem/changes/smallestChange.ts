/**
 * Searches the smallest change of one number that works: a scan outward from the current value, then a bisection
 * between the last value that fails and the first that works. Outcomes are not monotone in a lever, so the search
 * checks the rounded result itself: it works, and a step back of 5 % of the change fails. For whole numbers, every
 * whole number within 5 % of the change back fails.
 */

/** The step back that must fail, as a share of the change. */
const BACK = 0.05;
const HALVINGS = 6;
/** The number of steps back that may work in sequence; beyond it the change is negligible and is not reported. */
const MAX_BACK = 200;
const MAX_DIGITS = 12;

/** Tells whether the lever works at this value. */
export type Works = (value: number) => boolean;

/**
 * Searches the smallest change in one direction.
 *
 * @param from - The current value.
 * @param way - The values to scan, from the nearest outward, without `from`.
 * @param whole - Whether only whole numbers are allowed.
 * @param works - Tells whether a value works.
 * @returns The value of the smallest change found; null where no scanned value works or the change is negligible.
 */
export function smallestChange(from: number, way: readonly number[], whole: boolean, works: Works): number | null {
  const at = way.findIndex(works);
  if (at < 0) return null;
  const [good, bad] = halved(way[at]!, at === 0 ? from : way[at - 1]!, whole, works);
  if (whole && Math.abs(good - bad) === 1 && Math.abs(good - from) * BACK <= 1) return good;
  let value = good;
  for (let n = 0; n < MAX_BACK; n++) {
    const back = stepsBack(from, value, whole).find(works);
    if (back === undefined) return whole ? value : shortened(from, value, works);
    value = back;
  }
  return null;
}

function halved(good: number, bad: number, whole: boolean, works: Works): [number, number] {
  for (let n = 0; n < HALVINGS || whole; n++) {
    const middle = whole ? Math.round((good + bad) / 2) : (good + bad) / 2;
    if (middle === good || middle === bad) break;
    if (works(middle)) good = middle;
    else bad = middle;
  }
  return [good, bad];
}

/** The value one step back; for whole numbers all values up to one step back, without `from`. */
function stepsBack(from: number, value: number, whole: boolean): number[] {
  if (!whole) return [stepBack(from, value)];
  const sign = Math.sign(value - from);
  const most = Math.min(Math.ceil(Math.abs(value - from) * BACK), Math.abs(value - from) - 1);
  return Array.from({ length: most }, (_, i) => value - sign * (i + 1));
}

const stepBack = (from: number, value: number): number => value - BACK * (value - from);

/** Rounds the value away from `from` to the fewest decimals with which it still works and a step back fails. */
function shortened(from: number, value: number, works: Works): number {
  const up = value > from;
  for (let digits = 1; digits <= MAX_DIGITS; digits++) {
    const scale = Number(`1e${digits}`);
    const short = Number(
      ((up ? Math.ceil(value * scale - 1e-9) : Math.floor(value * scale + 1e-9)) / scale).toFixed(digits),
    );
    if (short === value) return value;
    // A step back from such a value would reach `value` or beyond, which works.
    if (Math.abs(short - from) * (1 - BACK) > Math.abs(value - from)) continue;
    if (works(short) && !works(stepBack(from, short))) return short;
  }
  return value;
}

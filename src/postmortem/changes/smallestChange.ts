/**
 * The smallest change of one number that works out: scanned from where the lever stands, then halved between the last
 * value that does not and the first that does. Runs are not monotone in a lever, so what is returned is checked as it
 * will be written: it works, and a step back of 5 % of the change does not (for whole numbers: no whole number up to
 * that far back does).
 */

/** The step back that must no longer do, as a share of the change. */
const BACK = 0.05;
const HALVINGS = 6;
/** After so many steps back that all work, the change is next to nothing, and none is reported. */
const MAX_BACK = 200;
const MAX_DIGITS = 12;

/** Whether it works out with the lever at this value. */
export type Works = (value: number) => boolean;

/**
 * The change found on this way (values from the nearest outward, `from` left out), or null where none of them works.
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

/** Where a step back of 5 % of the change lands; for whole numbers everything up to there, but for `from` itself. */
function stepsBack(from: number, value: number, whole: boolean): number[] {
  if (!whole) return [stepBack(from, value)];
  const sign = Math.sign(value - from);
  const most = Math.min(Math.ceil(Math.abs(value - from) * BACK), Math.abs(value - from) - 1);
  return Array.from({ length: most }, (_, i) => value - sign * (i + 1));
}

const stepBack = (from: number, value: number): number => value - BACK * (value - from);

/** The same with as few decimals as keep both properties; rounded away from `from`. */
function shortened(from: number, value: number, works: Works): number {
  const up = value > from;
  for (let digits = 1; digits <= MAX_DIGITS; digits++) {
    const scale = Number(`1e${digits}`);
    const short = Number(
      ((up ? Math.ceil(value * scale - 1e-9) : Math.floor(value * scale + 1e-9)) / scale).toFixed(digits),
    );
    if (short === value) return value;
    // So far out, a step back would land on what works.
    if (Math.abs(short - from) * (1 - BACK) > Math.abs(value - from)) continue;
    if (works(short) && !works(stepBack(from, short))) return short;
  }
  return value;
}

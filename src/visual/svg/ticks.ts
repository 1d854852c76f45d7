/** Round numbers on an axis. */

/** The distance of ticks: `of` times ten to the power of `-decimals`. */
interface TickStep {
  readonly of: number;
  readonly decimals: number;
}

/** Ten to a whole power from 0. */
const tenTo = (power: number): number => (power <= 0 ? 1 : 10 * tenTo(power - 1));

/**
 * The step of 1, 2 or 5 times a power of ten that gives about `count` ticks (Heckbert 1990, "Nice numbers for graph
 * labels", with the bounds of d3-array: √50, √10, √2).
 */
function tickStep(span: number, count: number): TickStep {
  let decimals = 0;
  let size = span / count;
  for (; size >= 10; decimals--) size /= 10;
  for (; size < 1 && decimals < 15; decimals++) size *= 10;
  const of = size >= Math.sqrt(50) ? 10 : size >= Math.sqrt(10) ? 5 : size >= Math.SQRT2 ? 2 : 1;
  return of === 10 ? { of: 1, decimals: decimals - 1 } : { of, decimals };
}

/** `n` steps. */
const steps = (n: number, { of, decimals }: TickStep): number =>
  decimals > 0 ? (n * of) / tenTo(decimals) : n * of * tenTo(-decimals);

/** About `count` ticks from `low` to `high`, and how many decimals they have. */
export function ticks(low: number, high: number, count: number): { values: number[]; decimals: number } {
  if (!(high > low)) return { values: [low], decimals: 2 };
  const step = tickStep(high - low, count);
  const size = steps(1, step);
  const first = Math.ceil(low / size - 1e-9);
  const values = Array.from({ length: Math.floor(high / size + 1e-9) - first + 1 }, (_, n) => steps(first + n, step));
  return { values, decimals: Math.max(0, step.decimals) };
}

/** The ends of a scale moved outward to ticks, and again until the step stays the same, as d3-scale does. */
export function niceEnds(low: number, high: number): readonly [number, number] {
  if (!(high > low)) return [low, high];
  const step = tickStep(high - low, 10);
  const size = steps(1, step);
  const [from, to] = [steps(Math.floor(low / size + 1e-9), step), steps(Math.ceil(high / size - 1e-9), step)];
  return from === low && to === high ? [from, to] : niceEnds(from, to);
}

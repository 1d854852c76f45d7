/** Lists the values at which a lever is tried: the nearest value first, without the current value. */

/** The number of equal steps to an end of the range. */
const STEPS = 20;
/** The number of doublings or halvings on the way to a far end. */
const DOUBLINGS = 5;
/** The number of steps in each doubling or halving. */
const STEPS_EACH = 4;
/** The largest number of whole numbers that is tried. */
const MAX_WHOLE = 64;

/** Lists 20 equal steps from `from` (excluded) to `to` (included); an empty list where the two are equal. */
export const equalSteps = (from: number, to: number): number[] =>
  from === to
    ? []
    : Array.from({ length: STEPS }, (_, i) => (i === STEPS - 1 ? to : from + ((to - from) * (i + 1)) / STEPS));

/**
 * Lists values from `from` > 0 by factors: up to 32 times `from` and at most `to`, or down to 1/32 of `from` and above
 * `to`.
 */
export function geometricSteps(from: number, to: number): number[] {
  const found: number[] = [];
  for (let doubling = 0; doubling < DOUBLINGS; doubling++) {
    for (let step = 1; step <= STEPS_EACH; step++) {
      const factor = (1 << doubling) * (1 + step / STEPS_EACH);
      const value = to > from ? from * factor : from / factor;
      if (to > from ? value <= to : value > to) found.push(value);
    }
  }
  return found;
}

/** Lists the whole numbers from `from` (excluded) to `to` (included): all of them up to 64, else 64 of them. */
export function wholeSteps(from: number, to: number): number[] {
  const way = Math.abs(to - from);
  const count = Math.min(way, MAX_WHOLE);
  return Array.from({ length: count }, (_, i) => from + Math.sign(to - from) * Math.round(((i + 1) * way) / count));
}

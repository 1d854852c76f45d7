/** Where a lever is tried on its way from where it stands: the nearest value first, where it stands left out. */

/** Equal steps on the whole way to an end. */
const STEPS = 20;
/** On the way to a far end: four steps to twice or half of it, five times over. */
const DOUBLINGS = 5;
const STEPS_EACH = 4;
/** So many whole numbers at most. */
const MAX_WHOLE = 64;

/** From `from` to `to`, in equal steps, the end included; none where it is there already. */
export const equalSteps = (from: number, to: number): number[] =>
  from === to
    ? []
    : Array.from({ length: STEPS }, (_, i) => (i === STEPS - 1 ? to : from + ((to - from) * (i + 1)) / STEPS));

/** From `from` > 0 by factors, up to 32 times or down to a 32nd of it, but not beyond `to` (left out where it is 0). */
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

/** Whole numbers from `from` to `to`: every one of them on a short way, in equal strides on a long one. */
export function wholeSteps(from: number, to: number): number[] {
  const way = Math.abs(to - from);
  const count = Math.min(way, MAX_WHOLE);
  return Array.from({ length: count }, (_, i) => from + Math.sign(to - from) * Math.round(((i + 1) * way) / count));
}

/** The package that a side likes best. */
import type { View } from '../../agents/view.ts';
import { total } from '../../domain/space.ts';

/**
 * Writes the package worth most to this side that crosses none of its break points into `out`, and returns its utility.
 * The first option on ties.
 */
export function bestAllowed(view: View, out: Int32Array): number {
  const { count, offsets } = view.space;
  const { worth } = view.goals;
  for (let k = 0; k < count; k++) {
    let best = -1;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
      if (view.allowed[i] === 1 && (best < 0 || worth[i]! > worth[best]!)) best = i;
    out[k] = best - offsets[k]!;
  }
  return total(view.space, worth, out);
}

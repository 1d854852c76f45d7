/**
 * Finds the least worth that a package can have at or above a floor, where all worths lie on a grid, as with equal
 * weights and values in even steps. Lagrange's bound at that worth is tighter than at the floor.
 */
import type { Space } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { SEARCH_TOLERANCE } from './bounds.ts';

/** The least step of a grid that is looked for; a finer one hardly tightens a bound. */
const MIN_STEP = 1e-4;
/** How far from a grid a worth may lie by rounding. */
const ROUNDING = 1e-15;

/**
 * Makes a function that raises a floor to the grid of the worths, less the rounding of sums, so that every package that
 * reaches the floor reaches the result; it returns the floor itself where the worths are on no grid.
 *
 * @param space - The space of packages.
 * @param worth - The worth of every option, flat.
 */
export function floorOnGrid(space: Space, worth: Float64Array): (floor: number) => number {
  const grid = gridOf(space, worth);
  if (grid === null) return (floor) => floor;
  const { origin, step } = grid;
  return (floor) => {
    const cells = Math.ceil((floor - origin - SUM_ROUNDING) / step);
    return Math.max(floor, origin + cells * step - SEARCH_TOLERANCE);
  };
}

/** The grid; null where there is none. */
function gridOf({ count, offsets }: Space, worth: Float64Array): { origin: number; step: number } | null {
  let step = 0;
  let origin = 0;
  for (let k = 0; k < count; k++) {
    const first = worth[offsets[k]!]!;
    origin += first;
    for (let i = offsets[k]! + 1; i < offsets[k + 1]!; i++) {
      // Euclid's algorithm on the differences of worth.
      let a = Math.abs(worth[i]! - first);
      let b = step;
      while (a > SUM_ROUNDING) {
        if (a < MIN_STEP) return null;
        const rest = b % a;
        b = a;
        a = Math.min(rest, b - rest);
      }
      step = b;
    }
  }
  if (step === 0) return null;
  // The step that Euclid leaves is off by rounding; the greatest difference sets it right.
  let far = 0;
  for (let k = 0; k < count; k++)
    for (let i = offsets[k]! + 1; i < offsets[k + 1]!; i++)
      far = Math.max(far, Math.abs(worth[i]! - worth[offsets[k]!]!));
  step = far / Math.round(far / step);
  for (let k = 0; k < count; k++)
    for (let i = offsets[k]! + 1; i < offsets[k + 1]!; i++) {
      const apart = (worth[i]! - worth[offsets[k]!]!) / step;
      if (Math.abs(apart - Math.round(apart)) * step > ROUNDING) return null;
    }
  return { origin, step };
}

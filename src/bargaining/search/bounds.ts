/** Holds the limits and tolerances of the searches over packages. */
import type { Space } from '../../domain/space.ts';

/**
 * The number of sums that a search may form, about, so that a search takes about as long in every space: fewer where it
 * has more options to look at first.
 *
 * @param space - The space of packages.
 */
export const searchWork = ({ offsets, count }: Space): number => Math.max(2500, 9000 - 17 * offsets[count]!);

/** The tolerance of a search: a package that is better by less than this may be passed over. */
export const SEARCH_TOLERANCE = 1e-13;

/**
 * The greatest number of points after any issue up to which the frontier is exact; above it the frontier is thinned.
 */
export const MAX_FRONTIER_POINTS = 600_000;

/** The greatest number of merging steps for one issue (about half a second) up to which the frontier is exact. */
export const MAX_FRONTIER_STEPS = 100_000_000;

/** The greatest number of merging steps for one issue up to which the Nash package is taken from the frontier. */
export const MAX_NASH_STEPS = 1_000_000;

/** The number of sums that a search may form whose answer is worked out once and for good, about. */
export const THOROUGH_WORK = 400_000;

/** What the package of a turn with the greatest gain may lack, as a share, without a second and longer pass. */
export const ENOUGH = 0.002;

/**
 * The greatest Lagrange multiplier λ of a search. Every λ from 0 gives a valid bound, and λ times a sum is rounded by
 * less than 1e-12 up to this λ.
 */
export const MAX_LAMBDA = 1000;

/**
 * The tolerance of a search with the multiplier λ: `SEARCH_TOLERANCE` in gain and in worth, of
 * which a unit is worth λ.
 */
export const tolerance = (lambda: number): number => (1 + lambda) * SEARCH_TOLERANCE;

/**
 * What a search can lack of the best there is, as a share of that, in [0, 1].
 *
 * @param found - What it found.
 * @param most - What there is at most.
 * @param near - The difference that counts as none.
 */
export const shareLacking = (found: number, most: number, near: number): number =>
  most - found <= near ? 0 : most <= 0 ? 1 : Math.min(1, (most - found) / most);

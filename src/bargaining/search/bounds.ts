/** Holds the limits and tolerances of the searches over packages. */

/** The number of steps of branch and bound after which a search goes on by dynamic programming. */
export const FIRST_STEPS = 500;

/** The number of steps after which the search for the greatest product goes on along the frontier. */
export const FIRST_PRODUCT_STEPS = 2000;

/** The tolerance of branch and bound: a package that is better by less than this may be passed over. */
export const BRANCH_TOLERANCE = 1e-13;

/**
 * The greatest number of points after any issue up to which the frontier is exact; above it the frontier is thinned.
 */
export const MAX_FRONTIER_POINTS = 400_000;

/** The greatest number of merging steps for one issue (about half a second) up to which the frontier is exact. */
export const MAX_FRONTIER_STEPS = 100_000_000;

/** The greatest number of merging steps for one issue up to which the Nash package is taken from the frontier. */
export const MAX_NASH_STEPS = 1_000_000;

/**
 * The greatest Lagrange multiplier λ of a search. Every λ from 0 gives a valid bound, and λ times a sum is rounded by
 * less than 1e-12 up to this λ.
 */
export const MAX_LAMBDA = 1000;

/**
 * The tolerance of a search by dynamic programming with the multiplier λ: `BRANCH_TOLERANCE` in gain and in worth, of
 * which a unit is worth λ.
 */
export const tolerance = (lambda: number): number => (1 + lambda) * BRANCH_TOLERANCE;

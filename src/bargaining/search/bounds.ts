/** Holds the limits and tolerances of the searches over packages. */

/**
 * The number of steps after which a branch-and-bound search returns the best package found so far. Spaces of a few
 * thousand packages take tens of steps.
 */
export const STEP_BUDGET = 200_000;

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

/** When a search over issues stops looking. */

/**
 * A search gives up improving after so many steps and returns the best package found. Spaces of a few thousand packages
 * take tens of steps.
 */
export const STEP_BUDGET = 200_000;

/** What rounding may cost: a package that is better by less than this may be passed over. */
export const SLACK = 1e-13;

/**
 * Sums over halves and sums over issues may differ by so much; what comes out of halves is checked in the exact sum.
 */
export const ROUNDING = 1e-12;

/**
 * Solutions that differ by no more than this tie: sums of the same numbers in another order differ by less, and real
 * differences are larger.
 */
export const EQUAL = 1e-12;

/**
 * The frontier is exact up to so many points after every issue, and up to so many steps of merging for an issue (about
 * half a second); beyond, it is thinned.
 */
export const MAX_FRONTIER_POINTS = 400_000;
export const MAX_FRONTIER_STEPS = 100_000_000;

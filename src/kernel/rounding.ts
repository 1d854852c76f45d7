/** Holds the two differences that rounding explains. Smaller differences decide nothing. */

/**
 * The greatest difference between two sums of the same numbers that are added in another order. Utilities, their
 * products and means of them that differ by at most this are equal.
 */
export const SUM_ROUNDING = 1e-12;

/**
 * The greatest difference between a utility that a policy computed by a formula of its own and a bound that it meant to
 * meet.
 */
export const UTILITY_TOLERANCE = 1e-9;

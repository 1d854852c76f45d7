/** The points of a score sheet: how a utility of a side reads in the points that its author wrote. */

/**
 * The points behind a side's utilities: a package that is worth u has Σ least + total · u points. `fromScoreSheet`
 * writes them; no negotiation reads them.
 */
export interface PointsSpec {
  /** The points between a utility of 0 and a utility of 1, in (0, 1e9]. */
  readonly total: number;
  /** By issue: the points of its worst option, in [-1e9, 1e9]. An issue that is left out has 0. */
  readonly least: Readonly<Record<string, number>>;
}

/** The largest amount of points on a score sheet, above 0 and below. */
export const MOST_POINTS = 1e9;

/** Decimals to which points are rounded, so that what arithmetic adds behind them does not show. */
const DECIMALS = 9;

/** Returns points without the digits that are rounding errors. */
export const roundedPoints = (points: number): number => Number(points.toFixed(DECIMALS)) + 0;

/** Returns the points at a utility of 0: the sum of the least points of all issues. */
const leastPoints = ({ least }: PointsSpec): number => Object.values(least).reduce((a, b) => a + b, 0);

/** Returns the points of a utility. */
export const inPoints = (points: PointsSpec, utility: number): number =>
  roundedPoints(leastPoints(points) + points.total * utility);

/** Returns the utility of points. */
export const fromPoints = (points: PointsSpec, of: number): number => (of - leastPoints(points)) / points.total;

/** The points of a side without a score sheet: 100 between a utility of 0 and of 1. */
const USUAL_POINTS: PointsSpec = { total: 100, least: {} };

/** Returns the points in which a side's utilities are written: its own, else 100 for a utility of 1. */
export const pointsFor = ({ points }: { readonly points?: PointsSpec }): PointsSpec => points ?? USUAL_POINTS;

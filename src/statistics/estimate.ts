/** The form of every estimate: a number with its 95 % interval. */

/** A number with its 95 % interval. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The methods by which intervals were computed. Every result of a study carries them. */
export interface Intervals {
  readonly confidence: number;
  readonly rates: string;
  readonly means: string;
}

/** The methods for a single study. */
export const INTERVALS: Intervals = { confidence: 0.95, rates: 'Wilson score', means: "Student's t" };
/** The methods for differences between paired runs. */
export const PAIRED_INTERVALS: Intervals = {
  confidence: 0.95,
  rates: 'Tango score, paired',
  means: "Student's t, paired",
};

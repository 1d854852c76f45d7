/** A number with its 95 % interval. No number leaves this floor without one. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How intervals are made: said in every result. */
export interface Intervals {
  readonly confidence: number;
  readonly rates: string;
  readonly means: string;
}

export const INTERVALS: Intervals = { confidence: 0.95, rates: 'Wilson score', means: "Student's t" };
export const PAIRED_INTERVALS: Intervals = {
  confidence: 0.95,
  rates: 'Tango score, paired',
  means: "Student's t, paired",
};

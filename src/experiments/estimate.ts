/** A number with its 95 % interval. No number leaves this floor without one. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

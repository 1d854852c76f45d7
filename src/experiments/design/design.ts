/** Defines the design of an experiment: points with a value for every lever that varies. */
import type { LeverValue } from './levels.ts';

/** Values by lever path. */
export type DesignPoint = Readonly<Record<string, LeverValue>>;

export interface Design {
  readonly paths: readonly string[];
  readonly count: number;
  /** Returns the point number `i`, from 0. */
  at(i: number): DesignPoint;
}

/** The greatest number of points of a design. */
export const MAX_DESIGN_POINTS = 1_000_000;

/** The points that an experiment visits, each with a setting for every lever that varies. */
import type { LeverValue } from './levels.ts';

/** Settings by lever path. */
export type DesignPoint = Readonly<Record<string, LeverValue>>;

export interface Design {
  readonly paths: readonly string[];
  readonly count: number;
  /** The point number `i`, from 0. */
  at(i: number): DesignPoint;
}

/** No design has more points than this. */
export const MAX_DESIGN_POINTS = 1_000_000;

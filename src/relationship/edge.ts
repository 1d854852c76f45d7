/**
 * One side's directed trust in the other, as a Beta edge: T = ceiling · r / (r + s). There are always two edges.
 * Jøsang & Ismail 2002.
 */

export interface Edge {
  /** Evidence for, at least 0. */
  r: number;
  /** Evidence against, at least 0. */
  s: number;
  /**
   * As much trust as there can ever be again, in [0, 1]; 1 until the other is caught in a lie.
   * Trust broken by deception never fully recovers, trust broken by action does (Schweitzer, Hershey & Bradlow 2006).
   */
  ceiling: number;
}

/**
 * An edge that starts at trust T₀ in [0, 1] with `depth` > 0 of history behind it: r = T₀·depth, s = (1 −
 * T₀)·depth.
 */
export const initialEdge = (trust: number, depth: number): Edge => ({
  r: trust * depth,
  s: (1 - trust) * depth,
  ceiling: 1,
});

/** T, in [0, 1]. */
export const edgeTrust = (edge: Readonly<Edge>): number => (edge.ceiling * edge.r) / (edge.r + edge.s);

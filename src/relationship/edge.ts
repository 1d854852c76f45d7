/**
 * Holds one side's trust in the other as a directed Beta edge: T = ceiling · r / (r + s) (Jøsang & Ismail 2002; the
 * ceiling is a deviation). A negotiation has two edges, one from each side.
 */

export interface Edge {
  /** The weight of the good evidence, at least 0. */
  r: number;
  /** The weight of the bad evidence, at least 0. */
  s: number;
  /**
   * The greatest trust that is still possible, in [0, 1]. It is 1 until the other side is caught in a lie, because
   * trust broken by deception never fully recovers and trust broken by action does (Schweitzer, Hershey & Bradlow
   * 2006).
   */
  ceiling: number;
}

/**
 * Makes the edge at the start of a negotiation: r = T₀·depth and s = (1 − T₀)·depth.
 *
 * @param trust - T₀, in [0, 1].
 * @param depth - The weight of the evidence from earlier dealings, above 0.
 */
export const initialEdge = (trust: number, depth: number): Edge => ({
  r: trust * depth,
  s: (1 - trust) * depth,
  ceiling: 1,
});

/** Computes T, in [0, 1]. */
export const edgeTrust = (edge: Readonly<Edge>): number => (edge.ceiling * edge.r) / (edge.r + edge.s);

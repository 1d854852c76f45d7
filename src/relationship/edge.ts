/** One side's directed trust in the other, as a Beta edge: T = r / (r + s). There are always two edges. Jøsang & Ismail 2002. */

export interface Edge {
  /** Evidence for, at least 0. */
  r: number;
  /** Evidence against, at least 0. */
  s: number;
}

/** An edge that starts at trust T₀ in [0, 1] with `depth` > 0 of history behind it: r = T₀·depth, s = (1 − T₀)·depth. */
export const startEdge = (trust: number, depth: number): Edge => ({ r: trust * depth, s: (1 - trust) * depth });

/**
 * Lets time pass between two deals. What trust has gained or lost since the first table fades, r ← r₀ + (1 − f)(r − r₀)
 * and s alike (the forgetting of Jøsang & Ismail 2002, toward the start instead of nothing: a deviation). What has been
 * learnt drifts out of date, b ← b₀ + (1 − d)(b − b₀).
 */
import type { Edge } from '../../relationship/edge.ts';

/**
 * Fades an edge toward its start. A ceiling that a lie has left stays (Schweitzer, Hershey & Bradlow 2006), unless
 * nothing at all is carried.
 *
 * @param edge - The edge, which is changed.
 * @param first - The edge at the first table.
 * @param fades - f, in [0, 1].
 */
export function fadeEdge(edge: Edge, first: Readonly<Edge>, fades: number): void {
  edge.r = toward(edge.r, first.r, fades);
  edge.s = toward(edge.s, first.s, fades);
  if (fades === 1) edge.ceiling = first.ceiling;
}

/** Moves each number of a list a share of the way back to what it was at first. */
export function driftBack(now: Float64Array, first: Float64Array, drift: number): void {
  for (let i = 0; i < now.length; i++) now[i] = toward(now[i]!, first[i]!, drift);
}

/** The number after a share of its way to another; exact at 0 and at 1. */
const toward = (from: number, to: number, share: number): number => (share === 1 ? to : from + share * (to - from));

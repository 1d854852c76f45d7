/**
 * The interval of a difference of two rates that were measured on the same cases: Tango 1998 (Statistics in Medicine
 * 17:891), the score interval, as Wilson's is for one rate. Of n pairs, b had the thing only the second time and c only
 * the first; Δ = (b − c)/n. The bounds are where (b − c − nΔ)/√(n(2q + Δ(1 − Δ))) = ±z, with q the
 * likeliest share of c-pairs under Δ: q = (√(B² − 4AC) − B)/2A, A = 2n, B = −b − c + (2n − b + c)Δ, C =
 * −cΔ(1 − Δ). Where no pair differs it says how much they still might: ±z²/(n + z²).
 */
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/**
 * Second less first, in [−1, 1], with 95 % confidence; n ≥ 1 pairs, `gained` of them only the second time, `lost`
 * only the first.
 */
export function tango(gained: number, lost: number, n: number): Estimate {
  const estimate = (gained - lost) / n;
  return { estimate, low: bound(gained, lost, n, -1, estimate, Z), high: bound(gained, lost, n, estimate, 1, -Z) };
}

/** Where the score, which falls as Δ rises, passes `z`. */
function bound(b: number, c: number, n: number, from: number, to: number, z: number): number {
  let low = from;
  let high = to;
  // A double has 53 bits; halving more often changes nothing.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (score(b, c, n, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function score(b: number, c: number, n: number, delta: number): number {
  const A = 2 * n;
  const B = -b - c + (2 * n - b + c) * delta;
  const C = -c * delta * (1 - delta);
  const q = (Math.sqrt(Math.max(0, B * B - 4 * A * C)) - B) / (2 * A);
  const variance = n * (2 * q + delta * (1 - delta));
  const distance = b - c - n * delta;
  return variance > 0 ? distance / Math.sqrt(variance) : distance === 0 ? 0 : distance * Infinity;
}

/** temp */
import type { Space } from '../domain/space.ts';
export interface PackageSearch {
  best(gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array): boolean;
  product(mine: Float64Array, myFloor: number, theirs: Float64Array, theirFloor: number, allowed: Uint8Array, out: Int32Array): boolean;
}
export function packageSearch(space: Space): PackageSearch {
  const each = (allowed: Uint8Array, f: (c: number[]) => void): void => {
    const c = new Array<number>(space.count).fill(0);
    const go = (k: number): void => {
      if (k === space.count) return f(c);
      for (let o = 0; o < space.sizes[k]!; o++) if (allowed[space.offsets[k]! + o]) { c[k] = o; go(k + 1); }
    };
    go(0);
  };
  const tot = (t: Float64Array, c: number[]): number => { let s = 0; for (let k = 0; k < c.length; k++) s += t[space.offsets[k]! + c[k]!]!; return s; };
  return {
    best(gain, worth, allowed, floor, out) {
      let b = -Infinity, ok = false;
      each(allowed, (c) => { if (tot(worth, c) >= floor) { const g = tot(gain, c); if (g > b) { b = g; ok = true; out.set(c); } } });
      return ok;
    },
    product(mine, mf, theirs, tf, allowed, out) {
      let b = 0, ok = false;
      each(allowed, (c) => { const p = tot(mine, c) - mf, q = tot(theirs, c) - tf; if (p > 0 && q > 0 && p * q > b) { b = p * q; ok = true; out.set(c); } });
      return ok;
    },
  };
}

/**
 * Chooses the options that can be part of a package better than one that is known, by what each loses against
 * Lagrange's option of its issue: the one with the greatest a·first + b·second.
 */
import type { Space } from '../../domain/space.ts';
import { sortByWorth } from './sortByWorth.ts';

export interface CoreOptions {
  /** An option of each issue that loses little, as a package; the only one that was kept where there is one. */
  readonly base: Int32Array;
  /** By place in the flat tables, what an option loses against Lagrange's option of its issue; from 0. */
  readonly loss: Float64Array;
  /** Where the options that were kept of each issue start in `option`; they end, excluded, at `end`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The places of the options that were kept, by issue, in falling order of the second table. */
  readonly option: Int32Array;
  /** For each issue the least loss for a unit of the second table above and below its base; Infinity without one. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /**
   * Takes Lagrange's options and works out the losses. Every issue must have an allowed option.
   *
   * @returns The Σ of a·first + b·second over Lagrange's options.
   */
  relax(first: Float64Array, a: number, second: Float64Array, b: number, allowed: Uint8Array): number;
  /**
   * Keeps the options that lose at most `gap`, of which no other is at least as good in both tables.
   *
   * @param own - The package that becomes the base; on issues where it loses more than `gap`, and where it is null,
   * Lagrange's option does.
   */
  keep(first: Float64Array, second: Float64Array, gap: number, own: Int32Array | null): void;
}

/** Makes the lists, which stay empty until they are filled. */
export function coreOptions({ count, offsets }: Space): CoreOptions {
  const options = offsets[count]!;
  const lagrange = new Int32Array(count);
  const base = new Int32Array(count);
  const start = offsets.slice(0, count);
  const end = new Int32Array(count);
  const option = new Int32Array(options);
  const loss = new Float64Array(options);
  const above = new Float64Array(count);
  const below = new Float64Array(count);

  function relax(first: Float64Array, a: number, second: Float64Array, b: number, allowed: Uint8Array): number {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const from = offsets[k]!;
      const until = offsets[k + 1]!;
      let at = from;
      let most = -Infinity;
      for (let i = from; i < until; i++) {
        const value = allowed[i] === 0 ? -Infinity : a * first[i]! + b * second[i]!;
        loss[i] = value;
        if (value <= most) continue;
        most = value;
        at = i;
      }
      for (let i = from; i < until; i++) loss[i] = most - loss[i]!;
      lagrange[k] = at - from;
      sum += most;
    }
    return sum;
  }

  function keep(first: Float64Array, second: Float64Array, gap: number, own: Int32Array | null): void {
    for (let k = 0; k < count; k++) {
      const from = start[k]!;
      const until = offsets[k + 1]!;
      let next = from;
      for (let i = from; i < until; i++) if (loss[i]! <= gap) option[next++] = i;
      sortByWorth(option, from, next, second, first);
      base[k] = own !== null && loss[from + own[k]!]! <= gap ? own[k]! : lagrange[k]!;
      const level = second[from + base[k]!]!;
      let kept = from;
      let most = -Infinity;
      let [up, down] = [Infinity, Infinity];
      for (let n = from; n < next; n++) {
        const i = option[n]!;
        if (first[i]! <= most) continue;
        most = first[i]!;
        option[kept++] = i;
        const apart = second[i]! - level;
        if (apart > 0) up = Math.min(up, loss[i]! / apart);
        else if (apart < 0) down = Math.min(down, -loss[i]! / apart);
      }
      end[k] = kept;
      if (kept === from + 1) base[k] = option[from]! - from;
      above[k] = up;
      below[k] = down;
    }
  }

  return { base, loss, start, end, option, above, below, relax, keep };
}

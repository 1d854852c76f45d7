/**
 * The Pareto frontier of a space, exactly and without listing its packages: issue by issue, the sums so far that no
 * other sum beats (Nemhauser & Ullmann 1969, here for two utilities). A sum that is beaten stays beaten whatever is
 * added to both, and rounding keeps that order. Issues are added in their order, as `total` adds them, so that every
 * utility is the very number that `total` gives and the points are the very ones that a list of all packages would
 * give, with numbers compared as they are.
 */
import type { Space } from '../../domain/space.ts';
import type { Layer } from './addIssue.ts';
import { addIssue, emptyLayer, undominated } from './addIssue.ts';
import { MAX_FRONTIER_STEPS } from '../search/bounds.ts';

/** Packages in falling order of `first` and so in rising order of `second`; no two alike in either. */
export interface Frontier {
  readonly count: number;
  /** Utility of each point to the first side. */
  readonly first: Float64Array;
  /** And to the second. */
  readonly second: Float64Array;
  /**
   * How much better for the first side a package may be that is as good as a point for the second: 0 where the frontier
   * is exact.
   */
  readonly maxGap: number;
  /** Writes the options of point `i` into a package. Of packages alike to both sides it is always the same one. */
  write(i: number, out: Int32Array): void;
}

/**
 * The frontier of the packages of allowed options (1 in `allowed`); empty where an issue has none. Tables are flat
 * (`offsets[k] + o`) and hold numbers of 0 or more.
 */
export function frontier(space: Space, first: Float64Array, second: Float64Array, allowed: Uint8Array): Frontier {
  const { count, offsets } = space;
  const options = Array.from({ length: count }, (_, k) =>
    undominated(offsets[k]!, offsets[k + 1]!, first, second, allowed),
  );
  const exact = merged(space, options, first, second, 0);
  if (exact !== null) return withWay(exact, 0);
  const range = options.reduce((sum, list) => sum + first[list[0]!]!, 0);
  const step = range / Math.max(200, Math.min(20_000, Math.floor(MAX_FRONTIER_STEPS / options.flat().length)));
  return withWay(merged(space, options, first, second, step)!, count * step);
}

interface Merged {
  readonly last: Layer;
  readonly ways: readonly Pick<Layer, 'from' | 'option'>[];
}

/** All issues, one by one; null where that is too much for an exact answer. */
function merged(
  { offsets }: Space,
  options: readonly (readonly number[])[],
  first: Float64Array,
  second: Float64Array,
  step: number,
): Merged | null {
  const ways: Pick<Layer, 'from' | 'option'>[] = [];
  let last = emptyLayer();
  for (const [k, list] of options.entries()) {
    const next = addIssue(last, offsets[k]!, list, first, second, step);
    if (next === null) return null;
    last = next;
    ways.push({ from: last.from, option: last.option });
  }
  return { last, ways };
}

function withWay({ last, ways }: Merged, within: number): Frontier {
  const write = (point: number, out: Int32Array): void => {
    let i = point;
    for (let k = ways.length - 1; k >= 0; k--) {
      out[k] = ways[k]!.option[i]!;
      i = ways[k]!.from[i]!;
    }
  };
  return { count: last.count, first: last.first, second: last.second, maxGap: within, write };
}

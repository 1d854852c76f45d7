/**
 * Computes the Pareto frontier of a space exactly and without listing its packages. It keeps, issue by issue, the
 * undominated sums so far (Nemhauser & Ullmann 1969, here for two utilities). A dominated sum stays dominated whatever
 * is added to it and to the sum that dominates it, and rounding keeps that order. Issues are added in the order in
 * which `total` adds them, so that every utility equals the number that `total` gives, bit for bit, and the points are
 * exactly those that a list of all packages would give. Above the limits of bounds.ts the frontier is thinned.
 */
import type { Space } from '../../domain/space.ts';
import { addIssue, undominated } from './addIssue.ts';
import type { Layer } from './layerPool.ts';
import { LayerPool } from './layerPool.ts';
import { MAX_FRONTIER_STEPS } from '../search/bounds.ts';

/** The points in strictly falling order of `first` and so in strictly rising order of `second`. */
export interface Frontier {
  /** The number of points. */
  readonly count: number;
  /** The utility of each point to the first side. */
  readonly first: Float64Array;
  /** The utility of each point to the second side. */
  readonly second: Float64Array;
  /**
   * The greatest utility that thinning can cost: for each package of the exact frontier there is a point that is at
   * least as good for the second side and at most this much worse for the first. 0 where the frontier is exact.
   */
  readonly maxGap: number;
  /** Writes the package of point `i`. Of packages with the same two utilities it is always the same one. */
  write(i: number, packageIndex: Int32Array): void;
}

/**
 * Computes the frontier of the packages of allowed options.
 *
 * @param space - The space of packages.
 * @param first - The worth of every option to the first side, flat, each 0 or more.
 * @param second - The worth of every option to the second side, flat, each 0 or more.
 * @param allowed - For every option, flat, 1 if it may be used.
 * @returns The frontier; without points where an issue has no allowed option.
 */
export function frontier(space: Space, first: Float64Array, second: Float64Array, allowed: Uint8Array): Frontier {
  const exact = exactFrontier(space, first, second, allowed);
  if (exact !== null) return exact;
  const options = undominatedOptions(space, first, second, allowed);
  const range = options.reduce((sum, list) => sum + first[list[0]!]!, 0);
  const step = range / Math.max(200, Math.min(20_000, Math.floor(MAX_FRONTIER_STEPS / options.flat().length)));
  return frontierOf(addIssues(space, options, first, second, step)!, space.count * step);
}

/** Computes the frontier as above; null where an exact answer takes more than `maxSteps` merging steps for an issue. */
export function exactFrontier(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  maxSteps = MAX_FRONTIER_STEPS,
): Frontier | null {
  const layers = addIssues(space, undominatedOptions(space, first, second, allowed), first, second, 0, maxSteps);
  return layers === null ? null : frontierOf(layers, 0);
}

/** For each issue its allowed options that no other option dominates. */
const undominatedOptions = (
  { count, offsets }: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
): number[][] =>
  Array.from({ length: count }, (_, k) => undominated(offsets[k]!, offsets[k + 1]!, first, second, allowed));

/** The last layer, and for each issue how its points extend the layer before. */
interface Layers {
  readonly last: Layer;
  readonly steps: readonly Pick<Layer, 'from' | 'option'>[];
}

/** Adds all issues one by one; returns null where an exact answer exceeds the limits. */
function addIssues(
  { offsets }: Space,
  options: readonly (readonly number[])[],
  first: Float64Array,
  second: Float64Array,
  step: number,
  maxSteps = MAX_FRONTIER_STEPS,
): Layers | null {
  const pool = new LayerPool();
  const steps: Pick<Layer, 'from' | 'option'>[] = [];
  let last = pool.root();
  for (const [k, list] of options.entries()) {
    const next = addIssue(last, offsets[k]!, list, first, second, step, maxSteps, pool);
    if (next === null) return null;
    pool.give(last);
    last = next;
    steps.push({ from: last.from.slice(0, last.count), option: last.option.slice(0, last.count) });
  }
  return { last, steps };
}

/** The frontier of the last layer; a package is read by following its points back through the layers. */
function frontierOf({ last, steps }: Layers, maxGap: number): Frontier {
  const write = (point: number, packageIndex: Int32Array): void => {
    let i = point;
    for (let k = steps.length - 1; k >= 0; k--) {
      packageIndex[k] = steps[k]!.option[i]!;
      i = steps[k]!.from[i]!;
    }
  };
  const { count } = last;
  return { count, first: last.first.slice(0, count), second: last.second.slice(0, count), maxGap, write };
}

/**
 * Makes a Latin hypercube (McKay, Beckman & Conover 1979): each lever's range is divided into as many slices as there
 * are points, and every slice has one point at a random place.
 */
import { openStream } from '../../kernel/stream.ts';
import type { Design } from './design.ts';
import type { ReadLevels } from './levels.ts';
import { settingAt } from './levels.ts';

/**
 * @param levels - The range or list of each lever.
 * @param points - The number of points, from 1.
 * @param seed - The seed. Each lever has a random stream of its own, so that another lever does not change the values
 *   of this one.
 */
export function latinHypercube(levels: ReadonlyMap<string, ReadLevels>, points: number, seed: string): Design {
  const shares = new Map([...levels.keys()].map((path) => [path, slices(points, seed, path)]));
  return {
    paths: [...levels.keys()],
    count: points,
    at: (i) => Object.fromEntries([...levels].map(([path, one]) => [path, settingAt(one, shares.get(path)![i]!)])),
  };
}

/** Returns a number in [0, 1) for each point: (π(i) + u)/n, with π a random permutation (Fisher & Yates 1938). */
function slices(points: number, seed: string, path: string): Float64Array {
  const stream = openStream(seed, 0, path, 'latin hypercube');
  const places = Float64Array.from({ length: points }, (_, i) => i);
  for (let i = points - 1; i > 0; i--) {
    const j = Math.floor(stream.next() * (i + 1));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places.map((slice) => (slice + stream.next()) / points);
}

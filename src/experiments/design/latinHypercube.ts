/**
 * A Latin hypercube: each lever's range in as many slices as there are points, every slice visited once, at a chance
 * place within it. McKay, Beckman & Conover 1979.
 */
import { openStream } from '../../kernel/stream.ts';
import type { Design } from './design.ts';
import type { ReadLevels } from './levels.ts';
import { settingAt } from './levels.ts';

/** `points` ≥ 1. Each lever has a stream of its own, so that one lever more moves nobody else's settings. */
export function latinHypercube(levels: ReadonlyMap<string, ReadLevels>, points: number, seed: string): Design {
  const shares = new Map([...levels.keys()].map((path) => [path, slices(points, seed, path)]));
  return {
    paths: [...levels.keys()],
    count: points,
    at: (i) => Object.fromEntries([...levels].map(([path, one]) => [path, settingAt(one, shares.get(path)![i]!)])),
  };
}

/** A place in [0, 1) for each point: (π(i) + u)/n, with π a shuffle (Fisher & Yates 1938). */
function slices(points: number, seed: string, path: string): Float64Array {
  const stream = openStream(seed, 0, path, 'latin hypercube');
  const places = Float64Array.from({ length: points }, (_, i) => i);
  for (let i = points - 1; i > 0; i--) {
    const j = Math.floor(stream.next() * (i + 1));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places.map((slice) => (slice + stream.next()) / points);
}

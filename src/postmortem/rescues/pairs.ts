/**
 * The pair of levers with the smallest total distance that brings a deal. Each pair is tried at a few values; the
 * cheapest pairs that bring a deal are then moved back toward the original values, one lever after the other.
 */
import { leverDistance } from '../changes/leverDistance.ts';
import type { Change, Lever } from '../changes/lever.ts';
import { smallestChange } from '../changes/smallestChange.ts';
import type { Counterfactual } from '../changes/counterfactual.ts';
import { closes } from '../changes/counterfactual.ts';

/** The values at which each lever of a pair is tried, as shares of its way. */
const PLACES = [0.5, 1];
/** How many of the cheapest pairs that bring a deal are moved back. */
const REFINED = 4;

type Pair = readonly [Change, Change];

/**
 * Searches in steps, so that others have their turn between two of them: after each, the share that is done is given.
 * Null where no pair that was tried brings a deal. Only levers that are numbers, and each in its likelier direction.
 */
export function* pairSearch(
  levers: readonly Lever[],
  counterfactual: Counterfactual,
): Generator<number, Pair | null, void> {
  const numbers = levers.filter((lever) => typeof lever.from === 'number' && lever.ways.length > 0);
  const tries = numbers.map((lever) =>
    PLACES.map((place): Change => {
      const way = lever.ways[0]! as readonly number[];
      return {
        path: lever.path,
        from: lever.from,
        to: way[Math.round(place * way.length) - 1] ?? way[0]!,
        side: lever.side,
      };
    }),
  );
  const found: Pair[] = [];
  for (const [i, ones] of tries.entries()) {
    yield i / tries.length;
    for (const others of tries.slice(i + 1))
      for (const one of ones)
        for (const other of others) if (works(counterfactual, [one, other])) found.push([one, other]);
  }
  const cost = ([one, other]: Pair): number => leverDistance(one) + leverDistance(other);
  const cheapest = (pairs: readonly Pair[]): Pair[] => [...pairs].sort((a, b) => cost(a) - cost(b));
  const refined: Pair[] = [];
  for (const pair of cheapest(found).slice(0, REFINED)) {
    yield 1;
    refined.push(movedBack(pair, numbers, counterfactual));
  }
  return cheapest(refined)[0] ?? null;
}

/** The search in one go. */
export function cheapestPair(
  levers: readonly Lever[],
  counterfactual: Counterfactual,
  done: (share: number) => void,
): Pair | null {
  const search = pairSearch(levers, counterfactual);
  let step = search.next();
  for (; step.done !== true; step = search.next()) done(step.value);
  return step.value;
}

const works = (counterfactual: Counterfactual, pair: readonly Change[]): boolean =>
  closes(counterfactual, Object.fromEntries(pair.map(({ path, to }) => [path, to])));

/** First the second lever is moved back, then the first, so that neither can be moved back by itself. */
function movedBack([one, other]: Pair, levers: readonly Lever[], counterfactual: Counterfactual): Pair {
  const less = (change: Change, fixed: Change): Change => {
    const lever = levers.find(({ path }) => path === change.path)!;
    const from = change.from as number;
    const way = (lever.ways[0]! as readonly number[]).filter(
      (value) => Math.abs(value - from) <= Math.abs((change.to as number) - from),
    );
    const to = smallestChange(from, way, lever.whole, (value) =>
      works(counterfactual, [{ ...change, to: value }, fixed]),
    );
    return to === null ? change : { ...change, to };
  };
  const second = less(other, one);
  return [less(one, second), second];
}

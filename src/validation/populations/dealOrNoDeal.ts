/** Two people divide books, hats and balls (Lewis et al. 2017, "Deal or No Deal?"). */
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Draw } from './population.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';

const KINDS = ['book', 'hat', 'ball'] as const;
const POINTS = 10;

type Triple = readonly [number, number, number];
const triples = (most: number, keep: (triple: Triple) => boolean): Triple[] => {
  const numbers = Array.from({ length: most + 1 }, (_, n) => n);
  return numbers.flatMap((a) => numbers.flatMap((b) => numbers.map((c): Triple => [a, b, c]))).filter(keep);
};

/** All counts of three kinds with 5 to 7 items in total and at least one of each kind. */
const COUNTS = triples(5, ([a, b, c]) => Math.min(a, b, c) >= 1 && a + b + c >= 5 && a + b + c <= 7);
/** For each count, all whole values of an item of each kind for which all items together are worth 10. */
const VALUES = COUNTS.map((count) =>
  triples(POINTS, (value) => value.reduce((sum, v, k) => sum + v * count[k]!, 0) === POINTS),
);

const pick = <T>(list: readonly T[], draw: Draw, what: string): T => list[Math.floor(draw(what, 0, list.length))]!;

/**
 * Draws the counts and both sides' values. They are drawn again until no kind is worthless to both sides and at least
 * one kind is worth something to both, as in the original.
 */
function drawItems(draw: Draw): { count: Triple; first: Triple; second: Triple } {
  for (let attempt = 0; ; attempt++) {
    const n = Math.floor(draw(`counts ${attempt}`, 0, COUNTS.length));
    const [first, second] = [pick(VALUES[n]!, draw, `first ${attempt}`), pick(VALUES[n]!, draw, `second ${attempt}`)];
    if (first.every((v, k) => v + second[k]! > 0) && first.some((v, k) => v * second[k]! > 0))
      return { count: COUNTS[n]!, first, second };
  }
}

/**
 * The overlap of the priorities of pair n, Σ_k min of both sides' shares of their points, in [0, 1]. It is found
 * without making the scenario, so that pairs of a rare overlap can be looked for.
 */
export function dealOrNoDealOverlap(n: number, seed: string): number {
  const { count, first, second } = drawItems(drawFor('dealOrNoDeal', seed, n));
  return count.reduce((sum, items, k) => sum + Math.min(first[k]!, second[k]!) * items, 0) / POINTS;
}

/** Pair n of the population. */
export function dealOrNoDealPair(n: number, seed: string): Scenario {
  const { count, first, second } = drawItems(drawFor('dealOrNoDeal', seed, n));
  const goals = (value: Triple, values: string) =>
    Object.fromEntries(KINDS.map((kind, k) => [kind, { weight: (value[k]! * count[k]!) / POINTS, values }]));
  return readScenario({
    schemaVersion: 1,
    title: `Books, hats and balls, pair ${n}`,
    rounds: 5,
    issues: Object.fromEntries(
      KINDS.map((kind, k) => [
        kind,
        { unit: 'for the first', options: Array.from({ length: count[k]! + 1 }, (_, o) => o) },
      ]),
    ),
    vendor: sideFile(seed, n, 'the first', { walkAway: 0, goals: goals(first, 'more is better') }),
    client: sideFile(seed, n, 'the second', { walkAway: 0, goals: goals(second, 'less is better') }),
  });
}

/**
 * Two people divide 5 to 7 books, hats and balls; both get 0 without a deal.
 *
 * @param options - `pairs`: a whole number from 1, default 1000; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.dealOrNoDeal({ pairs: 1, seed: 7 });
 * console.log(first?.vendor.walkAway); // 0
 * ```
 */
export const dealOrNoDeal = population(
  {
    name: 'dealOrNoDeal',
    what: 'Two people divide books, hats and balls; no deal is worth nothing.',
    source: 'Lewis, Yarats, Dauphin, Parikh & Batra 2017',
    parameters: {
      items: '5 to 7 in all, at least one of each kind; uniform over all such counts',
      values:
        'whole numbers for which count × value sums to 10 for each side; uniform over all such triples, ' +
        'no kind worthless to both, at least one worth something to both',
      'walk-away value': '0',
      rounds: '5 (pairs that fail take 9.9 turns)',
      stake: '0',
    },
  },
  dealOrNoDealPair,
);

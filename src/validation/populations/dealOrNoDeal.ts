/** Two people divide books, hats and balls (Lewis et al. 2017, "Deal or No Deal?"). */
import { readScenario } from '../../scenario/read/read.ts';
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

/** Every way to have 5 to 7 items of three kinds, at least one of each. */
const COUNTS = triples(5, ([a, b, c]) => Math.min(a, b, c) >= 1 && a + b + c >= 5 && a + b + c <= 7);
/** For each, every way to value them so that all together are worth 10. */
const VALUES = COUNTS.map((count) =>
  triples(POINTS, (value) => value.reduce((sum, v, k) => sum + v * count[k]!, 0) === POINTS),
);

const pick = <T>(list: readonly T[], draw: Draw, what: string): T => list[Math.floor(draw(what, 0, list.length))]!;

/**
 * Counts and both sides' values; drawn again until nothing is worthless to both and something is worth something to
 * both, as in the original.
 */
function drawItems(draw: Draw): { count: Triple; first: Triple; second: Triple } {
  for (let attempt = 0; ; attempt++) {
    const n = Math.floor(draw(`counts ${attempt}`, 0, COUNTS.length));
    const [first, second] = [pick(VALUES[n]!, draw, `first ${attempt}`), pick(VALUES[n]!, draw, `second ${attempt}`)];
    if (first.every((v, k) => v + second[k]! > 0) && first.some((v, k) => v * second[k]! > 0))
      return { count: COUNTS[n]!, first, second };
  }
}

export const dealOrNoDeal = population(
  {
    name: 'dealOrNoDeal',
    what: 'Two people divide books, hats and balls; no deal is worth nothing.',
    source: 'Lewis, Yarats, Dauphin, Parikh & Batra 2017',
    parameters: {
      items: '5 to 7 in all, at least one of each kind; every such count as likely',
      values:
        'whole numbers for which count × value sums to 10 for each side; every such triple as likely, ' +
        'none worthless to both, one worth something to both',
      'walk-away value': '0',
      rounds: '3 (6.6 turns on average)',
      stake: '0',
    },
  },
  (n, seed) => {
    const { count, first, second } = drawItems(drawFor('dealOrNoDeal', seed, n));
    const goals = (value: Triple, values: string) =>
      Object.fromEntries(KINDS.map((kind, k) => [kind, { weight: (value[k]! * count[k]!) / POINTS, values }]));
    return readScenario({
      schemaVersion: 1,
      title: `Books, hats and balls, pair ${n}`,
      rounds: 3,
      issues: Object.fromEntries(
        KINDS.map((kind, k) => [
          kind,
          { unit: 'for the first', options: Array.from({ length: count[k]! + 1 }, (_, o) => o) },
        ]),
      ),
      vendor: sideFile(seed, n, 'the first', { walkAway: 0, goals: goals(first, 'more is better') }),
      client: sideFile(seed, n, 'the second', { walkAway: 0, goals: goals(second, 'less is better') }),
    });
  },
);

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Space } from '../../src/domain/space.ts';
import { spaceOf, total } from '../../src/domain/space.ts';
import { addIssue, undominated as undominatedOptions } from '../../src/bargaining/frontier/addIssue.ts';
import { LayerPool } from '../../src/bargaining/frontier/layerPool.ts';
import { bargainingProblem } from '../../src/bargaining/frontier/bargainingProblem.ts';
import { frontier } from '../../src/bargaining/frontier/frontier.ts';
import { countPairsAbove } from '../../src/bargaining/frontier/countPairsAbove.ts';
import type { BoundedSide } from '../../src/bargaining/frontier/rigidity.ts';
import { rigidity } from '../../src/bargaining/frontier/rigidity.ts';
import { FULL } from '../profile.ts';

type Point = readonly [number, number];
interface Problem {
  readonly space: Space;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly allowed: Uint8Array;
  readonly walkAway: Point;
}

/** Every package of allowed options, with its utilities. */
function listed({ space, first, second, allowed }: Problem): { chosen: number[]; utility: Point }[] {
  const packages = [...space.sizes].reduce<number[][]>(
    (heads, size, k) =>
      heads.flatMap((head) =>
        Array.from({ length: size }, (_, o) => o)
          .filter((o) => allowed[space.offsets[k]! + o] === 1)
          .map((o) => [...head, o]),
      ),
    [[]],
  );
  return packages.map((chosen) => ({ chosen, utility: [total(space, first, chosen), total(space, second, chosen)] }));
}

const beats = (a: Point, b: Point): boolean => a[0] >= b[0] && a[1] >= b[1] && (a[0] > b[0] || a[1] > b[1]);
const alike = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
const undominated = (points: readonly Point[]): Point[] =>
  points.filter(
    (point, i) =>
      !points.some((other) => beats(other, point)) && points.findIndex((other) => alike(other, point)) === i,
  );
const key = (points: readonly Point[]): string => points.map(String).sort().join(' ');

/**
 * Small spaces with coarse values (ties, equal options), zero weights, options taken away, and walk-away values of any
 * kind.
 */
function problems(value: fc.Arbitrary<number>): fc.Arbitrary<Problem> {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }).chain((sizes) => {
    const space = spaceOf(sizes);
    const options = space.offsets[space.count]!;
    const table = fc
      .tuple(
        fc.array(fc.oneof(value, fc.constant(0)), { minLength: sizes.length, maxLength: sizes.length }),
        fc.array(value, { minLength: options, maxLength: options }),
      )
      .map(([weights, values]) => {
        const sum = weights.reduce((a, b) => a + b, 0) || 1;
        return Float64Array.from(
          values,
          (v, i) => (weights[space.offsets.findIndex((offset) => offset > i) - 1]! / sum) * v,
        );
      });
    return fc.record({
      space: fc.constant(space),
      first: table,
      second: table,
      walkAway: fc.tuple(fc.constantFrom(-0.3, 0, 0.1, 0.3, 0.5, 0.8), fc.constantFrom(-0.3, 0, 0.1, 0.3, 0.5, 0.8)),
      allowed: fc
        .array(fc.constantFrom(0, 1, 1, 1, 1), { minLength: options, maxLength: options })
        .map((list) => Uint8Array.from(list)),
    });
  });
}
const coarse = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const fine = fc.double({ min: 0, max: 1, noNaN: true });

describe('how good a deal could be, against every package there is', () => {
  it.each([
    ['ties everywhere', coarse],
    ['any numbers', fine],
  ])('the frontier is the same to the last bit: %s', (_, value) => {
    fc.assert(
      fc.property(problems(value), (problem) => {
        const { space, first, second, allowed } = problem;
        const all = listed(problem);
        const front = frontier(space, first, second, allowed);
        const points = Array.from({ length: front.count }, (_unused, i): Point => [front.first[i]!, front.second[i]!]);
        expect(key(points)).toBe(key(undominated(all.map(({ utility }) => utility))));
        expect(front.maxGap).toBe(0);
        const chosen = new Int32Array(space.count);
        points.forEach((point, i) => {
          front.write(i, chosen);
          expect(chosen.every((o, k) => allowed[space.offsets[k]! + o] === 1)).toBe(true);
          expect([total(space, first, chosen), total(space, second, chosen)]).toEqual(point);
          if (i > 0) expect([point[0] < points[i - 1]![0], point[1] > points[i - 1]![1]]).toEqual([true, true]);
        });
      }),
      { numRuns: FULL ? 1500 : 500 },
    );
  });

  it.each([
    ['ties everywhere', coarse],
    ['any numbers', fine],
  ])('zone, ranges, solutions and opposition: %s', (_, value) => {
    fc.assert(
      fc.property(problems(value), (problem) => {
        const { space, first, second, allowed, walkAway } = problem;
        const all = listed(problem).map(({ utility }) => utility);
        const found = bargainingProblem(space, first, second, allowed, walkAway);
        expect(found === null).toBe(all.length === 0);
        if (found === null) return;
        const will = all.filter(([u, v]) => u >= walkAway[0] && v >= walkAway[1]);
        expect([found.packages, found.countAcceptable()]).toEqual([all.length, will.length]);
        const [worst, best] = [Math.min, Math.max].map((end): Point => [
          end(...all.map(([u]) => u)),
          end(...all.map(([, v]) => v)),
        ]) as [Point, Point];
        expect([found.worst, found.best]).toEqual([worst, best]);
        // d = r if r is at least the own minimum over all packages, allowed or not, else that minimum.
        const every = listed({ ...problem, allowed: allowed.map(() => 1) }).map(({ utility }) => utility);
        const d: Point = [
          Math.max(walkAway[0], Math.min(...every.map(([u]) => u))),
          Math.max(walkAway[1], Math.min(...every.map(([, v]) => v))),
        ];
        expect(found.disagreement).toEqual(d);
        const front = undominated(will);
        const { frontier: f, from, to, solutions } = found;
        expect(
          key(Array.from({ length: to - from }, (_unused, i): Point => [f.first[from + i]!, f.second[from + i]!])),
        ).toBe(key(front));
        const share = (gain: number, most: number): number => (most > 0 ? gain / most : 1);
        const scores: Record<keyof typeof solutions, (point: Point) => number> = {
          nash: ([u, v]) => (u - d[0]) * (v - d[1]),
          egalitarian: ([u, v]) => Math.min(u - d[0], v - d[1]),
          utilitarian: ([u, v]) => u + v,
          kalaiSmorodinsky: ([u, v]) => -Math.abs(share(u - d[0], best[0] - d[0]) - share(v - d[1], best[1] - d[1])),
        };
        for (const [name, score] of Object.entries(scores) as [keyof typeof solutions, (point: Point) => number][]) {
          const most = Math.max(...front.map(score));
          const expected = front.filter((point) => score(point) >= most - 1e-12);
          expect(key(solutions[name].map((i): Point => [f.first[i]!, f.second[i]!]))).toBe(key(expected));
          // Of packages that tie, none has a greater least gain than the first.
          const least = ([u, v]: Point): number => Math.min(u - d[0], v - d[1]);
          const overNone = ([u, v]: Point): number => Math.min(u - walkAway[0], v - walkAway[1]);
          // One of the points that tie is the first: by least gain, then by least gain over no deal, then by u.
          if (expected.length > 0)
            expect([f.first[solutions[name][0]!]!, f.second[solutions[name][0]!]!]).toEqual(
              [...expected].sort((a, b) => least(b) - least(a) || overNone(b) - overNone(a) || b[0] - a[0])[0],
            );
        }
        const lack = (most: number, u: number): number => (most > 0 ? (most - u) / most : 0);
        expect(found.opposition).toBeCloseTo(
          Math.min(...all.map(([u, v]) => Math.sqrt(lack(best[0], u) ** 2 + lack(best[1], v) ** 2))),
          12,
        );
      }),
      { numRuns: FULL ? 1500 : 500 },
    );
  });

  it('counts by halves as by listing', () => {
    fc.assert(
      fc.property(problems(coarse), (problem) => {
        const { space, first, second, walkAway } = problem;
        const tables = [...space.sizes].map((_, k) => ({
          first: first.subarray(space.offsets[k], space.offsets[k + 1]),
          second: second.subarray(space.offsets[k], space.offsets[k + 1]),
        }));
        const all = listed({ ...problem, allowed: problem.allowed.map(() => 1) });
        // A utility within rounding of a floor counts as above it in both counts.
        const floors: Point = [walkAway[0] - 1e-9, walkAway[1] - 1e-9];
        expect(countPairsAbove(tables, floors)).toBe(
          all.filter(({ utility: [u, v] }) => u >= floors[0] && v >= floors[1]).length,
        );
      }),
      { numRuns: FULL ? 1000 : 333 },
    );
  });

  it('rigidity is the best own utility beyond this point alone that the other takes, less the walk-away value', () => {
    // Values are the worths themselves, so that limits are easy to name; a limit of 0 is no break point.
    const limits = fc.array(fc.constantFrom(0, 0, 0.05, 0.1, 0.3), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(problems(coarse), limits, limits, (problem, mine, theirs) => {
        const { space, first, second, walkAway } = problem;
        const bounded = (worth: Float64Array, points: readonly number[], r: number): BoundedSide => {
          const limit = Float64Array.from({ length: space.count }, (_, k) => points[k]!);
          return {
            goals: { weight: limit.map(() => 1), value: worth, worth, opensAt: 1, walkAway: r },
            breakPoints: {
              present: Uint8Array.from(limit, (x) => (x > 0 ? 1 : 0)),
              limit,
              option: new Int32Array(space.count),
              flexibility: limit.map(() => 0),
              because: [],
              reserved: new Uint8Array(space.count),
              kind: [],
            },
          };
        };
        const crossed = (worth: Float64Array, points: readonly number[], chosen: readonly number[]): number[] =>
          chosen.flatMap((o, k) => (worth[space.offsets[k]! + o]! < points[k]! ? [k] : []));
        const all = listed({ ...problem, allowed: problem.allowed.map(() => 1) });
        for (let k = 0; k < space.count; k++) {
          const will = all.filter(
            ({ chosen, utility }) =>
              utility[1] >= walkAway[1] &&
              String(crossed(first, mine, chosen)) === String(k) &&
              crossed(second, theirs, chosen).length === 0,
          );
          const expected =
            mine[k] === 0 || will.length === 0
              ? null
              : Math.max(...will.map(({ utility }) => utility[0])) - walkAway[0];
          expect(rigidity(space, bounded(first, mine, walkAway[0]), bounded(second, theirs, walkAway[1]), k)).toBe(
            expected,
          );
        }
      }),
      { numRuns: FULL ? 500 : 166 },
    );
  });
});

describe('spaces that nobody could list', () => {
  it('10 × 10 options: no random package beats the frontier; points have the utilities of their packages', () => {
    const space = spaceOf(Array.from({ length: 10 }, () => 10));
    const all = new Uint8Array(100).fill(1);
    // The goals are opposed, so that the frontier is long.
    const part = (i: number, a: number): number => ((i * a) % 101) / 1010;
    const first = Float64Array.from({ length: 100 }, (_, i) => part(i + 1, 37));
    const second = Float64Array.from({ length: 100 }, (_, i) => 0.1 - part(i + 1, 37) + part(i + 1, 61) / 9);
    const front = frontier(space, first, second, all);
    expect([front.maxGap, front.count > 100]).toEqual([0, true]);
    const chosen = new Int32Array(10);
    for (let i = 0; i < front.count; i += 7) {
      front.write(i, chosen);
      expect([total(space, first, chosen), total(space, second, chosen)]).toEqual([front.first[i], front.second[i]]);
    }
    const reach = (u: number): number => {
      let best = -Infinity;
      for (let i = 0; i < front.count && front.first[i]! >= u; i++) best = front.second[i]!;
      return best;
    };
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }), (random) => {
        expect(reach(total(space, first, random))).toBeGreaterThanOrEqual(total(space, second, random));
      }),
      { numRuns: FULL ? 2000 : 666 },
    );
  });

  it('a long frontier is that of halves put together, whatever the order of adding', () => {
    /** The undominated sums of some issues: of all sums of an undominated one of each half. */
    const divided = (issues: readonly (readonly Point[])[]): Point[] => {
      if (issues.length === 0) return [[0, 0]];
      const [left, right] =
        issues.length === 1
          ? [[[0, 0] as Point], issues[0]!]
          : [divided(issues.slice(0, issues.length >> 1)), divided(issues.slice(issues.length >> 1))];
      const sums = left.flatMap(([a, b]) => right.map(([c, d]): Point => [a + c, b + d]));
      let most = -Infinity;
      return sums.sort((p, q) => q[0] - p[0] || q[1] - p[1]).filter(([, b]) => b > most && ((most = b), true));
    };
    // Nearly equal weights and opposed values make the frontier long; whole numbers add up exactly in any order.
    const long = fc.record({
      values: fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 8 }), {
        minLength: 6,
        maxLength: 6,
      }),
      weights: fc.array(fc.tuple(fc.integer({ min: 900, max: 1000 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 6,
        maxLength: 6,
      }),
    });
    let longest = 0;
    fc.assert(
      fc.property(long, ({ values, weights }) => {
        const issues = values.map((list, k) =>
          list.map((v): Point => [weights[k]![0] * v, (weights[k]![0] + weights[k]![1]) * (1000 - v)]),
        );
        const space = spaceOf(values.map(({ length }) => length));
        const [first, second] = [0, 1].map((n) => Float64Array.from(issues.flat(), (point) => point[n as 0 | 1]!));
        const front = frontier(space, first!, second!, new Uint8Array(first!.length).fill(1));
        const expected = divided(issues);
        longest = Math.max(longest, expected.length);
        expect(front.count).toBe(expected.length);
        expect([...front.first.subarray(0, front.count)]).toEqual(expected.map(([a]) => a));
        expect([...front.second.subarray(0, front.count)]).toEqual(expected.map(([, b]) => b));
      }),
      { numRuns: FULL ? 100 : 6 },
    );
    expect(longest).toBeGreaterThan(1000);
  });

  it('the thinned frontier: no package is better for the first side by more than a step for each issue', () => {
    fc.assert(
      fc.property(problems(fine), fc.constantFrom(0.003, 0.03, 0.3), (problem, step) => {
        const { space, first, second, allowed } = problem;
        const pool = new LayerPool();
        let layer = pool.root();
        for (let k = 0; k < space.count; k++)
          layer = addIssue(
            layer,
            space.offsets[k]!,
            undominatedOptions(space.offsets[k]!, space.offsets[k + 1]!, first, second, allowed),
            first,
            second,
            step,
            Infinity,
            pool,
          )!;
        const points = Array.from({ length: layer.count }, (_, i): Point => [layer.first[i]!, layer.second[i]!]);
        const all = listed(problem).map(({ utility }) => utility);
        expect(points.filter((point) => !all.some((other) => alike(point, other)))).toEqual([]);
        expect(all.filter(([u, v]) => !points.some(([x, y]) => x >= u - space.count * step - 1e-12 && y >= v))).toEqual(
          [],
        );
        // One point for each step, and steps do not overlap.
        expect(new Set(points.map(([u]) => Math.floor(u / step))).size).toBe(points.length);
      }),
      { numRuns: FULL ? 1000 : 333 },
    );
  });
});
